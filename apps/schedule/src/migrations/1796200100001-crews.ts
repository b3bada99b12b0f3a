import type { MigrationInterface, QueryRunner } from '@blueheart/database';

/**
 * At which events who is there has become otherwise, until it is announced. By trigger, so that no writer of sign-ups can
 * forget it; only added to, so that nobody waits for anybody.
 */
export class Crews1796200100001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table crew_changes (
        id bigint generated always as identity primary key,
        event uuid not null
      );
      -- How often it was announced, and what last.
      create table crews (
        event uuid primary key references events,
        version integer not null default 0,
        told text not null default '[]'
      );
      create function note_crew_change() returns trigger language plpgsql set search_path from current as $$
        begin
          insert into crew_changes (event) select event from shifts where id = new.shift;
          return null;
        end $$;
      create trigger note_crew_change after insert or update of state, staff, busy on sign_ups
        for each row execute function note_crew_change();
      insert into crew_changes (event)
        select distinct s.event from sign_ups u join shifts s on s.id = u.shift where u.state = 'taken'`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
