import fc from 'fast-check';
import { overfull, type Held } from './frames.rules.js';

const held = (id: string, from: string, until: string): Held => ({ id, from, until, order: 7 });
const wanted = { id: 'mine', from: '2026-11-10', until: '2026-11-20' };

test.each([
  ['ends the day before', held('a', '2026-11-01', '2026-11-09'), false],
  ['ends on its first day', held('a', '2026-11-01', '2026-11-10'), true],
  ['begins on its last day', held('a', '2026-11-20', '2026-12-01'), true],
  ['begins the day after', held('a', '2026-11-21', '2026-12-01'), false],
  ['lies inside of it', held('a', '2026-11-12', '2026-11-13'), true],
  ['is the same', { ...held('mine', '2026-11-10', '2026-11-20') }, false],
])('a frame with one face is taken by what %s: %s', (_what, other, isTaken) => {
  expect(overfull(wanted, [other], 1) !== undefined).toBe(isTaken);
});

test('a frame with two faces has room for two at once, one after the other as often as one likes', () => {
  const after = [held('a', '2026-11-01', '2026-11-12'), held('b', '2026-11-13', '2026-11-30')];
  expect(overfull(wanted, after, 2)).toBeUndefined();
  expect(overfull(wanted, [...after, held('c', '2026-11-12', '2026-11-12')], 2)).toMatchObject({
    order: 7,
  });
});

test('it is as if every day of the flight were looked at', () => {
  const day = (n: number) => `2026-11-${String(n).padStart(2, '0')}`;
  const flight = fc
    .tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 0, max: 8 }))
    .map(([from, more]) => [from, Math.min(30, from + more)] as const);
  fc.assert(
    fc.property(
      fc.array(flight, { maxLength: 6 }),
      fc.integer({ min: 1, max: 3 }),
      (all, faces) => {
        const others = all.map(([from, until], at) => held(`${at}`, day(from), day(until)));
        const isFull = Array.from({ length: 11 }, (_, at) => 10 + at).some(
          (on) => all.filter(([from, until]) => from <= on && until >= on).length >= faces,
        );
        expect(overfull(wanted, others, faces) !== undefined).toBe(isFull);
      },
    ),
    { seed: 8, numRuns: 300 },
  );
});
