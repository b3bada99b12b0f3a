import type { ClosingLine } from './closings.js';
import { differing, isCounted, isEarly, leftOf, uncountedOf, wantedOf } from './closing.rules.js';

const line = (changes: Partial<ClosingLine> = {}): ClosingLine => ({
  item: 'pin',
  language: '',
  issued: 20,
  handedOut: 8,
  returned: 0,
  expected: 12,
  counted: null,
  countedThen: null,
  isSettled: false,
  difference: 0,
  explained: 0,
  unexplained: 0,
  toExplain: null,
  left: 0,
  books: 12,
  ...changes,
});
const count = { id: 'one', state: 'open' as const };
const told = (...lines: ClosingLine[]) => ({ count, lines });
const right = line({ counted: 12, isSettled: true, toExplain: 0 });
const short = line({ counted: 10, isSettled: true, difference: -2, toExplain: -2 });

test('a booth is closed once all that is there was counted, and has a place to go to', () => {
  expect(isCounted({ count: null, lines: [right] })).toBe(false);
  expect(isCounted(told(right, line({ item: 'clipboard' })))).toBe(false);
  expect(isCounted(told(line({ books: 0 })))).toBe(false);
  expect(wantedOf(told(right), {}, '')).toBeUndefined();
  expect(wantedOf(told(right), {}, 'depot')).toEqual({ count: 'one', to: 'depot', reasons: [] });
});

test('what differs needs its reason', () => {
  expect(differing(told(right, short))).toEqual([short]);
  expect(wantedOf(told(short), {}, 'depot')).toBeUndefined();
});

test('where nothing is left, nothing is asked about where it goes', () => {
  const gone = line({ books: 0, counted: 0, isSettled: true, toExplain: 0 });
  expect(leftOf(told(gone))).toBe(0);
  expect(wantedOf(told(gone), {}, 'depot')).toMatchObject({ to: null });
});

test('a count that was approved has its reasons already', () => {
  const state = 'approved' as const;
  const approved = { count: { id: 'one', state }, lines: [{ ...short, toExplain: null }] };
  expect(differing(approved)).toEqual([]);
  expect(wantedOf(approved, {}, 'depot')).toEqual({ count: 'one', to: 'depot', reasons: [] });
});

test.each(['open', 'approved'] as const)(
  'a count that is %s closes nothing while something that is there was not counted',
  (state) => {
    const forgotten = line({ item: 'clipboard', language: 'ar' });
    const gone = line({ item: 'brochure', books: 0 });
    const partly = { count: { id: 'one', state }, lines: [right, forgotten, gone] };
    expect(uncountedOf(partly)).toEqual([forgotten]);
    expect(isCounted(partly)).toBe(false);
    expect(wantedOf(partly, {}, 'depot')).toBeUndefined();
  },
);

test('what is to be counted once more is named with what nobody has counted', () => {
  const again = line({ counted: 4, difference: -8, toExplain: -8 });
  expect(uncountedOf(told(again, right))).toEqual([again]);
});

test('a booth that was over before its planned end has not been over since then', () => {
  const now = new Date('2026-11-30T16:00:00Z');
  expect(isEarly('2026-12-01T18:00:00.000Z', now)).toBe(true);
  expect(isEarly('2026-11-30T15:59:00.000Z', now)).toBe(false);
});
