import { PDFiumLibrary } from '@hyzyla/pdfium';
import type { Drawn, ToDraw } from './first-page.js';

/**
 * Draws the first page of one PDF, and is ended by who asked: its own end could overtake what it says. Whatever goes
 * wrong ends it.
 */
process.once('message', (message) => {
  draw(message as ToDraw).then(
    (drawn) => process.send!(drawn),
    () => process.exit(1),
  );
});
process.once('disconnect', () => process.exit(1));

async function draw({ bytes, side }: ToDraw): Promise<Drawn> {
  const library = await PDFiumLibrary.init();
  const page = (await library.loadDocument(bytes)).getPage(0);
  const { originalWidth, originalHeight } = page.getOriginalSize();
  const scale = side / Math.max(originalWidth, originalHeight);
  const size = (original: number) => Math.max(1, Math.round(original * scale));
  const { data, width, height } = await page.render({
    width: size(originalWidth),
    height: size(originalHeight),
    render: async ({ data: drawn }) => drawn,
  });
  return { width, height, pixels: data };
}
