/** Chimneys, roof windows, outlets and dormers in the drawing, to scale: put in place by finger or keyboard. */
import { moveLucarne } from '#shared/modules/calcul-ardoises/edit-toit.ts';
import {
  contourOf,
  lieuOf,
  placeOuverture,
} from '#shared/modules/calcul-ardoises/place-ouverture.ts';
import type { Point } from '#shared/modules/calcul-ardoises/polygone.ts';
import { type Geometrie, OUVERTURE_GENRES } from '#shared/modules/calcul-ardoises/toit.ts';
import { Handle, toScreen, toToit } from './toit-edit.tsx';
import type { Drawing } from './use-toit.ts';

interface OuverturesPlanProps {
  readonly geometrie: Geometrie;
  readonly drawing: Drawing;
  readonly unit: number;
}

/** The radius under the finger, and the letters beside, in drawing units. */
const RADIUS = 13;
const TEXT = 11;

function Lucarnes({ drawing, unit }: Omit<OuverturesPlanProps, 'geometrie'>) {
  const { toit, follow, release } = drawing;
  return toit.corps
    .filter(({ isLucarne }) => isLucarne)
    .map(({ id, nom, xMm, yMm, longueurMm, largeurMm }) => {
      const middle: Point = [xMm + longueurMm / 2, yMm + largeurMm / 2];
      return (
        <Handle
          key={id}
          look="toit__handle--place"
          name={`Déplacer ${nom}`}
          at={middle}
          size={RADIUS * unit}
          onMove={([x, y]) => follow(moveLucarne(toit, id, [x - middle[0], y - middle[1]]))}
          onRelease={release}
        />
      );
    });
}

export function OuverturesPlan({ geometrie, drawing, unit }: OuverturesPlanProps) {
  const { toit, follow, release } = drawing;
  const isSurPente = toit.corps.length === 0;
  return (
    <>
      {toit.ouvertures.map((ouverture) => {
        const pan = geometrie.pans.find(({ id }) => id === ouverture.panId);
        if (!pan) return null;
        const { id, genre, nombre } = ouverture;
        const [x, y] = toScreen(toit, lieuOf(ouverture, pan));
        const contour = contourOf(ouverture, pan, isSurPente).map((p) => toScreen(toit, p));
        return (
          <g key={id} className="toit__ouverture">
            <polygon points={contour.map((p) => p.join(',')).join(' ')} />
            {nombre > 1 && (
              <text x={x} y={y - (RADIUS + 4) * unit} fontSize={TEXT * unit} textAnchor="middle">
                × {nombre}
              </text>
            )}
            <Handle
              look="toit__handle--place"
              name={`Placer ${OUVERTURE_GENRES[genre].toLowerCase()}`}
              at={[x, y]}
              size={RADIUS * unit}
              onMove={(to) => follow(placeOuverture(toit, geometrie, id, toToit(toit, to)))}
              onRelease={release}
            />
          </g>
        );
      })}
      <Lucarnes drawing={drawing} unit={unit} />
    </>
  );
}
