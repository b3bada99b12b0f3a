import { Refusal } from '@blueheart/contracts';
import { ResizeFit, Transformer } from '@napi-rs/image';
import { examine } from './examine.js';
import { thumbnailSide } from './limits.js';

const quality = 90;
const thumbnailQuality = 75;

/** The picture, upright, no larger than 480 pixels, as WebP and without anything that is not seen. Refuses as `examine` does. */
export async function thumbnail(bytes: Buffer): Promise<Buffer> {
  const { width, height } = await sizeOf(bytes);
  return drawn(() => {
    const upright = new Transformer(bytes).rotate();
    const isLarger = Math.max(width, height) > thumbnailSide;
    const small = isLarger
      ? upright.resize({ width: thumbnailSide, height: thumbnailSide, fit: ResizeFit.Inside })
      : upright;
    return small.webp(thumbnailQuality);
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

async function sizeOf(bytes: Buffer) {
  const { type, width, height } = await examine(bytes);
  if (width === null || height === null) throw new Refusal('file-not-understood', 415);
  return { type, width, height };
}

let last: Promise<unknown> = Promise.resolve();

/** One at a time in a process: sixty megapixels are a quarter of a gigabyte while they are drawn. */
function drawn(draw: () => Promise<Buffer>): Promise<Buffer> {
  const next = last.then(async () => {
    try {
      return await draw();
    } catch {
      throw new Refusal('file-not-understood', 415); // the decoder's words are about the bytes
    }
  });
  last = next.catch(() => undefined);
  return next;
}
