/** What lapses: habilitations by person, vehicles by team; shown beside their names. */
import { useMemo } from 'react';
import { type Day, plusDays } from '#shared/core/dates.ts';
import { vehicule } from '#shared/modules/maintenance/vehicule.entity.ts';
import { habilitation } from '#shared/modules/social/habilitation.entity.ts';
import { formatShortDay } from '../../ui/format.ts';
import { useRows } from '../../ui/phone-context.tsx';

/** How long before it lapses something is told. */
const AHEAD_DAYS = 30;

function wordOf(label: string, day: Day | null, today: Day): string | null {
  if (day === null || day > plusDays(today, AHEAD_DAYS)) return null;
  return day < today
    ? `${label} : échu le ${formatShortDay(day)}`
    : `${label} : jusqu’au ${formatShortDay(day)}`;
}

/** Sentences by the key of a line: a person's id, or `equipe:` and the team's name. */
export function useWarnings(today: Day): ReadonlyMap<string, string> {
  const habilitations = useRows(habilitation);
  const vehicules = useRows(vehicule);
  return useMemo(() => {
    const found = new Map<string, string>();
    const add = (key: string, word: string | null) => {
      if (word === null) return;
      const before = found.get(key);
      found.set(key, before ? `${before} ; ${word}` : word);
    };
    for (const row of habilitations ?? []) {
      add(row.salarieId, wordOf(row.libelle, row.valableAu, today));
    }
    for (const row of vehicules ?? []) {
      const key = `equipe:${row.equipe ?? ''}`;
      add(key, wordOf(`${row.libelle}, contrôle technique`, row.controleAu, today));
      add(key, wordOf(`${row.libelle}, entretien`, row.entretienAu, today));
    }
    return found;
  }, [habilitations, vehicules, today]);
}
