import { readMoment, type Entry } from '@blueheart/booth';
import { toldOf } from './taps.rules.js';

const tap = (time: string, delta: number, clockDoubtful = false) => ({
  entry: { kind: 'item', item: 'pin', language: null, delta } as unknown as Entry,
  moment: readMoment(`2026-03-28T${time}+02:00`),
  clockDoubtful,
});
const pins = (count: number, at?: string) => ({
  kind: 'item',
  what: 'pin',
  language: '',
  count,
  ...(at && { at: `2026-03-28T${at}.000Z` }),
});

test('what was handed out is told minute by minute, as of the last tap of each', () => {
  const taken = [tap('10:00:10', 1), tap('10:00:50', 2), tap('10:07:00', 4), tap('10:00:20', 1)];
  expect(toldOf(taken)).toEqual([pins(4, '08:00:50'), pins(4, '08:07:00')]);
});

test('where the clock can hardly have been right, no time is told', () => {
  expect(toldOf([tap('10:00:10', 1), tap('11:00:00', 2, true)])).toEqual([
    pins(1, '08:00:10'),
    pins(2),
  ]);
});

test('of what is not handed out the sum is told', () => {
  const visitors = (time: string) => ({
    ...tap(time, 3),
    entry: { kind: 'visitors', delta: 3 } as unknown as Entry,
  });
  expect(toldOf([visitors('10:00:10'), visitors('12:00:00')])).toEqual([
    { kind: 'visitors', what: '', language: '', count: 6 },
  ]);
});
