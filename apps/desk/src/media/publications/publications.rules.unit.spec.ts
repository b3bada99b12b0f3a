import type { Printable, Publication, Publications, TextHead } from './publications.js';
import {
  beforeOf,
  fittingOf,
  itemFor,
  noLine,
  printable,
  printOf,
  waitingFor,
} from './publications.rules.js';

const head = (language: string, number: number, state: TextHead['state'] = 'approved') =>
  ({ id: `${language}-${number}`, language, number, state }) as TextHead;

test.each([
  ['brochure', ['clipboard law', 'brochure'], 'brochure'],
  ['law-clipboard', ['clipboard law', 'brochure'], 'clipboard'],
  ['brochure', ['clipboard law', 'leaflet'], 'leaflet'],
  ['brochure', ['leaflet', 'bookmark'], ''],
  ['brochure', ['clipboard law'], ''],
  ['law-clipboard', ['brochure'], ''],
  ['other', ['clipboard law', 'brochure'], ''],
] as const)('a %s of %j becomes %j', (kind, all, item) => {
  const items = all.map((one) => {
    const [code, law] = one.split(' ');
    return { code: code!, names: {}, carriesLaw: law === 'law', offered: true };
  });
  expect(itemFor(kind, items)).toBe(item);
});

test('what others wrote and is in review waits for somebody', () => {
  const text = { id: 't', number: 1, translates: null, state: 'in-review', waitsFor: 'text' };
  const languages = [
    { language: 'ar', translation: 'source', text: { ...text, authors: ['rana'] } },
    { language: 'fr', translation: 'current', text: { ...text, authors: ['karim'] } },
    { language: 'en', translation: 'missing', text: null },
  ];
  const all = [{ id: 'p', languages }] as unknown as Publications['publications'];
  expect(waitingFor(all, 'karim').map(({ language }) => language)).toEqual(['ar']);
});

test('a text is compared with the one that it came after', () => {
  const texts = [head('ar', 3), head('ar', 1), head('fr', 2)];
  expect(beforeOf(texts, texts[0]!)?.number).toBe(1);
  expect(beforeOf(texts, texts[1]!)).toBeUndefined();
});

test('of each language the newest that is approved is printed', () => {
  const texts = [head('ar', 3, 'draft'), head('ar', 2), head('ar', 1), head('fr', 1, 'withdrawn')];
  expect(printable({ texts } as Publication).map(({ id }) => id)).toEqual(['ar-2']);
});

test('a text is printed with artwork in its language', () => {
  const artwork = (language: string) => ({ language, artwork: `B-1 ${language}` }) as Printable;
  const artworks = [artwork('ar'), artwork('fr')];
  expect(fittingOf(artworks, head('fr', 2))).toEqual([artworks[1]]);
  expect(fittingOf(artworks, head('en', 1))).toEqual([]);
});

test('only languages with a number are ordered, and a cost has its currency', () => {
  const typed = {
    producer: ' Cedar Press ',
    wantedBy: '2026-12-18',
    currency: 'USD' as const,
    lines: { ar: { quantity: '٦٠٠', artwork: 'heart-2', unitCost: '1.25' }, fr: noLine },
  };
  expect(printOf('id', typed)).toEqual({
    id: 'id',
    producer: 'Cedar Press',
    wantedBy: '2026-12-18',
    currency: 'USD',
    lines: [{ text: 'ar', artwork: 'heart-2', quantity: 600, unitCost: 1.25 }],
  });
  const costless = { ...typed, lines: { ar: { ...noLine, quantity: '5' } } };
  expect(printOf('id', costless)).toMatchObject({ currency: null, lines: [{ unitCost: null }] });
  const nothing = {
    ...typed,
    producer: '',
    wantedBy: '',
    lines: { ar: { ...noLine, quantity: '0' } },
  };
  expect(printOf('id', nothing)).toEqual({ missing: ['producer', 'wantedBy', 'lines'] });
});
