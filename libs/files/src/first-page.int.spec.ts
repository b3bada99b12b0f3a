import { deflateSync } from 'node:zlib';
import { Transformer } from '@napi-rs/image';
import { aPdf } from '@blueheart/testing';
import { examine } from './examine.js';
import { drawFirstPage } from './first-page.js';
import { thumbnail } from './pictures.js';

/** A page of A3, lying, whose left half is red. */
const poster = aPage('/MediaBox [0 0 1191 842]', '1 0 0 rg 0 0 595 842 re f');

/** A PDF of one page with this in its dictionary, and this drawn on it; `objects` begin with number 5. */
function aPage(dictionary: string, content: string, objects: readonly Buffer[] = []): Buffer {
  const page = `3 0 obj\n<< /Type /Page /Parent 2 0 R /Contents 4 0 R ${dictionary} >>\nendobj\n`;
  const drawing = `4 0 obj\n<< /Length ${content.length} >>\nstream\n${content}\nendstream\nendobj\n`;
  return Buffer.concat([
    Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n'),
    Buffer.from('2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n'),
    Buffer.from(page + drawing),
    ...objects,
    Buffer.from('trailer\n<< /Root 1 0 R /Size 6 >>\nstartxref\n0\n%%EOF\n'),
  ]);
}

test('the thumbnail of a PDF is its first page', async () => {
  const small = (await thumbnail(poster))!;
  expect(await examine(small)).toMatchObject({ type: 'image/webp', width: 480, height: 339 });
  const pixels = await new Transformer(small).rawPixels();
  const each = pixels.length / (480 * 339);
  const colourAt = (x: number) => [...pixels.subarray((170 * 480 + x) * each).subarray(0, 3)];
  const [red, white] = [colourAt(100), colourAt(400)];
  expect(red[0]).toBeGreaterThan(200);
  expect(red[2]).toBeLessThan(60);
  expect(Math.min(...white)).toBeGreaterThan(240);
});

test('a page of any shape has a picture of at least one pixel a side', async () => {
  const narrow = aPage('/MediaBox [0 0 14400 3]', '');
  expect(await drawFirstPage({ bytes: narrow, side: 480 })).toMatchObject({
    width: 480,
    height: 1,
  });
});

/** A page with a black picture of so many pixels a side, one byte each, behind a mask that leaves nothing of it. */
function maskedPage(side: number): Buffer {
  const packed = deflateSync(Buffer.alloc(side * side), { level: 1 });
  const picture = (number: number, more: string) => {
    const head = `${number} 0 obj\n<< /Type /XObject /Subtype /Image /Width ${side} /Height ${side} /ColorSpace /DeviceGray /BitsPerComponent 8 ${more} /Filter /FlateDecode /Length ${packed.length} >>\nstream\n`;
    return Buffer.concat([Buffer.from(head), packed, Buffer.from('\nendstream\nendobj\n')]);
  };
  return aPage(
    '/MediaBox [0 0 842 595] /Resources << /XObject << /I 5 0 R >> >>',
    'q 842 0 0 595 0 0 cm /I Do Q',
    [picture(5, '/SMask 6 0 R'), picture(6, '')],
  );
}

test('what would unpack to more than 256 MB is left out of the page', async () => {
  const [whole, cut] = await Promise.all(
    [500, 17_000].map((side) => drawFirstPage({ bytes: maskedPage(side), side: 480 })),
  );
  // The mask of the second is 289 MB: without it the picture is seen.
  expect([whole?.pixels[0], cut?.pixels[0]]).toEqual([255, 0]);
}, 30_000);

test('what is no page has no picture, and the next one has', async () => {
  const [none, drawn] = await Promise.all(
    [aPdf().subarray(0, 40), poster].map((bytes) => drawFirstPage({ bytes, side: 480 })),
  );
  expect(none).toBeUndefined();
  expect(drawn).toMatchObject({ width: 480, height: 339 });
});
