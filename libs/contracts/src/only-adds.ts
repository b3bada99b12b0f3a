import { isDeepStrictEqual } from 'node:util';

/** Whether this JSON schema says what the frozen one does, and names further optional fields at most. */
export function onlyAdds(frozen: unknown, now: unknown): boolean {
  return isDeepStrictEqual(withoutAdded(frozen, now), frozen);
}

function withoutAdded(frozen: unknown, now: unknown): unknown {
  if (!isObject(frozen) || !isObject(now)) return now;
  if (Array.isArray(now)) return now.map((item, at) => withoutAdded(frozen[at], item));
  const known = Object.entries(now).map(([key, value]) => [key, withoutAdded(frozen[key], value)]);
  const rest = Object.fromEntries(known) as Record<string, unknown>;
  const before = frozen['properties'];
  if (!isObject(before) || !isObject(rest['properties'])) return rest;
  const needed = Array.isArray(now['required']) ? now['required'] : [];
  const isAdded = (key: string) => !(key in before) && !needed.includes(key);
  const fields = Object.entries(rest['properties']).filter(([key]) => !isAdded(key));
  return { ...rest, properties: Object.fromEntries(fields) };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
