import type { Person, Role } from '../../api/contract.js';
import type { Saying } from '../../today/saying.js';
import { isStrong } from '../roles.js';
import {
  kinds,
  ofService,
  services,
  servicesFor,
  type Counts,
  type Item,
  type MoveOf,
  type MoveWanted,
  type Service,
  type Thing,
  type WorkNews,
  type WorkPreview,
} from './services.rules.js';

/** The address of the page that hands these over, and no more of what is in the same hands. */
export function pathToMove(owner: string | null, things: readonly Thing[]): string {
  const only = new URLSearchParams(things.map(({ kind, id }) => [kind, id]));
  return `/people/work/${owner ?? 'nobody'}?${only}`;
}

/** What such an address names; undefined where it names nothing, and is about all. */
export function namedIn(search: URLSearchParams): readonly Thing[] | undefined {
  const named = kinds.flatMap((kind) => search.getAll(kind).map((id) => ({ kind, id })));
  return named.length > 0 ? named : undefined;
}

/** The page that shows what was moved together: a move of each service, or of one. */
export function pathToMoved(moves: readonly MoveOf[]): string {
  return `/people/moved?${new URLSearchParams(moves.map(({ service, id }) => [service, id]))}`;
}

/** What such an address names. */
export function movesIn(search: URLSearchParams): readonly MoveOf[] {
  return services.flatMap((service) => search.getAll(service).map((id) => ({ service, id })));
}

/** The page that each thing has. */
export function pathTo({ kind, id }: Thing): string {
  return kind === 'order' ? `/media/orders/${id}` : `/schedule/${kind}s/${id}`;
}

type Listed = Pick<Person, 'id' | 'role' | 'state'>;

/** What is chosen of the preview: all but what was left out. */
export function chosenOf(
  { kinds }: Pick<WorkPreview, 'kinds'>,
  leftOut: ReadonlySet<string>,
): (Thing & { readonly item: Item })[] {
  return kinds.flatMap(({ kind, items }) =>
    items.filter(({ id }) => !leftOut.has(id)).map((item) => ({ kind, id: item.id, item })),
  );
}

/** A move for each service of which something is chosen; each is about its own. */
export function movesWanted(
  { fingerprints }: Pick<WorkPreview, 'fingerprints'>,
  wish: {
    readonly from: string | null;
    readonly only?: readonly Thing[] | undefined;
    readonly to: string;
    readonly note: string;
    readonly chosen: readonly (Thing & { readonly item: Pick<Item, 'mark'> })[];
  },
): [Service, MoveWanted][] {
  const { from, only, to, note, chosen } = wish;
  return servicesFor(chosen).map((service) => {
    const items = ofService(service, chosen).map(({ kind, id, item: { mark } }) => ({
      kind,
      id,
      mark,
    }));
    const body = {
      from,
      ...(only && { only: ofService(service, only) }),
      fingerprint: fingerprints[service] ?? '',
      items,
      to,
      ...(note && { note }),
    };
    return [service, body as MoveWanted];
  });
}

/** How many open tasks go along. */
export function tasksOf(chosen: readonly { readonly item: Pick<Item, 'tasks'> }[]): number {
  return chosen.reduce((sum, { item }) => sum + item.tasks.length, 0);
}

/** What is another than it was looked at: new here, or changed. What is gone is in neither. */
export function changesBetween(
  before: Pick<WorkPreview, 'kinds'> | undefined,
  now: Pick<WorkPreview, 'kinds'>,
): ReadonlyMap<string, 'new' | 'changed'> {
  if (!before) return new Map();
  const marks = new Map(
    before.kinds.flatMap(({ items }) => items.map(({ id, mark }) => [id, mark])),
  );
  return new Map(
    now.kinds
      .flatMap(({ items }) => items)
      .filter(({ id, mark }) => marks.get(id) !== mark)
      .map(({ id }) => [id, marks.has(id) ? 'changed' : 'new']),
  );
}

interface Asking {
  readonly me: string;
  readonly role: Role;
}

/** Whether whoever reads moves what is this person's. The API decides; this only hides. */
export function mayMove(
  owner: string | null,
  people: readonly Listed[],
  { me, role }: Asking,
): boolean {
  if (role === 'admin' || owner === me) return isStrong(role);
  return role === 'coordinator' && !owns(people, owner);
}

/** To whom it can go. What has lost its owner a coordinator takes, and gives to nobody else. */
export function receivers<One extends Listed>(
  owner: string | null,
  people: readonly One[],
  { me, role }: Asking,
): One[] {
  const all = people.filter(
    ({ id, role: theirs, state }) => isStrong(theirs) && state === 'active' && id !== owner,
  );
  const takes = role !== 'admin' && owner !== me;
  return takes ? all.filter(({ id }) => id === me) : all;
}

function owns(people: readonly Listed[], owner: string | null): boolean {
  return people.some(({ id, role }) => id === owner && isStrong(role));
}

/** Of more than these Today says no more: they are on the page of the team. */
const most = 3;

/** What Today says of it: what was moved to whoever reads, and, to admins, what has lost its owner. */
export function workSayings({ moved, orphans }: WorkNews, role: Role | undefined): Saying[] {
  const news = moved.slice(0, most).map(({ service, id, by, note, counts, undone }) => ({
    id: undone ? 'workBack' : 'workMoved',
    needsYou: true,
    to: pathToMoved([{ service, id }]),
    count: totalOf(counts),
    by: by.name,
    ...(!undone && note && { note }),
  }));
  const lost = (role === 'admin' ? orphans : []).slice(0, most).map(({ owner, counts }) => ({
    id: 'workOrphan',
    needsYou: true,
    to: `/people/work/${owner.id}`,
    count: totalOf(counts),
    by: owner.name,
  }));
  return [...news, ...lost];
}

export function totalOf(counts: Counts): number {
  return counts.reduce((sum, { count }) => sum + count, 0);
}
