/** Splitting a chantier into interventions whose hours add up to what was sold. */
import { Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { keyedId } from '#shared/entity/entity.ts';
import type { Chantier } from '#shared/modules/chantiers/chantier.entity.ts';
import {
  type Part,
  partager,
  partEnCours,
  verifierParts,
} from '#shared/modules/planning/fractionner.ts';
import {
  INTERVENTIONS_MAX,
  type Intervention,
  intervention,
} from '#shared/modules/planning/intervention.entity.ts';
import type { DraftOp } from '../../sync/write.ts';
import { formatNumber } from '../../ui/format.ts';
import { Sheet } from '../../ui/sheet.tsx';
import { useGesture } from '../../ui/use-gesture.ts';
import { useInterventions } from './use-interventions.ts';

interface FractionnerSheetProps {
  readonly row: Chantier;
  readonly consommees: number;
  readonly onClose: () => void;
}

interface Typed {
  readonly libelle: string;
  readonly heures: string;
  readonly familles: string;
}

function parsed(parts: readonly Typed[]): Part[] {
  return parts.map(({ libelle, heures, familles }) => ({
    libelle: libelle.trim(),
    heures: Number(heures.replace(',', '.')) || 0,
    familles: familles
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  }));
}

function typedOf(rows: readonly Intervention[], vendues: number): Typed[] {
  if (rows.length === 0) {
    return partager(vendues, 2).map((heures, i) => ({
      libelle: i === 0 ? 'Charpente' : 'Couverture',
      heures: String(heures).replace('.', ','),
      familles: '',
    }));
  }
  return rows.map(({ libelle, heures, familles }) => ({
    libelle,
    heures: String(heures).replace('.', ','),
    familles: familles.join(', '),
  }));
}

function opsOf(
  chantierId: string,
  parts: readonly Part[],
  before: readonly Intervention[],
): DraftOp[] {
  const writes = parts.flatMap((part, i): DraftOp[] => {
    const key = { chantierId, rang: i + 1 };
    const id = keyedId(intervention, key);
    const known = before.find((row) => row.id === id);
    if (known) return [{ t: 'set', e: intervention.table, id, f: { ...part } }];
    // A rank that was taken away before is brought back.
    return [
      { t: 'create', e: intervention.table, id, f: { ...key, ...part } },
      { t: 'restore', e: intervention.table, id },
    ];
  });
  const gone = before.filter(({ rang }) => rang > parts.length);
  return [
    ...writes,
    ...gone.map(({ id }): DraftOp => ({ t: 'delete', e: intervention.table, id })),
  ];
}

function Editor({
  row,
  consommees,
  rows,
  onClose,
}: FractionnerSheetProps & { rows: readonly Intervention[] }) {
  const vendues = row.heuresVendues ?? 0;
  const [parts, setParts] = useState(() => typedOf(rows, vendues));
  const act = useGesture();
  const values = parsed(parts);
  const checked = verifierParts(values, vendues);
  const now = partEnCours(values, consommees);
  const change = (i: number, patch: Partial<Typed>) =>
    setParts(parts.map((part, n) => (n === i ? { ...part, ...patch } : part)));
  return (
    <>
      <p className="muted">
        {formatNumber(vendues)} h vendues, {formatNumber(consommees)} h déjà prévues
        {now && rows.length > 0 && ` : en théorie, ${now.libelle} est en cours`}.
      </p>
      {parts.map((part, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a part is its rank.
        <fieldset key={i} className="pair plan-part">
          <legend className="visually-hidden">Intervention {i + 1}</legend>
          <label className="field">
            <span className="field__label">Intervention {i + 1}</span>
            <span className="field__box">
              <input
                value={part.libelle}
                onChange={(event) => change(i, { libelle: event.target.value })}
              />
            </span>
          </label>
          <label className="field">
            <span className="field__label">Heures</span>
            <span className="field__box">
              <input
                inputMode="decimal"
                value={part.heures}
                onChange={(event) => change(i, { heures: event.target.value })}
              />
              <span className="field__unit">h</span>
            </span>
          </label>
          <label className="field">
            <span className="field__label">Familles d’ouvrage</span>
            <span className="field__box">
              <input
                value={part.familles}
                placeholder="charpente, isolation"
                onChange={(event) => change(i, { familles: event.target.value })}
              />
            </span>
          </label>
          {parts.length > 1 && (
            <button
              type="button"
              className="button button--quiet button--icon"
              aria-label={`Retirer l’intervention ${i + 1}`}
              onClick={() => setParts(parts.filter((_, n) => n !== i))}
            >
              <Trash2 aria-hidden />
            </button>
          )}
        </fieldset>
      ))}
      {parts.length < INTERVENTIONS_MAX && (
        <button
          type="button"
          className="button"
          onClick={() => setParts([...parts, { libelle: '', heures: '', familles: '' }])}
        >
          <Plus aria-hidden />
          Une intervention de plus
        </button>
      )}
      <p role="status" className={checked.ok ? 'muted' : 'field__error'}>
        {checked.ok ? 'Le compte y est.' : checked.error.text}
      </p>
      <button
        type="button"
        className="button button--primary button--main"
        disabled={!checked.ok}
        onClick={() => {
          void act({
            ops: opsOf(row.id, values, rows),
            says: `${row.libelle} : ${values.length} interventions.`,
          });
          onClose();
        }}
      >
        Fractionner ainsi
      </button>
    </>
  );
}

export function FractionnerSheet(props: FractionnerSheetProps) {
  const rows = useInterventions(props.row.id);
  return (
    <Sheet title={`Fractionner ${props.row.libelle}`} onClose={props.onClose}>
      {props.row.heuresVendues === null ? (
        <p className="notice">Donnez d’abord les heures vendues de ce chantier, sur sa fiche.</p>
      ) : (
        rows && <Editor {...props} rows={rows} />
      )}
    </Sheet>
  );
}
