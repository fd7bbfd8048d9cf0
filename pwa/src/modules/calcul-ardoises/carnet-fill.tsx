/** Fills the carnet de toit from the calculations: what was laid is confirmed, quarry and lot completed. */
import { useState } from 'react';
import { must } from '#shared/core/assert.ts';
import { checkPatch } from '#shared/entity/check-fields.ts';
import { keyedId } from '#shared/entity/entity.ts';
import type { CarnetPropose } from '#shared/links/carnet-de-toit.ts';
import { poser } from '#shared/links/importer-devis.ts';
import { carnetToit } from '#shared/modules/calcul-ardoises/carnet-toit.entity.ts';
import { formatTaille } from '#shared/modules/calcul-ardoises/format-nombre.ts';
import { FieldInput, fromInput, toInput } from '../../ui/field-input.tsx';
import { count } from '../../ui/format.ts';
import { usePhone } from '../../ui/phone-context.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useDraft } from '../../ui/use-draft.ts';
import { useGesture } from '../../ui/use-gesture.ts';

/** What the site knows and the calculation does not, the same for all planes. */
const DU_SITE = ['carriere', 'lot', 'crochetMatiere', 'poseLe', 'equipe'] as const;

interface FillDraft {
  /** Calculations that were laid; null: the latest alone. */
  readonly laid: readonly string[] | null;
  readonly typed: Readonly<Partial<Record<(typeof DU_SITE)[number], string>>>;
}

const EMPTY: FillDraft = { laid: null, typed: {} };

interface CarnetFillProps {
  readonly chantierId: string;
  readonly proposes: readonly CarnetPropose[];
  readonly onClose: () => void;
}

export function CarnetFill({ chantierId, proposes, onClose }: CarnetFillProps) {
  const { db } = usePhone();
  const act = useGesture();
  const { draft, change, clear } = useDraft<FillDraft>(`carnet.${chantierId}`, EMPTY);
  const [error, setError] = useState<{ path: string; text: string }>();
  const [latest] = proposes;
  const laid = draft.laid ?? (latest ? [latest.calculId] : []);
  const chosen = proposes.filter(({ calculId }) => laid.includes(calculId));
  const pans = chosen.flatMap((one) => one.pans);
  const guess = pans[0];

  function toggle(calculId: string) {
    const others = laid.filter((id) => id !== calculId);
    change({ laid: laid.includes(calculId) ? others : [...laid, calculId] });
  }

  async function fill() {
    const patch = Object.fromEntries(
      DU_SITE.flatMap((name) => {
        const typed = draft.typed[name];
        return typed === undefined ? [] : [[name, fromInput(carnetToit.fields[name], typed)]];
      }),
    );
    const checked = checkPatch(carnetToit, patch);
    if (!checked.ok) return setError(checked.error);
    const rows = await db.table(carnetToit.table).where({ chantierId }).toArray();
    const known = new Map(rows.map((row) => [row.id, row]));
    const values = pans.map((pan) => ({ ...pan, ...patch }));
    const ids = values.map((one) => keyedId(carnetToit, one));
    const isWritten = await act({
      ops: values.flatMap((one) => poser(carnetToit, one, known)),
      says: `Carnet de toit : ${count(pans.length, 'pan')} de plus.`,
      undo: ids.map((id) => ({ t: 'delete', e: carnetToit.table, id })),
    });
    if (!isWritten) return;
    clear();
    onClose();
  }

  return (
    <Sheet title="Remplir le carnet" onClose={onClose}>
      <form
        className="stack stack--loose"
        onSubmit={(event) => {
          event.preventDefault();
          void fill();
        }}
      >
        <fieldset className="plain-set stack stack--tight">
          <legend className="field__label">Ce qui a été posé</legend>
          {proposes.map(({ calculId, titre, pans: own }) => (
            <label key={calculId} className="check">
              <input
                type="checkbox"
                checked={laid.includes(calculId)}
                onChange={() => toggle(calculId)}
              />
              <span>
                {titre}
                <span className="field__hint">
                  {' '}
                  {count(own.length, 'pan')} en {formatTaille(must(own[0], 'a roof has planes'))}
                </span>
              </span>
            </label>
          ))}
        </fieldset>
        {DU_SITE.map((name) => (
          <FieldInput
            key={name}
            field={carnetToit.fields[name]}
            value={draft.typed[name] ?? toInput(carnetToit.fields[name], guess?.[name])}
            error={error?.path === name ? error.text : undefined}
            onChange={(text) => change({ typed: { ...draft.typed, [name]: String(text) } })}
          />
        ))}
        <p className="field__hint">
          Jour et équipe viennent du planning, la carrière du catalogue : corrigez ce qui diffère.
        </p>
        <button
          type="submit"
          className="button button--primary button--main"
          disabled={pans.length === 0}
        >
          {pans.length === 0
            ? 'Cochez ce qui a été posé'
            : `Consigner ${count(pans.length, 'pan')}`}
        </button>
      </form>
    </Sheet>
  );
}
