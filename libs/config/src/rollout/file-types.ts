/** A share card's size in pixels: what networks show without cutting. */
export const cardSize = { width: 1200, height: 630 } as const;

const kilobyte = 1_000;

export type FileType = 'png' | 'pdf' | 'mp3' | 'm4a' | 'ogg';

type Kind = {
  mediaType: string;
  /** What the bytes should be, in words. */
  name: string;
  /** Bytes: what a phone can be asked to load, and a preview to show. */
  limit: number;
  begins: (body: Buffer) => boolean;
};

const recordingLimit = 8_000 * kilobyte;

const kinds: Record<FileType, Kind> = {
  png: {
    mediaType: 'image/png',
    name: `a PNG picture of ${cardSize.width} × ${cardSize.height} pixels`,
    limit: 300 * kilobyte,
    begins: isPng,
  },
  pdf: {
    mediaType: 'application/pdf',
    name: 'a PDF document',
    limit: 3_000 * kilobyte,
    begins: (body) => text(body, 0, 5) === '%PDF-' && body.subarray(-1_024).includes('%%EOF'),
  },
  mp3: { mediaType: 'audio/mpeg', name: 'an MP3 recording', limit: recordingLimit, begins: isMp3 },
  m4a: {
    mediaType: 'audio/mp4',
    name: 'an MP4 recording',
    limit: recordingLimit,
    begins: (body) => text(body, 4, 8) === 'ftyp',
  },
  ogg: {
    mediaType: 'audio/ogg',
    name: 'an Ogg recording',
    limit: recordingLimit,
    begins: (body) => text(body, 0, 4) === 'OggS',
  },
};

/** The media type of a file whose bytes are what its name says; otherwise what was expected, and what is there. */
export function looksLike(
  body: Buffer,
  type: FileType,
): { type: string } | { expected: string; found: string } {
  const { mediaType, name, limit, begins } = kinds[type];
  if (!begins(body)) return { expected: name, found: 'other bytes' };
  if (body.length > limit) {
    return {
      expected: `at most ${limit / kilobyte} kB`,
      found: `${Math.ceil(body.length / kilobyte)} kB`,
    };
  }
  const size = type === 'png' ? sizeOf(body) : cardSize;
  if (size.width !== cardSize.width || size.height !== cardSize.height) {
    return { expected: name, found: `${size.width} × ${size.height} pixels` };
  }
  return { type: mediaType };
}

const pngSignature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** The signature and a whole IHDR chunk, which comes first (PNG, third edition, 5.2 and 11.2.1). */
function isPng(body: Buffer): boolean {
  return (
    body.length >= 33 && body.subarray(0, 8).equals(pngSignature) && text(body, 12, 16) === 'IHDR'
  );
}

function sizeOf(png: Buffer): { width: number; height: number } {
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
}

/** An ID3 tag, or the header of a frame: eleven ones, then a version and a layer that exist (ISO/IEC 11172-3, 2.4.1.3). */
function isMp3(body: Buffer): boolean {
  if (text(body, 0, 3) === 'ID3') return true;
  const [first = 0, second = 0] = body;
  const version = (second >> 3) & 0b11;
  const layer = (second >> 1) & 0b11;
  return first === 0xff && second >> 5 === 0b111 && version !== 0b01 && layer === 0b01;
}

function text(body: Buffer, from: number, to: number): string {
  return body.toString('latin1', from, to);
}
