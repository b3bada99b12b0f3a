import { attemptKeys, limitOf } from './attempts.rules.js';

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

test('codes of phones are guessed twenty at a time, and sixty from all networks of one customer', () => {
  const keys = attemptKeys({ account: '2001:db8:0::/48', network: 'n', what: 'phone' });
  expect(keys.map(limitOf)).toEqual([20, 60, 20]);
});
