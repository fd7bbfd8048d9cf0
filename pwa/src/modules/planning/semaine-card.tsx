/** On the phone's home: next week is ready, or the week one had seen has changed. */

import { useLiveQuery } from 'dexie-react-hooks';
import { CalendarCheck, CalendarClock } from 'lucide-react';
import { Link } from 'wouter';
import { type Day, dayAt, isoWeekOf, mondayOf, plusDays, weekDaysOf } from '#shared/core/dates.ts';
import { keyedId } from '#shared/entity/entity.ts';
import { CHANTIER_SUPPRIME } from '#shared/modules/chantiers/chantier.entity.ts';
import { ABSENCES, type Absence } from '#shared/modules/planning/affectation.entity.ts';
import {
  isSemaineDue,
  type Nouvelle,
  nouvelleDe,
  vueDe,
} from '#shared/modules/planning/changements.ts';
import {
  type SemaineEnvoyee,
  semaineEnvoyee,
} from '#shared/modules/planning/semaine-envoyee.entity.ts';
import { type SemaineVue, semaineVue } from '#shared/modules/planning/semaine-vue.entity.ts';
import { count, formatWeekday } from '../../ui/format.ts';
import { usePhone, useProfile } from '../../ui/phone-context.tsx';
import { useGesture } from '../../ui/use-gesture.ts';
import { type Planning, usePlanning } from './use-planning.ts';

export interface WeekNews extends Nouvelle {
  readonly lundi: Day;
}

function nameOf(planning: Planning, value: string | null): string {
  if (value === null) return 'libre';
  const absence = ABSENCES[value as Absence];
  return absence ?? planning.chantierById.get(value)?.libelle ?? CHANTIER_SUPPRIME;
}

/** « Maison Le Goff 3 j, Noue Kerbrat 1 j » */
export function summaryOf(planning: Planning, salarieId: string, jours: readonly Day[]): string {
  const halves = new Map<string, number>();
  for (const jour of jours) {
    for (const demi of ['matin', 'apres-midi'] as const) {
      const { chantierId, absence } = planning.contenuDe(salarieId, jour, demi);
      const value = chantierId ?? absence;
      if (value !== null) halves.set(value, (halves.get(value) ?? 0) + 1);
    }
  }
  return [...halves]
    .map(([value, n]) => `${nameOf(planning, value)} ${String(n / 2).replace('.', ',')} j`)
    .join(', ');
}

function useSeen(salarieId: string, mondays: readonly Day[]) {
  const { db } = usePhone();
  const key = mondays.join();
  return useLiveQuery(async () => {
    const weeks = key.split(',');
    const [seen, sent] = await Promise.all([
      db
        .table<SemaineVue>(semaineVue.table)
        .bulkGet(weeks.map((lundi) => keyedId(semaineVue, { salarieId, lundi }))),
      db
        .table<SemaineEnvoyee>(semaineEnvoyee.table)
        .bulkGet(weeks.map((lundi) => keyedId(semaineEnvoyee, { lundi }))),
    ]);
    return weeks.map((lundi, i) => ({ lundi, vue: seen[i], isSent: sent[i]?.deleted === 0 }));
  }, [db, salarieId, key]);
}

function WeekCard({
  news,
  planning,
  salarieId,
}: {
  news: WeekNews;
  planning: Planning;
  salarieId: string;
}) {
  const { lundi, isNew, changes } = news;
  const act = useGesture();
  const jours = weekDaysOf(lundi, 7);
  const { week } = isoWeekOf(lundi);
  function seen() {
    const key = { salarieId, lundi };
    const contenu = vueDe(jours, (jour, demi) => planning.contenuDe(salarieId, jour, demi));
    const f = { vueLe: Date.now(), contenu };
    const id = keyedId(semaineVue, key);
    const e = semaineVue.table;
    void act({
      ops: [isNew ? { t: 'create', e, id, f: { ...key, ...f } } : { t: 'set', e, id, f }],
      says: 'Le bureau sait que vous l’avez vu.',
    });
  }
  return (
    <section className="card card--pad stack">
      <h2 className="row">
        {isNew ? <CalendarCheck aria-hidden /> : <CalendarClock aria-hidden />}
        {isNew ? `Votre semaine ${week} est prête` : `Votre semaine ${week} a changé`}
      </h2>
      {isNew ? (
        <p>{summaryOf(planning, salarieId, jours)}</p>
      ) : (
        <ul className="stack stack--tight">
          {changes.map(({ jour, demis, avant, apres }) => (
            <li key={jour}>
              <b>
                {formatWeekday(jour)} {Number(jour.slice(8))}
                {demis.length === 1 && (demis[0] === 'matin' ? ' matin' : ' après-midi')}
              </b>{' '}
              : {nameOf(planning, apres)}{' '}
              <span className="muted">au lieu de {nameOf(planning, avant)}</span>
            </li>
          ))}
        </ul>
      )}
      <div className="pair">
        <button type="button" className="button button--primary" onClick={seen}>
          J’ai vu
        </button>
        <Link href={`/planning?vue=moi&semaine=${lundi}`} className="button">
          Voir la semaine
        </Link>
      </div>
      {changes.length > 3 && (
        <p className="small muted">{count(changes.length, 'jour changé', 'jours changés')}</p>
      )}
    </section>
  );
}

function Cards({ salarieId }: { salarieId: string }) {
  const today = dayAt(Date.now());
  const monday = mondayOf(today);
  const next = plusDays(monday, 7);
  const planning = usePlanning(monday, plusDays(next, 6));
  const weeks = useSeen(salarieId, [monday, next]);
  if (!planning || !weeks) return null;
  return weeks.flatMap(({ lundi, vue, isSent }) => {
    const jours = weekDaysOf(lundi, 7);
    const lire = (jour: Day, demi: 'matin' | 'apres-midi') =>
      planning.contenuDe(salarieId, jour, demi);
    const isDue = isSemaineDue(lundi, { today, isSent });
    const nouvelle = nouvelleDe({ jours, today }, { vue: vue?.contenu ?? null, isDue }, lire);
    if (!nouvelle) return [];
    return [
      <WeekCard
        key={lundi}
        news={{ lundi, ...nouvelle }}
        planning={planning}
        salarieId={salarieId}
      />,
    ];
  });
}

export default function SemaineCard() {
  const { salarieId } = useProfile();
  return salarieId === null ? null : <Cards salarieId={salarieId} />;
}
