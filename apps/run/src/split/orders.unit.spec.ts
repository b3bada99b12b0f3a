import { trustBehindCaddy } from './orders.js';

test.each([
  [false, '1'],
  [1, '2'],
  [true, 'true'],
  ['10.0.0.0/8', 'loopback,10.0.0.0/8'],
])('with TRUST_PROXY %p a process behind Caddy trusts %p', (given, expected) => {
  expect(trustBehindCaddy(given)).toBe(expected);
});
