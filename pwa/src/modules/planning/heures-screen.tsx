/** Hours: one's own day to confirm or correct on the phone; everybody's week in the office. */
import { Check, ChevronLeft, ChevronRight } from 'lucide-react';
import { useSearchParams } from 'wouter';
import {
  type Day,
  dayAt,
  ferieOf,
  isDay,
  isoWeekOf,
  mondayOf,
  plusDays,
  weekDaysOf,
  weekdayOf,
} from '#shared/core/dates.ts';
import { LEADS } from '#shared/entity/permissions.ts';
import { heuresDe } from '#shared/modules/planning/pointages.ts';
import { capitalize, formatLongDay, formatNumber, formatWeekday } from '../../ui/format.ts';
import { useFrame } from '../../ui/frame-width.ts';
import { lazy } from '../../ui/lazy.tsx';
import { Page } from '../../ui/page.tsx';
import { useProfile } from '../../ui/phone-context.tsx';
import { HeuresJour } from './heures-jour.tsx';
import { type Planning, usePlanning } from './use-planning.ts';
import {
  journeeOf,
  type PointageOf,
  prevueOf,
  useCorrections,
  usePointages,
} from './use-pointages.ts';

const HeuresBureau = lazy(() => import('./heures-bureau.tsx'));

export default function HeuresScreen() {
  const { salarieId, role } = useProfile();
  const isOffice = useFrame() === 'office' && LEADS.includes(role);
  if (isOffice || salarieId === null) return <HeuresBureau />;
  return <MesHeures salarieId={salarieId} />;
}

interface DayChipProps {
  readonly jour: Day;
  readonly isChosen: boolean;
  readonly isToday: boolean;
  readonly planned: number | null;
  readonly done: number | null;
  readonly onChoose: () => void;
}

function DayChip({ jour, isChosen, isToday, planned, done, onChoose }: DayChipProps) {
  const ferie = ferieOf(jour);
  const word = done !== null ? 'fait' : isToday ? 'à faire' : 'prévu';
  return (
    <button
      type="button"
      className="hours-day"
      aria-pressed={isChosen}
      onClick={onChoose}
      aria-label={formatLongDay(jour)}
    >
      <small>{formatWeekday(jour)}</small>
      <b>{(done ?? planned) ? `${formatNumber(done ?? planned ?? 0)} h` : ferie ? 'Férié' : '–'}</b>
      <small>
        {done !== null ? <Check aria-label="confirmé" /> : planned !== null ? word : ' '}
      </small>
    </button>
  );
}

function Week({
  jours,
  chosen,
  salarieId,
  planning,
  pointageOf,
  onChoose,
}: {
  jours: readonly Day[];
  chosen: Day;
  salarieId: string;
  planning: Planning;
  pointageOf: PointageOf;
  onChoose: (jour: Day) => void;
}) {
  const today = dayAt(Date.now());
  return (
    <div className="hours-week" role="group" aria-label="Jour">
      {jours.map((jour) => {
        const row = pointageOf(salarieId, jour);
        const prevue = prevueOf(planning, salarieId, jour);
        return (
          <DayChip
            key={jour}
            jour={jour}
            isChosen={jour === chosen}
            isToday={jour === today}
            planned={prevue && heuresDe(prevue)}
            done={row ? heuresDe(journeeOf(row)) : null}
            onChoose={() => onChoose(jour)}
          />
        );
      })}
    </div>
  );
}

/** As `weekdayOf` counts. */
const SUNDAY = 7;

function MesHeures({ salarieId }: { salarieId: string }) {
  const [params, setParams] = useSearchParams();
  const today = dayAt(Date.now());
  const asked = params.get('jour');
  const jour = asked !== null && isDay(asked) ? asked : today;
  const monday = mondayOf(jour);
  const jours = weekDaysOf(jour, weekdayOf(jour) === SUNDAY ? 7 : 6);
  const show = (day: Day) => setParams({ jour: day }, { replace: true });
  const planning = usePlanning(jours[0] ?? jour, weekDaysOf(jour, 7)[6] ?? jour);
  const pointageOf = usePointages(jours[0] ?? jour, weekDaysOf(jour, 7)[6] ?? jour);
  const correct = useCorrections();
  if (!planning || !pointageOf) return <div className="page" />;
  const row = pointageOf(salarieId, jour);
  const prevue = prevueOf(planning, salarieId, jour);
  const confirm = () =>
    prevue &&
    correct({
      salarieId,
      jour,
      prevue,
      patchOf: () => ({}),
      says: `${capitalize(formatWeekday(jour))} : ${formatNumber(heuresDe(prevue))} h, comme prévu.`,
    });
  return (
    <Page
      title="Mes heures"
      back="/planning"
      subtitle={capitalize(formatLongDay(jour))}
      thumb={
        !row &&
        prevue &&
        jour <= today && (
          <button type="button" className="button button--primary button--main" onClick={confirm}>
            <Check aria-hidden />
            Confirmer ma journée
          </button>
        )
      }
    >
      <div className="stack narrow">
        <div className="week-bar">
          <button
            type="button"
            className="button button--icon"
            aria-label="Semaine précédente"
            onClick={() => show(plusDays(monday, -7))}
          >
            <ChevronLeft />
          </button>
          <p>
            <b>Semaine {isoWeekOf(monday).week}</b>
          </p>
          <button
            type="button"
            className="button button--icon"
            aria-label="Semaine suivante"
            disabled={monday >= mondayOf(today)}
            onClick={() => show(plusDays(monday, 7))}
          >
            <ChevronRight />
          </button>
        </div>
        <Week
          jours={jours}
          chosen={jour}
          salarieId={salarieId}
          planning={planning}
          pointageOf={pointageOf}
          onChoose={show}
        />
        <HeuresJour
          key={jour}
          jour={jour}
          row={row}
          prevue={prevue}
          planning={planning}
          onCorrect={(patchOf) => correct({ salarieId, jour, prevue, patchOf })}
        />
      </div>
    </Page>
  );
}
