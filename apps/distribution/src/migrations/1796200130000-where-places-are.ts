import type { MigrationInterface, QueryRunner } from '@blueheart/database';

/** Where warehouses and offices are, as venues have it. A vehicle is now here and now there, and has no address. */
export class WherePlacesAre1796200130000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table places
        add column address text not null default '',
        add column latitude numeric(8, 5) check (latitude between -90 and 90),
        add column longitude numeric(8, 5) check (longitude between -180 and 180),
        add constraint a_point_has_both check ((latitude is null) = (longitude is null)),
        add constraint only_a_building_has_a_point check (
          kind in ('warehouse', 'office') or address = '' and latitude is null)`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
