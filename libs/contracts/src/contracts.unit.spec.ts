import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { contractOf, contracts as all, hearersOf, subscriptions } from './index.js';

const samples = new URL('../samples/', import.meta.url);
const frozen = new URL('../schemas/', import.meta.url);

test.each(readdirSync(samples))('%s, once published, is understood for ever', (file) => {
  const [type, version] = file.split('.');
  const contract = contractOf(type!, Number(version!.slice(1)));
  const sample: unknown = JSON.parse(readFileSync(new URL(file, samples), 'utf8'));
  expect(contract?.schema.parse(sample)).toEqual(sample);
});

test('every event has its frozen sample, and a name and version of its own', () => {
  const names = all.map(({ type, version }) => `${type}.v${version}.json`);
  expect(new Set(names).size).toBe(names.length);
  expect(readdirSync(samples).toSorted()).toEqual(names.toSorted());
});

test.each(all)('$type version $version is what it was when it was published', (contract) => {
  const file = new URL(`${contract.type}.v${contract.version}.json`, frozen);
  // Optional fields may be added; `node libs/contracts/dist/write-schemas.js` writes them down.
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(z.toJSONSchema(contract.schema));
});

test('no published version is gone', () => {
  expect(readdirSync(frozen).toSorted()).toEqual(readdirSync(samples).toSorted());
});

test('only what is announced is heard', () => {
  for (const contract of Object.values(subscriptions).flat()) expect(all).toContain(contract);
});

test('nobody hears what is not for them', () => {
  expect(hearersOf('PledgeSigned')).toEqual(['notifications']);
  expect(hearersOf('GoalReached')).toEqual(['notifications']);
  expect(hearersOf('NeverHeardOf')).toEqual([]);
});

test('an event carries nothing that its contract does not name', () => {
  const contract = contractOf('PledgeConfirmed', 1)!;
  const sample = JSON.parse(
    readFileSync(new URL('PledgeConfirmed.v1.json', samples), 'utf8'),
  ) as object;
  expect(contract.schema.safeParse({ ...sample, email: 'ada@example.org' }).success).toBe(false);
});

describe('an audited act', () => {
  const { schema } = contractOf('ActionAudited', 1)!;
  const sample = JSON.parse(
    readFileSync(new URL('ActionAudited.v1.json', samples), 'utf8'),
  ) as Record<'actor' | 'object' | 'person', object>;
  const isTaken = (changes: object) => schema.safeParse({ ...sample, ...changes }).success;

  test('names an actor, by an id where there is one', () => {
    expect(isTaken({ actor: { kind: 'operator' } })).toBe(true);
    expect(isTaken({ actor: { kind: 'operator', id: 'somebody' } })).toBe(false);
    expect(isTaken({ actor: { kind: 'staff' } })).toBe(false);
    expect(isTaken({ actor: { kind: 'somebody' } })).toBe(false);
  });

  test('says nothing of a person in the clear, nor under the key of another', () => {
    const another = '01890a5d-ac96-774b-bcce-b302099a8058';
    expect(isTaken({ person: { ...sample.person, before: 'Ada Lovelace' } })).toBe(false);
    expect(isTaken({ person: { ...sample.person, before: { name: 'Ada' } } })).toBe(false);
    expect(isTaken({ person: { ...sample.person, personKey: another } })).toBe(false);
    expect(isTaken({ object: { kind: 'pledge', id: 'ada@example.org' } })).toBe(false);
  });

  test('is short', () => {
    expect(isTaken({ reason: 'r'.repeat(501) })).toBe(false);
    expect(isTaken({ after: { text: 't'.repeat(4_097) } })).toBe(false);
  });
});
