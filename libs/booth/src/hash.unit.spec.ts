import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { bodyOf, canonicalJson, hashOf, type Entry } from './index.js';

const device = '01936f2e-0f00-4000-8000-000000000011';
const entry: Entry = {
  id: '01936f2e-0f00-7000-8000-000000000001',
  event: '01936f2e-0f00-7000-8000-000000000002',
  sequence: 1,
  recordedAt: '2026-03-28T10:00:05+02:00',
  by: '01936f2e-0f00-7000-8000-000000000003',
  hash: '',
  kind: 'incident',
  category: 'lost-child',
  place: 'المدخل الشمالي 💙',
  time: '2026-03-28T10:00:00+02:00',
};

test('the same value gives the same text, in whatever order its keys were written', () => {
  expect(canonicalJson({ b: [1, null, 'é"'], a: { d: true, c: undefined } })).toBe(
    '{"a":{"d":true},"b":[1,null,"é\\""]}',
  );
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.maxSafeInteger())), (value) => {
      const turned = Object.fromEntries(Object.entries(value).toReversed());
      expect(canonicalJson(turned)).toBe(canonicalJson(value));
      expect(JSON.parse(canonicalJson(value))).toEqual({ ...value });
    }),
  );
});

test.each([[1.5], [NaN], [2 ** 53], [() => 1], [1n]])('%p is not written', (value) => {
  expect(() => canonicalJson([value])).toThrow(TypeError);
});

test('a hash is of all of an entry and of its device, and not of itself', async () => {
  const hash = await hashOf(bodyOf(entry, device));
  expect(hash).toBe(createHash('sha256').update(bodyOf(entry, device)).digest('hex'));
  expect(await hashOf(bodyOf({ ...entry, hash }, device))).toBe(hash);
  for (const changed of [
    { ...entry, sequence: 2 },
    { ...entry, category: 'theft' as const },
  ])
    expect(await hashOf(bodyOf(changed, device))).not.toBe(hash);
  expect(await hashOf(bodyOf(entry, entry.event))).not.toBe(hash);
});
