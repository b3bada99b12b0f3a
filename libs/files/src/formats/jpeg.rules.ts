import type { Outline } from '../outline.js';

const startOfScan = 0xda;
const endOfImage = 0xd9;
/** Progressive pictures have ten or so; thousands of them are made to keep a decoder busy. */
const mostScans = 100;

/**
 * Of a JPEG, or nothing where it is none or is broken: ITU-T T.81, annex B. It has one frame and at least one scan,
 * and ends with its own marker.
 */
export function outlineOfJpeg(bytes: Buffer): Outline | undefined {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) return undefined;
  let size: { width: number; height: number } | undefined;
  let scans = 0;
  let at = 2;
  while (at + 2 <= bytes.length) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1]!;
    if (marker === 0xff) {
      at += 1; // fill
      continue;
    }
    if (marker === endOfImage) return size && scans > 0 ? { ...size, end: at + 2 } : undefined;
    if (marker < 0xc0 || isAlone(marker) || at + 4 > bytes.length) return undefined;
    const length = bytes.readUInt16BE(at + 2);
    if (length < 2 || at + 2 + length > bytes.length) return undefined;
    if (isFrame(marker)) {
      if (size || length < 8) return undefined;
      size = { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) };
    }
    at += 2 + length;
    if (marker === startOfScan) {
      scans += 1;
      if (!size || scans > mostScans) return undefined;
      at = behindScan(bytes, at);
    }
  }
  return undefined;
}

/** SOF0 to SOF15, without the tables (DHT, JPG, DAC) that have numbers between them. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

/** Restart markers and a second beginning: they stand in no header. */
function isAlone(marker: number): boolean {
  return marker >= 0xd0 && marker <= 0xd8;
}

/** In a scan FF 00 is a byte of it, and FF D0 to FF D7 restart it; any other marker ends it. */
function behindScan(bytes: Buffer, from: number): number {
  let at = bytes.indexOf(0xff, from);
  while (at >= 0 && at + 1 < bytes.length) {
    const next = bytes[at + 1]!;
    if (next !== 0 && (next < 0xd0 || next > 0xd7)) return at;
    at = bytes.indexOf(0xff, at + 2);
  }
  return bytes.length;
}
