import { canonicalAddress, deviceOf, mayGive, rolesThatCount, signsInBy } from './staff.rules.js';

test('admins give any role, coordinators those that see no contact, others none', () => {
  const given = (giver: Parameters<typeof mayGive>[0]) =>
    (['admin', 'coordinator', 'volunteer', 'viewer'] as const).filter((role) =>
      mayGive(giver, role),
    );
  expect(given('admin')).toHaveLength(4);
  expect(given('coordinator')).toEqual(['volunteer', 'viewer']);
  for (const giver of ['volunteer', 'viewer', undefined] as const) expect(given(giver)).toEqual([]);
});

test('a role that sees contacts counts only with a second factor', () => {
  const roles = [
    { campaign: 'here', role: 'admin' },
    { campaign: 'there', role: 'volunteer' },
  ] as const;
  expect(rolesThatCount(roles, false)).toEqual({ there: 'volunteer' });
  expect(rolesThatCount(roles, true)).toEqual({ here: 'admin', there: 'volunteer' });
});

test('whoever has such a role anywhere, or a second factor, signs in with a password', () => {
  expect(signsInBy([{ role: 'volunteer' }, { role: 'viewer' }], false)).toBe('link');
  expect(signsInBy([{ role: 'volunteer' }, { role: 'coordinator' }], false)).toBe('password');
  expect(signsInBy([{ role: 'volunteer' }], true)).toBe('password');
});

test('an address is the same in either case, and with spaces around it', () => {
  expect(canonicalAddress(' Rana@Example.ORG ')).toBe('rana@example.org');
});

test.each([
  ['Mozilla/5.0 (Linux; Android 15; Pixel 9) Chrome/140.0 Mobile Safari/537.36', 'Chrome, Android'],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile Safari/604.1',
    'Safari, iOS',
  ],
  ['Mozilla/5.0 (Windows NT 10.0) Chrome/140.0 Safari/537.36 Edg/140.0', 'Edge, Windows'],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox, Linux'],
  ['curl/8.5', undefined],
  [undefined, undefined],
])('%s is %s', (agent, device) => expect(deviceOf(agent)).toBe(device));
