/** Drawing over a photo with the finger: a layer per person, the photo itself is never touched. */
import { Check, Undo2 } from 'lucide-react';
import { type PointerEvent, useState } from 'react';
import type { ChantierDocument } from '#shared/modules/chantiers/chantier-document.entity.ts';
import {
  type DocumentDessin,
  documentDessin,
  type Trait,
} from '#shared/modules/chantiers/document-dessin.entity.ts';
import { usePhone, useProfile } from '../../ui/phone-context.tsx';
import { useGesture } from '../../ui/use-gesture.ts';

const COULEURS: Readonly<Record<Trait['couleur'], string>> = {
  rouge: 'Rouge',
  jaune: 'Jaune',
  blanc: 'Blanc',
  noir: 'Noir',
};

/** Parts of the photo's sides; finer than a finger, and half the bytes. */
const DIGITS = 4;

/** The lines of a drawing as an SVG path, in thousandths of its sides. */
export function pathOf(points: Trait['points']): string {
  const [first, ...rest] = points.map(([x, y]) => `${x * 1000} ${y * 1000}`);
  // A tap is a dot: a line to where it began.
  return `M ${first} ${(rest.length > 0 ? rest : [first]).map((point) => `L ${point}`).join(' ')}`;
}

/** What was drawn, over the photo. */
export function Layer({ traits }: { traits: readonly Trait[] }) {
  return (
    <svg className="photo-layer" viewBox="0 0 1000 1000" preserveAspectRatio="none" aria-hidden>
      {traits.map((trait, i) => (
        <path
          // biome-ignore lint/suspicious/noArrayIndexKey: lines are only added at the end.
          key={i}
          className={`trait trait--${trait.couleur}`}
          d={pathOf(trait.points)}
          vectorEffect="non-scaling-stroke"
        />
      ))}
    </svg>
  );
}

/** Where a pointer is, in parts of the sides of what it touches. */
export function pointOf(event: PointerEvent<Element>): readonly [number, number] {
  const box = event.currentTarget.getBoundingClientRect();
  const part = (value: number) => Number(Math.min(1, Math.max(0, value)).toFixed(DIGITS));
  return [
    part((event.clientX - box.left) / box.width),
    part((event.clientY - box.top) / box.height),
  ];
}

interface DrawingBoardProps {
  readonly document: ChantierDocument;
  readonly layers: readonly DocumentDessin[];
  readonly onDone: () => void;
}

/** The board: one's own layer to draw on, the others' under it. */
export function DrawingBoard({ document, layers, onDone }: DrawingBoardProps) {
  const phone = usePhone();
  const { id: userId, prenom, nom } = useProfile();
  const act = useGesture();
  const own = layers.find(({ createdBy }) => createdBy === userId);
  const [traits, setTraits] = useState<readonly Trait[]>(own?.traits ?? []);
  const [couleur, setCouleur] = useState<Trait['couleur']>('rouge');
  const [isDown, setIsDown] = useState(false);

  function extend(event: PointerEvent<Element>) {
    const point = pointOf(event);
    setTraits((before) => {
      const last = before.at(-1);
      if (!last) return before;
      return [...before.slice(0, -1), { ...last, points: [...last.points, point] }];
    });
  }

  async function save() {
    const e = documentDessin.table;
    const f = { traits };
    const made = {
      documentId: document.id,
      chantierId: document.chantierId,
      auteur: `${prenom} ${nom}`.trim(),
      traits,
    };
    const isSaved = own
      ? await act({ ops: [{ t: 'set', e, id: own.id, f }] })
      : traits.length === 0 ||
        (await act({ ops: [{ t: 'create', e, id: phone.newId(), f: made }] }));
    if (isSaved) onDone();
  }

  return (
    <>
      {layers.map((layer) => layer !== own && <Layer key={layer.id} traits={layer.traits} />)}
      <Layer traits={traits} />
      <div
        className="photo-board"
        role="img"
        aria-label="Dessinez avec le doigt"
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          const point = pointOf(event);
          setTraits((before) => [...before, { couleur, points: [point] }]);
          setIsDown(true);
        }}
        onPointerMove={(event) => isDown && extend(event)}
        onPointerUp={() => setIsDown(false)}
        onPointerCancel={() => setIsDown(false)}
      />
      <div className="photo-tools">
        <fieldset className="row" style={{ border: 0 }}>
          <legend className="visually-hidden">Couleur du trait</legend>
          {Object.entries(COULEURS).map(([name, label]) => (
            <button
              key={name}
              type="button"
              className={`swatch swatch--${name}`}
              aria-pressed={couleur === name}
              aria-label={label}
              onClick={() => setCouleur(name as Trait['couleur'])}
            />
          ))}
        </fieldset>
        <button
          type="button"
          className="button button--icon"
          disabled={traits.length === 0}
          aria-label="Effacer le dernier trait"
          onClick={() => setTraits((before) => before.slice(0, -1))}
        >
          <Undo2 />
        </button>
        <button
          type="button"
          className="button button--primary button--main"
          onClick={() => void save()}
        >
          <Check aria-hidden />
          Garder
        </button>
      </div>
    </>
  );
}
