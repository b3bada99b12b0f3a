/**
 * The one way to write this value as JSON, as RFC 8785 has it: no space, keys in the order of their UTF-16 code units,
 * members that are undefined left out. The same value gives the same text on every phone and on the server. Throws
 * TypeError on what is not JSON: a number that is no safe integer too, as entries have none.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new TypeError(`${value} is no whole number.`);
    return String(value === 0 ? 0 : value);
  }
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object') throw new TypeError(`There is no JSON of a ${typeof value}.`);
  const members = Object.entries(value)
    .filter(([, child]) => child !== undefined)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, child]) => `${JSON.stringify(key)}:${canonicalJson(child)}`);
  return `{${members.join(',')}}`;
}
