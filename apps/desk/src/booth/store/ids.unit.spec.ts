import { localMoment, newId } from './ids.js';

test('an id is a UUID of version 7 that begins with its moment', () => {
  const id = newId(Date.UTC(2026, 5, 17));
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(Number.parseInt(id.replace('-', '').slice(0, 12), 16)).toBe(Date.UTC(2026, 5, 17));
  expect(new Set(Array.from({ length: 1_000 }, () => newId())).size).toBe(1_000);
});

test.each([
  [180, '2026-06-17T13:04:31.250+03:00'],
  [0, '2026-06-17T10:04:31.250+00:00'],
  [-210, '2026-06-17T06:34:31.250-03:30'],
])('a moment is told as the clock %d minutes from UTC has it', (offset, told) => {
  expect(localMoment(new Date('2026-06-17T10:04:31.250Z'), offset)).toBe(told);
});
