import { staffIdOf, type By } from '@blueheart/access';
import { Database } from '@blueheart/database';
import { Inject, Injectable } from '@nestjs/common';
import { ItemsQueries } from '../campaigns/items.queries.js';
import { CountsQueries } from '../counts/counts.queries.js';
import { PlacesQueries } from '../places/places.queries.js';
import { TransfersQueries } from '../transfers/transfers.queries.js';
import { isMine, MineGuard } from './mine.guard.js';
import type { BlindCount, Mine } from './mine.schema.js';

/** What somebody sees of their own places, whatever they are in the campaign. */
@Injectable()
export class MineQueries {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ItemsQueries) private readonly items: ItemsQueries,
    @Inject(PlacesQueries) private readonly places: PlacesQueries,
    @Inject(CountsQueries) private readonly counts: CountsQueries,
    @Inject(TransfersQueries) private readonly transfers: TransfersQueries,
    @Inject(MineGuard) private readonly mine: MineGuard,
  ) {}

  async get(by: By): Promise<Mine> {
    const { campaign } = by;
    const { items, locales } = await this.items.list(campaign);
    const found = await this.database.query<{ id: string }>(
      `select p.id from places p where p.campaign = $1 and p.closed_at is null and ${isMine('$1', '$2')}`,
      [campaign, staffIdOf(by)],
    );
    const ids = found.map(({ id }) => id);
    const [places, stock, transfers, counts, destinations] = await Promise.all([
      this.places.among(campaign, ids),
      this.database.query<Mine['stock'][number]>(stockSql, [campaign, ids]),
      this.transfers.openAt(campaign, ids),
      this.database.query<Mine['counts'][number]>(
        `select id, place from counts where campaign = $1 and place = any($2) and state = 'open'`,
        [campaign, ids],
      ),
      this.database.query<Mine['destinations'][number]>(
        `select id, kind, names from places
         where campaign = $1 and kind in ('warehouse', 'vehicle', 'office') and closed_at is null
         order by kind, made_at, id`,
        [campaign],
      ),
    ]);
    return {
      items: [...items],
      locales: [...locales],
      places,
      stock,
      transfers,
      counts,
      destinations,
    };
  }

  /** Without a look at the books. Throws Refusal 404. */
  async count(by: By, id: string): Promise<BlindCount> {
    const { place, state, lines } = await this.database.transaction(async (tx) => {
      const found = await this.counts.get(by.campaign, id, tx);
      await this.mine.expectPlace(tx, by, found.place, 'no-such-count');
      return found;
    });
    return {
      id,
      place,
      state,
      lines: lines.map(({ item, language, attempts, isSettled }) => ({
        item,
        language,
        counted: attempts.at(-1)?.counted ?? null,
        again: attempts.length > 0 && !isSettled,
      })),
    };
  }
}

const stockSql = `
  select b.place, l.item, l.language, sum(b.quantity)::float8 as "onHand",
    coalesce(sum(b.quantity) filter (where l.quarantined_at is not null), 0)::float8 as quarantined
  from balances b join lots l on l.id = b.lot
  where b.campaign = $1 and b.place = any($2) and b.quantity > 0
  group by b.place, l.item, l.language order by b.place, l.item, l.language`;
