import fc from 'fast-check';
import { domainOf, networkOf } from './networks.rules.js';

test.each([
  ['203.0.113.77', '203.0.113.0/24'],
  ['::ffff:203.0.113.77', '203.0.113.0/24'],
  ['2001:db8:12:34::1', '2001:db8:12::/48'],
  ['2001:0DB8:0012:ffff:1:2:3:4', '2001:db8:12::/48'],
  ['2001:db8::1', '2001:db8:0::/48'],
  ['::1', '0:0:0::/48'],
  ['fe80::1%eth0', 'fe80:0:0::/48'],
  ['', 'no address'],
  ['unknown', 'no address'],
  ['1:2:3', 'no address'],
  ['1::2::3', 'no address'],
  ['"; drop table', 'no address'],
])('%p is in %p', (address, network) => {
  expect(networkOf(address)).toBe(network);
});

test('two addresses are in one network exactly when their first 48 bits are the same', () => {
  const group = fc.integer({ min: 0, max: 0xffff });
  const address = fc.tuple(...Array.from({ length: 8 }, () => group));
  const text = (groups: readonly number[]) => groups.map((one) => one.toString(16)).join(':');
  fc.assert(
    fc.property(address, address, fc.boolean(), (one, other, alike) => {
      const second = alike ? [...one.slice(0, 3), ...other.slice(3)] : other;
      const isSame = one.slice(0, 3).join() === second.slice(0, 3).join();
      expect(networkOf(text(one)) === networkOf(text(second))).toBe(isSame);
    }),
  );
});

test('anything at all is in some network, of few letters', () => {
  fc.assert(fc.property(fc.string(), (text) => expect(networkOf(text).length).toBeLessThan(40)));
});

test('a mail address has a domain and a phone number has none', () => {
  expect(domainOf({ canonical: 'email:a@example.org' })).toBe('example.org');
  expect(domainOf({ canonical: 'phone:+9613123456' })).toBeUndefined();
});
