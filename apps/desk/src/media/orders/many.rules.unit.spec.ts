import { forMany } from './many.rules.js';
import type { Placement } from './orders.js';

const line = (state: Placement['state'], ...next: Placement['next']) =>
  ({ id: state, state, next }) as unknown as Placement;

test('a step is offered for all that are to take it next, if they are at least two', () => {
  const booked = line('booked', 'send-artwork', 'cancel', 'decline');
  const sent = line('artwork-sent', 'send-artwork', 'go-live', 'cancel');
  expect(forMany([booked, booked, sent])).toEqual([
    { act: 'send-artwork', lines: [booked, booked] },
  ]);
  expect(forMany([sent, sent, line('live', 'complete')])).toEqual([
    { act: 'go-live', lines: [sent, sent] },
  ]);
});

test('what is proved is completed together, what nothing proves is not', () => {
  const live = line('live', 'complete', 'cancel');
  const proved = { ...live, proved: true };
  expect(forMany([live, proved, live])).toEqual([]);
  expect(forMany([live, proved, proved])).toEqual([{ act: 'complete', lines: [proved, proved] }]);
});

test('what nobody may do next is not offered, and nothing ends for many', () => {
  expect(forMany([line('live', 'cancel'), line('live', 'cancel')])).toEqual([]);
});
