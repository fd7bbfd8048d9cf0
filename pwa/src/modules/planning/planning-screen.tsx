/** Planning: my week and who is where on a phone; the team's week, people by days, everywhere. */
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useSearchParams } from 'wouter';
import { dayAt, isDay, isoWeekOf, mondayOf, plusDays } from '#shared/core/dates.ts';
import { formatDays } from '../../ui/format.ts';
import { useFrame } from '../../ui/frame-width.ts';
import { Page } from '../../ui/page.tsx';
import { useProfile } from '../../ui/phone-context.tsx';
import { MyWeek } from './my-week.tsx';
import { TeamWeek } from './team-week.tsx';

export default function PlanningScreen() {
  const [params, setParams] = useSearchParams();
  const frame = useFrame();
  const { salarieId, prenom, nom } = useProfile();
  const today = dayAt(Date.now());
  const asked = params.get('semaine');
  const monday = mondayOf(asked !== null && isDay(asked) ? asked : today);
  const isTeam = frame === 'office' || salarieId === null || params.get('vue') === 'equipe';
  const set = (name: string, value: string) =>
    setParams((before) => {
      before.set(name, value);
      return before;
    });
  const { week } = isoWeekOf(monday);
  const range = formatDays(monday, plusDays(monday, 4));
  return (
    <Page title="Planning" subtitle={isTeam ? 'Toute l’équipe' : `${prenom} ${nom}`}>
      <div className="stack">
        {frame === 'phone' && salarieId !== null && (
          <div className="segments" role="group" aria-label="Vue">
            <button type="button" aria-pressed={!isTeam} onClick={() => set('vue', 'moi')}>
              Ma semaine
            </button>
            <button type="button" aria-pressed={isTeam} onClick={() => set('vue', 'equipe')}>
              Toute l’équipe
            </button>
          </div>
        )}
        <div className="week-bar">
          <button
            type="button"
            className="button button--icon"
            aria-label="Semaine précédente"
            onClick={() => set('semaine', plusDays(monday, -7))}
          >
            <ChevronLeft />
          </button>
          <p>
            <b>Semaine {week}</b> · {range}
          </p>
          <button
            type="button"
            className="button button--icon"
            aria-label="Semaine suivante"
            onClick={() => set('semaine', plusDays(monday, 7))}
          >
            <ChevronRight />
          </button>
          {monday !== mondayOf(today) && (
            <button
              type="button"
              className="button button--quiet"
              onClick={() => set('semaine', today)}
            >
              Aujourd’hui
            </button>
          )}
        </div>
        {isTeam ? (
          <TeamWeek monday={monday} today={today} />
        ) : (
          salarieId && <MyWeek monday={monday} today={today} salarieId={salarieId} />
        )}
      </div>
    </Page>
  );
}
