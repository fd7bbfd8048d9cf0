/** Initials of a person on a tint that stays the same. */

const TINTS = ['mer', 'bruyere', 'genet', 'lichen', 'granit', 'lin', 'ardoise', 'cuivre'] as const;

/** The tint of a name or an id: the same everywhere, spread over the eight. */
export function tintNameOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  // The low bits of neighbours are alike: the high ones are mixed in.
  const spread = (hash ^ (hash >>> 15)) >>> 0;
  return TINTS[spread % TINTS.length] ?? 'mer';
}

/** The class that gives it its tint. */
export function tintOf(text: string): string {
  return `tint-${tintNameOf(text)}`;
}

/** The two letters that stand for a name. */
export function initialsOf(name: string): string {
  return name
    .split(/[\s-]+/)
    .map((word) => word.charAt(0))
    .slice(0, 2)
    .join('')
    .toUpperCase();
}

export function Face({ name }: { name: string }) {
  return (
    <span className={`face ${tintOf(name)}`} aria-hidden title={name}>
      {initialsOf(name)}
    </span>
  );
}
