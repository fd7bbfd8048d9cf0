/** The figures of a drawing never cover each other, nor hide under a handle. */
import { describe, expect, test } from 'vitest';
import { boxOfText, overlap, placeLabels } from '#pwa/modules/calcul-ardoises/place-labels.ts';
import { boxOf, labelsOf, obstaclesOf, TEXT } from '#pwa/modules/calcul-ardoises/toit-view.tsx';
import {
  buildToit,
  MODELES_TOIT,
  type ModeleToit,
} from '#shared/modules/calcul-ardoises/build-toit.ts';
import { computeGeometrie } from '#shared/modules/calcul-ardoises/compute-geometrie.ts';

describe('a text', () => {
  test('takes its first place, unless it would cover what stands there', () => {
    const label = (text: string) => ({
      text,
      candidates: [
        [0, 0],
        [0, 20],
      ] as const,
    });
    const spots = placeLabels([label('12'), label('22,6 m²')], [], 10);
    expect(spots).toEqual([
      [0, 0],
      [0, 20],
    ]);
    const handle = { at: [0, 0], radius: 11 } as const;
    expect(placeLabels([label('8')], [handle], 10)).toEqual([[0, 20]]);
  });

  test('takes the place that covers least where none is free', () => {
    const label = {
      text: '12',
      candidates: [
        [0, 0],
        [6, 0],
      ] as const,
    };
    expect(placeLabels([label], [{ at: [0, 0], radius: 10 }], 10)).toEqual([[6, 0]]);
  });
});

test.each(Object.keys(MODELES_TOIT) as ModeleToit[])('no figure covers another: %s', (modele) => {
  const toit = buildToit(modele, 100);
  const computed = computeGeometrie(toit);
  if (!computed.ok) throw new Error(computed.error.texte);
  const box = boxOf(toit, computed.value);
  const unit = Math.max(box.width, box.height) / 340;
  const labels = labelsOf(toit, computed.value, unit);
  const obstacles = obstaclesOf(toit, unit);
  const spots = placeLabels(labels, obstacles, TEXT * unit);
  const boxes = labels.map(({ text }, i) => boxOfText(text, spots[i] ?? [0, 0], TEXT * unit));
  for (const [i, one] of boxes.entries()) {
    for (const [j, other] of boxes.entries()) {
      const pair = `${labels[i]?.text} over ${labels[j]?.text}`;
      if (j > i) expect(overlap(one, other) / unit ** 2, pair).toBe(0);
    }
    for (const { at, radius } of obstacles) {
      const [x, y] = at;
      const handle = { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
      expect(overlap(one, handle) / unit ** 2, `${labels[i]?.text} under a handle`).toBe(0);
    }
  }
});
