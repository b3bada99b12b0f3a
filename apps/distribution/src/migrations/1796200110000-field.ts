import type { MigrationInterface, QueryRunner } from '@blueheart/database';

/** What was done with stock on a phone, as it was sent. */
export class Field1796200110000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table field_acts (
        -- Of the phone's making, within its campaign.
        id uuid not null,
        campaign text not null references campaigns,
        kind text not null check (kind in ('count', 'receive', 'send', 'hand-out')),
        place uuid not null,
        -- As it was sent, without who signed.
        body jsonb not null,
        -- By the phone's clock where that can be right, else when it was taken in.
        tapped_at timestamptz not null,
        -- Who did it, and whose session sent it.
        by uuid not null,
        sent_by uuid,
        device uuid not null,
        -- In the books; kept for somebody to look at; or looked at and never to be in the books.
        state text not null check (state in ('applied', 'held', 'dropped')),
        -- Why it was held.
        code text,
        -- Who signed, sealed under the key, until what arrived has it.
        person_key uuid,
        person text,
        taken_at timestamptz not null default clock_timestamp(),
        ended_at timestamptz,
        ended_by uuid,
        primary key (campaign, id),
        foreign key (campaign, place) references places (campaign, id),
        constraint held_for_a_reason check (state = 'applied' or code is not null),
        constraint dropped_by_somebody check (state <> 'dropped' or ended_at is not null),
        constraint a_signature_waits_with_its_act check (person is null or person_key is not null and state <> 'dropped')
      );
      create index held_field_acts on field_acts (campaign, taken_at, id) where state = 'held'`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
