import { aSupporter } from './supporter.js';

test('each supporter has an address of their own, at example.org', () => {
  const addresses = Array.from({ length: 50 }, () => aSupporter().email);
  expect(new Set(addresses).size).toBe(50);
  expect(addresses.every((address) => address?.endsWith('@example.org'))).toBe(true);
});

test('a supporter with a phone has no e-mail address unless both are asked for', () => {
  expect(aSupporter({ phone: '+961 3 000 000' })).not.toHaveProperty('email');
  expect(aSupporter({ phone: '+961 3 000 000', email: 'both@example.org' }).email).toBe(
    'both@example.org',
  );
});
