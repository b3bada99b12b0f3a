import type { Locator } from '@playwright/test';
import { decodeQR } from 'qr/decode.js';

/** What a camera reads from a picture that is shown. */
export async function scanned(picture: Locator): Promise<string> {
  const seen = await picture.evaluate(async (image: HTMLImageElement) => {
    await image.decode();
    const canvas = new OffscreenCanvas(600, 600);
    const drawn = canvas.getContext('2d')!;
    drawn.fillStyle = 'white';
    drawn.fillRect(0, 0, 600, 600);
    const side = 600 / Math.max(image.naturalWidth, image.naturalHeight);
    drawn.drawImage(image, 0, 0, image.naturalWidth * side, image.naturalHeight * side);
    return [...drawn.getImageData(0, 0, 600, 600).data];
  });
  return decodeQR({ width: 600, height: 600, data: Uint8Array.from(seen) });
}
