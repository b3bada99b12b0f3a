import type { MigrationInterface, QueryRunner } from '@blueheart/database';

/**
 * What happened at booths, for whoever sees to it: one row an incident, whether the log has its entry or it is kept aside
 * until somebody decides. The log has only said how many there were; what came before is listed too.
 */
export class Incidents1796200150001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(table);
    await runner.query(before);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const table = `
  create table incidents (
    -- Of the entry in the log, or of what was held first.
    id uuid primary key,
    entry uuid unique references booth_entries,
    held uuid unique references booth_held,
    campaign text not null,
    event uuid not null references events,
    category text not null,
    place text not null check (char_length(place) between 1 and 80),
    by uuid not null,
    -- Null where the phone's clock can hardly have been right.
    happened_at timestamptz,
    received_at timestamptz not null default now(),
    seen_at timestamptz,
    -- Null for a program.
    seen_by uuid,
    constraint an_incident_comes_from_somewhere check (num_nonnulls(entry, held) > 0),
    constraint seen_by_somebody_at_some_time check (seen_by is null or seen_at is not null)
  );
  create index incidents_of_event on incidents (event);
  create index incidents_open on incidents (campaign) where seen_at is null;`;

const before = `
  insert into incidents (id, entry, held, campaign, event, category, place, by, happened_at, received_at)
    select b.id, b.id, (select h.id from booth_held h where h.taken_in_as = b.id), e.campaign, b.event, b.what,
      b.more ->> 'place', b.by, case when not b.clock_doubtful then b.recorded_at end, b.received_at
    from booth_entries b join events e on e.id = b.event where b.kind = 'incident';
  insert into incidents (id, held, campaign, event, category, place, by, received_at)
    select h.id, h.id, e.campaign, h.event, h.body ->> 'category', h.body ->> 'place', h.by, h.received_at
    from booth_held h join events e on e.id = h.event
    where h.body ->> 'kind' = 'incident' and h.taken_in_at is null;`;
