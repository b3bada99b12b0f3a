import { isDeepStrictEqual } from 'node:util';

/** Of what is wanted, what is otherwise than it was; undefined where nothing is. */
export function differing<Of extends object>(
  before: Of,
  wanted: Partial<Of>,
): { readonly before: Partial<Of>; readonly after: Partial<Of> } | undefined {
  const changed = (Object.keys(wanted) as (keyof Of)[]).filter(
    (key) => wanted[key] !== undefined && !isDeepStrictEqual(wanted[key], before[key]),
  );
  if (changed.length === 0) return undefined;
  const only = (from: Partial<Of>) =>
    Object.fromEntries(changed.map((key) => [key, from[key]])) as Partial<Of>;
  return { before: only(before), after: only(wanted) };
}
