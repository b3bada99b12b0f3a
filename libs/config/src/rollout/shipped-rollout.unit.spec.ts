import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { rolloutDigest } from './digest.js';
import { rolloutJsonSchemas } from './json-schema.js';
import { inCopy, shipped } from './mistakes.fixture.js';
import { readRollout } from './read-rollout.js';
import { currentPledge, publishedHelpLines } from './published.js';
import { rolloutFiles } from './rollout.schema.js';

const rollout = readRollout(shipped);

/** Every text in one language, however deep it stands. */
function texts(value: unknown, locale: string, inside = false): string[] {
  if (typeof value === 'string') return inside ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    ['ar', 'fr', 'en'].includes(key)
      ? key === locale
        ? texts(part, locale, true)
        : []
      : texts(part, locale, inside),
  );
}

describe('the shipped roll-out', () => {
  test('covers the nine governorates and their districts', () => {
    expect(rollout.governorates).toHaveLength(9);
    expect(rollout.governorates.flatMap(({ districts }) => districts)).toHaveLength(25);
  });

  test('publishes no help line, as none is verified', () => {
    expect(rollout.helpLines.length).toBeGreaterThan(0);
    expect(publishedHelpLines(rollout)).toEqual([]);
  });

  test('names no number to call in any text', () => {
    const all = ['ar', 'fr', 'en']
      .flatMap((locale) => texts(rollout.information, locale))
      .join('\n');
    const named = rollout.helpLines.filter(({ number }) => number !== null && all.includes(number));
    expect(named).toEqual([]);
    expect(all).not.toMatch(/١٧[٠-٩]{2}/);
  });

  test('marks what is not ready: the pledge, the controller, the venues, the districts', () => {
    expect(currentPledge(rollout).approval).toBe('needed before publishing');
    expect(rollout.campaign.controller.placeholder).toBe(true);
    expect(rollout.venues.every(({ placeholder }) => placeholder)).toBe(true);
    expect(
      rollout.governorates
        .flatMap(({ districts }) => districts)
        .every(({ review }) => review === 'needed'),
    ).toBe(true);
  });

  test('sets French with a no-break space and curved apostrophes', () => {
    for (const text of texts(rollout, 'fr')) {
      expect(text).not.toMatch(/ [;:?!»]|« |'/);
      expect(text).not.toMatch(/[^\u00a0\u202f][;?!»]/);
    }
  });

  test('sets Arabic with its own digits and punctuation', () => {
    for (const text of texts(rollout, 'ar').filter((text) => /\p{Script=Arabic}/u.test(text))) {
      expect(text.replace('LBNT39', '')).not.toMatch(/[0-9,;?]/);
    }
  });

  test('points each file at its schema, for editors', () => {
    for (const { path, schema } of rolloutFiles) {
      const [first] = readFileSync(join(shipped, path), 'utf8').split('\n');
      const target = relative(
        join(shipped, path, '..'),
        join(shipped, '../schema', `${schema}.json`),
      );
      expect(first).toBe(`# yaml-language-server: $schema=${target}`);
    }
  });
});

test('the JSON Schemas are current (else: node libs/config/dist/rollout/write-json-schema.js)', () => {
  for (const [name, schema] of Object.entries(rolloutJsonSchemas())) {
    const kept = readFileSync(join(shipped, '../schema', `${name}.json`), 'utf8');
    expect(JSON.parse(kept)).toEqual(JSON.parse(JSON.stringify(schema)));
  }
});

describe('the digest', () => {
  test('is the same for the same content, whatever its layout and comments', () => {
    const moved = inCopy(
      [
        [
          'campaign.yaml',
          'country: LB\nzone: Asia/Beirut',
          'zone: "Asia/Beirut" # the capital\ncountry: LB',
        ],
        ['regions.yaml', '{ column: 3, row: 1 }', '{ row: 1, column: 3 }'],
      ],
      readRollout,
    );
    expect(rolloutDigest(moved)).toBe(rolloutDigest(rollout));
    expect(rolloutDigest(rollout)).toMatch(/^[0-9a-f]{64}$/);
  });

  test('is another one once a word changes, or the order of a list', () => {
    const word = inCopy([['campaign.yaml', 'en: Pledge', 'en: Promise']], readRollout);
    const order = inCopy([['campaign.yaml', '[ar, fr, en]', '[ar, en, fr]']], readRollout);
    const drawing = inCopy([['brand/heart.svg', 'M66 112', 'M66 111']], readRollout);
    const digests = [rollout, word, order, drawing].map(rolloutDigest);
    expect(new Set(digests).size).toBe(4);
  });
});
