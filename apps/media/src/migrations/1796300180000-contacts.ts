import type { MigrationInterface, QueryRunner } from '@blueheart/database';

/** Several to call at an outlet, each for a purpose of its own; whoever was the only one is who sells. */
export class Contacts1796300180000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table contacts (
        id uuid primary key,
        campaign text not null,
        outlet uuid not null,
        purpose text not null check (purpose in ('sales', 'production', 'accounts', 'other')),
        -- {name, email, phone}, sealed under a key that nobody else has; none once they are forgotten.
        person_key uuid unique,
        person text,
        version integer not null default 1,
        made_at timestamptz not null default now(),
        foreign key (campaign, outlet) references outlets (campaign, id),
        constraint a_contact_has_its_key check ((person_key is null) = (person is null))
      );
      create index contacts_of_outlet on contacts (outlet);
      insert into contacts (id, campaign, outlet, purpose, person_key, person)
        select gen_random_uuid(), campaign, id, 'sales', person_key, person from outlets where person is not null;
      -- The columns go with a later version: processes of before still read them, and find nobody.
      update outlets set person_key = null, person = null where person is not null;`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
