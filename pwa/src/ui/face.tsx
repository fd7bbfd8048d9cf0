/** Initials of a person on a tint that stays the same. */

const TINTS = ['mer', 'bruyere', 'genet', 'lichen', 'granit', 'lin', 'ardoise', 'cuivre'] as const;

/** The tint of a name or an id: the same everywhere, spread over the eight. */
export function tintOf(text: string): string {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum = (sum * 31 + text.charCodeAt(i)) >>> 0;
  return `tint-${TINTS[sum % TINTS.length] ?? 'mer'}`;
}

export function Face({ name }: { name: string }) {
  const initials = name
    .split(/[\s-]+/)
    .map((word) => word.charAt(0))
    .slice(0, 2)
    .join('')
    .toUpperCase();
  return (
    <span className={`face ${tintOf(name)}`} aria-hidden title={name}>
      {initials}
    </span>
  );
}
