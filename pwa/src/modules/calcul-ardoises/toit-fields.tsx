/** What a person types about a drawing: lengths, slopes, what a side is, openings. */
import { Minus, Plus, Trash2 } from 'lucide-react';
import {
  addPoint,
  changeCorps,
  changeCote,
  changePan,
  removeCorps,
  removePoint,
  setLongueur,
  slopeOf,
} from '#shared/modules/calcul-ardoises/edit-toit.ts';
import {
  ARETE_NATURES,
  type Arete,
  type AreteNature,
  COTE_GENRES,
  COTES,
  type Corps,
  type Cote,
  type CoteGenre,
  type CoteNom,
} from '#shared/modules/calcul-ardoises/toit.ts';
import { formatNumber } from '../../ui/format.ts';
import { ButtonGroup } from './button-group.tsx';
import { LengthInput, SlopeInput } from './mesure-input.tsx';
import type { Drawing } from './use-toit.ts';

function coteOf(corps: Corps, genre: CoteGenre): Cote {
  const pentePct = slopeOf(corps);
  if (genre === 'egout') return { genre, pentePct };
  if (genre !== 'croupette') return { genre };
  const half = Math.min(corps.longueurMm, corps.largeurMm) / 2;
  return { genre, pentePct, departMm: Math.round((half * pentePct * 0.75) / 100) };
}

/** What a side of a body is, and its slope. */
function CoteFields({ drawing, corps, nom }: { drawing: Drawing; corps: Corps; nom: CoteNom }) {
  const { toit, change } = drawing;
  const cote = corps.cotes[nom];
  const set = (patch: Partial<Cote>) =>
    change(changeCote(toit, corps.id, nom, { ...cote, ...patch }));
  return (
    <>
      <ButtonGroup<CoteGenre>
        label={`Côté ${COTES[nom].toLowerCase()}${corps.nom ? `, ${corps.nom}` : ''}`}
        choices={COTE_GENRES}
        value={cote.genre}
        onChange={(genre) => change(changeCote(toit, corps.id, nom, coteOf(corps, genre)))}
      />
      {cote.pentePct !== undefined && (
        <SlopeInput
          label="Sa pente"
          pct={cote.pentePct}
          onChange={(pentePct) => set({ pentePct })}
        />
      )}
      {cote.pentePct !== undefined && cote.genre === 'croupette' && (
        <LengthInput
          label="Départ au-dessus de l’égout"
          mm={cote.departMm ?? 0}
          onChange={(departMm) => set({ departMm })}
        />
      )}
      {cote.pentePct !== undefined && cote.brisisHauteurMm !== undefined && (
        <LengthInput
          label="Hauteur du brisis"
          mm={cote.brisisHauteurMm}
          onChange={(brisisHauteurMm) => set({ brisisHauteurMm })}
        />
      )}
      {cote.brisisPentePct !== undefined && (
        <SlopeInput
          label="Pente du brisis"
          pct={cote.brisisPentePct}
          onChange={(brisisPentePct) => set({ brisisPentePct })}
        />
      )}
    </>
  );
}

/** The edge that was touched: its length, its name, and what its side is. */
export function AreteFields({ drawing, arete }: { drawing: Drawing; arete: Arete }) {
  const { toit, change } = drawing;
  const [, bord = ''] = arete.cle.split('|');
  const [corpsId, nom] = bord.split('.');
  // An edge between two planes is no side of a body, though its key names both.
  const corps = arete.pans.length === 1 ? toit.corps.find(({ id }) => id === corpsId) : undefined;
  const cote = (Object.keys(COTES) as CoteNom[]).find((each) => each === nom);
  const pan = toit.pans.find(({ id }) => arete.cle.startsWith(`${id}|`));
  const index = pan ? Number(bord) - 1 : -1;
  const name = (nature: AreteNature) => {
    const { [arete.cle]: _, ...others } = toit.noms;
    const isUsual = nature === arete.natureCalculee;
    change({ ...toit, noms: isUsual ? others : { ...toit.noms, [arete.cle]: nature } });
  };
  return (
    <div className="card card--pad stack">
      <p className="row row--wide">
        <span className="strong">{ARETE_NATURES[arete.nature]}</span>
        <span className="figure">
          {formatNumber(arete.longueurMm / 1000, 2)} <small>m</small>
        </span>
      </p>
      {corps && cote && <CoteFields drawing={drawing} corps={corps} nom={cote} />}
      {pan && (
        <>
          <LengthInput
            label="Sa longueur"
            mm={arete.longueurMm}
            onChange={(mm) => change(setLongueur(toit, pan.id, index, mm))}
          />
          <div className="row row--wrap">
            <button
              type="button"
              className="button"
              onClick={() => change(addPoint(toit, pan.id, index))}
            >
              <Plus aria-hidden />
              Ajouter un angle
            </button>
            {pan.points.length > 3 && (
              <button
                type="button"
                className="button"
                onClick={() => change(removePoint(toit, pan.id, index))}
              >
                <Minus aria-hidden />
                Retirer l’angle
              </button>
            )}
          </div>
        </>
      )}
      <label className="field">
        <span className="field__label">Cette arête est</span>
        <span className="field__box">
          <select
            value={arete.nature}
            onChange={(event) => name(event.target.value as AreteNature)}
          >
            {Object.entries(ARETE_NATURES).map(([nature, label]) => (
              <option key={nature} value={nature}>
                {label}
                {nature === arete.natureCalculee ? ' (d’après le dessin)' : ''}
              </option>
            ))}
          </select>
        </span>
      </label>
    </div>
  );
}

/** Lengths of each body or plane. */
export function ToitFields({ drawing }: { drawing: Drawing }) {
  const { toit, change } = drawing;
  return (
    <>
      {toit.corps.map((corps, i) => (
        <fieldset key={corps.id} className="plain-set stack">
          {corps.nom && (
            <legend className="row row--wide">
              <span className="strong">{corps.nom}</span>
              {i > 0 && (
                <button
                  type="button"
                  className="button button--quiet button--icon"
                  aria-label={`Retirer ${corps.nom}`}
                  onClick={() => change(removeCorps(toit, corps.id))}
                >
                  <Trash2 />
                </button>
              )}
            </legend>
          )}
          <div className="pair">
            <LengthInput
              label="Longueur"
              mm={corps.longueurMm}
              onChange={(longueurMm) => change(changeCorps(toit, corps.id, { longueurMm }))}
            />
            <LengthInput
              label="Largeur"
              mm={corps.largeurMm}
              onChange={(largeurMm) => change(changeCorps(toit, corps.id, { largeurMm }))}
            />
          </div>
          {i > 0 && (
            <div className="triple">
              <LengthInput
                label="Depuis l’ouest"
                mm={corps.xMm}
                onChange={(xMm) => change(changeCorps(toit, corps.id, { xMm }))}
              />
              <LengthInput
                label="Depuis le nord"
                mm={corps.yMm}
                onChange={(yMm) => change(changeCorps(toit, corps.id, { yMm }))}
              />
              <LengthInput
                label="Plus haut de"
                mm={corps.baseMm}
                onChange={(baseMm) => change(changeCorps(toit, corps.id, { baseMm }))}
              />
            </div>
          )}
        </fieldset>
      ))}
      {toit.pans.map((pan) => (
        <SlopeInput
          key={pan.id}
          label="Pente du pan"
          pct={pan.pentePct}
          onChange={(pentePct) => change(changePan(toit, pan.id, { pentePct }))}
        />
      ))}
    </>
  );
}
