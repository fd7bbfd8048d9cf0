/** Giving out a week's planning, and the log of who has seen each week, sent or not. */
import { Check, ChevronLeft, ChevronRight, Clock, Send } from 'lucide-react';
import { useState } from 'react';
import { type Day, dayAt, isoWeekOf, mondayOf, plusDays, weekDaysOf } from '#shared/core/dates.ts';
import { keyedId } from '#shared/entity/entity.ts';
import { enEtat, isMiseAJour, type Tache, tache } from '#shared/modules/chantiers/tache.entity.ts';
import { semaineEnvoyee } from '#shared/modules/planning/semaine-envoyee.entity.ts';
import { semaineVue } from '#shared/modules/planning/semaine-vue.entity.ts';
import { isPresent } from '#shared/modules/social/presence.ts';
import { type Salarie, salarie } from '#shared/modules/social/salarie.entity.ts';
import type { DraftOp } from '../../sync/write.ts';
import { Face } from '../../ui/face.tsx';
import { count, formatInstant, formatMoment, formatShortDay } from '../../ui/format.ts';
import { useMay, useRow, useRows } from '../../ui/phone-context.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useGesture } from '../../ui/use-gesture.ts';
import { summaryOf } from './semaine-card.tsx';
import { usePlanning } from './use-planning.ts';

/** Whether a week was sent, and when each of those who are there then has seen it. */
function useSemaine(lundi: Day, salaries: readonly Salarie[]) {
  const sent = useRow(semaineEnvoyee, keyedId(semaineEnvoyee, { lundi }));
  const seen = useRows(semaineVue, { field: 'lundi', equals: lundi });
  const people = salaries.filter((row) => weekDaysOf(lundi).some((jour) => isPresent(row, jour)));
  const vueLeById = new Map(seen?.map((row) => [row.salarieId, row.vueLe]));
  const vues = people.filter(({ id }) => vueLeById.has(id)).length;
  return { sent, people, vueLeById, vues };
}

function Vue({ vueLe }: { vueLe: number | undefined }) {
  return (
    <span className={`badge ${vueLe ? 'badge--good' : ''}`}>
      {vueLe ? <Check aria-hidden /> : <Clock aria-hidden />}
      {vueLe ? `vue ${formatMoment(vueLe, Date.now())}` : 'pas encore'}
    </span>
  );
}

interface SemaineSheetProps {
  readonly first: Day;
  readonly salaries: readonly Salarie[];
  readonly onSend: (lundi: Day, ops: readonly DraftOp[]) => void;
  readonly onClose: () => void;
}

/** One week at a time: what each one is about to read, or who has seen it; who has nothing stands first. */
function SemaineSheet({ first, salaries, onSend, onClose }: SemaineSheetProps) {
  const [lundi, setLundi] = useState(first);
  const today = dayAt(Date.now());
  const { sent, people, vueLeById } = useSemaine(lundi, salaries);
  const taches = useRows(tache)?.filter(isMiseAJour) ?? [];
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set());
  const jours = weekDaysOf(lundi, 7);
  const planning = usePlanning(lundi, jours[6] ?? lundi);
  if (!planning || sent === undefined) return null;
  const { week } = isoWeekOf(lundi);
  const maySend = sent === null && lundi >= mondayOf(today);
  const lines = people
    .map((row) => ({ row, summary: summaryOf(planning, row.id, jours) }))
    .sort((a, b) => Number(a.summary !== '') - Number(b.summary !== ''));
  const empty = lines.filter(({ summary }) => summary === '').length;
  const closed = taches.filter(({ id }) => !kept.has(id));
  const ops = closed.map(
    ({ id }): DraftOp => ({ t: 'set', e: tache.table, id, f: { ...enEtat('fait', today) } }),
  );
  function toggle({ id }: Tache) {
    const next = new Set(kept);
    if (!next.delete(id)) next.add(id);
    setKept(next);
  }
  return (
    <Sheet
      title={maySend ? `Envoyer la semaine ${week}` : `Qui a vu la semaine ${week}`}
      onClose={onClose}
    >
      <div className="stack">
        <div className="row row--wide">
          <button
            type="button"
            className="button button--icon"
            aria-label="Semaine précédente"
            onClick={() => setLundi(plusDays(lundi, -7))}
          >
            <ChevronLeft />
          </button>
          <span className="muted">du {formatShortDay(lundi)}</span>
          <button
            type="button"
            className="button button--icon"
            aria-label="Semaine suivante"
            onClick={() => setLundi(plusDays(lundi, 7))}
          >
            <ChevronRight />
          </button>
        </div>
        <p className="muted">
          {sent ? `Envoyée ${formatInstant(sent.envoyeeLe)}.` : 'Pas envoyée.'}
        </p>
        {maySend && empty > 0 && (
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
                {maySend && <span className="list-row__sub">{summary || 'rien de prévu'}</span>}
              </span>
              {(!maySend || vueLeById.has(row.id)) && <Vue vueLe={vueLeById.get(row.id)} />}
            </li>
          ))}
        </ul>
        {maySend &&
          taches.map((row) => (
            <label key={row.id} className="check">
              <input type="checkbox" checked={!kept.has(row.id)} onChange={() => toggle(row)} />
              Clore la tâche « {row.titre} »
            </label>
          ))}
        {maySend && (
          <button
            type="button"
            className="button button--primary button--main"
            onClick={() => onSend(lundi, ops)}
          >
            <Send aria-hidden />
            Envoyer à {count(people.length, 'personne')}
          </button>
        )}
      </div>
    </Sheet>
  );
}

interface SemaineEnvoiProps {
  readonly salaries: readonly Salarie[];
  readonly today: Day;
}

export function SemaineEnvoi({ salaries, today }: SemaineEnvoiProps) {
  const next = plusDays(mondayOf(today), 7);
  const { sent, people, vues } = useSemaine(next, salaries);
  const mayPlan = useMay(semaineEnvoyee, 'create');
  const act = useGesture();
  const [isOpen, setIsOpen] = useState(false);
  if (!mayPlan || sent === undefined) return null;
  const { week } = isoWeekOf(next);
  function send(lundi: Day, ops: readonly DraftOp[]) {
    setIsOpen(false);
    const f = { lundi, envoyeeLe: Date.now() };
    const [e, id] = [semaineEnvoyee.table, keyedId(semaineEnvoyee, f)];
    void act({
      ops: [{ t: 'create', e, id, f }, ...ops],
      says: `La semaine ${isoWeekOf(lundi).week} est sur l’accueil de chacun.`,
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
        {sent ? `S ${week} : vue par ${vues} sur ${people.length}` : `Envoyer la S ${week}`}
      </button>
      {isOpen && (
        <SemaineSheet
          first={next}
          salaries={salaries}
          onSend={send}
          onClose={() => setIsOpen(false)}
        />
      )}
    </>
  );
}
