/** What a run was to show did not hold. */
export class Difference extends Error {}

/** Throws a Difference that shows both, unless they are the same. */
export function same(what, found, expected) {
  const [a, b] = [found, expected].map((value) => JSON.stringify(value));
  if (a !== b) throw new Difference(`${what}: found ${a}, expected ${b}`);
}

/** Throws a Difference that says `otherwise`, unless it holds. */
export function expect(holds, otherwise) {
  if (!holds) throw new Difference(otherwise);
}
