import type { PeopleCounted } from '@blueheart/contracts';
import type { Transaction } from '@blueheart/database';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';

type Counted = z.output<typeof PeopleCounted.schema>;

/** The only writer of `responses`. */
@Injectable()
export class ResponsesService {
  /** Adds up what was counted, of a campaign that may not be known here yet. */
  async add(tx: Transaction, counted: readonly Counted[]): Promise<void> {
    const figures = counted.flatMap(({ campaign, figures }) =>
      figures.map((figure) => ({ ...figure, campaign })),
    );
    await tx.query(
      `insert into responses as r (campaign, source, event, day, tier, people)
       select campaign, source, event, day, tier, sum(people)::int
       from unnest($1::text[], $2::text[], $3::uuid[], $4::date[], $5::text[], $6::int[])
         as one (campaign, source, event, day, tier, people)
       group by campaign, day, source, tier, event order by campaign, day, source, tier, event
       on conflict (campaign, day, source, tier, event) do update set people = r.people + excluded.people`,
      [
        figures.map(({ campaign }) => campaign),
        figures.map(({ source }) => source),
        figures.map(({ event }) => event ?? null),
        figures.map(({ day }) => day),
        figures.map(({ tier }) => tier),
        figures.map(({ people }) => people),
      ],
    );
  }
}
