import type { ClosingLine } from './closings.js';
import { differing, isCounted, leftOf, wantedOf } from './closing.rules.js';

const line = (changes: Partial<ClosingLine> = {}): ClosingLine => ({
  item: 'pin',
  language: '',
  issued: 20,
  handedOut: 8,
  beyond: 0,
  returned: 0,
  adjusted: 0,
  expected: 12,
  counted: null,
  isSettled: false,
  difference: null,
  ...changes,
});
const count = { id: 'one', state: 'open' as const };
const told = (...lines: ClosingLine[]) => ({ count, lines });
const right = line({ counted: 12, isSettled: true, difference: 0 });
const short = line({ counted: 10, isSettled: true, difference: -2 });

test('a booth is closed once all that is there was counted, and has a place to go to', () => {
  expect(isCounted({ count: null, lines: [right] })).toBe(false);
  expect(isCounted(told(right, line({ item: 'clipboard' })))).toBe(false);
  expect(isCounted(told(line({ expected: 0 })))).toBe(false);
  expect(wantedOf(told(right), {}, '')).toBeUndefined();
  expect(wantedOf(told(right), {}, 'depot')).toEqual({ count: 'one', to: 'depot', reasons: [] });
});

test('what differs needs its reason', () => {
  expect(differing(told(right, short))).toEqual([short]);
  expect(wantedOf(told(short), {}, 'depot')).toBeUndefined();
});

test('where nothing is left, nothing is asked about where it goes', () => {
  const gone = line({ expected: 0, counted: 0, isSettled: true, difference: 0 });
  expect(leftOf(told(gone))).toBe(0);
  expect(wantedOf(told(gone), {}, 'depot')).toMatchObject({ to: null });
});

test('a count that was approved has its reasons already', () => {
  const approved = { count: { id: 'one', state: 'approved' as const }, lines: [short] };
  expect(differing(approved)).toEqual([]);
  expect(wantedOf(approved, {}, 'depot')).toEqual({ count: 'one', to: 'depot', reasons: [] });
});
