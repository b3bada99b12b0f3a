import { byEvent, keptIn } from './kept.rules.js';
import type { Kept } from './kept.js';

const kept = (changes: Partial<Kept> = {}): Kept => ({
  event: 'mall',
  item: 'pin',
  language: '',
  quantity: 180,
  arrived: 0,
  coming: 0,
  promised: 180,
  place: 'depot',
  missing: 0,
  neededBy: '2026-12-19T08:00:00.000Z',
  tentative: false,
  freed: null,
  ...changes,
});

test('of a place it is what that place keeps, of all places what is missing too', () => {
  const all = [
    kept(),
    kept({ item: 'clipboard', language: 'ar' }),
    kept({ event: 'fair', place: null, promised: 0, missing: 40 }),
    kept({ event: 'there', promised: 0, arrived: 180 }),
    kept({ event: 'over', freed: 'finished', promised: 0, missing: 9 }),
  ];
  expect(keptIn(all, { place: 'depot', sku: '' })).toEqual(all.slice(0, 2));
  expect(keptIn(all, { place: 'depot', sku: 'clipboard:ar' })).toEqual([all[1]]);
  expect(keptIn(all, { place: '', sku: 'pin' })).toEqual([all[0], all[2]]);
});

test('what is kept is told by event, what is needed first, first', () => {
  const all = [kept(), kept({ event: 'fair' }), kept({ item: 'clipboard' })];
  expect(byEvent(all).map(({ event, kept: own }) => [event, own.length])).toEqual([
    ['mall', 2],
    ['fair', 1],
  ]);
});
