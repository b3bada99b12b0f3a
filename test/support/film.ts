import { writeFile } from 'node:fs/promises';
import type { Locator } from '@playwright/test';

const width = 640;
const height = 480;

/** What a camera sees that is held before this picture, as a film for Chromium's fake camera (YUV4MPEG2). */
export async function filmOf(picture: Locator, file: string): Promise<void> {
  const light = await picture.evaluate(
    async (image, [w, h]) => {
      const source = image as HTMLImageElement;
      await source.decode();
      const canvas = Object.assign(document.createElement('canvas'), { width: w, height: h });
      const ink = canvas.getContext('2d')!;
      ink.fillStyle = '#777';
      ink.fillRect(0, 0, w, h);
      const side = h * 0.8;
      ink.drawImage(source, (w - side) / 2, (h - side) / 2, side, side);
      const { data } = ink.getImageData(0, 0, w, h);
      return Array.from({ length: w * h }, (_, pixel) => data[pixel * 4]!);
    },
    [width, height] as const,
  );
  await writeFile(file, filmFrom(Buffer.from(light)));
}

function filmFrom(light: Buffer): Buffer {
  const grey = Buffer.alloc((width * height) / 2, 128);
  const frame = Buffer.concat([Buffer.from('FRAME\n'), light, grey]);
  const head = Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\n`);
  return Buffer.concat([head, frame, frame]);
}
