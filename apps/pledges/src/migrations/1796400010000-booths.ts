import type { MigrationInterface, QueryRunner } from '@blueheart/database';

/** At which event a volunteer has seen somebody sign: so that each booth is told what it brought. */
export class Booths1796400010000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table pledges
        add column witnessed_event uuid,
        add constraint event_of_witnessed check (witnessed_event is null or witnessed_at is not null)`);
    await runner.query(`
      update pledges p set witnessed_event = w.event
      from (select distinct on (pledge) pledge, event from witnessed where pledge is not null
            order by pledge, received_at desc) w
      where w.pledge = p.id and p.witnessed_at is not null`);
    await runner.query(`
      -- Null where it was at no booth, and of what was counted before this was kept.
      alter table tally_entries add column event uuid`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
