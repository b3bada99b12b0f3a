import type { MigrationInterface, QueryRunner } from '@blueheart/database';

/** Who withdrew and then went: after a restore the pledge must not count again. */
export class WithdrawnErasures1796000006000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table erasures drop constraint erasures_manner_check,
        add constraint erasures_manner_check check (manner in ('deleted', 'withdrawn', 'disowned'))`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
