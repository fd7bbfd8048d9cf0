/** A rhythm from a day on: the days of even and odd weeks, the weeks at school, and what comes of it. */
import { useId, useState } from 'react';
import { type Day, dayAt, isDay, mondayOf } from '#shared/core/dates.ts';
import { keyedId } from '#shared/entity/entity.ts';
import { semainesDuContrat } from '#shared/links/semaines-du-contrat.ts';
import { reglePlanning } from '#shared/modules/planning/regle-planning.entity.ts';
import { type RythmeSalarie, rythmeSalarie } from '#shared/modules/social/rythme-salarie.entity.ts';
import type { Salarie } from '#shared/modules/social/salarie.entity.ts';
import { formatFullDay, formatShortDay } from '../../ui/format.ts';
import { JOURS, joursText } from '../../ui/jours-text.ts';
import { useActor, useRows } from '../../ui/phone-context.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useDraft } from '../../ui/use-draft.ts';
import { useGesture } from '../../ui/use-gesture.ts';
import './rythme.css';

interface Typed {
  readonly depuis: Day;
  readonly joursPairs: readonly number[];
  readonly joursImpairs: readonly number[];
  /** '' for somebody who is not at school. */
  readonly ecoleSemaines: string;
  readonly ecoleLundi: string;
}

const FIVE = [1, 2, 3, 4, 5];
const FOUR = [1, 2, 3, 4];
const MODELES: readonly { label: string; pairs: number[]; impairs: number[] }[] = [
  { label: 'Paire 5 jours, impaire 4', pairs: FIVE, impairs: FOUR },
  { label: '5 jours', pairs: FIVE, impairs: FIVE },
  { label: '4 jours', pairs: FOUR, impairs: FOUR },
];
/** One week at school out of so many, as the declaration allows. */
const UNE_SUR = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;
/** Weeks shown: long enough to see one week at school out of three twice. */
const SHOWN = 6;

function DayToggles({
  label,
  days,
  onChange,
}: {
  label: string;
  days: readonly number[];
  onChange: (days: number[]) => void;
}) {
  return (
    <fieldset className="rythme-days">
      <legend className="field__label">{label}</legend>
      <div className="row row--wrap">
        {JOURS.map((name, i) => {
          const day = i + 1;
          const isOn = days.includes(day);
          return (
            <button
              key={name}
              type="button"
              className="chip"
              aria-pressed={isOn}
              onClick={() =>
                onChange(
                  isOn ? days.filter((one) => one !== day) : [...days, day].sort((a, b) => a - b),
                )
              }
            >
              {name}
            </button>
          );
        })}
      </div>
    </fieldset>
  );
}

function valuesOf(typed: Typed) {
  const isAtSchool = typed.ecoleSemaines !== '';
  return {
    depuis: typed.depuis,
    joursPairs: typed.joursPairs,
    joursImpairs: typed.joursImpairs,
    ecoleSemaines: isAtSchool ? Number(typed.ecoleSemaines) : null,
    // Any day of the week of school will do: its Monday is kept.
    ecoleLundi: isAtSchool && isDay(typed.ecoleLundi) ? mondayOf(typed.ecoleLundi) : null,
  };
}

/** The weeks that follow, as the planning will take them. */
function Weeks({ row, typed, others }: { row: Salarie; typed: Typed; others: RythmeSalarie[] }) {
  const regles = useRows(reglePlanning);
  if (!regles || !isDay(typed.depuis)) return null;
  const rythmes = [...others.filter(({ depuis }) => depuis !== typed.depuis), valuesOf(typed)];
  const semaines = semainesDuContrat(
    row,
    { rythmes, regles },
    { depuis: typed.depuis, count: SHOWN },
  );
  return (
    <table className="table">
      <caption className="section-title">Ce que cela donne</caption>
      <tbody>
        {semaines.map(({ lundi, numero, isPaire, travailles, ecole, feries }) => (
          <tr key={lundi}>
            <th scope="row">
              S{numero} {isPaire ? 'paire' : 'impaire'}, {formatShortDay(lundi)}
            </th>
            <td>
              {[
                travailles.length > 0 && joursText(travailles),
                ecole.length > 0 && `école ${joursText(ecole)}`,
                feries.length > 0 && `férié ${joursText(feries)}`,
              ]
                .filter(Boolean)
                .join(' · ') || 'aucun jour'}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function School({
  typed,
  change,
  error,
}: {
  typed: Typed;
  change: (patch: Partial<Typed>) => void;
  error: string | undefined;
}) {
  const id = useId();
  return (
    <div className="pair">
      <div className="field">
        <label className="field__label" htmlFor={id}>
          École (apprentis)
        </label>
        <span className="field__box">
          <select
            id={id}
            value={typed.ecoleSemaines}
            onChange={(event) => change({ ecoleSemaines: event.target.value })}
          >
            <option value="">Pas à l’école</option>
            {UNE_SUR.map((n) => (
              <option key={n} value={n}>
                Une semaine sur {n}
              </option>
            ))}
          </select>
        </span>
      </div>
      {typed.ecoleSemaines !== '' && (
        <div className={`field${error ? ' field--bad' : ''}`}>
          <label className="field__label" htmlFor={`${id}-lundi`}>
            Première semaine d’école *
          </label>
          <span className="field__box">
            <input
              id={`${id}-lundi`}
              type="date"
              value={typed.ecoleLundi}
              aria-invalid={error !== undefined}
              onChange={(event) => change({ ecoleLundi: event.target.value })}
            />
          </span>
        </div>
      )}
    </div>
  );
}

export function RythmeSheet({
  row,
  others,
  onClose,
}: {
  row: Salarie;
  others: RythmeSalarie[];
  onClose: () => void;
}) {
  const id = useId();
  const actor = useActor();
  const act = useGesture();
  const [error, setError] = useState<{ path: string; text: string }>();
  const [empty] = useState<Typed>(() => ({
    depuis: dayAt(Date.now()),
    ...{ joursPairs: FIVE, joursImpairs: row.rythme === '5-jours' ? FIVE : FOUR },
    ...{ ecoleSemaines: '', ecoleLundi: '' },
  }));
  const { draft: typed, change: keep, clear } = useDraft<Typed>(`rythme.${row.id}`, empty);
  const change = (patch: Partial<Typed>) => {
    setError(undefined);
    keep(patch);
  };

  async function save() {
    if (!isDay(typed.depuis)) return setError({ path: 'depuis', text: 'Donnez le premier jour.' });
    const f = { salarieId: row.id, ...valuesOf(typed) };
    const made = { ...f, createdAt: 0, updatedAt: 0, createdBy: actor.userId, deleted: 0 as const };
    const failure = rythmeSalarie.ruleOf({
      ...{ before: null, after: { ...made, id: row.id }, role: actor.role },
    });
    if (failure) return setError(failure);
    const before = others.find(({ depuis }) => depuis === f.depuis);
    const rowId = keyedId(rythmeSalarie, f);
    const e = rythmeSalarie.table;
    const isWritten = await act({
      ops: [
        before ? { t: 'set', e, id: rowId, f: valuesOf(typed) } : { t: 'create', e, id: rowId, f },
      ],
      says: `Rythme de ${row.prenom} changé à partir du ${formatFullDay(f.depuis)}.`,
      undo: [
        before
          ? { t: 'set', e, id: rowId, f: { ...valuesOfRow(before) } }
          : { t: 'delete', e, id: rowId },
      ],
    });
    if (!isWritten) return;
    clear();
    onClose();
  }

  return (
    <Sheet title={`Rythme de ${row.prenom}`} onClose={onClose}>
      <form
        className="stack stack--loose"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <div className="field">
          <label className="field__label" htmlFor={id}>
            À partir du *
          </label>
          <span className="field__box">
            <input
              id={id}
              type="date"
              value={typed.depuis}
              onChange={(event) => change({ depuis: event.target.value })}
            />
          </span>
          <span className="field__hint">Les jours d’avant gardent le rythme qu’ils avaient.</span>
        </div>
        <div className="row row--wrap" role="group" aria-label="Rythmes courants">
          {MODELES.map(({ label, pairs, impairs }) => (
            <button
              key={label}
              type="button"
              className="button button--soft"
              onClick={() => change({ joursPairs: pairs, joursImpairs: impairs })}
            >
              {label}
            </button>
          ))}
        </div>
        <DayToggles
          label="Semaines paires"
          days={typed.joursPairs}
          onChange={(joursPairs) => change({ joursPairs })}
        />
        <DayToggles
          label="Semaines impaires"
          days={typed.joursImpairs}
          onChange={(joursImpairs) => change({ joursImpairs })}
        />
        <School
          typed={typed}
          change={change}
          error={error?.path === 'ecoleLundi' ? error.text : undefined}
        />
        {error && (
          <p className="field__error" role="alert">
            {error.text}
          </p>
        )}
        <Weeks row={row} typed={typed} others={others} />
        <button type="submit" className="button button--primary button--main">
          Garder ce rythme
        </button>
      </form>
    </Sheet>
  );
}

/** The values of a rhythm, without its key and our own columns. */
export function valuesOfRow(row: RythmeSalarie) {
  const { joursPairs, joursImpairs, ecoleSemaines, ecoleLundi } = row;
  return { joursPairs, joursImpairs, ecoleSemaines, ecoleLundi };
}
