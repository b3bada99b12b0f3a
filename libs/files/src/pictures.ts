import { Refusal } from '@blueheart/contracts';
import { ResizeFit, Transformer } from '@napi-rs/image';
import { examine } from './examine.js';
import { drawFirstPage } from './first-page.js';
import { thumbnailSide } from './limits.js';

const quality = 90;
const thumbnailQuality = 75;

/**
 * The picture or the first page, upright, no larger than 480 pixels, as WebP and without anything that is not seen;
 * undefined of a PDF that cannot be drawn. Refuses as `examine` does.
 */
export async function thumbnail(bytes: Buffer): Promise<Buffer | undefined> {
  const { width, height } = await examine(bytes);
  return width === null || height === null ? firstPage(bytes) : small(bytes, width, height);
}

function small(bytes: Buffer, width: number, height: number): Promise<Buffer> {
  return drawn(() => {
    const upright = new Transformer(bytes).rotate();
    const isLarger = Math.max(width, height) > thumbnailSide;
    const fitting = isLarger
      ? upright.resize({ width: thumbnailSide, height: thumbnailSide, fit: ResizeFit.Inside })
      : upright;
    return fitting.webp(thumbnailQuality);
  });
}

/**
 * The same picture in its own format, drawn anew: upright, and without position, time, camera or anything else that is
 * not seen. Refuses as `examine` does, and a PDF too.
 */
export async function clean(bytes: Buffer): Promise<Buffer> {
  const { type } = await sizeOf(bytes);
  return drawn(() => {
    const upright = new Transformer(bytes).rotate();
    if (type === 'image/png') return upright.png();
    return type === 'image/webp' ? upright.webp(quality) : upright.jpeg(quality);
  });
}

async function firstPage(bytes: Buffer): Promise<Buffer | undefined> {
  const page = await inTurn(() => drawFirstPage({ bytes, side: thumbnailSide }));
  return (
    page && Transformer.fromRgbaPixels(page.pixels, page.width, page.height).webp(thumbnailQuality)
  );
}

async function sizeOf(bytes: Buffer) {
  const { type, width, height } = await examine(bytes);
  if (width === null || height === null) throw new Refusal('file-not-understood', 415);
  return { type, width, height };
}

let last: Promise<unknown> = Promise.resolve();

function drawn(draw: () => Promise<Buffer>): Promise<Buffer> {
  return inTurn(async () => {
    try {
      return await draw();
    } catch {
      throw new Refusal('file-not-understood', 415); // the decoder's words are about the bytes
    }
  });
}

/** One at a time in a process: sixty megapixels are a quarter of a gigabyte while they are drawn. */
function inTurn<Result>(draw: () => Promise<Result>): Promise<Result> {
  const next = last.then(draw);
  last = next.catch(() => undefined);
  return next;
}
