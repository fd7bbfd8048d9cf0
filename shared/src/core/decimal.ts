/** Decimal figures of a known precision, multiplied without the noise of binary fractions. */
import { assert } from './assert.ts';

function whole(value: number, digits: number): bigint {
  const scaled = Math.round(value * 10 ** digits);
  assert(Number.isSafeInteger(scaled), `${value} has at most ${digits} decimals`);
  return BigInt(scaled);
}

/** `value` at `digits` decimals, freed of floating noise: 16988.849999999999 → 16988.85. */
export function roundTo(value: number, digits: number): number {
  return Math.round(value * 10 ** digits) / 10 ** digits;
}

/** A whole number of the last decimal, the half away from zero: the rounding of the trade. */
function divideRounded(value: bigint, divisor: bigint): bigint {
  const half = divisor / 2n;
  return value < 0n ? (value - half) / divisor : (value + half) / divisor;
}

/** A factor of a product, with its number of decimals (cents: the amount in cents, 0 decimals). */
export interface Factor {
  readonly value: number;
  readonly digits: number;
}

/** `left × right`, rounded once to a whole number of 10^-`digits`: cents where `digits` is 2. */
export function multiply(left: Factor, right: Factor, digits: number): number {
  const product = whole(left.value, left.digits) * whole(right.value, right.digits);
  const divisor = 10n ** BigInt(Math.max(0, left.digits + right.digits - digits));
  return Number(divideRounded(product, divisor));
}

/** Σ left × right, rounded once at the end to a whole number of 10^-`digits`. */
export function sumOfProducts(pairs: Iterable<readonly [Factor, Factor]>, digits: number): number {
  const SCALE = 12;
  let sum = 0n;
  for (const [left, right] of pairs) {
    const product = whole(left.value, left.digits) * whole(right.value, right.digits);
    sum += product * 10n ** BigInt(SCALE - left.digits - right.digits);
  }
  return Number(divideRounded(sum, 10n ** BigInt(SCALE - digits)));
}
