/** Somebody's day before the office: confirmed or corrected as on his phone, and who said what when. */
import { Check, History } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import { type Day, dayAt } from '#shared/core/dates.ts';
import { type Pointage, pointage } from '#shared/modules/planning/pointage.entity.ts';
import { heuresDe } from '#shared/modules/planning/pointages.ts';
import type { Salarie } from '#shared/modules/social/salarie.entity.ts';
import { callApi } from '../../core/api.ts';
import { formatInstant, formatLongDay, formatNumber } from '../../ui/format.ts';
import { Sheet } from '../../ui/sheet.tsx';
import { HeuresJour } from './heures-jour.tsx';
import type { Planning } from './use-planning.ts';
import { prevueOf, useCorrections } from './use-pointages.ts';

interface Line {
  readonly at: number;
  readonly name: string;
}

/** Who wrote this day last, and when; offline only when. */
function Trace({ row }: { row: Pointage }) {
  const { id, updatedAt } = row;
  const [last, setLast] = useState<Line | null>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again once the day was written.
  useEffect(() => {
    let isOpen = true;
    void callApi<Line[]>(`/history/${pointage.table}/${id}`).then((read) => {
      if (isOpen) setLast(read.ok ? (read.value[0] ?? null) : null);
    });
    return () => {
      isOpen = false;
    };
  }, [id, updatedAt]);
  if (last === undefined) return null;
  return (
    <p className="small muted row row--wide row--wrap">
      <span>
        {last
          ? `Dernière saisie : ${last.name}, ${formatInstant(last.at)}`
          : `Dernière saisie : ${formatInstant(updatedAt)} ; par qui se lit avec du réseau.`}
      </span>
      <Link href={`/historique/${pointage.table}/${id}`} className="button">
        <History aria-hidden />
        Historique
      </Link>
    </p>
  );
}

interface HeuresSheetProps {
  readonly person: Salarie;
  readonly jour: Day;
  readonly planning: Planning;
  readonly row: Pointage | undefined;
  readonly onClose: () => void;
}

export function HeuresSheet({ person, jour, planning, row, onClose }: HeuresSheetProps) {
  const correct = useCorrections();
  const salarieId = person.id;
  const prevue = prevueOf(planning, salarieId, jour);
  const mayConfirm = !row && prevue !== null && jour <= dayAt(Date.now());
  return (
    <Sheet title={`${person.prenom} ${person.nom}, ${formatLongDay(jour)}`} onClose={onClose}>
      <div className="stack">
        <HeuresJour
          isOffice
          jour={jour}
          row={row}
          prevue={prevue}
          planning={planning}
          onCorrect={(patchOf) => correct({ salarieId, jour, prevue, patchOf })}
        />
        {mayConfirm && prevue && (
          <button
            type="button"
            className="button button--primary button--block"
            onClick={() => correct({ salarieId, jour, prevue, patchOf: () => ({}) })}
          >
            <Check aria-hidden />
            Confirmer {formatNumber(heuresDe(prevue))} h, comme prévu
          </button>
        )}
        {row && <Trace row={row} />}
      </div>
    </Sheet>
  );
}
