import { isDelivered, offAfter, restAfter, waitAfter } from './webhook.rules.js';

const day = 24 * 60 * 60;
const attempt = (attempts: number, ageSeconds = 0) => ({ attempts, ageSeconds });

test('only a 2xx is an arrival; a redirect is none', () => {
  const statuses = [199, 200, 204, 299, 300, 301, 404, 410, 500];
  expect(statuses.filter((status) => isDelivered({ status }))).toEqual([200, 204, 299]);
  expect(isDelivered({ error: 'timeout' })).toBe(false);
});

test('a receiver is asked again ever later, and no more after five days', () => {
  const waits = [1, 2, 3, 4, 5, 6, 7, 100].map((attempts) =>
    waitAfter({ status: 500 }, attempt(attempts)),
  );
  expect(waits).toEqual([10, 30, 120, 600, 1_800, 3_600, 3_600, 3_600]);
  expect(waitAfter({ error: 'timeout' }, attempt(130, 5 * day - 1))).toBe(3_600);
  expect(waitAfter({ error: 'timeout' }, attempt(130, 5 * day))).toBeUndefined();
  expect(waitAfter({ status: 410 }, attempt(1))).toBeUndefined();
});

test('a webhook is turned off at once when it is gone, and after five days of nothing but failures', () => {
  expect(offAfter({ status: 410 }, 0)).toBe('gone');
  expect(offAfter({ status: 404 }, 5 * day - 1)).toBeUndefined();
  expect(offAfter({ status: 404 }, 5 * day)).toBe('failing');
});

test('one that fails again and again is left alone for longer and longer, up to five minutes', () => {
  expect([1, 2, 3, 4, 8, 9, 5_000].map(restAfter)).toEqual([0, 0, 8, 16, 256, 300, 300]);
});
