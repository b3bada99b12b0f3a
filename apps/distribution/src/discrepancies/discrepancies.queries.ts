import { Database } from '@blueheart/database';
import { Inject, Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type {
  discrepanciesSchema,
  discrepancyListSchema,
  discrepancySchema,
} from './discrepancy.schema.js';

type Discrepancy = z.output<typeof discrepancySchema>;
type Row = Omit<Discrepancy, 'openedAt' | 'endedAt'> & {
  readonly openedAt: Date;
  readonly endedAt: Date | null;
};

/** Reads of what the books cannot explain. */
@Injectable()
export class DiscrepanciesQueries {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** The newest first. */
  async list(
    campaign: string,
    { state, event, before, limit }: z.output<typeof discrepancyListSchema>,
  ): Promise<z.output<typeof discrepanciesSchema>> {
    const rows = await this.database.query<Row>(
      `select id, place, event, item, language, quantity::float8 as quantity, cause, state, reason, movement,
         opened_at as "openedAt", ended_at as "endedAt", by
       from discrepancies
       where campaign = $1 and ($2::text is null or state = $2) and ($3::uuid is null or event = $3)
         and ($4::uuid is null or (opened_at, id) <
           (select opened_at, id from discrepancies where campaign = $1 and id = $4))
       order by opened_at desc, id desc limit $5`,
      [campaign, state ?? null, event ?? null, before ?? null, limit],
    );
    return {
      discrepancies: rows.map((row) => ({
        ...row,
        openedAt: row.openedAt.toISOString(),
        endedAt: row.endedAt?.toISOString() ?? null,
      })),
      next: rows.length === limit ? rows.at(-1)!.id : null,
    };
  }
}
