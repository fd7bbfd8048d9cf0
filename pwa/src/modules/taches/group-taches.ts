/** Tasks in columns: by stage, by person, or by day. Pure. */
import { type Day, mondayOf, plusDays } from '#shared/core/dates.ts';
import { ROLE_LABELS } from '#shared/entity/permissions.ts';
import {
  PRIORITES,
  type Rubrique,
  TACHE_RUBRIQUES,
  type Tache,
} from '#shared/modules/chantiers/tache.entity.ts';
import { capitalize, formatLongDay } from '../../ui/format.ts';

export const VUES = { etape: 'Par étape', personne: 'Par personne', jour: 'Par jour' } as const;
export type Vue = keyof typeof VUES;

export interface Column {
  readonly id: string;
  readonly titre: string;
  readonly rows: readonly Tache[];
}

const RANKS = Object.keys(PRIORITES);

/** The soonest first, then the most urgent. */
function sorted(rows: readonly Tache[]): Tache[] {
  const due = (row: Tache) => row.echeance ?? '9999-12-31';
  return [...rows].sort(
    (a, b) =>
      due(a).localeCompare(due(b)) ||
      RANKS.indexOf(b.priorite) - RANKS.indexOf(a.priorite) ||
      a.titre.localeCompare(b.titre, 'fr'),
  );
}

function columnsOf(rows: readonly Tache[], keyOf: (row: Tache) => string): Map<string, Tache[]> {
  const columns = new Map<string, Tache[]>();
  for (const row of rows) {
    const key = keyOf(row);
    columns.set(key, [...(columns.get(key) ?? []), row]);
  }
  return columns;
}

function dayKey(row: Tache, today: Day): string {
  const { echeance } = row;
  if (echeance === null) return '9 Sans date';
  if (echeance < today) return '0 En retard';
  const nextMonday = plusDays(mondayOf(today), 7);
  if (echeance < nextMonday) return `1 ${echeance}`;
  return echeance < plusDays(nextMonday, 7) ? '2 Semaine prochaine' : '3 Plus tard';
}

/** The columns of a view, empty ones left out. */
export function groupTaches(
  rows: readonly Tache[],
  {
    vue,
    today,
    nameOf,
  }: { vue: Vue; today: Day; nameOf: (salarieId: string) => string | undefined },
): Column[] {
  if (vue === 'etape') {
    const columns = columnsOf(rows, ({ rubrique }) => rubrique);
    return (Object.keys(TACHE_RUBRIQUES) as Rubrique[]).flatMap((id) => {
      const own = columns.get(id);
      return own ? [{ id, titre: TACHE_RUBRIQUES[id], rows: sorted(own) }] : [];
    });
  }
  const keyOf =
    vue === 'jour'
      ? (row: Tache) => dayKey(row, today)
      : (row: Tache) =>
          (row.salarieId && nameOf(row.salarieId)) ||
          (row.pourRole ? ROLE_LABELS[row.pourRole] : 'Pour personne encore');
  return [...columnsOf(rows, keyOf)]
    .sort(([a], [b]) => a.localeCompare(b, 'fr'))
    .map(([id, own]) => {
      const said = vue === 'jour' ? id.slice(2) : id;
      const titre = /^\d{4}-/.test(said) ? capitalize(formatLongDay(said)) : said;
      return { id, titre, rows: sorted(own) };
    });
}
