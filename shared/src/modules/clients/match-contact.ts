/** How a person is reached, in the one form that two spellings of the same share. */

/** A telephone number as its digits, `+33` read as `0`; empty where it has too few. */
export function normalTelephone(text: string | null): string {
  const plain = (text ?? '').replace(/\(0\)/g, '').replace(/[^\d+]/g, '');
  const national = plain.replace(/^(\+|00)33/, '0').replace(/\D/g, '');
  return national.length >= 6 ? national : '';
}

/** The address of a letter box: no capitals, no spaces. */
export function normalEmail(text: string | null): string {
  return (text ?? '').trim().toLowerCase();
}
