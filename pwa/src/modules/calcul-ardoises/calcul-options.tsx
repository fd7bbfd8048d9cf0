/** What a calculation may change over the settings: product, table, lap by hand, joint, rafters. */
import { useMemo } from 'react';
import { type Nature, POSES, type Pose } from '#shared/modules/calcul-ardoises/choix.ts';
import { editionLabel } from '#shared/modules/calcul-ardoises/find-recouvrement.ts';
import { recouvrement } from '#shared/modules/calcul-ardoises/recouvrement.entity.ts';
import { useRows } from '../../ui/phone-context.tsx';
import { ButtonGroup } from './button-group.tsx';
import { FigureInput } from './figure-input.tsx';
import { LAP_FIELD } from './refusal.tsx';
import type { FormProps } from './use-calcul.ts';

/** The editions this device holds, by name. */
export function useEditions(): string[] {
  const cellules = useRows(recouvrement);
  return useMemo(() => [...new Set(cellules?.map(({ edition }) => edition))].sort(), [cellules]);
}

const PRODUITS: Readonly<Record<Nature, string>> = {
  naturelle: 'Naturelle',
  'fibres-ciment': 'Fibres-ciment',
};

export function CalculOptions({ typed, change, outcome }: FormProps) {
  const editions = useEditions();
  const calcul = outcome?.ok ? outcome.value : null;
  return (
    <>
      <ButtonGroup<Pose>
        label="Pose"
        choices={POSES}
        value={typed.pose}
        onChange={(pose) => change({ pose })}
      />
      <details className="more more--framed">
        <summary>Autres réglages de ce calcul</summary>
        <div className="stack stack--loose card--pad">
          <ButtonGroup<Nature>
            label="Ardoise"
            choices={PRODUITS}
            value={typed.produit}
            onChange={(produit) => change({ produit, format: null })}
          />
          <label className="field">
            <span className="field__label">Table de recouvrement</span>
            <span className="field__box">
              <select
                value={typed.edition ?? ''}
                onChange={(event) => change({ edition: event.target.value || null })}
              >
                <option value="">
                  Celle des réglages{calcul ? ` : ${editionLabel(calcul.edition)}` : ''}
                </option>
                {editions.map((edition) => (
                  <option key={edition} value={edition}>
                    {editionLabel(edition)}
                  </option>
                ))}
              </select>
            </span>
          </label>
          <FigureInput
            id={LAP_FIELD}
            label="Recouvrement à la main"
            unit="mm"
            isLabelShown
            placeholder={calcul?.recouvrementTableMm?.toString() ?? '—'}
            value={typed.recouvrement}
            onChange={(text) => change({ recouvrement: text })}
          />
          <div className="pair">
            <FigureInput
              label="Joint"
              unit="mm"
              isLabelShown
              placeholder={calcul?.jointMm.toString() ?? '3'}
              value={typed.joint}
              onChange={(joint) => change({ joint })}
            />
            <FigureInput
              label="Entraxe des chevrons"
              unit="mm"
              isLabelShown
              placeholder={calcul?.entraxeChevronsMm.toString() ?? '400'}
              value={typed.entraxe}
              onChange={(entraxe) => change({ entraxe })}
            />
          </div>
        </div>
      </details>
    </>
  );
}
