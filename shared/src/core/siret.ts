/** SIRET numbers: fourteen digits with a Luhn key (INSEE). */

function luhnSum(digits: string): number {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i]);
    const doubled = i % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum;
}

/** SIREN of La Poste, whose establishments follow a rule of their own (sum of digits, by five). */
const LA_POSTE = '356000000';

/** Whether `text` is a SIRET with a right key; no space, no dot. */
export function isSiret(text: string): boolean {
  if (!/^\d{14}$/.test(text) || text === '00000000000000') return false;
  if (luhnSum(text) % 10 === 0) return true;
  const sum = [...text].reduce((total, digit) => total + Number(digit), 0);
  return text.startsWith(LA_POSTE) && sum % 5 === 0;
}
