import { Database } from '@blueheart/database';
import { Inject, Injectable } from '@nestjs/common';
import { overfull, type Held } from './frames.rules.js';
import { holdsFrameSql } from './holding.sql.js';
import type { Clash, Placement } from './placement.schema.js';

type Wish = Pick<Placement, 'id' | 'site' | 'from' | 'until' | 'state'>;
interface Wanted extends Held {
  readonly site: string;
  readonly faces: number;
  readonly of: string;
}

/** Reads of what else is planned for a frame: drafts take nothing from each other, and somebody should know. */
@Injectable()
export class ClashesQueries {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** For each draft whose frame has no room on its days, what else is there: other drafts too. By the id of the draft. */
  async of(placements: readonly Wish[]): Promise<ReadonlyMap<string, Clash>> {
    const drafts = placements.filter(({ state, site }) => state === 'draft' && site);
    if (drafts.length === 0) return new Map();
    const days = drafts.flatMap(({ from, until }) => [from, until]).toSorted();
    const there = await this.database.query<Wanted>(
      `select p.id, p.site, s.faces, p.flight_from::text as "from", p.flight_until::text as until,
         o.number as "order", o.id as of
       from placements p join orders o on o.id = p.of_order join sites s on s.id = p.site
       where p.site = any($1) and (p.state = 'draft' or ${holdsFrameSql})
         and p.flight_from <= $3 and p.flight_until >= $2
       order by p.state = 'draft', p.flight_from, p.id`,
      [drafts.map(({ site }) => site!.id), days[0], days.at(-1)],
    );
    return new Map(
      drafts.flatMap(({ id, site, from, until }) => {
        const others = there.filter((one) => one.site === site!.id);
        const other = overfull({ id, from, until }, others, others[0]?.faces ?? 1);
        return other ? [[id, clashOf(other)] as const] : [];
      }),
    );
  }
}

function clashOf({ of, order, from, until }: Wanted): Clash {
  return { order: { id: of, number: order! }, from, until };
}
