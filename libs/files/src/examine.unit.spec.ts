import { deflateSync } from 'node:zlib';
import { aPdf, aPng, pngChunk } from '@blueheart/testing';
import { examine, pictureAlone } from './examine.js';
import { aJpeg, asTaken, aWebp, aZip, segment, twoColours } from './files.fixture.js';

const jpeg = aJpeg();
const text = (words: string) => Buffer.from(words, 'latin1');
const join = (...parts: (Buffer | string)[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? text(part) : part)));
const refused = (code: string, status: number) => expect.objectContaining({ code, status });

test.each([
  ['image/jpeg', jpeg, 40, 20],
  ['image/jpeg', asTaken(jpeg, 6), 40, 20],
  ['image/png', aPng(), 4, 3],
  ['image/webp', aWebp(), 40, 20],
  ['image/webp', twoColours().webpLosslessSync(), 40, 20],
  ['application/pdf', aPdf(), null, null],
])('a file is %s by its content', async (type, bytes, width, height) => {
  const sha256 = expect.stringMatching(/^[0-9a-f]{64}$/);
  expect(await examine(bytes)).toEqual({ type, size: bytes.length, sha256, width, height });
});

const packed = (words: string, about = '/Filter /FlateDecode') =>
  join(
    `4 0 obj\n<< /Type /ObjStm ${about} >>\nstream\n`,
    deflateSync(words),
    '\nendstream\nendobj\n',
  );

test.each<[string, Buffer]>([
  ['nothing', Buffer.alloc(0)],
  [
    'a drawing with a script',
    text('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'),
  ],
  ['a page', text('<!DOCTYPE html><html></html>')],
  ['a GIF', text('GIF89a\x01\0\x01\0\0\0\0;')],
  ['a zip', aZip()],
  ['half of a JPEG', jpeg.subarray(0, jpeg.length / 2)],
  ['a JPEG of two frames', join(jpeg.subarray(0, -2), jpeg.subarray(2))],
  ['half of a PNG', aPng().subarray(0, -6)],
  ['a PNG that says its size twice', join(aPng().subarray(0, 33), aPng().subarray(8))],
  ['half of a WebP', aWebp().subarray(0, -6)],
  ['a PDF behind something else', join('\n', aPdf())],
  ['a PDF without its end', aPdf().subarray(0, -8)],
  [
    'a PDF packed in a way of its own',
    aPdf({ more: packed('', '/Filter [/ASCIIHexDecode /FlateDecode]') }),
  ],
  ['a PDF that unpacks to too much', aPdf({ more: packed('x'.repeat(65 * 1024 * 1024)) })],
])('%s is not understood', (_what, bytes) =>
  expect(examine(bytes)).rejects.toEqual(refused('file-not-understood', 415)),
);

test.each<[string, Buffer]>([
  ['a JPEG with a zip behind it', join(jpeg, aZip())],
  ['a JPEG with a script behind it', join(jpeg, '<script>1</script>')],
  ['a JPEG with another one behind it', join(jpeg, jpeg)],
  [
    'a JPEG that begins as a PDF',
    join(jpeg.subarray(0, 2), segment(0xfe, aPdf()), jpeg.subarray(2)),
  ],
  [
    'a JPEG with a page in it',
    join(jpeg.subarray(0, 2), segment(0xfe, text('<script>')), jpeg.subarray(2)),
  ],
  ['a PNG with something behind it', join(aPng(), 'x')],
  [
    'a PNG with a program in it',
    join(aPng().subarray(0, 33), pngChunk('tEXt', text('<?php')), aPng().subarray(33)),
  ],
  ['a WebP with something behind it', join(aWebp(), aZip())],
  ['a PDF that is a zip too', join(aPdf(), aZip('\nstartxref\n1\n%%EOF\n'))],
  ['a PDF with another one in it', aPdf({ more: aPdf() })],
])('%s is two files', (_what, bytes) =>
  expect(examine(bytes)).rejects.toEqual(refused('file-has-more', 415)),
);

test.each<[string, Buffer]>([
  ['runs a script', aPdf({ more: '4 0 obj\n<< /S /JavaScript /JS (app.alert(1)) >>\nendobj\n' })],
  ['writes it otherwise', aPdf({ more: '4 0 obj\n<< /S /J#61vaScript >>\nendobj\n' })],
  ['begins by itself', aPdf({ catalogue: '/OpenAction 4 0 R' })],
  ['starts a program', aPdf({ more: '4 0 obj\n<< /S /Launch /F (calc.exe) >>\nendobj\n' })],
  ['brings a file', aPdf({ more: '4 0 obj\n<< /Type /EmbeddedFile >>\nendobj\n' })],
  ['acts on a key', aPdf({ catalogue: '/AA << >>' })],
  ['is locked', aPdf({ more: '4 0 obj\n<< /Encrypt 5 0 R >>\nendobj\n' })],
  ['packs its script', aPdf({ more: packed('<< /S /JavaScript >>') })],
  [
    'packs it behind another name',
    aPdf({ more: packed('<< /S /JavaScript >>', '/Filter [ /Flate#44ecode ]') }),
  ],
  [
    'hides it as a comment',
    aPdf({ more: '%stream\n4 0 obj\n<< /S /Launch >>\nendobj\nendstream\n' }),
  ],
])('a PDF that %s is refused', (_what, bytes) =>
  expect(examine(bytes)).rejects.toEqual(refused('file-acts', 415)),
);

test('a picture is measured before it is unpacked', async () => {
  const asks = (width: number, height: number) => {
    const png = aPng();
    png.writeUInt32BE(width, 16);
    png.writeUInt32BE(height, 20);
    return examine(png);
  };
  await expect(asks(8_000, 7_501)).rejects.toEqual(refused('picture-too-large', 413));
  await expect(asks(0xffffffff, 0xffffffff)).rejects.toEqual(refused('picture-too-large', 413));
  expect(await asks(8_000, 7_500)).toMatchObject({ width: 8_000 });
});

test('a file of more than 25 MB is too large', () =>
  expect(examine(Buffer.alloc(25 * 1_048_576 + 1))).rejects.toEqual(
    refused('file-too-large', 413),
  ));

test('of what a phone took the picture alone is left', async () => {
  const taken = join(jpeg, jpeg, 'notes of a phone');
  expect(pictureAlone(taken)).toEqual(jpeg);
  expect(await examine(pictureAlone(taken))).toMatchObject({ type: 'image/jpeg' });
  expect(pictureAlone(text('no picture'))).toEqual(text('no picture'));
});

test('a file that is made to keep us busy is told in time', async () => {
  const busy = ['stream\n', 'obj ', '/ObjStm stream', '#2', '%PDF', '\n\n'].map((words) =>
    aPdf({ more: words.repeat(Math.floor((8 * 1_048_576) / words.length)) }),
  );
  const began = performance.now();
  for (const bytes of busy) await examine(bytes).catch(() => undefined);
  expect(performance.now() - began).toBeLessThan(10_000);
});
