/** Photos as phones write them: HEIC, and JPEG that says how the camera was held. */

function box(type: string, ...content: Buffer[]): Buffer {
  const inside = Buffer.concat(content);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(inside.length + 8, 0);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, inside]);
}

function words(...values: number[]): Buffer {
  const bytes = Buffer.alloc(4 * values.length);
  for (const [i, value] of values.entries()) bytes.writeUInt32BE(value, 4 * i);
  return bytes;
}

/** The frame of an iPhone's photo, with its width and height; no browser but Apple's would open a whole one either. */
export function heicOf(width: number, height: number): Buffer {
  const size = box('ispe', words(0, width, height));
  const meta = box('meta', words(0), box('hdlr', Buffer.alloc(24)), box('iprp', box('ipco', size)));
  const type = box('ftyp', Buffer.from('heic'), words(0), Buffer.from('mif1heic'));
  return Buffer.concat([type, meta, box('mdat', Buffer.alloc(5000, 7))]);
}

/** The same JPEG with an EXIF part in front that holds the orientation, and a place on earth. */
export function withOrientation(jpeg: Buffer, orientation: number): Buffer {
  const tiff = Buffer.concat([
    Buffer.from('MM\0*', 'latin1'),
    words(8),
    Buffer.from([0, 2]),
    // Orientation: one short.
    Buffer.from([0x01, 0x12, 0, 3]),
    words(1),
    Buffer.from([0, orientation, 0, 0]),
    // Artist, six characters: where they stand, behind the directory.
    Buffer.from([0x01, 0x3b, 0, 2]),
    words(6, 38),
    words(0),
    Buffer.from('LieuX\0', 'latin1'),
  ]);
  const exif = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
  const head = Buffer.alloc(4);
  head.writeUInt16BE(0xffe1, 0);
  head.writeUInt16BE(exif.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, exif, jpeg.subarray(2)]);
}
