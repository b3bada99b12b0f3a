import { comeBack, isReasonFor, isSettled, leaveAgain, linesFor } from './count.rules.js';

const attempt = (counted: number, expected: number) => ({ counted, expected });

test('a count close to the books stands; one that differs is counted once more', () => {
  expect(isSettled([])).toBe(false);
  expect(isSettled([attempt(95, 100)])).toBe(true);
  expect(isSettled([attempt(94, 100)])).toBe(false);
  expect(isSettled([attempt(980, 1000)])).toBe(true);
  expect(isSettled([attempt(979, 1000)])).toBe(false);
});

test('counted twice with the same difference, it stands; what was handed out meanwhile does not matter', () => {
  expect(isSettled([attempt(50, 100), attempt(50, 100)])).toBe(true);
  expect(isSettled([attempt(50, 100), attempt(40, 90)])).toBe(true);
  expect(isSettled([attempt(50, 100), attempt(51, 100)])).toBe(false);
  expect(isSettled([attempt(50, 100), attempt(51, 100), attempt(51, 100)])).toBe(true);
});

test('what is missing was not found, and what is too much was not lost', () => {
  expect(isReasonFor(0, undefined)).toBe(true);
  expect(isReasonFor(0, 'lost')).toBe(false);
  expect(isReasonFor(-1, undefined)).toBe(false);
  expect(isReasonFor(-1, 'stolen')).toBe(true);
  expect(isReasonFor(-1, 'found')).toBe(false);
  expect(isReasonFor(1, 'found')).toBe(true);
  expect(isReasonFor(1, 'damaged')).toBe(false);
  expect(isReasonFor(1, 'unexplained')).toBe(true);
});

const stock = (lot: string, quantity: number, day: number, quarantined = false) => ({
  place: 'depot',
  lot,
  quantity,
  quarantined,
  madeAt: new Date(2026, 0, day),
});
const ends = { place: 'depot', other: 'lost', unknown: '?' };

test('what is missing leaves the oldest lots, what is held back last', () => {
  const all = [stock('old', 3, 1, true), stock('young', 4, 9)];
  expect(linesFor(-5, all, ends)).toEqual({
    lines: [
      { place: 'depot', lot: 'young', delta: -4 },
      { place: 'lost', lot: 'young', delta: 4 },
      { place: 'depot', lot: 'old', delta: -1 },
      { place: 'lost', lot: 'old', delta: 1 },
    ],
    missing: 0,
  });
  expect(linesFor(-8, all, ends).missing).toBe(1);
  expect(linesFor(-1, [{ ...stock('x', 9, 1), place: 'elsewhere' }], ends).missing).toBe(1);
});

test('what is there again is first of what nobody could explain, what is held back before the rest', () => {
  const missed = (lot: string, ...of: [quantity: number, day: number, quarantined?: boolean]) => ({
    ...stock(lot, ...of),
    place: 'lost',
  });
  const all = [
    missed('old', 3, 1),
    missed('young', 4, 9),
    missed('held', 2, 5, true),
    missed('?', 6, 1),
    missed('none', -5, 1),
    stock('here', 8, 1),
  ];
  const of = (variance: number) =>
    linesFor(variance, all, ends)
      .lines.filter(({ place }) => place === 'depot')
      .map(({ lot, delta }) => [lot, delta]);
  expect(of(1)).toEqual([['held', 1]]);
  expect(of(4)).toEqual([
    ['held', 2],
    ['old', 2],
  ]);
  expect(of(12)).toEqual([
    ['held', 2],
    ['old', 3],
    ['young', 4],
    ['?', 3],
  ]);
});

test('what is there too much is of a lot that nobody knows', () => {
  expect(linesFor(2, [], ends).lines).toEqual([
    { place: 'lost', lot: '?', delta: -2 },
    { place: 'depot', lot: '?', delta: 2 },
  ]);
  expect(linesFor(0, [], ends)).toEqual({ lines: [], missing: 0 });
});

test('what had come before a count leaves what that count could not explain first, then the oldest', () => {
  const owed = (lot: string, quantity: number) => ({ ...stock(lot, quantity, 1), place: '?' });
  const all = [stock('old', 3, 1), stock('new', 8, 9), stock('nobody', 5, 12)];
  const left = (quantity: number, ...unexplained: ReturnType<typeof owed>[]) =>
    leaveAgain(quantity, [...all, ...unexplained], { place: 'depot', unexplained: '?' })
      .filter(({ place }) => place === 'depot')
      .map(({ lot, delta }) => [lot, delta]);
  expect(left(4, owed('nobody', -9))).toEqual([['nobody', -4]]);
  expect(left(9, owed('nobody', -2), owed('old', 7), owed('elsewhere', -3))).toEqual([
    ['nobody', -2],
    ['old', -3],
    ['new', -4],
  ]);
  expect(left(4)).toEqual([
    ['old', -3],
    ['new', -1],
  ]);
});

test('what a count missed comes back of the lots that are to leave, as far as those are short, then of any that was missed', () => {
  const missed = (lot: string, quantity: number, day: number) => ({
    ...stock(lot, quantity, day),
    place: 'lost',
  });
  const all = [stock('a', 2, 1), missed('a', 4, 1), missed('b', 3, 2)];
  const back = (quantity: number, ...needed: { lot: string; quantity: number }[]) =>
    comeBack(quantity, needed, all, ends)
      .filter(({ place, delta }) => place === 'depot' && delta !== 0)
      .map(({ lot, delta }) => [lot, delta]);
  expect(back(5, { lot: 'a', quantity: 3 })).toEqual([
    ['a', 1],
    ['a', 3],
    ['b', 1],
  ]);
  expect(back(5, { lot: 'c', quantity: 4 })).toEqual([
    ['c', 4],
    ['a', 1],
  ]);
  expect(back(9)).toEqual([
    ['a', 4],
    ['b', 3],
    ['?', 2],
  ]);
});
