import { Fingerprints, hashToken } from './fingerprint.js';
import { MasterKeys, SealBroken } from './master-keys.js';
import { PersonErased } from './key-bunch.js';
import { PersonKeys } from './person-keys.js';
import { randomBlock } from './random.js';

const ring = (...ids: string[]) => ({
  keys: ids.map((id, at) => ({ id, key: Buffer.alloc(32, at + 1) })),
});

/** Stands in for the one table of keys; the stories go through the real one. */
function keyTable(rows: Map<string, string>) {
  return {
    query: async <Row>(sql: string, [asked]: unknown[]): Promise<Row[]> => {
      if (sql.startsWith('delete')) rows.delete(asked as string);
      const ids = sql.startsWith('select') ? (asked as string[]) : [];
      return [...rows].flatMap(([id, wrapped]) =>
        ids.includes(id) ? [{ id, wrapped }] : [],
      ) as Row[];
    },
  };
}

test('what is sealed is opened with the same place, and with no other', () => {
  const keys = new MasterKeys(ring('k1'));
  const sealed = keys.seal('سرّ', 'row 1');
  expect(sealed).toMatch(/^1\.k1\.[\w-]{16}\.[\w-]+$/);
  expect(keys.open(sealed, 'row 1').toString()).toBe('سرّ');
  expect(() => keys.open(sealed, 'row 2')).toThrow(SealBroken);
});

test('one changed byte is noticed', () => {
  const keys = new MasterKeys(ring('k1'));
  const sealed = keys.seal('secret', 'row');
  // Not the last letter: of that, base64url may leave bits unused.
  const bent = sealed.replace(/.(?=.{4}$)/, (letter) => (letter === 'A' ? 'B' : 'A'));
  expect(() => keys.open(bent, 'row')).toThrow(SealBroken);
  expect(() => keys.open('1.k1.short', 'row')).toThrow(SealBroken);
  expect(() => keys.open(sealed.replace(/^1/, '2'), 'row')).toThrow(SealBroken);
});

test('the first key seals, and what older keys sealed still opens', () => {
  const before = new MasterKeys(ring('k1'));
  const sealed = before.seal('secret', 'row');
  const rotated = new MasterKeys({
    keys: [{ id: 'k2', key: Buffer.alloc(32, 9) }, ...ring('k1').keys],
  });
  expect(rotated.open(sealed, 'row').toString()).toBe('secret');
  expect(rotated.seal('secret', 'row')).toMatch(/^1\.k2\./);
  expect(() => new MasterKeys(ring('k3')).open(sealed, 'row')).toThrow(SealBroken);
});

test('destroying the key erases everything that was ever sealed about a person', async () => {
  const people = new PersonKeys(new MasterKeys(ring('k1')));
  const fresh = people.fresh('p1');
  const table = keyTable(new Map([['p1', fresh.wrapped]]));
  const first = fresh.seal('Rima');
  const second = await people.reseal(table, 'p1', 'Rima Haddad');
  expect(await people.open(table, 'p1', first)).toBe('Rima');
  expect(await people.open(table, 'p1', second)).toBe('Rima Haddad');
  await people.destroy(table, 'p1');
  await people.destroy(table, 'p1');
  await expect(people.open(table, 'p1', first)).rejects.toThrow(PersonErased);
  await expect(people.open(table, 'p1', second)).rejects.toThrow(PersonErased);
});

test('a bunch of keys opens what is sealed for each, but for whoever was erased', async () => {
  const people = new PersonKeys(new MasterKeys(ring('master')));
  const [rima, omar] = [people.fresh('p1'), people.fresh('p2')];
  const table = keyTable(new Map([['p1', rima.wrapped]]));
  const keys = await people.of(table, ['p1', 'p2', 'p1']);
  expect(keys.open('p1', rima.seal('Rima'))).toBe('Rima');
  expect(() => keys.open('p1', omar.seal('Omar'))).toThrow(SealBroken);
  expect(() => keys.open('p2', omar.seal('Omar'))).toThrow(PersonErased);
});

test('a fingerprint is the same for the same contact, and another under another pepper', () => {
  const one = new Fingerprints(Buffer.alloc(32, 1));
  expect(one.of('email:a@example.org')).toEqual(one.of('email:a@example.org'));
  expect(one.of('email:a@example.org')).not.toEqual(one.of('email:b@example.org'));
  expect(one.of('x')).not.toEqual(new Fingerprints(Buffer.alloc(32, 2)).of('x'));
  expect(hashToken('t')).toHaveLength(32);
});

test('random bytes are never given twice', () => {
  const seen = new Set<string>();
  for (let i = 0; i < 2_000; i += 1) seen.add(randomBlock(16).toString('hex'));
  expect(seen.size).toBe(2_000);
});
