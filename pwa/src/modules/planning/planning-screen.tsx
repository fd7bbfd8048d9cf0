/** Planning: my week and who is where on a phone; the grid of people or chantiers in the office. */
import { CalendarHeart, ChevronLeft, ChevronRight, Clock } from 'lucide-react';
import { Link, useSearchParams } from 'wouter';
import { dayAt, isDay, isoWeekOf, mondayOf, plusDays } from '#shared/core/dates.ts';
import { formatDays } from '../../ui/format.ts';
import { useFrame } from '../../ui/frame-width.ts';
import { lazy } from '../../ui/lazy.tsx';
import { Page } from '../../ui/page.tsx';
import { useProfile } from '../../ui/phone-context.tsx';
import { MyWeek } from './my-week.tsx';
import { TeamWeek } from './team-week.tsx';

const OfficePlanning = lazy(() => import('./office-planning.tsx'));

export default function PlanningScreen() {
  return useFrame() === 'office' ? <OfficePlanning /> : <PhonePlanning />;
}

function PhonePlanning() {
  const [params, setParams] = useSearchParams();
  const { salarieId, prenom, nom } = useProfile();
  const today = dayAt(Date.now());
  const asked = params.get('semaine');
  const monday = mondayOf(asked !== null && isDay(asked) ? asked : today);
  const isTeam = salarieId === null || params.get('vue') === 'equipe';
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
        {salarieId !== null && (
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
        {!isTeam && (
          <div className="pair">
            <Link href="/planning/heures" className="button button--soft">
              <Clock aria-hidden />
              Mes heures
            </Link>
            <Link href="/planning/conges" className="button">
              <CalendarHeart aria-hidden />
              Mes congés
            </Link>
          </div>
        )}
        {!isTeam && (
          <Link href="/planning/agenda" className="button button--quiet button--block">
            Mon planning dans mon agenda
          </Link>
        )}
      </div>
    </Page>
  );
}
