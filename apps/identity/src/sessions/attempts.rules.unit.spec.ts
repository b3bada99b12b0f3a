import { attemptKeys, limitOf, networkOf } from './attempts.rules.js';

test('an attempt counts for the account from here, for the account, and for the network', () => {
  const keys = attemptKeys({ account: 'a', network: 'n', what: 'proof' });
  expect(new Set(keys).size).toBe(3);
  expect(keys.map(limitOf)).toEqual([10, 50, 200]);
});

test('letters do not add to passwords, nor one account to another', () => {
  const proof = attemptKeys({ account: 'a', network: 'n', what: 'proof' });
  const letter = attemptKeys({ account: 'a', network: 'n', what: 'letter' });
  const other = attemptKeys({ account: 'b', network: 'n', what: 'proof' });
  expect(letter.filter((key) => proof.includes(key))).toEqual([]);
  expect(other.filter((key) => proof.includes(key))).toEqual([proof[2]]);
});

test.each([
  ['203.0.113.9', '203.0.113.9'],
  ['::ffff:203.0.113.9', '203.0.113.9'],
  ['2001:db8:0:1:aaaa::1', '2001:db8:0:1::/64'],
  ['2001:0db8:0000:0001::2', '2001:db8:0:1::/64'],
  ['::1', '0:0:0:0::/64'],
])('%s belongs to %s', (address, network) => expect(networkOf(address)).toBe(network));
