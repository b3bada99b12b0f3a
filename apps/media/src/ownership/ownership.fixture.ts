import type { Role } from '@blueheart/access';
import type { Event, StaffPartChanged } from '@blueheart/contracts';
import { Database } from '@blueheart/database';
import type { Filter, Mover, MoveWanted, Preview } from '@blueheart/ownership';
import { newId, PersonKeys } from '@blueheart/sealing';
import { slug, type MediaAlone } from '../media.fixture.js';
import { MediaHandlers } from '../media.handlers.js';
import { Orders } from '../orders/orders.fixture.js';
import { OrderMoves } from './moves.service.js';
import { MediaOwnershipQueries } from './ownership.queries.js';

type Part = Event<typeof StaffPartChanged>['data'];

/** Colleagues with names, the orders that they draft, and what they move. */
export class Owners {
  readonly orders: Orders;
  private readonly parts = new Map<string, Part>();
  /** Each piece of news is a second newer than the last: of two of one moment the first would stand. */
  private heard = Date.UTC(2026, 0, 1);

  constructor(private readonly media: MediaAlone) {
    this.orders = new Orders(media);
  }

  async colleague(role: Role = 'coordinator', name = 'Lea'): Promise<Mover> {
    const [staff, personKey] = [newId(), newId()];
    const key = this.media.get(PersonKeys).fresh(personKey);
    await this.media.sql('insert into sealing.data_keys (id, wrapped) values ($1, $2)', [
      personKey,
      key.wrapped,
    ]);
    const person = key.seal(JSON.stringify({ name, email: `${staff}@example.org` }));
    const part = { staff, campaign: slug, joined: true, locale: 'ar', personKey };
    await this.tell({ ...part, role, person });
    const by = { actor: { kind: 'staff' as const, id: staff }, role, campaign: slug };
    return { campaign: slug, me: staff, role, by };
  }

  /** What identity tells of somebody who is known here, by now. */
  become({ me }: Mover, changes: Partial<Part>): Promise<void> {
    return this.tell({ ...this.parts.get(me)!, ...changes });
  }

  async tell(data: Part): Promise<void> {
    this.parts.set(data.staff, data);
    const at = new Date((this.heard += 1_000));
    const told = { id: newId(), type: 'StaffPartChanged', version: 1, at, data };
    await this.media
      .get(Database)
      .transaction((tx) => this.media.get(MediaHandlers).keepPeople(told as never, tx));
  }

  /** Somebody's from now on, however it came to them. */
  async give({ me }: Mover, ...orders: readonly string[]): Promise<void> {
    await this.media.sql('update media.orders set owner = $2 where id = any($1)', [orders, me]);
  }

  async of(...orders: readonly string[]): Promise<string[]> {
    const rows = await this.media.sql<{ owner: string }>(
      'select owner from media.orders where id = any($1) order by number',
      [orders],
    );
    return rows.map(({ owner }) => owner);
  }

  preview(mover: Mover, from: string | null, filter: Partial<Filter> = {}): Promise<Preview> {
    return this.media.get(MediaOwnershipQueries).preview(mover, { from, ...filter });
  }

  news(mover: Mover) {
    return this.media.get(MediaOwnershipQueries).news(mover);
  }

  show(mover: Mover, id: string) {
    return this.media.get(MediaOwnershipQueries).move(mover, id);
  }

  move(mover: Mover, wanted: MoveWanted): Promise<string> {
    return this.media.get(OrderMoves).move(mover, wanted);
  }
}

/** All of a preview, or of it these, to whom it goes. */
export function wishOf(
  { from, kinds, fingerprint }: Preview,
  to: Mover,
  ids?: readonly string[],
): MoveWanted {
  const items = kinds.flatMap(({ kind, items: all }) =>
    all.filter(({ id }) => ids?.includes(id) ?? true).map(({ id, mark }) => ({ kind, id, mark })),
  );
  return { from: from?.id ?? null, to: to.me, fingerprint, items };
}
