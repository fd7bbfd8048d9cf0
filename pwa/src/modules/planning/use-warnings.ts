/** What lapses: habilitations by person, vehicles by team; shown beside their names. */
import { useMemo } from 'react';
import type { Day } from '#shared/core/dates.ts';
import { ceQuiEchoit } from '#shared/links/ce-qui-echoit.ts';
import { vehicule } from '#shared/modules/maintenance/vehicule.entity.ts';
import { habilitation } from '#shared/modules/social/habilitation.entity.ts';
import { formatShortDay } from '../../ui/format.ts';
import { useRows } from '../../ui/phone-context.tsx';

/** Sentences by the key of a line: a person's id, or `equipe:` and the team's name. */
export function useWarnings(today: Day): ReadonlyMap<string, string> {
  const habilitations = useRows(habilitation);
  const vehicules = useRows(vehicule);
  return useMemo(() => {
    const found = new Map<string, string>();
    const all = { habilitations: habilitations ?? [], vehicules: vehicules ?? [] };
    for (const { cle, quoi, jusquau, isEchue } of ceQuiEchoit(all, today)) {
      const word = isEchue
        ? `${quoi} : échu le ${formatShortDay(jusquau)}`
        : `${quoi} : jusqu’au ${formatShortDay(jusquau)}`;
      const before = found.get(cle);
      found.set(cle, before ? `${before} ; ${word}` : word);
    }
    return found;
  }, [habilitations, vehicules, today]);
}
