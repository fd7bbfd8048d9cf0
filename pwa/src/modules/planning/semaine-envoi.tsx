/** Giving out next week's planning, and the log of who has seen it. */
import { Check, Clock, Send } from 'lucide-react';
import { useState } from 'react';
import { type Day, isoWeekOf, mondayOf, plusDays, weekDaysOf } from '#shared/core/dates.ts';
import { keyedId } from '#shared/entity/entity.ts';
import { semaineEnvoyee } from '#shared/modules/planning/semaine-envoyee.entity.ts';
import { semaineVue } from '#shared/modules/planning/semaine-vue.entity.ts';
import { isPresent } from '#shared/modules/social/presence.ts';
import { type Salarie, salarie } from '#shared/modules/social/salarie.entity.ts';
import { Face } from '../../ui/face.tsx';
import { count, formatInstant, formatMoment } from '../../ui/format.ts';
import { useMay, useRow, useRows } from '../../ui/phone-context.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useGesture } from '../../ui/use-gesture.ts';
import { summaryOf } from './semaine-card.tsx';
import { usePlanning } from './use-planning.ts';

interface ApercuProps {
  readonly lundi: Day;
  readonly people: readonly Salarie[];
  readonly onSend: () => void;
  readonly onClose: () => void;
}

/** What each one is about to read; who has nothing stands first. */
function Apercu({ lundi, people, onSend, onClose }: ApercuProps) {
  const jours = weekDaysOf(lundi, 7);
  const planning = usePlanning(lundi, jours[6] ?? lundi);
  if (!planning) return null;
  const lines = people
    .map((row) => ({ row, summary: summaryOf(planning, row.id, jours) }))
    .sort((a, b) => Number(a.summary !== '') - Number(b.summary !== ''));
  const empty = lines.filter(({ summary }) => summary === '').length;
  return (
    <Sheet title={`Envoyer la semaine ${isoWeekOf(lundi).week}`} onClose={onClose}>
      <div className="stack">
        {empty > 0 && (
          <p className="notice">
            {count(empty, 'personne n’a', 'personnes n’ont')} rien de prévu cette semaine-là.
          </p>
        )}
        <ul className="card">
          {lines.map(({ row, summary }) => (
            <li key={row.id} className="list-row list-row--line">
              <Face name={salarie.titleOf(row)} />
              <span className="grow">
                <span className="strong">{salarie.titleOf(row)}</span>
                <span className="list-row__sub">{summary || 'rien de prévu'}</span>
              </span>
            </li>
          ))}
        </ul>
        <button type="button" className="button button--primary button--main" onClick={onSend}>
          <Send aria-hidden />
          Envoyer à {count(people.length, 'personne')}
        </button>
      </div>
    </Sheet>
  );
}

interface SemaineEnvoiProps {
  readonly salaries: readonly Salarie[];
  readonly today: Day;
}

export function SemaineEnvoi({ salaries, today }: SemaineEnvoiProps) {
  const lundi = plusDays(mondayOf(today), 7);
  const sent = useRow(semaineEnvoyee, keyedId(semaineEnvoyee, { lundi }));
  const seen = useRows(semaineVue, { field: 'lundi', equals: lundi });
  const mayPlan = useMay(semaineEnvoyee, 'create');
  const act = useGesture();
  const [isOpen, setIsOpen] = useState(false);
  if (!mayPlan || sent === undefined) return null;
  const { week } = isoWeekOf(lundi);
  const people = salaries.filter((row) => weekDaysOf(lundi).some((jour) => isPresent(row, jour)));
  const vueLeById = new Map(seen?.map((row) => [row.salarieId, row.vueLe]));
  const seenCount = people.filter(({ id }) => vueLeById.has(id)).length;
  function send() {
    setIsOpen(false);
    const f = { lundi, envoyeeLe: Date.now() };
    const [e, id] = [semaineEnvoyee.table, keyedId(semaineEnvoyee, f)];
    void act({
      ops: [sent ? { t: 'set', e, id, f: { envoyeeLe: f.envoyeeLe } } : { t: 'create', e, id, f }],
      says: `La semaine ${week} est sur l’accueil de chacun.`,
    });
  }
  return (
    <>
      <button
        type="button"
        className={`button ${sent ? '' : 'button--primary'}`}
        onClick={() => setIsOpen(true)}
      >
        {sent ? <Check aria-hidden /> : <Send aria-hidden />}
        {sent ? `S ${week} : vue par ${seenCount} sur ${people.length}` : `Envoyer la S ${week}`}
      </button>
      {isOpen && !sent && (
        <Apercu lundi={lundi} people={people} onSend={send} onClose={() => setIsOpen(false)} />
      )}
      {isOpen && sent && (
        <Sheet title={`Qui a vu la semaine ${week}`} onClose={() => setIsOpen(false)}>
          <p className="muted">Envoyée {formatInstant(sent.envoyeeLe)}.</p>
          <ul className="card">
            {people.map((row) => {
              const vueLe = vueLeById.get(row.id);
              return (
                <li key={row.id} className="list-row list-row--line">
                  <Face name={salarie.titleOf(row)} />
                  <span className="grow strong">{salarie.titleOf(row)}</span>
                  <span className={`badge ${vueLe ? 'badge--good' : ''}`}>
                    {vueLe ? <Check aria-hidden /> : <Clock aria-hidden />}
                    {vueLe ? `vue ${formatMoment(vueLe, Date.now())}` : 'pas encore'}
                  </span>
                </li>
              );
            })}
          </ul>
        </Sheet>
      )}
    </>
  );
}
