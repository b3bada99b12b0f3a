import { createHash } from 'node:crypto';
import { Refusal } from '@blueheart/contracts';
import { outlineOfJpeg } from './formats/jpeg.rules.js';
import { findInPdf } from './formats/pdf.js';
import { outlineOfPng } from './formats/png.rules.js';
import { outlineOfWebp } from './formats/webp.rules.js';
import { mostFileBytes, mostPixels } from './limits.js';
import type { Outline } from './outline.js';

export const fileTypes = ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'] as const;
export type FileType = (typeof fileTypes)[number];

/** What a file is by what stands in it. */
export interface Examined {
  readonly type: FileType;
  /** Bytes. */
  readonly size: number;
  /** Of all its bytes, in hexadecimal. */
  readonly sha256: string;
  /** Pixels as they are stored; null of a PDF. */
  readonly width: number | null;
  readonly height: number | null;
}

const pictures: readonly (readonly [FileType, (bytes: Buffer) => Outline | undefined])[] = [
  ['image/jpeg', outlineOfJpeg],
  ['image/png', outlineOfPng],
  ['image/webp', outlineOfWebp],
];

/**
 * Says what a file is by its content, never by its name, and unpacks none of its pixels. Refuses what is none of the
 * four, or is two files at once (415), and what is too much in bytes or pixels (413).
 */
export async function examine(bytes: Buffer): Promise<Examined> {
  if (bytes.length > mostFileBytes) throw tooLarge();
  const picture = pictureIn(bytes);
  if (picture && picture.end !== bytes.length) throw new Refusal('file-has-more', 415);
  if (!picture) await refuseUnlessPdf(bytes);
  if (isZipToo(bytes) || (picture && hidesAnother(bytes))) throw new Refusal('file-has-more', 415);
  return {
    type: picture?.type ?? 'application/pdf',
    size: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    width: picture?.width ?? null,
    height: picture?.height ?? null,
  };
}

/**
 * The picture alone of what a phone took: phones write a second, brighter picture or notes of their own behind the
 * first. For what is then drawn anew with `clean`; a file that is kept as it is has nothing behind its end.
 */
export function pictureAlone(bytes: Buffer): Buffer {
  const picture = bytes.length > mostFileBytes ? undefined : pictureIn(bytes);
  return picture ? bytes.subarray(0, picture.end) : bytes;
}

export function tooLarge(): Refusal {
  return new Refusal('file-too-large', 413, { megabytes: mostFileBytes / 1_048_576 });
}

function pictureIn(bytes: Buffer): (Outline & { type: FileType }) | undefined {
  for (const [type, outlineOf] of pictures) {
    const outline = outlineOf(bytes);
    if (!outline) continue;
    const pixels = outline.width * outline.height;
    if (pixels === 0) return undefined;
    if (pixels > mostPixels)
      throw new Refusal('picture-too-large', 413, { megapixels: mostPixels / 1_000_000 });
    return { ...outline, type };
  }
  return undefined;
}

async function refuseUnlessPdf(bytes: Buffer): Promise<void> {
  const finding = await findInPdf(bytes);
  if (finding === 'acts') throw new Refusal('file-acts', 415);
  if (finding === 'two') throw new Refusal('file-has-more', 415);
  if (finding === 'broken') throw new Refusal('file-not-understood', 415);
}

/** Zip programs read from the end, whatever stands before: APPNOTE 4.3.16, with the comment that ends the file. */
function isZipToo(bytes: Buffer): boolean {
  const tail = bytes.subarray(-(22 + 0xffff));
  for (let at = tail.indexOf('PK\x05\x06'); at >= 0; at = tail.indexOf('PK\x05\x06', at + 1))
    if (at + 22 <= tail.length && at + 22 + tail.readUInt16LE(at + 20) === tail.length) return true;
  return false;
}

/** Readers that look for a beginning anywhere would find another file in this picture. */
function hidesAnother(bytes: Buffer): boolean {
  return ['%PDF-', '<script', '<html', '<!DOCTYPE', '<?php'].some((word) => bytes.includes(word));
}
