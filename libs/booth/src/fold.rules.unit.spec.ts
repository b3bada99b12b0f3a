import fc from 'fast-check';
import { foldEntries, plausibilityOf, type Entry, type Estimate } from './index.js';

type Made = Entry & { readonly device: string };

const uuid = (n: number) => `01936f2e-0f00-7000-8000-${String(n).padStart(12, '0')}`;
const head = (n: number, device: number) => ({
  id: uuid(n),
  event: uuid(900),
  sequence: n + 1,
  recordedAt: '2026-03-28T10:00:05+02:00',
  by: uuid(901),
  hash: '',
  device: uuid(950 + device),
});

const most = 12;
const target = fc.nat({ max: most - 1 }).map(uuid);
const tap = fc.oneof(
  fc.record({ kind: fc.constant('visitors' as const), delta: fc.integer({ min: 1, max: 9 }) }),
  fc.record({
    kind: fc.constant('item' as const),
    item: fc.constantFrom('pin', 'brochure'),
    language: fc.constantFrom('ar', null),
    delta: fc.integer({ min: 1, max: 9 }),
  }),
  fc.record({ kind: fc.constant('lead' as const), sealed: fc.constant('c2VhbGVkIHRoaW5n') }),
  fc.record({
    kind: fc.constant('correct' as const),
    entry: target,
    delta: fc.integer({ min: -9, max: 9 }).filter((delta) => delta !== 0),
  }),
  fc.record({ kind: fc.constant('void' as const), entry: target }),
);
/** What was tapped on three devices. */
const logs = fc
  .array(fc.record({ tap, device: fc.nat({ max: 2 }) }), { maxLength: most })
  .map((all) => all.map(({ tap: one, device }, n): Made => ({ ...head(n, device), ...one })));
const estimates: Estimate[] = [
  { device: uuid(950), first: 1, last: 3, visitors: 50, conversations: 0, items: [] },
];

test('what entries come to depends neither on their order nor on how often they come', () => {
  fc.assert(
    fc.property(
      logs.chain((log) =>
        fc.tuple(
          fc.constant(log),
          fc.shuffledSubarray(log, { minLength: log.length }),
          fc.subarray(log),
        ),
      ),
      ([log, shuffled, again]) => {
        expect(foldEntries([...shuffled, ...again], estimates)).toEqual(
          foldEntries(log, estimates),
        );
      },
    ),
  );
});

test('an entry and what corrects it come to their sum, and to nothing once it is void', () => {
  const entry = { ...head(0, 0), kind: 'visitors' as const, delta: 5 };
  const less = { ...head(1, 1), kind: 'correct' as const, entry: entry.id, delta: -2 };
  const gone = { ...head(2, 2), kind: 'void' as const, entry: entry.id };
  const noLess = { ...head(3, 2), kind: 'void' as const, entry: less.id };
  const visitors = (...log: Made[]) => foldEntries(log)[0]?.count;
  expect(visitors(less)).toBeUndefined();
  expect(visitors(less, entry)).toBe(3);
  expect(visitors(noLess, less, entry)).toBe(5);
  expect(visitors(less, gone, entry)).toBeUndefined();
});

test('an estimate counts until the first entry that it stands for is there', () => {
  const elsewhere = { ...head(2, 1), kind: 'close' as const, last: 3 };
  const after = { ...head(3, 0), kind: 'close' as const, last: 4 };
  const inside = { ...head(2, 0), kind: 'close' as const, last: 3 };
  expect(foldEntries([elsewhere, after], estimates)).toMatchObject([
    { kind: 'visitors', count: 50 },
  ]);
  expect(foldEntries([elsewhere, inside], estimates)).toEqual([]);
});

test('what looks odd is said: more handed out or talked to than people came, and less than nothing', () => {
  const figure = (kind: string, count: number, what = '', language = '') => ({
    kind,
    what,
    language,
    count,
  });
  expect(plausibilityOf([figure('visitors', 10), figure('item', 10, 'pin')])).toEqual([]);
  expect(
    plausibilityOf([
      figure('visitors', 10),
      figure('conversations', 11),
      figure('item', 6, 'brochure', 'ar'),
      figure('item', 5, 'brochure', 'fr'),
      figure('item', -1, 'pin'),
    ]),
  ).toEqual([
    { code: 'more-handed-out-than-people', what: 'brochure', count: 11, people: 10 },
    { code: 'more-conversations-than-people', what: 'conversations', count: 11, people: 10 },
    { code: 'below-nothing', what: 'pin', count: -1, people: 10 },
  ]);
});
