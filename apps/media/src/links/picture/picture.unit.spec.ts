import { inflateSync } from 'node:zlib';
import { drawingOf } from './drawing.rules.js';
import { pictureOf } from './picture.js';

const blue = '#0b5fa5';
const address = 'https://blue-heart.example.org/b/billboard-on-the-coastal-road';
const asked = { address, blue, isTyped: true };

/** Width, height, and the red, green and blue of each pixel, from the bytes of a PNG without filters. */
function readPng(bytes: Buffer) {
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  const length = bytes.readUInt32BE(33);
  const lines = inflateSync(bytes.subarray(41, 41 + length));
  const data = Buffer.alloc(width * height * 3);
  for (let row = 0; row < height; row += 1)
    lines.copy(data, row * width * 3, row * (width * 3 + 1) + 1, (row + 1) * (width * 3 + 1));
  return { width, height, data };
}

test.each([
  ['https://x.org/b/a', ' @long'],
  ['https://blue-heart.example.org/b/mall-a', ' @long'],
  [address, ' @long'],
  [`https://blue-heart.example.org/b/${'long-'.repeat(12)}code`, ''],
])('%s is read by a camera, heart and all%s', async (one) => {
  const { decodeQR } = await import('qr/decode.js');
  const { body } = pictureOf({ ...asked, address: one }, 'png');
  expect(decodeQR(readPng(body as Buffer))).toBe(one);
});

test('around the code are four modules of white, and what is typed stands below it', () => {
  const typed = drawingOf(asked);
  const scanned = drawingOf({ ...asked, isTyped: false });
  expect(scanned.height).toBe(scanned.width);
  expect(typed.height).toBeGreaterThan(typed.width);
  const xs = typed.shapes.flatMap(({ path }) =>
    path.flatMap(({ at }) => at.filter((_, index) => index % 2 === 0)),
  );
  expect(Math.min(...xs)).toBeGreaterThanOrEqual(3.9);
  expect(Math.max(...xs)).toBeLessThanOrEqual(typed.width - 3.9);
  const [code] = scanned.shapes;
  const ys = code!.path.flatMap(({ at }) => at.filter((_, index) => index % 2 === 1));
  expect([Math.min(...ys), Math.max(...ys)]).toEqual([4, scanned.width - 4]);
});

test('a blue that a camera could not tell from white is printed black', () => {
  expect(drawingOf(asked).shapes[0]!.colour).toBe(blue);
  expect(drawingOf({ ...asked, blue: '#7dbdf2' }).shapes[0]!.colour).toBe('#000000');
});

test('an SVG is one picture with nothing in it that runs or is fetched', () => {
  const { type, body } = pictureOf(asked, 'svg');
  expect(type).toBe('image/svg+xml; charset=utf-8');
  expect(body).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 \d+ [\d.]+">/);
  expect((body as string).replace('http://www.w3.org/2000/svg', '')).not.toMatch(
    /script|href|http|style|font|text|NaN|undefined/,
  );
});

test('a PDF says where each of its parts begins', () => {
  const bytes = (pictureOf(asked, 'pdf').body as Buffer).toString('latin1');
  const table = bytes.slice(Number(/startxref\n(\d+)\n%%EOF\n$/.exec(bytes)![1]));
  const offsets = [...table.matchAll(/^(\d{10}) 00000 n $/gm)].map(([, at]) => Number(at));
  expect(offsets).toHaveLength(4);
  for (const [index, offset] of offsets.entries())
    expect(bytes.slice(offset)).toMatch(new RegExp(`^${index + 1} 0 obj\n`));
  const stream = bytes.slice(bytes.indexOf('stream\n') + 7, bytes.indexOf('\nendstream'));
  const drawn = inflateSync(Buffer.from(stream, 'latin1')).toString('latin1');
  expect(drawn).toMatch(/^[\d.\-mlchrgf \n]+$/);
});
