import type { MigrationInterface, QueryRunner } from '@blueheart/database';

/** What a signer can do later: see, correct, withdraw, delete. And the district, and phones. */
export class MyPledge1766100001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table pledges
        add column counts boolean not null default false,
        add column visit uuid,
        add column district text,
        add column mine_hashes bytea[] not null default '{}' check (cardinality(mine_hashes) <= 5),
        add column mine_until timestamptz,
        add column mine_asked_at timestamptz,
        add column mine_asked_today smallint not null default 0,
        add column code_hash bytea,
        add column code_until timestamptz,
        add column code_tries smallint not null default 0,
        add column code_asked_at timestamptz,
        add column code_asked_today smallint not null default 0,
        add column withdrawn_at timestamptz,
        add column phone_offered_at timestamptz,
        add foreign key (campaign, district) references districts`);
    await runner.query(`update pledges set counts = true where state = 'confirmed'`);
    await runner.query(`
      alter table pledges
        drop constraint pledges_state_check,
        drop constraint pledges_check,
        drop constraint pledges_check1,
        drop constraint pledges_not_me_hashes_check,
        add constraint known_states
          check (state in ('pending', 'confirmed', 'disowned', 'withdrawn', 'deleted')),
        add constraint the_erased_are_unknown
          check ((state in ('disowned', 'deleted')) = (person is null)),
        add constraint confirmed_at_a_time check (state <> 'confirmed' or confirmed_at is not null),
        add constraint withdrawn_at_a_time check ((state = 'withdrawn') = (withdrawn_at is not null)),
        -- A deleted pledge stays counted; so does one that was deleted and signed again, until it is confirmed.
        add constraint who_counts check (
          case state when 'confirmed' then counts when 'deleted' then counts
                     when 'disowned' then not counts when 'withdrawn' then not counts else true end),
        add constraint few_links check (cardinality(not_me_hashes) <= 20)`);
    await runner.query('create index pledges_visits on pledges (visit) where visit is not null');
    await runner.query(`drop index pledges_to_remind`);
    await runner.query(`
      create index pledges_unconfirmed on pledges (asked_at) where state = 'pending'`);
    await runner.query(`
      create index pledges_withdrawn on pledges (withdrawn_at) where state = 'withdrawn'`);
  }

  async down(): Promise<void> {
    throw new Error('Forward only.');
  }
}
