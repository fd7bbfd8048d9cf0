/** Secrets: made here, kept only as hashes. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

/** A random secret of 256 bits, in characters that fit a URL. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** Letters and digits that are not mistaken for one another when read aloud. */
const CODE_ALPHABET = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';

/** A code of 8 characters to type by hand. */
export function newCode(): string {
  let code = '';
  while (code.length < 8) {
    const [byte = 255] = randomBytes(1);
    // Above the last whole multiple, a byte would favour the first letters.
    if (byte < 248) code += CODE_ALPHABET[byte % CODE_ALPHABET.length] ?? '';
  }
  return code;
}

/** Hash of a random secret: one pass is enough, nobody guesses 256 bits. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}

/** Whether two hashes are equal, in constant time. */
export function isSameHash(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}

/** Slow hash (argon2id) of what a person can remember: a password, a PIN, a short code. */
export function hashPassword(password: string): Promise<string> {
  return hash(password);
}

/** Whether a password has this hash; false also where there is none, after as long. */
export async function isPassword(password: string, stored: string | null): Promise<boolean> {
  if (stored === null) {
    await hash(password);
    return false;
  }
  return verify(stored, password);
}
