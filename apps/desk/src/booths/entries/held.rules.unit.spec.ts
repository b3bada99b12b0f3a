import { boothsOf, heldFilterOf, tappedAt, type HeldEntry } from './held.rules.js';

const id = '01936f2e-0f00-7000-8000-000000000001';
const held = (event: string, starts: string) =>
  ({ event, booth: { titles: {}, venue: {}, starts } }) as HeldEntry;

test('an address asks for a booth and a reason, and for nothing that is none', () => {
  const filterOf = (query: string) => heldFilterOf(new URLSearchParams(query));
  expect(filterOf(`event=${id}&code=late`)).toEqual({ event: id, code: 'late' });
  expect(filterOf('event=x&code=y')).toEqual({});
  expect(filterOf('')).toEqual({});
});

test('each booth is there to be chosen once, the newest first', () => {
  const all = [held('a', '2026-03-01T10:00'), held('b', '2026-03-02T10:00')];
  expect(boothsOf([...all, all[0]!]).map(({ event }) => event)).toEqual(['b', 'a']);
});

test('a moment that is none is not told', () => {
  expect(tappedAt({ recordedAt: '2026-03-28T10:00:05+02:00' })).toBe('2026-03-28T08:00:05.000Z');
  expect(tappedAt({ recordedAt: 'yesterday' })).toBeUndefined();
  expect(tappedAt({})).toBeUndefined();
});
