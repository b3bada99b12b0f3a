import type { MigrationInterface, QueryRunner } from '@blueheart/database';

/** Whoever has a part in another campaign is offered a role, and has it once they accept. */
export class Offers1795975000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table passes
        add column campaign text references campaigns,
        add column role text check (role in ('admin', 'coordinator', 'volunteer', 'viewer')),
        add constraint passes_offer check ((campaign is null) = (role is null) and (role is null or purpose = 'invitation'))`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
