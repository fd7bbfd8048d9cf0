/** Money is a whole number of cents; the only rounding is the one named here. */
import { assert } from './assert.ts';

/** Whether a value is an amount: a safe whole number of cents. */
export function isCents(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value);
}

/** An amount in euros typed by a person (`1 234,5`), in cents; null when it is not an amount. */
export function parseCents(text: string): number | null {
  const plain = text.replace(/[\s\u00a0\u202f€]/g, '').replace(',', '.');
  const match = /^(-?)(\d{1,11})(?:\.(\d{1,2}))?$/.exec(plain);
  if (!match) return null;
  const [, sign, euros = '', part = ''] = match;
  const cents = Number(euros) * 100 + Number(part.padEnd(2, '0'));
  assert(Number.isSafeInteger(cents), 'eleven digits of euros fit');
  return sign ? -cents : cents;
}
