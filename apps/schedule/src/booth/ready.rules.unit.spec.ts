import { isReady } from './ready.rules.js';

const checks = { installed: true, kept: true, along: true, persistent: true, sent: true };

test('a phone is ready when nothing is left to do and it lasts the day', () => {
  expect(isReady({ checks, battery: 50 })).toBe(true);
  expect(isReady({ checks, battery: null })).toBe(true);
  expect(isReady({ checks, battery: 49 })).toBe(false);
  for (const check of Object.keys(checks))
    expect(isReady({ checks: { ...checks, [check]: false }, battery: null })).toBe(false);
});
