/** The fiche de calcul as a PDF, made on the device: head, figures, drawing, order, every step and source. */
import type { Point } from '#shared/modules/calcul-ardoises/polygone.ts';
import { toWinAnsi } from '../../core/pdf-text.ts';
import {
  A4,
  closePdf,
  figure,
  heading,
  INK,
  INNER,
  letterhead,
  openPdf,
  type PdfLine,
  paragraph,
  room,
  SLATE,
  type Writer,
} from '../../core/pdf-writer.ts';

export type FicheLine = PdfLine;

export interface FicheDrawing {
  readonly pans: readonly {
    readonly texte: string;
    readonly morceaux: readonly (readonly Point[])[];
  }[];
  readonly aretes: readonly { readonly texte: string; readonly de: Point; readonly a: Point }[];
  /** Single planes are measured upwards, plans downwards. */
  readonly isUpwards: boolean;
}

export interface Fiche {
  /** Who makes it: name, place, number; one line each. */
  readonly entete: readonly string[];
  readonly titre: string;
  readonly sousTitre: string;
  readonly sections: readonly { readonly titre: string; readonly lines: readonly FicheLine[] }[];
  readonly dessin: FicheDrawing | null;
  readonly etapes: readonly {
    readonly label: string;
    readonly formule: string;
    readonly valeurs: string;
    readonly resultat: string;
    readonly source: string;
  }[];
  /** At the foot of each page: edition of the table, day. */
  readonly pied: string;
}

const DRAWING_HEIGHT = 230;

function drawing(writer: Writer, { pans, aretes, isUpwards }: FicheDrawing): void {
  room(writer, DRAWING_HEIGHT + 10);
  const points = pans.flatMap(({ morceaux }) => morceaux.flat());
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const [width, height] = [Math.max(...xs) - left, Math.max(...ys) - top];
  const scale = Math.min(INNER / width, DRAWING_HEIGHT / height) * 0.9;
  const originX = A4.margin + (INNER - width * scale) / 2;
  const originY = writer.y - (DRAWING_HEIGHT - height * scale) / 2;
  const at = ([x, y]: Point) => ({
    x: originX + (x - left) * scale,
    y: isUpwards ? originY - height * scale + (y - top) * scale : originY - (y - top) * scale,
  });
  for (const { morceaux } of pans) {
    for (const piece of morceaux) {
      const path = piece.map(at);
      const [first, ...rest] = path;
      if (!first) continue;
      const moves = rest.map(({ x, y }) => `L ${x - first.x} ${first.y - y}`).join(' ');
      writer.page.drawSvgPath(`M 0 0 ${moves} Z`, { x: first.x, y: first.y, color: SLATE });
    }
  }
  const label = (text: string, { x, y }: { x: number; y: number }) => {
    const safe = toWinAnsi(text);
    const wide = writer.plain.widthOfTextAtSize(safe, 8);
    writer.page.drawText(safe, {
      x: x - wide / 2,
      y: y + 2,
      size: 8,
      font: writer.plain,
      color: INK,
    });
  };
  for (const { de, a, texte } of aretes) {
    const [start, end] = [at(de), at(a)];
    writer.page.drawLine({ start, end, thickness: 1.1, color: INK });
    label(texte, { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 });
  }
  for (const { texte, morceaux } of pans) {
    const all = morceaux.flat().map(at);
    const sum = all.reduce((s, p) => ({ x: s.x + p.x, y: s.y + p.y }), { x: 0, y: 0 });
    label(texte, { x: sum.x / all.length, y: sum.y / all.length });
  }
  writer.y -= DRAWING_HEIGHT + 6;
}

/** The bytes of the fiche. Needs nothing but the device: the fonts are those every reader has. */
export async function makeFichePdf(fiche: Fiche): Promise<Uint8Array> {
  const writer = await openPdf(fiche.titre);
  letterhead(writer, fiche);
  if (fiche.dessin) drawing(writer, fiche.dessin);
  for (const { titre, lines } of fiche.sections) {
    if (lines.length === 0) continue;
    heading(writer, titre);
    for (const line of lines) figure(writer, line);
  }
  heading(writer, 'Le calcul pas à pas');
  for (const [i, { label, formule, valeurs, resultat, source }] of fiche.etapes.entries()) {
    figure(writer, { label: `${i + 1}. ${label}`, value: resultat, detail: formule });
    if (valeurs) paragraph(writer, valeurs, { size: 8 });
    paragraph(writer, source, { size: 8, isGrey: true });
    writer.y -= 4;
  }
  return closePdf(writer, fiche.pied);
}
