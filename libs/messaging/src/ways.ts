import { contracts, hearersOf } from '@blueheart/contracts';

/** Every type this release knows. */
export const knownTypes: readonly string[] = [...new Set(contracts.map(({ type }) => type))];

const pairs = knownTypes.flatMap((type) => {
  const hearers: (string | null)[] = hearersOf(type);
  return (hearers.length ? hearers : [null]).map((hearer) => ({ type, hearer }));
});

/** Who hears what, as two columns for `unnest`: a known type, and one service that hears it; null where nobody does. */
export const ways: readonly [types: string[], hearers: (string | null)[]] = [
  pairs.map(({ type }) => type),
  pairs.map(({ hearer }) => hearer),
];
