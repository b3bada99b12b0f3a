import { readdirSync, readFileSync } from 'node:fs';
import { contractOf, contracts as all, hearersOf, subscriptions } from './index.js';

const samples = new URL('../samples/', import.meta.url);

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

test('only what is announced is heard', () => {
  for (const contract of Object.values(subscriptions).flat()) expect(all).toContain(contract);
});

test('nobody hears what is not for them', () => {
  expect(hearersOf('PledgeSigned')).toEqual(['notifications']);
  expect(hearersOf('GoalReached')).toEqual([]);
  expect(hearersOf('NeverHeardOf')).toEqual([]);
});

test('an event carries nothing that its contract does not name', () => {
  const contract = contractOf('PledgeConfirmed', 1)!;
  const sample = JSON.parse(
    readFileSync(new URL('PledgeConfirmed.v1.json', samples), 'utf8'),
  ) as object;
  expect(contract.schema.safeParse({ ...sample, email: 'ada@example.org' }).success).toBe(false);
});
