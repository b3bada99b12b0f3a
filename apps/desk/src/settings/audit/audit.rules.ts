import { startOfDay } from '../../language/instant.rules.js';
import type { AuditEntry, AuditSearch } from './audit.js';

/**
 * Enough of an id to tell it from the others: the end of a UUID, which is random (RFC 9562), where its beginning is the
 * minute in which it was made. Any other name stands as it is.
 */
export function shortId(id: string): string {
  return /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(id) ? `…${id.slice(-8)}` : id;
}

/** Where in the desk each kind of thing has a page of its own. */
const pages: Readonly<Record<string, string>> = {
  event: 'schedule/events',
  venue: 'schedule/venues',
  transfer: 'stock/transfers',
  count: 'stock/counts',
  request: 'stock/requests',
  order: 'stock/orders',
  outlet: 'media/outlets',
  'media-order': 'media/orders',
  creative: 'media/creatives',
  publication: 'media/publications',
  erasure: 'pledges/erasures',
};

/** The page of what was acted on, if it has one. */
export function pageOf({ kind, id }: AuditEntry['object']): string | undefined {
  return Object.hasOwn(pages, kind) ? `/${pages[kind]}/${encodeURIComponent(id)}` : undefined;
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
