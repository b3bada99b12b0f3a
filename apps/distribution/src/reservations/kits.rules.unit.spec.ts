import { cureFor } from './cure.rules.js';
import { Left, promise, type Shelf, type Want } from './promise.rules.js';
import { kitFor } from './recipe.rules.js';

const pin = { item: 'pin', language: '' };
const shelf = (place: string, quantity: number, reserves = true): Shelf => ({
  ...pin,
  place,
  quantity,
  reserves,
  venue: null,
});
const want = (event: string, day: number, open: number, rest: Partial<Want> = {}): Want => ({
  ...pin,
  event,
  venue: 'mall',
  open,
  promised: 0,
  place: null,
  neededBy: new Date(Date.UTC(2026, 11, day)),
  neededOn: `2026-12-${String(day).padStart(2, '0')}`,
  tentative: false,
  ...rest,
});
const given = (wants: readonly Want[], shelves: readonly Shelf[]) => {
  const { promises } = promise(wants, shelves);
  return wants.map((one) => [promises.get(one)!.place, promises.get(one)!.promised]);
};

test('a kit is what the visitors come to, never less than its least', () => {
  const items = [
    { code: 'pin', byLanguage: false, kit: { perVisitor: 0.1, atLeast: 10 } },
    { code: 'poster', byLanguage: false, kit: null },
  ];
  expect(kitFor(items, ['ar'], 30)).toEqual([{ ...pin, quantity: 10 }]);
  expect(kitFor(items, ['ar'], 130)).toEqual([{ ...pin, quantity: 13 }]);
});

test('languages share exactly what is wanted', () => {
  const kit = { perVisitor: 1, atLeast: 0, shares: { ar: 6, fr: 2, en: 2 } };
  const shared = (visitors: number, of: object = kit) =>
    kitFor(
      [{ code: 'card', byLanguage: true, kit: of as typeof kit }],
      ['ar', 'fr', 'en'],
      visitors,
    ).map(({ language, quantity }) => [language, quantity]);
  expect(shared(10)).toEqual([
    ['ar', 6],
    ['fr', 2],
    ['en', 2],
  ]);
  expect(shared(7)).toEqual([
    ['ar', 4],
    ['fr', 2],
    ['en', 1],
  ]);
  expect(shared(7, { perVisitor: 1, atLeast: 0 })).toEqual([
    ['ar', 3],
    ['fr', 2],
    ['en', 2],
  ]);
});

test('who needs it first is promised it first, of the warehouse with most of it', () => {
  expect(given([want('b', 9, 60), want('a', 3, 60)], [shelf('x', 50), shelf('y', 100)])).toEqual([
    ['x', 50],
    ['y', 60],
  ]);
});

test('what was promised stays so for a booth that is needed later, while it is there', () => {
  const later = want('b', 9, 60, { place: 'x', promised: 60 });
  expect(given([want('a', 3, 60), later], [shelf('x', 100)])).toEqual([
    ['x', 40],
    ['x', 60],
  ]);
  const first = want('a', 3, 60, { place: 'x', promised: 60 });
  expect(given([later, first], [shelf('x', 70)])).toEqual([
    ['x', 10],
    ['x', 60],
  ]);
});

test('what is open gives way to what is agreed', () => {
  const open = want('a', 3, 60, { place: 'x', promised: 60, tentative: true });
  const agreed = want('b', 9, 60, { place: 'x', promised: 60 });
  expect(given([open, agreed], [shelf('x', 60)])).toEqual([
    [null, 0],
    ['x', 60],
  ]);
});

test('what lies at the venue is promised there first, where it is all of it, and to no other', () => {
  const mall = (quantity: number) => ({ ...shelf('m', quantity, false), venue: 'mall' });
  const depot = shelf('x', 100);
  const before = want('a', 3, 60, { place: 'x', promised: 60 });
  expect(given([before, want('b', 9, 60)], [mall(60), depot])).toEqual([
    ['m', 60],
    ['x', 60],
  ]);
  expect(given([want('a', 3, 60)], [mall(50), depot])).toEqual([['x', 60]]);
  expect(given([want('a', 3, 60)], [mall(50), shelf('x', 40)])).toEqual([['m', 50]]);
  expect(given([want('a', 3, 60, { venue: 'other' })], [mall(60)])).toEqual([[null, 0]]);
});

test('a vehicle promises nothing', () => {
  expect(given([want('a', 3, 60)], [shelf('v', 100, false)])).toEqual([[null, 0]]);
});

test('other places help first, then what comes in time, then an order of the rest; nobody is told the same box', () => {
  const left = new Left([shelf('x', 30), shelf('v', 40, false)]);
  const arriving = [
    { ...pin, quantity: 20, on: '2026-12-08' },
    { ...pin, quantity: 20, on: '2026-12-30' },
  ];
  const when = { leadDays: 14, today: '2026-12-01' };
  const neededOn = '2026-12-20';
  expect(cureFor({ ...pin, missing: 100, neededOn }, left, arriving, when)).toEqual([
    { kind: 'move', place: 'v', quantity: 40 },
    { kind: 'move', place: 'x', quantity: 30 },
    { kind: 'arriving', quantity: 20, on: '2026-12-08' },
    { kind: 'order', quantity: 10, by: '2026-12-06' },
  ]);
  expect(cureFor({ ...pin, missing: 5, neededOn }, left, arriving, when)).toEqual([
    { kind: 'order', quantity: 5, by: '2026-12-06' },
  ]);
  const soon = '2026-12-05';
  expect(cureFor({ ...pin, missing: 5, neededOn: soon }, left, [], when)).toEqual([
    { kind: 'order', quantity: 5, by: '2026-12-01' },
  ]);
});
