/** Units as the quotes write them, brought to one spelling each. */

const SAME: Readonly<Record<string, string>> = {
  UN: 'U',
  'M²': 'M2',
  'FORFAIT HORAIRE': 'FORFAIT HEURE',
};

const KNOWN: ReadonlySet<string> = new Set([
  '',
  'U',
  'M2',
  'ML',
  'M3',
  'T',
  'H',
  'F',
  'COLIS',
  'M2/J',
  'FORFAIT',
  'FORFAIT JOUR',
  'FORFAIT HEURE',
]);

/** The one spelling of a unit: case and spaces do not count, `UN` is `U`, `M²` is `M2`. */
export function normalUnit(text: string): string {
  const unit = text.toUpperCase().replace(/\s+/g, ' ');
  return SAME[unit] ?? unit;
}

/** Whether the firm's quotes use this unit (already in its one spelling). */
export function isKnownUnit(unit: string): boolean {
  return KNOWN.has(unit);
}
