/** The reserves of a réception: written before it is signed, lifted one by one afterwards. */
import { Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { dayAt } from '#shared/core/dates.ts';
import type { ProcesVerbal } from '#shared/modules/chantiers/proces-verbal.entity.ts';
import { type Reserve, reserve } from '#shared/modules/chantiers/reserve.entity.ts';
import { FieldInput, fromInput } from '../../ui/field-input.tsx';
import { formatShortDay } from '../../ui/format.ts';
import { usePhone, useProfile } from '../../ui/phone-context.tsx';
import { useDraft } from '../../ui/use-draft.ts';
import { useGesture } from '../../ui/use-gesture.ts';
import { PhotoButton } from './photo-button.tsx';

const EMPTY = { texte: '', delaiAu: '' };

function AddReserve({ row, rang }: { row: ProcesVerbal; rang: number }) {
  const phone = usePhone();
  const { draft, change, clear } = useDraft(`reserve.${row.id}`, EMPTY);
  const [error, setError] = useState<string>();

  async function add() {
    const f = {
      ...{ procesVerbalId: row.id, chantierId: row.chantierId, rang, documentId: null },
      ...{ texte: draft.texte.trim(), leveeLe: null, leveePar: null },
      delaiAu: fromInput(reserve.fields.delaiAu, draft.delaiAu),
    };
    const op = { t: 'create' as const, e: reserve.table, id: phone.newId(), f };
    const written = await phone.write([op]);
    if (!written.ok) return setError(written.error.text);
    setError(undefined);
    clear();
  }

  return (
    <form
      className="card card--pad stack"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <FieldInput
        field={reserve.fields.texte}
        value={draft.texte}
        error={error}
        onChange={(value) => change({ texte: String(value) })}
      />
      <FieldInput
        field={reserve.fields.delaiAu}
        value={draft.delaiAu}
        onChange={(value) => change({ delaiAu: String(value) })}
      />
      <button type="submit" className="button button--main" disabled={draft.texte.trim() === ''}>
        <Plus aria-hidden />
        Ajouter la réserve
      </button>
    </form>
  );
}

function Line({ row, isSigned }: { row: Reserve; isSigned: boolean }) {
  const act = useGesture();
  const { prenom, nom } = useProfile();
  const isLifted = row.leveeLe !== null;
  const set = (f: Readonly<Record<string, unknown>>) => [
    { t: 'set' as const, e: reserve.table, id: row.id, f },
  ];
  const said = isLifted
    ? `Levée le ${formatShortDay(row.leveeLe ?? '')}, ${row.leveePar ?? ''}`
    : row.delaiAu && `À lever avant le ${formatShortDay(row.delaiAu)}`;
  const before = { leveeLe: row.leveeLe, leveePar: row.leveePar };
  const after = isLifted
    ? { leveeLe: null, leveePar: null }
    : { leveeLe: dayAt(Date.now()), leveePar: `${prenom} ${nom}`.trim() };
  const text = (
    <span className="grow">
      {row.texte}
      {said && <span className="list-row__sub">{said}</span>}
    </span>
  );
  return (
    <li className="list-row list-row--line">
      {isSigned ? (
        <label className="check grow">
          <input
            type="checkbox"
            checked={isLifted}
            onChange={() =>
              void act({
                ops: set(after),
                says: isLifted ? 'Réserve rouverte.' : 'Réserve levée.',
                undo: set(before),
              })
            }
          />
          {text}
        </label>
      ) : (
        text
      )}
      <PhotoButton entity={reserve} row={row} of="la réserve" isFixed={isSigned} />
      {!isSigned && (
        <button
          type="button"
          className="button button--quiet button--icon"
          aria-label={`Retirer « ${row.texte.slice(0, 40)} »`}
          onClick={() =>
            void act({
              ops: [{ t: 'delete', e: reserve.table, id: row.id }],
              says: 'Réserve retirée.',
              undo: [{ t: 'restore', e: reserve.table, id: row.id }],
            })
          }
        >
          <Trash2 />
        </button>
      )}
    </li>
  );
}

export function ReserveList({
  row,
  reserves,
}: {
  row: ProcesVerbal;
  reserves: readonly Reserve[];
}) {
  const isSigned = row.signeA !== null;
  const lifted = reserves.filter(({ leveeLe }) => leveeLe !== null).length;
  return (
    <section className="stack stack--tight">
      <h2 className="section-title">
        Réserves{' '}
        {reserves.length > 0 && (
          <span>{isSigned ? `${lifted} sur ${reserves.length} levées` : reserves.length}</span>
        )}
      </h2>
      {reserves.length > 0 && (
        <ul className="card">
          {reserves.map((one) => (
            <Line key={one.id} row={one} isSigned={isSigned} />
          ))}
        </ul>
      )}
      {isSigned && reserves.length > 0 && (
        <p className="small muted">
          Le procès-verbal est signé : une réserve ne se change plus, elle se lève.
        </p>
      )}
      {!isSigned && <AddReserve row={row} rang={reserves.length + 1} />}
    </section>
  );
}
