import { startOfDay } from '../../language/instant.rules.js';
import type { AuditEntry, AuditSearch } from './audit.js';

/** Enough of an id to tell it from the others on a page. */
export function shortId(id: string): string {
  return id.length > 12 ? `${id.slice(0, 8)}…` : id;
}

type Plain = readonly {
  readonly name: string;
  readonly before?: string;
  readonly after?: string;
}[];

/** What was and what is, field by field, in the order of the entry. */
export function changesOf({
  before = {},
  after = {},
}: Pick<AuditEntry, 'before' | 'after'>): Plain {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names.map((name) => ({
    name,
    ...(name in before && { before: plain(before[name]) }),
    ...(name in after && { after: plain(after[name]) }),
  }));
}

/** A word as it stands, a list with commas, anything else as JSON. */
function plain(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(plain).join(', ');
  return JSON.stringify(value);
}

/** Which search the address holds: what is empty or unknown is left out. Days are those of the campaign. */
export function searchOf(params: URLSearchParams, timeZone: string): AuditSearch {
  const given = (name: string) => params.get(name)?.trim() || undefined;
  const kind = (['staff', 'token', 'operator', 'system'] as const).find(
    (one) => one === given('actor'),
  );
  const person = given('person');
  const action = given('action');
  const object = given('object');
  const objectId = object && given('objectId');
  const from = startOfDay(given('from'), 0, timeZone);
  const until = startOfDay(given('until'), 1, timeZone);
  return {
    ...(person ? { actor: 'staff' as const, actorId: person } : kind && { actor: kind }),
    ...(action && { action }),
    ...(object && { object }),
    ...(objectId && { objectId }),
    ...(from && { from }),
    ...(until && { until }),
  };
}
