/** The bottom bar of the office planning: gestures with their keys, and what the last one did. */
import type { Contenu } from '#shared/modules/planning/cases.ts';
import type { Mode } from '#shared/modules/planning/geste.ts';
import { MeteoSource } from './meteo-jour.tsx';
import type { Meteo } from './use-meteo.ts';
import type { PlanningActs, Said } from './use-planning-acts.ts';

interface GrilleFootProps {
  readonly acts: PlanningActs;
  readonly active: Contenu | null;
  readonly activeName: string | undefined;
  readonly mode: Mode;
  readonly said: Said | null;
  readonly meteo: Meteo | null;
  readonly mayPlan: boolean;
  readonly isPeople: boolean;
  readonly onMode: (mode: Mode) => void;
  readonly onInsert: () => void;
  readonly onMove: () => void;
}

function Tool({ keys, label, onClick }: { keys: string; label: string; onClick: () => void }) {
  return (
    <button type="button" className="plan-tool" onClick={onClick}>
      <kbd>{keys}</kbd>
      {label}
    </button>
  );
}

function Message({ said }: { said: Said }) {
  return (
    <div className="plan-said" role="status">
      <span>{said.text}</span>
      {said.force && (
        <button type="button" onClick={said.force}>
          Poser quand même
        </button>
      )}
      {said.undo && (
        <button type="button" onClick={said.undo}>
          Annuler
        </button>
      )}
    </div>
  );
}

export function GrilleFoot(props: GrilleFootProps) {
  const {
    acts,
    active,
    activeName,
    mode,
    said,
    meteo,
    mayPlan,
    isPeople,
    onMode,
    onInsert,
    onMove,
  } = props;
  return (
    <footer className="plan-foot no-print">
      {said && <Message said={said} />}
      {mayPlan && isPeople && (
        <>
          <Tool keys="Alt S" label="Semaine" onClick={() => acts.week(active)} />
          <Tool keys="Alt M" label="Mois" onClick={() => acts.month(active)} />
          {activeName !== undefined && <Tool keys="Alt I" label="Insérer" onClick={onInsert} />}
          <Tool keys="Alt P" label="Décaler" onClick={onMove} />
          <Tool keys="Alt C" label="Copier la semaine" onClick={() => acts.copyWeek()} />
        </>
      )}
      {mayPlan && (
        <>
          <Tool keys="Alt V" label="Verrouiller" onClick={() => acts.lock()} />
          <Tool keys="Ctrl Z" label="Annuler" onClick={acts.undo} />
          <div className="segments plan-mode" role="group" aria-label="Ce qui est déjà posé">
            <button
              type="button"
              aria-pressed={mode === 'remplacer'}
              onClick={() => onMode('remplacer')}
            >
              Remplacer
            </button>
            <button type="button" aria-pressed={mode === 'garder'} onClick={() => onMode('garder')}>
              Garder
            </button>
          </div>
        </>
      )}
      <span className="grow" />
      {meteo && <MeteoSource meteo={meteo} />}
      <span className="plan-legend">
        <kbd>Espace</kbd> demi-journée
      </span>
    </footer>
  );
}
