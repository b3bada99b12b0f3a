import { Database } from '@blueheart/database';
import { Inject, Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { reservationListSchema, reservationsSchema } from './reservation.schema.js';

type Shown = z.output<typeof reservationsSchema>;
type Row = Omit<Shown['reservations'][number], 'neededBy'> & { readonly neededBy: Date };

/** Reads of what is kept for whom. */
@Injectable()
export class ReservationsQueries {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** What is needed first, first. */
  async list(
    campaign: string,
    { event, limit }: z.output<typeof reservationListSchema>,
  ): Promise<Shown> {
    const rows = await this.database.query<Row>(
      `select event, item, language, quantity, arrived, coming, promised, place, missing, needed_by as "neededBy", tentative, freed
       from reservations
       where campaign = $1 and ($2::uuid is null and freed is null or event = $2)
       order by needed_by, event, item, language limit $3`,
      [campaign, event ?? null, limit + 1],
    );
    return {
      reservations: rows
        .slice(0, limit)
        .map((row) => ({ ...row, neededBy: row.neededBy.toISOString() })),
      more: rows.length > limit,
    };
  }
}
