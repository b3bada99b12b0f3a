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
  let text = '';
  // As `sort` compares: by code units.
  for (const key of Object.keys(value).sort()) {
    const child = (value as Record<string, unknown>)[key];
    if (child !== undefined) text += `${text && ','}${JSON.stringify(key)}:${canonicalJson(child)}`;
  }
  return `{${text}}`;
}
