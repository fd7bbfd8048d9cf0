/** What pierces a roof: chimneys, roof windows, outlets, each on its plane. */
import { Minus, Plus } from 'lucide-react';
import {
  addOuverture,
  changeOuverture,
  moveOuverture,
} from '#shared/modules/calcul-ardoises/edit-toit.ts';
import {
  type Geometrie,
  OUVERTURE_GENRES,
  type OuvertureGenre,
} from '#shared/modules/calcul-ardoises/toit.ts';
import { LengthInput } from './mesure-input.tsx';
import type { Drawing } from './use-toit.ts';

/** Chimneys, roof windows and outlets, each on its plane. */
export function OuvertureFields({
  drawing,
  geometrie,
}: {
  drawing: Drawing;
  geometrie: Geometrie;
}) {
  const { toit, change } = drawing;
  const first = geometrie.pans[0]?.id ?? '';
  const panName = (id: string) => geometrie.pans.find((pan) => pan.id === id)?.nom ?? '—';
  return (
    <div className="stack">
      {toit.ouvertures.map(({ id, genre, panId, nombre, largeurMm, hauteurMm }) => (
        <fieldset key={id} className="plain-set stack">
          <legend className="row row--wide">
            <span className="strong">{OUVERTURE_GENRES[genre]}</span>
            <span className="row">
              <button
                type="button"
                className="button button--icon"
                aria-label="Une de moins"
                onClick={() => change(changeOuverture(toit, id, { nombre: nombre - 1 }))}
              >
                <Minus />
              </button>
              <span className="figure">{nombre}</span>
              <button
                type="button"
                className="button button--icon"
                aria-label="Une de plus"
                onClick={() => change(changeOuverture(toit, id, { nombre: nombre + 1 }))}
              >
                <Plus />
              </button>
            </span>
          </legend>
          <div className="triple">
            <LengthInput
              label="Largeur"
              mm={largeurMm}
              onChange={(mm) => change(changeOuverture(toit, id, { largeurMm: mm }))}
            />
            <LengthInput
              label="Hauteur"
              mm={hauteurMm}
              onChange={(mm) => change(changeOuverture(toit, id, { hauteurMm: mm }))}
            />
            <label className="field">
              <span className="field__label">Pan</span>
              <span className="field__box">
                <select
                  value={panId}
                  onChange={(event) => change(moveOuverture(toit, id, event.target.value))}
                >
                  {geometrie.pans.map((pan) => (
                    <option key={pan.id} value={pan.id}>
                      {panName(pan.id)}
                    </option>
                  ))}
                </select>
              </span>
            </label>
          </div>
        </fieldset>
      ))}
      <div className="chips chips--whole">
        {(Object.keys(OUVERTURE_GENRES) as OuvertureGenre[]).map((genre) => (
          <button
            key={genre}
            type="button"
            className="chip"
            onClick={() => change(addOuverture(toit, first, genre))}
          >
            <Plus aria-hidden />
            {OUVERTURE_GENRES[genre]}
          </button>
        ))}
      </div>
    </div>
  );
}
