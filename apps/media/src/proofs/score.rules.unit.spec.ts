import fc from 'fast-check';
import { daysLater } from './day.rules.js';
import { proofKinds } from './kind.rules.js';
import { isDoubtful, most, scoreOf, type Facts } from './score.rules.js';

const facts = (parts: Partial<Facts> = {}): Facts => ({
  kind: 'posting',
  flight: { from: '2026-11-02', until: '2026-11-15' },
  metres: 12.4,
  day: '2026-11-03',
  hasOffset: true,
  hasCamera: true,
  cameOn: '2026-11-03',
  seenElsewhere: 0,
  ...parts,
});
const partOf = (name: keyof typeof most, parts: Partial<Facts>) =>
  scoreOf(facts(parts)).parts.find(({ part }) => part === name);

test('a photo that was taken there, in time, by a phone, and seen nowhere else has 100', () => {
  const { score, parts } = scoreOf(facts());
  expect(score).toBe(100);
  expect(parts.map(({ code, n }) => [code, n])).toEqual([
    ['near', 12],
    ['within', null],
    ['unseen', null],
    ['fresh', 0],
    ['time-exact', null],
  ]);
  expect(Object.values(most).reduce((sum, one) => sum + one, 0)).toBe(100);
});

test.each([
  ['neither place nor day', { metres: undefined, day: undefined, hasOffset: false }, true],
  ['another frame on another day', { metres: 900, day: '2026-10-01' }, true],
  ['the frame, and no day', { day: undefined, hasOffset: false }, false],
  ['the day, and no place', { metres: undefined }, false],
])('a photo that says %s is, or is not, in doubt', (_what, parts, doubtful) => {
  expect(isDoubtful(scoreOf(facts(parts)).score)).toBe(doubtful);
});

test.each([
  [50, 'near', 35],
  [51, 'around', 18],
  [200, 'around', 18],
  [201, 'far', 0],
  [undefined, 'position-unknown', 0],
] as const)('%s metres from the frame are %s', (metres, code, got) => {
  expect(partOf('position', { metres })).toMatchObject({ code, got });
});

test.each([
  ['2026-11-01', 'before', 1],
  ['2026-11-02', 'within', null],
  ['2026-11-15', 'within', null],
  ['2026-11-17', 'after', 2],
  [undefined, 'day-unknown', null],
] as const)('a photo of %s is %s', (day, code, n) => {
  expect(partOf('flight', { day })).toMatchObject({ code, n, got: code === 'within' ? 30 : 0 });
});

test('that it was cleared is seen from the last day on', () => {
  const kind = 'removal' as const;
  expect(partOf('flight', { kind, day: '2026-11-14' })).toMatchObject({ code: 'before', n: 1 });
  expect(partOf('flight', { kind, day: '2026-11-15' })).toMatchObject({ code: 'within' });
  expect(partOf('flight', { kind, day: '2026-11-30' })).toMatchObject({ code: 'after', n: 1 });
});

test.each([
  [{ hasCamera: false }, 'no-camera'],
  [{ cameOn: '2026-11-10' }, 'fresh'],
  [{ cameOn: '2026-11-11' }, 'old'],
  [{ cameOn: '2026-11-02' }, 'ahead'],
  [{ day: undefined }, 'age-unknown'],
])('what an old file is shows: %j', (parts, code) => {
  expect(partOf('fresh', parts)).toMatchObject({ code, got: code === 'fresh' ? 15 : 0 });
});

test('the same picture for two placements is said', () => {
  expect(partOf('unseen', { seenElsewhere: 2 })).toMatchObject({ code: 'seen', n: 2, got: 0 });
});

test('a frame whose point nobody knows takes nothing from a photo', () => {
  const { score, parts } = scoreOf(facts({ metres: 'no-point' }));
  expect([score, parts.map(({ part }) => part)]).toEqual([
    100,
    ['flight', 'unseen', 'fresh', 'time'],
  ]);
});

test('of a tear sheet nobody asks where it lay', () => {
  const { score, parts } = scoreOf(
    facts({ kind: 'tear-sheet', metres: undefined, hasOffset: false, hasCamera: false }),
  );
  expect(parts.map(({ code }) => code)).toEqual(['within', 'unseen', 'time-told']);
  expect(score).toBe(96);
});

test('a score is whole, from 0 to 100, and no part of it has more than there is', () => {
  const day = fc.integer({ min: -400, max: 400 }).map((days) => daysLater('2026-11-02', days));
  const any = fc.record<Facts>({
    kind: fc.constantFrom(...proofKinds),
    flight: fc.constant({ from: '2026-11-02', until: '2026-11-15' }),
    metres: fc.oneof(
      fc.constant(undefined),
      fc.constant('no-point' as const),
      fc.integer({ min: 0, max: 900 }),
    ),
    day: fc.oneof(fc.constant(undefined), day),
    hasOffset: fc.boolean(),
    hasCamera: fc.boolean(),
    cameOn: day,
    seenElsewhere: fc.integer({ min: 0, max: 9 }),
  });
  fc.assert(
    fc.property(any, (one) => {
      const { score, parts } = scoreOf(one);
      expect(Number.isInteger(score) && score >= 0 && score <= 100).toBe(true);
      for (const { got, most: limit } of parts) expect(got >= 0 && got <= limit).toBe(true);
    }),
  );
});
