import type { CrewChanged, Event, StaffPartChanged } from '@blueheart/contracts';
import type { Transaction } from '@blueheart/database';
import { Injectable } from '@nestjs/common';

/** The only writer of `people`, `crews` and `crew`: who works on a campaign, and who is at which event. Ids only. */
@Injectable()
export class PeopleService {
  /** Keeps what was told last, in whatever order the news arrives. */
  async keep(tx: Transaction, { data, at }: Event<typeof StaffPartChanged>): Promise<void> {
    await tx.query(
      `insert into people as p (campaign, staff, role, told_at) values ($1, $2, $3, $4)
       on conflict (campaign, staff) do update set role = excluded.role, told_at = excluded.told_at
       where p.told_at < excluded.told_at`,
      [data.campaign, data.staff, data.role, at],
    );
  }

  /** Keeps the highest version, in whatever order they are told. */
  async keepCrew(tx: Transaction, { data }: Event<typeof CrewChanged>): Promise<void> {
    const { event, campaign, version, crew } = data;
    const news = await tx.query(
      `insert into crews as c (event, campaign, version) values ($1, $2, $3)
       on conflict (event) do update set version = excluded.version
       where c.version < excluded.version and c.campaign = excluded.campaign returning event`,
      [event, campaign, version],
    );
    if (!news.length) return;
    await tx.query('delete from crew where event = $1', [event]);
    await tx.query(
      `insert into crew (event, campaign, staff, from_at, to_at)
       select $1, $2, staff, "from", max("to")
       from json_to_recordset($3) as c(staff uuid, "from" timestamptz, "to" timestamptz)
       group by staff, "from"`,
      [event, campaign, JSON.stringify(crew)],
    );
  }
}
