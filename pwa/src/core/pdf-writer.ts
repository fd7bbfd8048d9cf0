/** Writes A4 pages on the device: paragraphs, labelled figures, headings, pictures, page feet. */
import { PDFDocument, type PDFFont, type PDFPage, rgb, StandardFonts } from '@cantoo/pdf-lib';
import { toWinAnsi, wrap } from './pdf-text.ts';

/** A line with a figure at its right end. */
export interface PdfLine {
  readonly label: string;
  readonly value: string;
  readonly detail?: string | undefined;
}

/** A4 in points, and its margins. */
export const A4 = { width: 595.28, height: 841.89, margin: 42, foot: 36 } as const;
export const INK = rgb(0.08, 0.11, 0.13);
export const GREY = rgb(0.34, 0.4, 0.44);
export const SLATE = rgb(0.8, 0.84, 0.87);

/** What fits between the margins, in points. */
export const INNER = A4.width - 2 * A4.margin;

export interface Writer {
  page: PDFPage;
  /** How far down one has written, points from the foot of the page. */
  y: number;
  readonly doc: PDFDocument;
  readonly plain: PDFFont;
  readonly bold: PDFFont;
}

export interface TextStyle {
  readonly size: number;
  readonly isBold?: boolean;
  readonly isGrey?: boolean;
  readonly width?: number;
  readonly x?: number;
}

/** A new document with one empty page; the fonts are those every reader has. */
export async function openPdf(title: string): Promise<Writer> {
  const doc = await PDFDocument.create();
  doc.setTitle(title);
  doc.setLanguage('fr-FR');
  return {
    doc,
    page: doc.addPage([A4.width, A4.height]),
    y: A4.height - A4.margin,
    plain: await doc.embedFont(StandardFonts.Helvetica),
    bold: await doc.embedFont(StandardFonts.HelveticaBold),
  };
}

/** Goes to a new page where less than `height` is left. */
export function room(writer: Writer, height: number): void {
  if (writer.y - height > A4.margin + A4.foot) return;
  writer.page = writer.doc.addPage([A4.width, A4.height]);
  writer.y = A4.height - A4.margin;
}

/** A text in as many lines as it takes; its own line breaks are kept. */
export function paragraph(writer: Writer, text: string, style: TextStyle): void {
  const { size, isBold = false, isGrey = false, width = INNER, x = A4.margin } = style;
  const font = isBold ? writer.bold : writer.plain;
  for (const part of text.split('\n')) {
    const safe = toWinAnsi(part);
    for (const line of wrap(safe, width, (piece) => font.widthOfTextAtSize(piece, size))) {
      room(writer, size * 1.35);
      writer.y -= size * 1.35;
      writer.page.drawText(line, { x, y: writer.y, size, font, color: isGrey ? GREY : INK });
    }
  }
}

/** A label with its figure at the right of the same line. */
export function figure(writer: Writer, { label, value, detail }: PdfLine): void {
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

export function heading(writer: Writer, text: string): void {
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

/** Who makes the document (name, place, number, one line each), its title and what is under it. */
export function letterhead(
  writer: Writer,
  { entete, titre, sousTitre }: { entete: readonly string[]; titre: string; sousTitre: string },
): void {
  const [firme = '', ...lieu] = entete;
  paragraph(writer, firme, { size: 12, isBold: true });
  for (const line of lieu) paragraph(writer, line, { size: 9, isGrey: true });
  writer.y -= 14;
  paragraph(writer, titre, { size: 18, isBold: true });
  paragraph(writer, sousTitre, { size: 10, isGrey: true });
}

/** Writes the foot of each page and answers the bytes. */
export async function closePdf({ doc, plain }: Writer, pied: string): Promise<Uint8Array> {
  const pages = doc.getPages();
  for (const [i, page] of pages.entries()) {
    const text = toWinAnsi(`${pied}  ·  page ${i + 1} sur ${pages.length}`);
    page.drawText(text, { x: A4.margin, y: A4.foot, size: 8, font: plain, color: GREY });
  }
  return doc.save();
}
