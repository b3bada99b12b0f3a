import { approvalOf, countedOf, reasonsFor, stepOf } from './counts.rules.js';
import type { CountLine } from './counts.js';

const line = (changes: Partial<CountLine> = {}): CountLine => ({
  item: 'pin',
  language: '',
  attempts: [{ counted: 9, expected: 10, countedAt: '2026-01-01T00:00:00.000Z', by: null }],
  isSettled: true,
  variance: -1,
  reason: null,
  ...changes,
});

test.each([
  ['0', 0],
  ['٠', 0],
  ['1 200', 1200],
  ['1,200', 1200],
  ['١٬٢٠٠', 1200],
  ['1,20', undefined],
  ['١٢٠', 120],
  ['-1', undefined],
  ['1.5', undefined],
  ['', undefined],
])('“%s” is %p pieces', (text, pieces) => {
  expect(countedOf(text)).toBe(pieces);
});

test('what is missing was not found, and what is too much was not lost', () => {
  expect(reasonsFor(1)).toEqual(['found', 'unexplained']);
  expect(reasonsFor(-1)).not.toContain('found');
});

test('an item is counted, counted again where it differs, given its reason, and done', () => {
  expect(stepOf(line({ attempts: [] }))).toBe('count');
  expect(stepOf(line({ isSettled: false }))).toBe('again');
  expect(stepOf(line())).toBe('reason');
  expect(stepOf(line(), 'lost')).toBe('done');
  expect(stepOf(line({ variance: 0 }))).toBe('done');
});

test('a count is approved once everything that was counted is done; what was not counted stays out of it', () => {
  const clipboard = line({ item: 'clipboard', language: 'ar', attempts: [], variance: null });
  expect(approvalOf([clipboard], {})).toBeUndefined();
  expect(approvalOf([line(), clipboard], {})).toBeUndefined();
  expect(approvalOf([line(), clipboard], { pin: 'lost' })).toEqual([
    { item: 'pin', language: '', reason: 'lost' },
  ]);
  expect(approvalOf([line({ variance: 0 })], {})).toEqual([]);
  expect(approvalOf([line({ isSettled: false })], { pin: 'lost' })).toBeUndefined();
});
