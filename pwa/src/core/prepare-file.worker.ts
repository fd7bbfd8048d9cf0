/** Shrinks a photo and names files by their content, beside the page, so that taps are answered meanwhile. */
import { imageSize } from 'image-size';
import {
  BLOB_MAX_BYTES,
  PHOTO_MAX_PIXELS,
  PHOTO_MAX_PX,
  THUMB_MAX_BYTES,
  THUMB_MAX_PX,
} from '#shared/core/limits.ts';
import type { Prepared, PreparedFile } from './prepared.ts';
import { sha256 } from './sha256.ts';

declare const self: DedicatedWorkerGlobalScope;

const PHOTO_QUALITY = 0.8;
const THUMB_QUALITIES = [0.7, 0.55, 0.4, 0.25];

function refuse(text: string): Prepared {
  return { kind: 'refused', text };
}

async function fileOf(bytes: ArrayBuffer): Promise<PreparedFile> {
  return { sha: await sha256(bytes), bytes };
}

/** Width and height as the file says, before it is decoded; null where it does not say. */
function sizeOf(bytes: ArrayBuffer): { width: number; height: number } | null {
  try {
    return imageSize(new Uint8Array(bytes));
  } catch {
    return null;
  }
}

async function draw(bitmap: ImageBitmap, maxPx: number): Promise<OffscreenCanvas> {
  const scale = Math.min(1, maxPx / Math.max(bitmap.width, bitmap.height));
  const canvas = new OffscreenCanvas(
    Math.max(1, Math.round(bitmap.width * scale)),
    Math.max(1, Math.round(bitmap.height * scale)),
  );
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  // A transparent image stands on white, as on paper.
  context.fillStyle = 'white';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return canvas;
}

async function jpegOf(canvas: OffscreenCanvas, quality: number): Promise<ArrayBuffer> {
  return (await canvas.convertToBlob({ type: 'image/jpeg', quality })).arrayBuffer();
}

async function thumbOf(bitmap: ImageBitmap): Promise<ArrayBuffer> {
  const canvas = await draw(bitmap, THUMB_MAX_PX);
  let bytes = new ArrayBuffer(0);
  for (const quality of THUMB_QUALITIES) {
    bytes = await jpegOf(canvas, quality);
    if (bytes.byteLength <= THUMB_MAX_BYTES) return bytes;
  }
  return bytes;
}

async function photoOf(bitmap: ImageBitmap): Promise<Prepared> {
  const canvas = await draw(bitmap, PHOTO_MAX_PX);
  const bytes = await jpegOf(canvas, PHOTO_QUALITY);
  const thumb = await thumbOf(bitmap);
  bitmap.close();
  return {
    kind: 'photo',
    file: await fileOf(bytes),
    thumb: await fileOf(thumb),
    mime: 'image/jpeg',
    width: canvas.width,
    height: canvas.height,
  };
}

/** Kept as it is: a PDF, a plan, or an image that this browser cannot open. */
async function documentOf(file: File, bytes: ArrayBuffer): Promise<Prepared> {
  if (bytes.byteLength > BLOB_MAX_BYTES) {
    return refuse(`Fichier trop lourd : ${BLOB_MAX_BYTES / 1024 / 1024} Mo au plus. Réduisez-le.`);
  }
  const isPdf = file.type === 'application/pdf' || /\.pdf$/i.test(file.name);
  if (isPdf && new TextDecoder('latin1').decode(bytes.slice(0, 1024)).indexOf('%PDF') === -1) {
    return refuse('Ce PDF est abîmé : demandez-en un autre, ou enregistrez-le à nouveau.');
  }
  const mime = file.type || 'application/octet-stream';
  return { kind: 'document', file: await fileOf(bytes), mime };
}

const HEIC = /hei[cf]/i;

async function prepare(file: File): Promise<Prepared> {
  if (file.size === 0) return refuse('Ce fichier est vide : choisissez-en un autre.');
  const isImage = file.type.startsWith('image/') && file.type !== 'image/svg+xml';
  const isHeic = HEIC.test(file.type) || HEIC.test(file.name.split('.').at(-1) ?? '');
  const bytes = await file.arrayBuffer();
  if (!isImage && !isHeic) return documentOf(file, bytes);
  const size = sizeOf(bytes);
  if (size && size.width * size.height > PHOTO_MAX_PIXELS) {
    const millions = Math.round((size.width * size.height) / 1_000_000);
    return refuse(`Image de ${millions} mégapixels : trop grande ici. Reprenez-la plus petite.`);
  }
  try {
    // Turned the way it was held, whatever the camera wrote.
    const bitmap = await createImageBitmap(new Blob([bytes], { type: file.type }), {
      imageOrientation: 'from-image',
    });
    return await photoOf(bitmap);
  } catch {
    // Only Apple's own devices open HEIC everywhere: elsewhere it is kept whole, without a preview.
    if (isHeic && size) return documentOf(file, bytes);
    return refuse('Cette image est abîmée, ou d’un format inconnu : reprenez la photo.');
  }
}

self.addEventListener('message', (event: MessageEvent<File>) => {
  void prepare(event.data)
    .catch(() => refuse('Ce fichier ne se laisse pas lire : choisissez-en un autre.'))
    .then((prepared) => self.postMessage(prepared));
});
