import { Transformer } from '@napi-rs/image';

/** A picture that is red above and blue below, so that one sees which way it stands. */
export function twoColours(width = 40, height = 20): Transformer {
  const pixels = Buffer.alloc(width * height * 4, 255);
  for (let at = 0; at < width * height; at += 1) {
    const isAbove = at < (width * height) / 2;
    pixels.set(isAbove ? [220, 20, 20] : [20, 20, 220], at * 4);
  }
  return Transformer.fromRgbaPixels(pixels, width, height);
}

export const aJpeg = (width?: number, height?: number) => twoColours(width, height).jpegSync(90);
export const aWebp = (width?: number, height?: number) => twoColours(width, height).webpSync(80);

/** The same JPEG as a camera tells it: which way it was held (TIFF 6.0, tag 0x0112) and by whom it was taken. */
export function asTaken(jpeg: Buffer, orientation: number, artist = 'Rana Haddad'): Buffer {
  const text = Buffer.from(`${artist}\0`, 'latin1');
  const tiff = Buffer.alloc(38);
  tiff.write('MM\0*', 0, 'latin1');
  tiff.writeUInt32BE(8, 4);
  tiff.writeUInt16BE(2, 8);
  tiff.set([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0], 10);
  tiff.set([0x01, 0x3b, 0, 2, 0, 0, 0, text.length, 0, 0, 0, 38], 22);
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff, text]);
  return Buffer.concat([jpeg.subarray(0, 2), segment(0xe1, body), jpeg.subarray(2)]);
}

export function segment(marker: number, body: Buffer): Buffer {
  const head = Buffer.of(0xff, marker, 0, 0);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}

/** An empty zip, whose comment is `comment`. */
export function aZip(comment = ''): Buffer {
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(comment.length, 20);
  return Buffer.concat([end, Buffer.from(comment, 'latin1')]);
}
