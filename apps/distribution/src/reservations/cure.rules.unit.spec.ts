import { mostCures, mostShort, StockShort } from '@blueheart/contracts';
import { newId } from '@blueheart/sealing';
import fc from 'fast-check';
import { cureFor } from './cure.rules.js';
import { Left } from './promise.rules.js';
import { tellable } from './short.rules.js';

const pin = { item: 'pin', language: '' };
const when = { leadDays: 14, today: '2026-12-01' };
const neededOn = '2026-12-31';
const day = (at: number) => `2026-12-${String(at).padStart(2, '0')}`;

const cures = (missing: number, orders: [quantity: number, day: number][], places: number[] = []) =>
  cureFor(
    { ...pin, missing, neededOn },
    new Left(
      places.map((quantity) => ({ ...pin, place: newId(), quantity, reserves: true, venue: null })),
    ),
    orders.map(([quantity, at]) => ({ ...pin, quantity, on: day(at) })),
    when,
  );
const named = (all: ReturnType<typeof cures>) =>
  all.map((one) => (one.kind === 'move' ? { ...one, names: { en: 'Depot' } } : one));
const announced = (short: object[]) =>
  StockShort.schema.safeParse({ campaign: 'c', event: newId(), decision: 1, short }).success;

test('what comes on one day is told once', () => {
  expect(
    cures(100, [
      [20, 8],
      [30, 8],
      [10, 9],
    ]),
  ).toEqual([
    { kind: 'arriving', quantity: 50, on: day(8) },
    { kind: 'arriving', quantity: 10, on: day(9) },
    { kind: 'order', quantity: 40, by: '2026-12-17' },
  ]);
});

test('where it comes on too many days, the rest is told of the day on which all of it is there', () => {
  const each = Array.from({ length: 12 }, (_, at): [number, number] => [5, at + 8]);
  expect(cures(100, each, [7, 8, 9, 10])).toEqual([
    ...[10, 9, 8].map((quantity) => ({ kind: 'move', place: expect.any(String), quantity })),
    ...[8, 9, 10, 11, 12].map((at) => ({ kind: 'arriving', quantity: 5, on: day(at) })),
    { kind: 'arriving', quantity: 35, on: day(19) },
    { kind: 'order', quantity: 13, by: '2026-12-17' },
  ]);
});

test('whatever would help can be announced, and comes to what is missing', () => {
  const order = fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 31 }));
  const orders = fc
    .array(order, { maxLength: 60 })
    .map((all) => all.toSorted((a, b) => a[1] - b[1]));
  const places = fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 6 });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 900 }), orders, places, (missing, coming, full) => {
      const all = cures(missing, coming, full);
      expect(all.length).toBeLessThanOrEqual(mostCures);
      expect(all.reduce((sum, { quantity }) => sum + quantity, 0)).toBe(missing);
      expect(announced([{ ...pin, missing, cures: named(all) }])).toBe(true);
    }),
    { seed: 20_111_217 },
  );
});

test('of more than can be announced all that is missing is said first, then what helps the first of it', () => {
  const names = Object.fromEntries(['ar', 'fr', 'en'].map((locale) => [locale, 'م'.repeat(80)]));
  const help = Array.from({ length: 3 }, () => ({
    kind: 'move',
    place: newId(),
    names,
    quantity: 1,
  }));
  const short = Array.from({ length: mostShort + 5 }, (_, at) => ({
    item: `item-${at}`,
    language: 'ar',
    missing: 4,
    cures: help,
  }));
  const told = tellable(short);
  expect(told.map(({ item }) => item)).toEqual(short.slice(0, mostShort).map(({ item }) => item));
  expect(told[0]).toEqual(short[0]);
  expect(told.at(-1)!.cures).toEqual([]);
  expect(announced(told)).toBe(true);
  expect(Buffer.byteLength(JSON.stringify(told))).toBeLessThan(101_000);
  expect(tellable(short.slice(0, 9))).toEqual(short.slice(0, 9));
});
