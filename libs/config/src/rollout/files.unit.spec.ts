import { createHash } from 'node:crypto';
import { rolloutDigest } from './digest.js';
import { aPng, anMp3, withFiles } from './files.fixture.js';
import { mistakes, mistakesIn } from './mistakes.fixture.js';
import { readRollout } from './read-rollout.js';

const pdf = '%PDF-1.7\n…\n%%EOF\n';
const sha256 = (body: Buffer | string) => createHash('sha256').update(body).digest('hex');
const told = (files: Record<string, Buffer | string>) => withFiles(files, mistakesIn);

describe('the files of a roll-out', () => {
  test('are read by their content, in the order of their names', () => {
    const { files } = withFiles(
      { 'share-ar.png': aPng(), 'brochure-fr.pdf': pdf, 'audio/help-en.mp3': anMp3() },
      readRollout,
    );
    expect(files.map(({ name, type, sha256: digest }) => [name, type, digest])).toEqual([
      ['help-en.mp3', 'audio/mpeg', sha256(anMp3())],
      ['brochure-fr.pdf', 'application/pdf', sha256(pdf)],
      ['share-ar.png', 'image/png', sha256(aPng())],
    ]);
  });

  test('may be none', () => {
    expect(withFiles({}, readRollout).files).toEqual([]);
  });

  test.each([
    ['an ID3 tag', 'mp3', 'ID3\x04'],
    ['an MP4 box', 'm4a', '\0\0\0\x1cftypM4A '],
    ['an Ogg page', 'ogg', 'OggS\0'],
  ])('a recording may begin with %s', (_, ending, body) => {
    expect(told({ [`audio/pledge-ar.${ending}`]: Buffer.from(body, 'latin1') })).toEqual([]);
  });

  test('what each was made from is known while it is the file that was noted', () => {
    const note = { 'share-ar.png': { sha256: sha256(aPng()), madeFrom: '0'.repeat(64) } };
    const madeFrom = (body: Buffer) =>
      withFiles(
        { 'share-ar.png': body, 'made-from.json': JSON.stringify(note) },
        (directory) => readRollout(directory).files[0]?.madeFrom,
      );
    expect(madeFrom(aPng())).toBe('0'.repeat(64));
    expect(madeFrom(Buffer.concat([aPng(), Buffer.from('!')]))).toBeNull();
  });

  test('another body, or another note, is another roll-out', () => {
    const digest = (files: Record<string, Buffer | string>) =>
      withFiles(files, (directory) => rolloutDigest(readRollout(directory)));
    const body = aPng();
    const longer = Buffer.concat([body, Buffer.from('!')]);
    const note = { 'share-ar.png': { sha256: sha256(body), madeFrom: '0'.repeat(64) } };
    const digests = [
      digest({}),
      digest({ 'share-ar.png': body }),
      digest({ 'share-ar.png': longer }),
      digest({ 'share-ar.png': body, 'made-from.json': JSON.stringify(note) }),
    ];
    expect(new Set(digests).size).toBe(4);
    expect(digest({ 'share-ar.png': body })).toBe(digests[1]);
  });
});

describe('mistakes in files are told like all others', () => {
  test('a card of another size', () => {
    expect(told({ 'share-ar.png': aPng(1200, 600) })).toEqual([
      'files/share-ar.png:1:1: expected a PNG picture of 1200 × 630 pixels, found 1200 × 600 pixels',
    ]);
  });

  test('a card that is too heavy for a preview', () => {
    expect(told({ 'share-ar.png': Buffer.concat([aPng(), Buffer.alloc(300_000)]) })).toEqual([
      'files/share-ar.png:1:1: expected at most 300 kB, found 301 kB',
    ]);
  });

  test.each([
    ['share-fr.png', 'GIF89a', 'a PNG picture of 1200 × 630 pixels'],
    ['brochure-fr.pdf', '<html>', 'a PDF document'],
    ['brochure-en.pdf', '%PDF-1.7 cut off', 'a PDF document'],
    ['audio/pledge-ar.mp3', 'RIFF', 'an MP3 recording'],
    ['audio/pledge-ar.m4a', 'ID3', 'an MP4 recording'],
    ['audio/pledge-ar.ogg', 'RIFF', 'an Ogg recording'],
  ])('%s that is something else', (name, body, expected) => {
    expect(told({ [name]: body })).toEqual([
      `files/${name}:1:1: expected ${expected}, found other bytes`,
    ]);
  });

  test('a misspelt name, and a name of nothing', () => {
    const [spelt, strange] = told({
      'share-arr.png': aPng(),
      'holiday-photographs.png': aPng(),
    }).reverse();
    expect(spelt).toContain('expected a known file (nearest: "files/share-ar.png")');
    expect(strange).toContain('found "files/holiday-photographs.png"');
  });

  test('a file in a language that the campaign does not speak', () => {
    const unspoken = mistakes(['campaign.yaml', '[ar, fr, en]', '[ar, en]']);
    expect(unspoken.filter((line) => line.startsWith('files/'))).toHaveLength(2);
  });

  test('two recordings of one text', () => {
    expect(told({ 'audio/help-ar.mp3': anMp3(), 'audio/help-ar.ogg': 'OggS' })).toEqual([
      'files/audio/help-ar.ogg:1:1: expected no second recording beside files/audio/help-ar.mp3, found one more',
    ]);
  });

  test('notes that nobody can read', () => {
    expect(told({ 'made-from.json': '{' })).toEqual([
      'files/made-from.json:1:1: expected what `npm run rollout-files` wrote, found something else',
    ]);
  });
});

test('a section of the page only must exist', () => {
  expect(mistakes(['information/help.yaml', 'onPageOnly: [1, 4]', 'onPageOnly: [1, 9]'])).toEqual([
    expect.stringContaining('onPageOnly.1: expected the number of a section, at most 5, found 9'),
  ]);
});
