import { Database } from '@blueheart/database';
import { Inject, Injectable } from '@nestjs/common';
import type { Custody } from './custody.schema.js';

/** Reads of what people look after. */
@Injectable()
export class CustodyQueries {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** Those who have left and still have something first; who has left with nothing is not told of. */
  async list(campaign: string): Promise<Custody> {
    const keepers = await this.database.query<Custody['keepers'][number]>(
      `select p.staff, p.id as place, coalesce(o.staff is not null and o.role is null, false) as "hasLeft",
         coalesce(s.stock, '[]') as stock
       from places p left join people o on o.campaign = p.campaign and o.staff = p.staff
         left join lateral (
           select json_agg(json_build_object('item', b.item, 'language', b.language, 'quantity', b.quantity)
             order by b.item, b.language) as stock
           from (select l.item, l.language, sum(b.quantity) as quantity from balances b join lots l on l.id = b.lot
             where b.place = p.id and b.quantity > 0 group by l.item, l.language) b) s on true
       where p.campaign = $1 and p.kind = 'custody' and p.closed_at is null
         and (s.stock is not null or o.role is not null or o.staff is null)
       order by coalesce(o.staff is not null and o.role is null, false) desc, p.made_at, p.id`,
      [campaign],
    );
    return { keepers };
  }
}
