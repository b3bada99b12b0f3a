import { z } from 'zod';

export type Path = readonly (string | number)[];
/** A mistake in a list: where, from the list on, and what should have stood there. */
export type Finding = { path: Path; expected: string };

/** What stands at `path` in something not validated. */
export function at(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (part, step) =>
      typeof part === 'object' && part !== null
        ? (part as Record<string | number, unknown>)[step]
        : undefined,
    value,
  );
}

/**
 * A check of a list as a whole. It runs although single entries are wrong (zod would skip it), so
 * that one mistake hides no other; it must expect anything in the list.
 */
export function listCheck<T extends z.ZodArray>(
  list: T,
  find: (entries: readonly unknown[]) => Finding[],
): T {
  const check = z.check<z.output<T>>(({ value, issues }) => {
    for (const { path, expected } of find(value)) {
      issues.push({ code: 'custom', path: [...path], message: expected, input: at(value, path) });
    }
  });
  check._zod.def.when = ({ value }) => Array.isArray(value);
  return list.check(check);
}

/** A list in which no two entries have the same value at `path`; the later of two is the mistake. */
export function distinct<T extends z.ZodArray>(list: T, path: Path): T {
  return listCheck(list, (entries) => {
    const seen = new Map<unknown, number>();
    return entries.flatMap((entry, index) => {
      const value = at(entry, path);
      const first = seen.get(value);
      if (value === undefined || first === undefined) {
        seen.set(value, index);
        return [];
      }
      const expected = `a value of its own (entry ${first + 1} of the list has it already)`;
      return [{ path: [index, ...path], expected }];
    });
  });
}

/** Numbers of which each is greater than the one before. */
export function ascending<T extends z.ZodArray>(list: T): T {
  return listCheck(list, (entries) =>
    entries.flatMap((entry, index) => {
      const before = entries[index - 1];
      if (typeof entry !== 'number' || typeof before !== 'number' || entry > before) return [];
      return [{ path: [index], expected: `a number greater than ${before}` }];
    }),
  );
}
