import { CrewChanged } from '@blueheart/contracts';
import { Database, type Transaction } from '@blueheart/database';
import { Outbox } from '@blueheart/messaging';
import { Inject, Injectable } from '@nestjs/common';

type Crew = { staff: string; from: string; to: string }[];

const mostAtOnce = 100;

/** The only writer of `crews`: tells who is at an event by now, where that is news. */
@Injectable()
export class Crews {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Outbox) private readonly outbox: Outbox,
  ) {}

  /** Until nothing is left to tell, or the process ends. */
  async tell(isActive: () => boolean = () => true): Promise<void> {
    while (isActive() && (await this.database.transaction((tx) => this.tellSome(tx))));
  }

  private async tellSome(tx: Transaction): Promise<boolean> {
    const changes = await tx.query<{ event: string }>(
      `delete from crew_changes where id in (
         select id from crew_changes order by id limit ${mostAtOnce} for update skip locked) returning event`,
    );
    const events = [...new Set(changes.map(({ event }) => event))].toSorted();
    for (const event of events) await this.tellOf(tx, event);
    return changes.length === mostAtOnce;
  }

  private async tellOf(tx: Transaction, event: string): Promise<void> {
    await tx.query('insert into crews (event) values ($1) on conflict do nothing', [event]);
    const [before] = await tx.query<{ version: number; told: string }>(
      'select version, told from crews where event = $1 for update',
      [event],
    );
    // A statement of its own: what was committed while the row was waited for is seen.
    const [now] = await tx.query<{ campaign: string; crew: Crew }>(crewSql, [event]);
    const told = JSON.stringify(now!.crew);
    if (told === before!.told) return;
    const version = before!.version + 1;
    await tx.query('update crews set version = $2, told = $3 where event = $1', [
      event,
      version,
      told,
    ]);
    const { campaign, crew } = now!;
    await this.outbox.add(tx, CrewChanged, { campaign, event, version, crew });
  }
}

const moment = (column: string) =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const crewSql = `
  select e.campaign, coalesce((
    select json_agg(json_build_object('staff', u.staff, 'from', ${moment('s.starts_at')}, 'to', ${moment('s.ends_at')})
      order by s.starts_at, u.staff, s.id)
    from shifts s join sign_ups u on u.shift = s.id and u.state = 'taken' where s.event = e.id), '[]') as crew
  from events e where e.id = $1`;
