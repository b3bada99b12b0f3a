import type { MigrationInterface, QueryRunner } from '@blueheart/database';
import { movesTable } from '@blueheart/ownership';

/** Whose an order is becomes otherwise: for that the people of a campaign have names and can be written to. */
export class Ownership1796300190000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Of whoever was told of before this, as soon as identity tells once more.
      alter table people
        add column joined boolean not null default false,
        add column locale text,
        add column person_key uuid,
        -- Name and address, sealed under the key.
        add column person text,
        add constraint a_person_has_their_key check (person is null or person_key is not null and locale is not null)`);
    await runner.query(movesTable);
    await runner.query(
      `create index orders_of_owner on orders (campaign, owner) where state <> 'cancelled'`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
