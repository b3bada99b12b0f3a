import { fileURLToPath } from 'node:url';
import { readRollout, type Rollout } from '@blueheart/config';
import { filesToMake, readAloudToday } from './rollout-files.js';

const shipped = readRollout(
  fileURLToPath(new URL('../../../../rollouts/blue-heart-lebanon', import.meta.url)),
);

const digests = (rollout: Rollout, baseUrl?: string) =>
  Object.fromEntries(filesToMake(rollout, baseUrl).map(({ name, madeFrom }) => [name, madeFrom]));
const today = digests(shipped);

/** Which files another roll-out leaves behind. */
function leftBehind(change: (copy: Rollout) => void): string[] {
  const copy = structuredClone(shipped);
  change(copy);
  const after = digests(copy);
  return Object.keys(today).filter((name) => today[name] !== after[name]);
}

test('the shipped files say what the shipped texts say (else: npm run rollout-files -- rollouts/blue-heart-lebanon)', () => {
  const kept = shipped.files.map(({ name, madeFrom }) => [name, madeFrom]);
  expect(Object.fromEntries(kept)).toEqual(today);
});

test('a shipped share card and a shipped print file are light enough for a phone', () => {
  for (const { name, body } of shipped.files) {
    expect(body.length).toBeLessThan(name.endsWith('.png') ? 150_000 : 300_000);
  }
});

test('each file is left behind by its own texts and by no other', () => {
  expect(leftBehind(({ campaign }) => (campaign.headline.fr += '!'))).toEqual([
    'share-fr.png',
    'brochure-fr.pdf',
  ]);
  expect(leftBehind(({ campaign }) => (campaign.title.en += '!'))).toEqual(['share-en.png']);
  expect(leftBehind(({ information }) => (information.law.text.ar.lead += '!'))).toEqual([
    'brochure-ar.pdf',
  ]);
  expect(leftBehind(({ information }) => (information.privacy.text.ar.lead += '!'))).toEqual([]);
  expect(leftBehind(({ campaign }) => campaign.goals.push(90_000))).toEqual([]);
});

test('a verified help line, an approval and a colour leave every print file behind', () => {
  const prints = ['brochure-ar.pdf', 'brochure-fr.pdf', 'brochure-en.pdf'];
  const verified = { by: 'N. Example', on: '2026-01-31' };
  const approval = { ...verified, reference: 'A letter' };

  expect(leftBehind(({ helpLines }) => (helpLines[0]!.verified = verified))).toEqual(prints);
  expect(
    leftBehind(({ information, pledge }) => {
      for (const text of [...Object.values(information), ...pledge.versions])
        text.approval = approval;
    }),
  ).toEqual(prints);
  expect(leftBehind(({ brand }) => (brand.colours.light.blue = '#0b5fa6'))).toHaveLength(6);
});

test('a print file that names an address is another one than a print file with room for it', () => {
  const named = digests(shipped, 'https://pledge.example.org');
  expect(named['share-ar.png']).toBe(today['share-ar.png']);
  expect(named['brochure-ar.pdf']).not.toBe(today['brochure-ar.pdf']);
});

test('a recording is left behind by what it reads aloud', () => {
  const copy = structuredClone(shipped);
  copy.information.help.text.ar.lead += '!';

  expect(readAloudToday(copy, 'help-ar.mp3')).not.toBe(readAloudToday(shipped, 'help-ar.mp3'));
  expect(readAloudToday(copy, 'help-fr.mp3')).toBe(readAloudToday(shipped, 'help-fr.mp3'));
  expect(readAloudToday(copy, 'pledge-ar.mp3')).toMatch(/^[0-9a-f]{64}$/);
  expect(readAloudToday(copy, 'help-de.mp3')).toBeUndefined();
});
