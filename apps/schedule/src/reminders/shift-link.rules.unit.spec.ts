import { actsOf, standingOf, type Part, type Standing } from './shift-link.rules.js';

const at = (time: string) => new Date(`2026-06-17T${time}:00Z`);
const part = (changes: Partial<Part> = {}): Part => ({
  startsAt: at('10:00'),
  endsAt: at('14:00'),
  isOver: false,
  isEventDone: false,
  state: 'taken',
  offeredUntil: null,
  confirmedAt: null,
  asksOutAt: null,
  felt: null,
  ...changes,
});

test.each<[Standing, string, Partial<Part>]>([
  ['ready', '08:00', {}],
  ['confirmed', '08:00', { confirmedAt: at('07:00') }],
  ['asked', '08:00', { asksOutAt: at('07:00'), confirmedAt: at('06:00') }],
  ['offer', '08:00', { state: 'offered', offeredUntil: at('08:01') }],
  ['lapsed', '08:00', { state: 'offered', offeredUntil: at('08:00') }],
  ['waiting', '08:00', { state: 'waiting' }],
  ['conflict', '08:00', { state: 'conflict' }],
  ['gone', '08:00', { state: null }],
  ['cancelled', '08:00', { isOver: true, state: null }],
  ['begun', '10:00', {}],
  ['gone', '10:00', { state: 'waiting' }],
  ['after', '14:00', {}],
  ['told', '15:00', { felt: 'well' }],
])('%s at %s', (standing, time, changes) => {
  expect(standingOf(part(changes), at(time))).toBe(standing);
});

test('there is nothing to press where nothing can be changed', () => {
  for (const standing of ['lapsed', 'begun', 'told', 'gone', 'cancelled'] as const)
    expect(actsOf[standing]).toEqual([]);
});
