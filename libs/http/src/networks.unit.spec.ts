import fc from 'fast-check';
import { customer, networkOf } from './networks.js';

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
])('%p is of the customer %p', (address, network) => {
  expect(networkOf(address, customer)).toBe(network);
});

test.each([
  ['203.0.113.9', '203.0.113.9'],
  ['::ffff:203.0.113.9', '203.0.113.9'],
  ['2001:db8:0:1:aaaa::1', '2001:db8:0:1::/64'],
  ['2001:0db8:0000:0001::2', '2001:db8:0:1::/64'],
  ['::1', '0:0:0:0::/64'],
  ['unknown', 'no address'],
])('%p is of the household %p', (address, network) => {
  expect(networkOf(address)).toBe(network);
});

test('two addresses are of one customer exactly when their first 48 bits are the same', () => {
  const group = fc.integer({ min: 0, max: 0xffff });
  const address = fc.tuple(...Array.from({ length: 8 }, () => group));
  const text = (groups: readonly number[]) => groups.map((one) => one.toString(16)).join(':');
  fc.assert(
    fc.property(address, address, fc.boolean(), (one, other, alike) => {
      const second = alike ? [...one.slice(0, 3), ...other.slice(3)] : other;
      const isSame = one.slice(0, 3).join() === second.slice(0, 3).join();
      expect(networkOf(text(one), customer) === networkOf(text(second), customer)).toBe(isSame);
    }),
  );
});

test('anything at all is in some network, of few letters', () => {
  fc.assert(fc.property(fc.string(), (text) => expect(networkOf(text).length).toBeLessThan(40)));
});
