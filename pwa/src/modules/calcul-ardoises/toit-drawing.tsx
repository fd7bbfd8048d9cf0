/** The roof is drawn here: a usual shape, then pulled, touched, typed. */
import { Maximize, Plus, Redo2, Undo2, ZoomIn, ZoomOut } from 'lucide-react';
import { useMemo, useState } from 'react';
import {
  buildToit,
  MODELES_TOIT,
  type ModeleToit,
} from '#shared/modules/calcul-ardoises/build-toit.ts';
import { computeGeometrie } from '#shared/modules/calcul-ardoises/compute-geometrie.ts';
import { addAile, addLucarne, slopeOf } from '#shared/modules/calcul-ardoises/edit-toit.ts';
import {
  COMBLES,
  type Comble,
  FAITAGES,
  type Faitage,
  type Geometrie,
  NOUES,
  type NoueType,
  type Toit,
} from '#shared/modules/calcul-ardoises/toit.ts';
import { formatNumber } from '../../ui/format.ts';
import { ButtonGroup } from './button-group.tsx';
import { OuvertureFields } from './ouverture-fields.tsx';
import { AreteFields, ToitFields } from './toit-fields.tsx';
import { boxOf, ToitPlan } from './toit-view.tsx';
import { type Drawing, useToit } from './use-toit.ts';
import { useView } from './use-view.ts';

/** The slope most of a drawing has, in %. */
export function penteOf({ pans, corps }: Toit): number {
  const [body] = corps;
  return pans[0]?.pentePct ?? (body ? slopeOf(body) : 100);
}

function Tools({ drawing, view }: { drawing: Drawing; view: ReturnType<typeof useView> }) {
  const tools = [
    ['Annuler le tracé', Undo2, drawing.undo],
    ['Rétablir le tracé', Redo2, drawing.redo],
    ['Agrandir', ZoomIn, view.zoomIn],
    ['Réduire', ZoomOut, view.zoomOut],
    ['Tout voir', Maximize, view.isWhole ? null : view.reset],
  ] as const;
  return (
    <div className="row toit__tools no-print">
      {tools.map(([name, Icon, run]) => (
        <button
          key={name}
          type="button"
          className="button button--icon"
          aria-label={name}
          disabled={run === null}
          onClick={() => run?.()}
        >
          <Icon />
        </button>
      ))}
    </div>
  );
}

function Options({ drawing, geometrie }: { drawing: Drawing; geometrie: Geometrie }) {
  const { toit, change } = drawing;
  const has = (nature: string) => geometrie.aretes.some((arete) => arete.nature === nature);
  const slopes = new Set(geometrie.pans.map(({ pentePct }) => formatNumber(pentePct, 1)));
  return (
    <>
      {has('faitage') && (
        <ButtonGroup<Faitage>
          label="Faîtage"
          choices={FAITAGES}
          value={toit.faitage}
          onChange={(faitage) => change({ ...toit, faitage })}
        />
      )}
      {has('noue') && (
        <ButtonGroup<NoueType>
          label="Noue"
          isColumn
          choices={NOUES}
          value={toit.noue}
          onChange={(noue) => change({ ...toit, noue })}
        />
      )}
      <ButtonGroup<Comble>
        label="Comble"
        choices={COMBLES}
        value={toit.comble}
        onChange={(comble) => change({ ...toit, comble })}
      />
      {slopes.size > 1 && (
        <label className="check">
          <input
            type="checkbox"
            checked={toit.isRecouvrementUnique}
            onChange={(event) => change({ ...toit, isRecouvrementUnique: event.target.checked })}
          />
          <span>Un seul recouvrement pour tout le toit, le plus grand</span>
        </label>
      )}
    </>
  );
}

interface EditorProps {
  readonly toit: Toit;
  readonly onChange: (toit: Toit) => void;
}

export function ToitEditor({ toit, onChange }: EditorProps) {
  const drawing = useToit(toit, onChange);
  const [selected, setSelected] = useState<string | null>(null);
  const [shownModele, setShownModele] = useState<ModeleToit | null>(null);
  const computed = useMemo(() => computeGeometrie(toit), [toit]);
  const [lastGood, setLastGood] = useState<Geometrie | null>(null);
  const geometrie = computed.ok ? computed.value : lastGood;
  if (computed.ok && computed.value !== lastGood) setLastGood(computed.value);
  const whole = geometrie ? boxOf(toit, geometrie) : { x: 0, y: 0, width: 1, height: 1 };
  const view = useView(whole);
  const { box } = view;
  const arete = geometrie?.aretes.find(({ cle }) => cle === selected);
  const choose = (modele: ModeleToit) => {
    setShownModele(modele);
    setSelected(null);
    view.reset();
    drawing.change(buildToit(modele, penteOf(toit)));
  };
  return (
    <section className="stack">
      <h2 className="section-title">
        Le toit <span>touchez une arête</span>
      </h2>
      <div className="chips chips--whole no-print" role="group" aria-label="Partir d’un toit">
        {(Object.keys(MODELES_TOIT) as ModeleToit[]).map((modele) => (
          <button
            key={modele}
            type="button"
            className="chip"
            aria-pressed={modele === shownModele}
            onClick={() => choose(modele)}
          >
            {MODELES_TOIT[modele]}
          </button>
        ))}
      </div>
      <div className="card toit">
        {geometrie && (
          <svg
            className="toit__svg"
            role="group"
            aria-label={`Le toit, ${formatNumber(geometrie.surfaceM2, 1)} m²`}
            viewBox={`${box.x} ${box.y} ${box.width} ${box.height}`}
            {...view.handlers}
          >
            <ToitPlan
              geometrie={geometrie}
              drawing={drawing}
              box={box}
              selected={selected}
              onSelect={setSelected}
            />
          </svg>
        )}
        <Tools drawing={drawing} view={view} />
      </div>
      {!computed.ok && (
        <p className="notice notice--bad" role="alert">
          {computed.error.texte}
        </p>
      )}
      {arete && <AreteFields key={arete.cle} drawing={drawing} arete={arete} />}
      <div className="card card--pad stack stack--loose">
        <ToitFields drawing={drawing} />
        {toit.corps.length > 0 && (
          <div className="row row--wrap">
            <button type="button" className="button" onClick={() => drawing.change(addAile(toit))}>
              <Plus aria-hidden />
              Une aile
            </button>
            <button
              type="button"
              className="button"
              onClick={() => drawing.change(addLucarne(toit))}
            >
              <Plus aria-hidden />
              Une lucarne
            </button>
          </div>
        )}
        {geometrie && <Options drawing={drawing} geometrie={geometrie} />}
        {geometrie && <OuvertureFields drawing={drawing} geometrie={geometrie} />}
      </div>
    </section>
  );
}
