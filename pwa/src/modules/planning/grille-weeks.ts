/** Which weeks of the grid's window are read, and which come next. */

/** Not read yet; read and changed since by somebody else; as it stands on the device. */
export type WeekState = 'none' | 'stale' | 'read';

/** The unread weeks nearest to `centre`, at most `count` of them. */
export function nearestUnread(
  weeks: readonly WeekState[],
  centre: number,
  count: number,
): number[] {
  const found: number[] = [];
  for (let far = 0; far < weeks.length && found.length < count; far++) {
    for (const week of far === 0 ? [centre] : [centre - far, centre + far]) {
      if (weeks[week] === 'none' || weeks[week] === 'stale') found.push(week);
    }
  }
  return found.slice(0, count);
}
