/** What is pulled in the drawing of a roof: by finger, by mouse, by the arrows of a keyboard. */
import type { PointerEvent } from 'react';
import type { Point } from '#shared/modules/calcul-ardoises/polygone.ts';
import type { Toit } from '#shared/modules/calcul-ardoises/toit.ts';

/** Single planes are drawn with the rampant upwards; plans with the north up. */
export function toScreen(toit: Toit, [x, y]: Point): Point {
  return toit.corps.length === 0 ? [x, -y] : [x, y];
}

/** The point of the roof under a point of the drawing. */
export function toToit(toit: Toit, [x, y]: Point): Point {
  return toit.corps.length === 0 ? [x, -y] : [x, y];
}

/** A handle: pulled by finger or mouse, or moved by the arrows. */
export function Handle(props: {
  readonly at: Point;
  readonly name: string;
  readonly size: number;
  /** How it looks, beside being a handle. */
  readonly look?: string;
  readonly onMove: (to: Point) => void;
  readonly onRelease: () => void;
}) {
  const { at, name, size, look = '', onMove, onRelease } = props;
  const move = (event: PointerEvent<SVGCircleElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    event.stopPropagation();
    const svg = event.currentTarget.ownerSVGElement;
    const matrix = svg?.getScreenCTM();
    if (!matrix) return;
    const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse());
    onMove([x, y]);
  };
  return (
    <circle
      className={`toit__handle ${look}`}
      role="button"
      tabIndex={0}
      aria-label={`${name} : tirer, ou les flèches`}
      cx={at[0]}
      cy={at[1]}
      r={size}
      onPointerDown={(event) => {
        event.stopPropagation();
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={move}
      onPointerUp={(event) => {
        event.stopPropagation();
        onRelease();
      }}
      onPointerCancel={onRelease}
      onKeyDown={(event) => {
        const step = event.shiftKey ? 1_000 : 100;
        const by: Record<string, Point> = {
          ArrowLeft: [-step, 0],
          ArrowRight: [step, 0],
          ArrowUp: [0, -step],
          ArrowDown: [0, step],
        };
        const moved = by[event.key];
        if (!moved) return;
        event.preventDefault();
        onMove([at[0] + moved[0], at[1] + moved[1]]);
        onRelease();
      }}
    />
  );
}
