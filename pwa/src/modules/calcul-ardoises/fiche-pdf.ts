/** The fiche de calcul as a PDF, made on the device: head, figures, drawing, order, every step and source. */
import { PDFDocument, type PDFFont, type PDFPage, rgb, StandardFonts } from '@cantoo/pdf-lib';
import type { Point } from '#shared/modules/calcul-ardoises/polygone.ts';
import { toWinAnsi, wrap } from './fiche-text.ts';

/** A line with a figure at its right end. */
export interface FicheLine {
  readonly label: string;
  readonly value: string;
  readonly detail?: string;
}

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

/** A4 in points, and its margins. */
const A4 = { width: 595.28, height: 841.89, margin: 42, foot: 36 } as const;
const INK = rgb(0.08, 0.11, 0.13);
const GREY = rgb(0.34, 0.4, 0.44);
const SLATE = rgb(0.8, 0.84, 0.87);
const DRAWING_HEIGHT = 230;

interface Writer {
  page: PDFPage;
  y: number;
  readonly doc: PDFDocument;
  readonly plain: PDFFont;
  readonly bold: PDFFont;
}

const INNER = A4.width - 2 * A4.margin;

/** Goes to a new page where less than `height` is left. */
function room(writer: Writer, height: number): void {
  if (writer.y - height > A4.margin + A4.foot) return;
  writer.page = writer.doc.addPage([A4.width, A4.height]);
  writer.y = A4.height - A4.margin;
}

interface TextStyle {
  readonly size: number;
  readonly isBold?: boolean;
  readonly isGrey?: boolean;
  readonly width?: number;
  readonly x?: number;
}

function paragraph(writer: Writer, text: string, style: TextStyle): void {
  const { size, isBold = false, isGrey = false, width = INNER, x = A4.margin } = style;
  const font = isBold ? writer.bold : writer.plain;
  const safe = toWinAnsi(text);
  for (const line of wrap(safe, width, (part) => font.widthOfTextAtSize(part, size))) {
    room(writer, size * 1.35);
    writer.y -= size * 1.35;
    writer.page.drawText(line, { x, y: writer.y, size, font, color: isGrey ? GREY : INK });
  }
}

/** A label with its figure at the right of the same line. */
function figure(writer: Writer, { label, value, detail }: FicheLine): void {
  const size = 10;
  const safe = toWinAnsi(value);
  const wide = writer.bold.widthOfTextAtSize(safe, size);
  room(writer, 30);
  const top = writer.y;
  paragraph(writer, label, { size, width: INNER - wide - 14 });
  writer.page.drawText(safe, {
    x: A4.width - A4.margin - wide,
    y: top - size * 1.35,
    size,
    font: writer.bold,
    color: INK,
  });
  if (detail) paragraph(writer, detail, { size: 8, isGrey: true });
  writer.y -= 2;
}

function heading(writer: Writer, text: string): void {
  room(writer, 44);
  writer.y -= 10;
  paragraph(writer, text, { size: 13, isBold: true });
  writer.y -= 4;
  writer.page.drawLine({
    start: { x: A4.margin, y: writer.y },
    end: { x: A4.width - A4.margin, y: writer.y },
    thickness: 0.7,
    color: SLATE,
  });
  writer.y -= 2;
}

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
  const doc = await PDFDocument.create();
  doc.setTitle(fiche.titre);
  doc.setLanguage('fr-FR');
  const writer: Writer = {
    doc,
    page: doc.addPage([A4.width, A4.height]),
    y: A4.height - A4.margin,
    plain: await doc.embedFont(StandardFonts.Helvetica),
    bold: await doc.embedFont(StandardFonts.HelveticaBold),
  };
  const [firme = '', ...lieu] = fiche.entete;
  paragraph(writer, firme, { size: 12, isBold: true });
  for (const line of lieu) paragraph(writer, line, { size: 9, isGrey: true });
  writer.y -= 14;
  paragraph(writer, fiche.titre, { size: 18, isBold: true });
  paragraph(writer, fiche.sousTitre, { size: 10, isGrey: true });
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
  const pages = doc.getPages();
  for (const [i, page] of pages.entries()) {
    const text = toWinAnsi(`${fiche.pied}  ·  page ${i + 1} sur ${pages.length}`);
    page.drawText(text, { x: A4.margin, y: A4.foot, size: 8, font: writer.plain, color: GREY });
  }
  return doc.save();
}
