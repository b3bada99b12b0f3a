import type { Outline } from '../outline.js';

const signature = Buffer.from('89504e470d0a1a0a', 'hex');

/** Of a PNG, or nothing where it is none or is broken: one IHDR first, IEND last (ISO/IEC 15948, 5). */
export function outlineOfPng(bytes: Buffer): Outline | undefined {
  if (!bytes.subarray(0, 8).equals(signature)) return undefined;
  let size: { width: number; height: number } | undefined;
  let hasData = false;
  let at = 8;
  while (at + 12 <= bytes.length) {
    const length = bytes.readUInt32BE(at);
    const kind = bytes.toString('latin1', at + 4, at + 8);
    const end = at + 12 + length;
    if (end > bytes.length || (kind === 'IHDR') !== (at === 8)) return undefined;
    if (kind === 'IHDR') {
      if (length !== 13) return undefined;
      size = { width: bytes.readUInt32BE(at + 8), height: bytes.readUInt32BE(at + 12) };
    }
    hasData ||= kind === 'IDAT';
    if (kind === 'IEND') return size && hasData && length === 0 ? { ...size, end } : undefined;
    at = end;
  }
  return undefined;
}
