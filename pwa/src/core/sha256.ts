/** The SHA-256 of bytes in hexadecimal: the name of a file. */

/** 64 hexadecimal digits; only on protected addresses, like every secret of the browser. */
export async function sha256(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
