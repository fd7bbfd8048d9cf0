/** A day by which something must be seen to: gone by, soon, or far. */
import { type Day, plusDays } from '#shared/core/dates.ts';
import { PREAVIS_JOURS } from '#shared/links/ce-qui-echoit.ts';
import { formatFullDay, formatShortDay } from '../../ui/format.ts';

export function EcheanceBadge({ jour, today }: { jour: Day; today: Day }) {
  if (jour < today) return <span className="badge badge--bad">échu le {formatShortDay(jour)}</span>;
  const isSoon = jour <= plusDays(today, PREAVIS_JOURS);
  return (
    <span className={`badge ${isSoon ? 'badge--watch' : ''}`}>
      {isSoon ? `avant le ${formatShortDay(jour)}` : formatFullDay(jour)}
    </span>
  );
}
