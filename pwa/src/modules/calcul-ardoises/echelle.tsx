/** Mode échelle: one chalk mark at a time, in figures one reads from the rung, the screen kept on. */
import { Check, ChevronDown, ChevronUp, Sun, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { type RangsGardes, repereMm } from '#shared/modules/calcul-ardoises/compute-rangs.ts';
import { formatNumber } from '../../ui/format.ts';
import './echelle.css';

export interface EchellePan {
  readonly id: string;
  readonly nom: string;
  readonly rangs: RangsGardes;
}

interface EchelleProps {
  readonly name: string;
  readonly taille: string;
  readonly pans: readonly EchellePan[];
  readonly onClose: () => void;
}

/** Keeps the screen on while mounted, where the phone allows it; says whether it does. */
function useAwake(): boolean {
  const [isAwake, setIsAwake] = useState(false);
  useEffect(() => {
    let lock: WakeLockSentinel | null = null;
    let isOver = false;
    async function hold() {
      if (!('wakeLock' in navigator) || document.visibilityState !== 'visible') return;
      try {
        lock = await navigator.wakeLock.request('screen');
        if (isOver) return void lock.release();
        setIsAwake(true);
        lock.addEventListener('release', () => setIsAwake(false));
      } catch {
        // The phone refuses when its battery is low: the marks stay readable all the same.
        setIsAwake(false);
      }
    }
    const onVisible = () => void hold();
    void hold();
    document.addEventListener('visibilitychange', onVisible);
    return () => {
      isOver = true;
      document.removeEventListener('visibilitychange', onVisible);
      void lock?.release();
    };
  }, []);
  return isAwake;
}

/** How many marks are shown before and after. */
const AROUND = 2;

function cm(mm: number): string {
  return formatNumber(Math.round(mm) / 10, 1);
}

/** The row each plane has reached, kept on this phone. */
function useReached(name: string, pan: EchellePan) {
  const key = `atarys.echelle.${name}.${pan.id}`;
  const [rang, setRang] = useState(1);
  useEffect(() => {
    const kept = Number(localStorage.getItem(key));
    setRang(kept >= 1 && kept <= pan.rangs.nombre ? kept : 1);
  }, [key, pan.rangs.nombre]);
  const go = (next: number) => {
    if (next < 1 || next > pan.rangs.nombre) return;
    setRang(next);
    localStorage.setItem(key, String(next));
    navigator.vibrate?.(30);
  };
  return { rang, go };
}

export function Echelle({ name, taille, pans, onClose }: EchelleProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [panId, setPanId] = useState(pans[0]?.id);
  const isAwake = useAwake();
  useEffect(() => dialog.current?.showModal(), []);
  const pan = pans.find(({ id }) => id === panId) ?? pans[0];
  if (!pan) return null;
  return (
    <dialog ref={dialog} className="ladder" aria-label="Mode échelle" onClose={onClose}>
      <header className="ladder__top">
        <button type="button" className="ladder__small" aria-label="Fermer" onClick={onClose}>
          <X />
        </button>
        <div className="grow">
          {pans.length > 1 ? (
            <select
              className="ladder__select"
              aria-label="Pan"
              value={pan.id}
              onChange={(event) => setPanId(event.target.value)}
            >
              {pans.map(({ id, nom }) => (
                <option key={id} value={id}>
                  {nom}
                </option>
              ))}
            </select>
          ) : (
            <h1>{pan.nom}</h1>
          )}
          <p className="ladder__sub">{taille}</p>
        </div>
        {isAwake && (
          <span className="ladder__small ladder__small--on">
            <Sun aria-hidden />
            Allumé
          </span>
        )}
      </header>
      <Tape key={pan.id} name={name} pan={pan} />
    </dialog>
  );
}

function Tape({ name, pan }: { name: string; pan: EchellePan }) {
  const { rangs } = pan;
  const { rang, go } = useReached(name, pan);
  const above = Array.from({ length: AROUND }, (_, i) => rang + AROUND - i).filter(
    (each) => each <= rangs.nombre,
  );
  const below = Array.from({ length: AROUND }, (_, i) => rang - 1 - i).filter((each) => each >= 1);
  return (
    <>
      <div className="ladder__tape">
        <ol>
          {above.map((each) => (
            <li key={each} className="ladder__mark">
              <span>{each}</span>
              <span>{cm(repereMm(rangs, each))}</span>
            </li>
          ))}
          <li className="ladder__now" aria-live="polite">
            <p className="ladder__row">
              <span>
                Rang {rang} sur {rangs.nombre}
              </span>
              {rang > 1 && <span className="ladder__step">+ {cm(rangs.pureauMm)}</span>}
            </p>
            <p className="ladder__figure">
              {cm(repereMm(rangs, rang))} <small>cm</small>
            </p>
            <p className="ladder__sub">
              {rang === 1
                ? `depuis le bas de l’égout ; doublis de ${cm(rangs.doublisMm)} cm dessous`
                : 'depuis le bas de l’égout'}
            </p>
          </li>
          {below.map((each) => (
            <li key={each} className="ladder__mark">
              <span>{each}</span>
              <span>
                {cm(repereMm(rangs, each))} <Check aria-label="tracé" />
              </span>
            </li>
          ))}
        </ol>
      </div>
      <div className="ladder__go">
        <button
          type="button"
          className="ladder__button"
          aria-label="Rang d’avant"
          disabled={rang === 1}
          onClick={() => go(rang - 1)}
        >
          <ChevronDown aria-hidden />
          {rang > 1 && rang - 1}
        </button>
        <button
          type="button"
          className="ladder__button ladder__button--main"
          disabled={rang === rangs.nombre}
          onClick={() => go(rang + 1)}
        >
          <ChevronUp aria-hidden />
          {rang === rangs.nombre ? 'Au faîtage' : `Rang ${rang + 1}`}
        </button>
      </div>
    </>
  );
}
