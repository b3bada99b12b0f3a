import type { Outline } from '../outline.js';

type Size = Pick<Outline, 'width' | 'height'>;

/**
 * Of a still WebP, or nothing where it is none, moves or is broken: RFC 9649. Where canvas and picture differ in size,
 * neither is believed.
 */
export function outlineOfWebp(bytes: Buffer): Outline | undefined {
  if (bytes.length < 30 || text(bytes, 0) !== 'RIFF' || text(bytes, 8) !== 'WEBP') return undefined;
  const end = 8 + bytes.readUInt32LE(4);
  if (end > bytes.length) return undefined;
  let canvas: Size | undefined;
  let picture: Size | undefined;
  for (let at = 12; at + 8 <= end;) {
    const length = bytes.readUInt32LE(at + 4);
    const kind = text(bytes, at);
    const body = bytes.subarray(at + 8, at + 8 + length);
    if (at + 8 + length > end || kind === 'ANIM' || kind === 'ANMF') return undefined;
    if (kind === 'VP8X') canvas = canvasSize(body);
    if (kind === 'VP8 ' || kind === 'VP8L') {
      if (picture) return undefined;
      picture = kind === 'VP8L' ? losslessSize(body) : lossySize(body);
      if (!picture) return undefined;
    }
    at += 8 + length + (length % 2);
  }
  const isOne = picture && (!canvas || isSame(canvas, picture));
  return isOne ? { ...picture!, end } : undefined;
}

function text(bytes: Buffer, at: number): string {
  return bytes.toString('latin1', at, at + 4);
}

function isSame(one: Size, other: Size): boolean {
  return one.width === other.width && one.height === other.height;
}

function canvasSize(body: Buffer): Size | undefined {
  if (body.length < 10) return undefined;
  return { width: body.readUIntLE(4, 3) + 1, height: body.readUIntLE(7, 3) + 1 };
}

/** A key frame of VP8 (RFC 6386, 9.1): fourteen bits each. */
function lossySize(body: Buffer): Size | undefined {
  if (body.length < 10 || body.readUIntBE(3, 3) !== 0x9d012a) return undefined;
  return { width: body.readUInt16LE(6) & 0x3fff, height: body.readUInt16LE(8) & 0x3fff };
}

function losslessSize(body: Buffer): Size | undefined {
  if (body.length < 5 || body[0] !== 0x2f) return undefined;
  const bits = body.readUInt32LE(1);
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
}
