import { Transformer } from '@napi-rs/image';
import { aPdf, aPng } from '@blueheart/testing';
import { examine } from './examine.js';
import { aJpeg, asTaken, aWebp } from './files.fixture.js';
import { clean, thumbnail } from './pictures.js';

const isRed = async (picture: Buffer, x: number, y: number) => {
  const { width } = await examine(picture);
  const pixels = await new Transformer(picture).rawPixels();
  const each = pixels.length / (width! * (await examine(picture)).height!);
  const at = (y * width! + x) * each;
  return pixels[at]! > 150 && pixels[at + 2]! < 100;
};

test('a picture is drawn upright, and nothing that is not seen is left', async () => {
  const lying = asTaken(aJpeg(), 6);
  expect(lying.includes('Rana Haddad')).toBe(true);
  const upright = await clean(lying);
  expect(await examine(upright)).toMatchObject({ type: 'image/jpeg', width: 20, height: 40 });
  for (const word of ['Exif', 'Rana', 'Haddad']) expect(upright.includes(word)).toBe(false);
  expect([await isRed(upright, 18, 20), await isRed(upright, 1, 20)]).toEqual([true, false]);
});

test.each([
  ['image/png', aPng()],
  ['image/webp', aWebp()],
])('%s stays what it is', async (type, bytes) => {
  const { width, height } = await examine(bytes);
  expect(await examine(await clean(bytes))).toMatchObject({ type, width, height });
});

test('a thumbnail is a small WebP without anything that is not seen', async () => {
  const small = (await thumbnail(asTaken(aJpeg(1_000, 600), 8)))!;
  expect(await examine(small)).toMatchObject({ type: 'image/webp', width: 288, height: 480 });
  expect(small.includes('EXIF') || small.includes('Rana')).toBe(false);
  expect(await examine((await thumbnail(aPng()))!)).toMatchObject({ width: 4, height: 3 });
});

test('what is no picture inside is refused, and the next one is drawn', async () => {
  const broken = aPng();
  broken.fill(0, 41, 50);
  const refused = expect.objectContaining({ code: 'file-not-understood', status: 415 });
  await Promise.all([
    expect(thumbnail(broken)).rejects.toEqual(refused),
    expect(clean(aPdf())).rejects.toEqual(refused),
    expect(thumbnail(aJpeg())).resolves.toBeInstanceOf(Buffer),
  ]);
});
