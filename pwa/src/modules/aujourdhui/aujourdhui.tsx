/** Aujourd'hui: where one goes, how one gets in, with whom; then tomorrow, then the week. */
import { ChevronRight, Grid3x3, NotebookPen, Sun } from 'lucide-react';
import { Link } from 'wouter';
import { dayAt, ferieOf, plusDays, weekDaysOf } from '#shared/core/dates.ts';
import { OFFICE } from '#shared/entity/permissions.ts';
import { useSlot } from '../../slots.tsx';
import { Empty } from '../../ui/empty.tsx';
import { capitalize, formatLongDay, formatWeekday } from '../../ui/format.ts';
import { Page } from '../../ui/page.tsx';
import { useProfile } from '../../ui/phone-context.tsx';
import { FirstSteps, useFirstSteps } from './first-steps.tsx';
import { stayOfNow } from './order-stays.ts';
import { firstNames, StayCard } from './stay-card.tsx';
import { type Stay, useStays } from './use-day.ts';
import './aujourdhui.css';

const HALVES = { matin: 'matin', 'apres-midi': 'après-midi' } as const;

function StayRow({ stay, isOfMany }: { stay: Stay; isOfMany: boolean }) {
  const half = stay.demiJournees.length === 1 && HALVES[stay.demiJournees[0] ?? 'matin'];
  const who = (isOfMany || stay.team.length > 1) && firstNames(stay.team);
  const content = (
    <>
      <span className="grow">
        <span className="list-row__title">{stay.title}</span>
        <span className="list-row__sub">
          {[half, stay.chantier?.ville, who].filter(Boolean).join(' · ')}
        </span>
      </span>
      {stay.chantier && <ChevronRight aria-hidden />}
    </>
  );
  return stay.chantier ? (
    <Link href={`/chantiers/${stay.chantier.id}`} className="list-row list-row--line">
      {content}
    </Link>
  ) : (
    <div className="list-row list-row--line">{content}</div>
  );
}

interface AheadProps {
  readonly title: string;
  readonly detail?: string;
  readonly stays: readonly Stay[];
  readonly isOfMany: boolean;
}

/** A day to come, a line for each place. */
function Ahead({ title, detail, stays, isOfMany }: AheadProps) {
  return (
    <section className="stack stack--tight">
      <h2 className="section-title">
        {title} {detail && <span>{detail}</span>}
      </h2>
      <div className="card">
        {stays.map((stay) => (
          <StayRow key={stay.title + stay.demiJournees.join()} stay={stay} isOfMany={isOfMany} />
        ))}
      </div>
    </section>
  );
}

/** From this hour on one is at the place of the afternoon. */
const MIDI_H = 13;

interface VerbsProps {
  readonly here: Stay | undefined;
  readonly today: readonly Stay[];
}

/** The three verbs: on today's chantier where it is plain which, else where they can be chosen. */
function Verbs({ here, today }: VerbsProps) {
  const site = here?.chantier?.id;
  const verbs = useSlot('homeVerbs');
  const ids = today.flatMap(({ chantier }) => chantier?.id ?? []);
  return (
    <div className="verbs">
      {verbs.map(({ slug, screen: Verb }) => (
        <Verb key={slug} chantierId={site ?? null} today={ids} />
      ))}
      <Link href={site ? `/chantiers/${site}/notes` : '/chantiers'} className="verb">
        <NotebookPen aria-hidden />
        Note
      </Link>
      <Link href={site ? `/ardoises?chantier=${site}` : '/ardoises'} className="verb">
        <Grid3x3 aria-hidden />
        Ardoises
      </Link>
    </div>
  );
}

export function Aujourdhui() {
  const { salarieId, prenom, role } = useProfile();
  // Who is not of the planning sees the day of the whole firm.
  const isOfMany = salarieId === null;
  const done = useFirstSteps();
  const cards = useSlot('homeCards');
  const isNew = OFFICE.includes(role) && done?.includes(false);
  const today = dayAt(Date.now());
  const tomorrow = plusDays(today, 1);
  // On a Sunday tomorrow is already the next week.
  const [last = tomorrow] = [...weekDaysOf(today, 7), tomorrow].sort().reverse();
  const stays = useStays(salarieId, today, last);
  const of = (day: string) => stays?.filter((stay) => stay.jour === day) ?? [];
  const now = of(today);
  const next = of(tomorrow);
  const later = weekDaysOf(today, 7).filter((day) => day > tomorrow && of(day).length > 0);
  const demi = new Date().getHours() < MIDI_H ? 'matin' : 'apres-midi';
  const ferie = ferieOf(today);
  return (
    <Page
      title="Aujourd’hui"
      subtitle={capitalize(formatLongDay(today))}
      thumb={stays && <Verbs here={stayOfNow(now, { isOfMany, demi })} today={now} />}
    >
      <div className="stack home">
        <div className="stack home__now">
          {stays && done && isNew && <FirstSteps done={done} />}
          {cards.map(({ slug, screen: Card }) => (
            <Card key={slug} />
          ))}
          {stays && done && !isNew && now.length === 0 && (
            <Empty icon={Sun} title={ferie ? `Férié : ${ferie}` : `Rien de prévu, ${prenom}`}>
              <p>
                {salarieId === null
                  ? 'Le planning du jour de toute l’équipe paraîtra ici.'
                  : 'Quand on vous place sur un chantier, il paraît ici avec l’adresse et l’accès.'}
              </p>
              <Link href="/planning?vue=equipe" className="button">
                Voir le planning
              </Link>
            </Empty>
          )}
          {now.map((stay) => (
            <StayCard key={stay.title + stay.demiJournees.join()} stay={stay} isOfMany={isOfMany} />
          ))}
        </div>
        {(next.length > 0 || later.length > 0) && (
          <div className="stack home__ahead">
            {next.length > 0 && (
              <Ahead
                title="Demain"
                detail={formatLongDay(tomorrow)}
                stays={next}
                isOfMany={isOfMany}
              />
            )}
            {later.map((day) => (
              <Ahead
                key={day}
                title={`${capitalize(formatWeekday(day))} ${Number(day.slice(8))}`}
                stays={of(day)}
                isOfMany={isOfMany}
              />
            ))}
          </div>
        )}
      </div>
    </Page>
  );
}
