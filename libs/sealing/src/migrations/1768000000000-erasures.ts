import type { MigrationInterface, QueryRunner } from '@blueheart/database';

/**
 * Which keys were destroyed, written in the transaction that destroys them, whoever does it: a backup still holds the
 * key, and a restore destroys it again. `noted_at` says that the id is in the list outside of the database.
 */
export class Erasures1768000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table erasures (
        id uuid primary key,
        manner text not null default 'deleted' check (manner in ('deleted', 'disowned')),
        at timestamptz not null default now(),
        noted_at timestamptz
      )`);
    await runner.query('create index erasures_to_note on erasures (at) where noted_at is null');
    await runner.query(`
      create function remember_erasure() returns trigger language plpgsql security definer
      set search_path = sealing, pg_temp as $$
      begin
        insert into erasures (id) values (old.id) on conflict (id) do nothing;
        return null;
      end $$`);
    await runner.query('revoke all on function remember_erasure() from public');
    await runner.query(`
      create trigger remember_erasure after delete on data_keys
        for each row execute function remember_erasure()`);
  }

  async down(): Promise<void> {
    throw new Error('Forward only.');
  }
}
