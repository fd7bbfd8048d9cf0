/** A plain document as a PDF: head, sections of labelled lines, pictures, signatures, page feet. */
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
  type Writer,
} from './pdf-writer.ts';

/** A picture with what stands under it; JPEG bytes. */
export interface PdfPhoto {
  readonly legende: string;
  readonly jpeg: Uint8Array;
}

export interface PdfSection {
  readonly titre: string;
  readonly lines?: readonly PdfLine[];
  readonly texte?: string;
  readonly photos?: readonly PdfPhoto[];
}

/** A drawn signature: lines of points, parts of the width and height of its frame. */
export interface PdfSignature {
  readonly titre: string;
  readonly traits: readonly { readonly points: readonly (readonly [number, number])[] }[];
}

export interface PdfDocumentContent {
  readonly entete: readonly string[];
  readonly titre: string;
  readonly sousTitre: string;
  readonly sections: readonly PdfSection[];
  readonly signatures?: readonly PdfSignature[];
  readonly pied: string;
}

const PHOTO_HEIGHT = 150;
const SIGNATURE = { height: 90, gap: 16 } as const;

/** Two pictures a row, each within its half of the page. */
async function photos(writer: Writer, all: readonly PdfPhoto[]): Promise<void> {
  const half = (INNER - SIGNATURE.gap) / 2;
  for (let i = 0; i < all.length; i += 2) {
    room(writer, PHOTO_HEIGHT + 30);
    const top = writer.y - 6;
    for (const [place, { jpeg, legende }] of all.slice(i, i + 2).entries()) {
      const image = await writer.doc.embedJpg(jpeg);
      const { width, height } = image.scaleToFit(half, PHOTO_HEIGHT);
      const x = A4.margin + place * (half + SIGNATURE.gap);
      writer.page.drawImage(image, { x, y: top - height, width, height });
      writer.y = top - PHOTO_HEIGHT;
      paragraph(writer, legende, { size: 8, isGrey: true, width: half, x });
    }
    writer.y = top - PHOTO_HEIGHT - 24;
  }
}

function signatures(writer: Writer, all: readonly PdfSignature[]): void {
  const width = (INNER - SIGNATURE.gap) / 2;
  room(writer, SIGNATURE.height + 40);
  const top = writer.y - 10;
  for (const [i, { titre, traits }] of all.entries()) {
    const x = A4.margin + i * (width + SIGNATURE.gap);
    writer.y = top;
    paragraph(writer, titre, { size: 9, width, x });
    const y = top - 26 - SIGNATURE.height;
    writer.page.drawRectangle({
      ...{ x, y, width, height: SIGNATURE.height, borderColor: INK, borderWidth: 0.7 },
    });
    for (const { points } of traits) {
      const at = points.map(([left, down]) => ({
        x: x + left * width,
        y: y + (1 - down) * SIGNATURE.height,
      }));
      for (const [n, end] of at.entries()) {
        const start = at[n - 1] ?? end;
        writer.page.drawLine({ start, end, thickness: 1.2, color: INK });
      }
    }
  }
  writer.y = top - 30 - SIGNATURE.height;
}

/** The bytes of the document; it needs nothing but the device. */
export async function makePdf(content: PdfDocumentContent): Promise<Uint8Array> {
  const writer = await openPdf(content.titre);
  letterhead(writer, content);
  for (const { titre, lines = [], texte, photos: shown = [] } of content.sections) {
    if (lines.length === 0 && !texte && shown.length === 0) continue;
    heading(writer, titre);
    if (texte) paragraph(writer, texte, { size: 10 });
    for (const line of lines) figure(writer, line);
    await photos(writer, shown);
  }
  if (content.signatures) signatures(writer, content.signatures);
  return closePdf(writer, content.pied);
}
