import { momentOf } from './moment.rules.js';

const now = new Date('2026-11-29T10:00:00Z');

test.each([
  ['as the phone says, with its zone', '2026-11-29T11:30:00+02:00', '2026-11-29T09:30:00.000Z'],
  ['as the phone says, weeks later', '2026-10-20T09:00:00Z', '2026-10-20T09:00:00.000Z'],
  ['now, where the phone is ahead', '2026-11-29T10:00:01Z', now.toISOString()],
  ['now, where its clock was reset', '1970-01-01T00:00:00Z', now.toISOString()],
])('it was tapped %s', (_what, tappedAt, moment) => {
  expect(momentOf(tappedAt, now).toISOString()).toBe(moment);
});
