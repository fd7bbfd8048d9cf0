/** Where somebody signs with the finger: a frame that keeps the lines as they were drawn. */
import { Eraser } from 'lucide-react';
import { useState } from 'react';
import type { Trait } from '#shared/modules/chantiers/document-dessin.entity.ts';
import { pathOf, pointOf } from './photo-drawing.tsx';

interface SignaturePadProps {
  readonly label: string;
  readonly traits: readonly Trait[];
  readonly onChange: (change: (before: readonly Trait[]) => readonly Trait[]) => void;
}

/** What was drawn, where nothing is drawn any more. */
export function SignatureShown({ traits }: { traits: readonly Trait[] }) {
  return (
    <svg viewBox="0 0 1000 1000" preserveAspectRatio="none" aria-hidden>
      {traits.map((trait, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines are only added at the end.
        <path key={i} d={pathOf(trait.points)} vectorEffect="non-scaling-stroke" />
      ))}
    </svg>
  );
}

export function SignatureFrame({ label, traits, onChange }: SignaturePadProps) {
  const [isDown, setIsDown] = useState(false);
  return (
    <div className="stack stack--tight">
      <p className="row row--wide">
        <span className="strong">{label}</span>
        <button
          type="button"
          className="button button--quiet"
          disabled={traits.length === 0}
          aria-label={`Effacer : ${label}`}
          onClick={() => onChange(() => [])}
        >
          <Eraser aria-hidden />
          Effacer
        </button>
      </p>
      <div
        className="signature"
        role="img"
        aria-label={traits.length > 0 ? `${label}, signé` : `${label} : signez ici avec le doigt`}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          const point = pointOf(event);
          onChange((before) => [...before, { couleur: 'noir', points: [point] }]);
          setIsDown(true);
        }}
        onPointerMove={(event) => {
          if (!isDown) return;
          const point = pointOf(event);
          onChange((before) => {
            const last = before.at(-1);
            if (!last) return before;
            return [...before.slice(0, -1), { ...last, points: [...last.points, point] }];
          });
        }}
        onPointerUp={() => setIsDown(false)}
        onPointerCancel={() => setIsDown(false)}
      >
        <SignatureShown traits={traits} />
      </div>
    </div>
  );
}
