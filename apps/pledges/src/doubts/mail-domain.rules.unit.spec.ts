import { domainOf } from './mail-domain.rules.js';

test('a mail address has a domain and a phone number has none', () => {
  expect(domainOf({ canonical: 'email:a@example.org' })).toBe('example.org');
  expect(domainOf({ canonical: 'phone:+9613123456' })).toBeUndefined();
});
