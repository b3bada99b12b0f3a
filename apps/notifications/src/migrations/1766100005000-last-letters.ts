import type { MigrationInterface, QueryRunner } from '@blueheart/database';

/** Letters about one's own pledge, last letters that carry no tokens, and what our own mailbox must forget. */
export class LastLetters1766100005000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table letters
        add column had_counted boolean,
        drop constraint letters_template_check,
        add constraint letters_template_check check (template in ('pledge-confirm', 'already-signed',
          'pledge-reminder', 'my-pledge', 'pledge-code', 'withdrawn', 'deleted', 'disowned')),
        drop constraint unsent_letters_know_their_reader,
        add constraint unsent_letters_know_their_reader check (state not in ('queued', 'sending')
          or (person is not null and (tokens is not null or template in ('deleted', 'disowned')))),
        add constraint last_letters_carry_no_tokens
          check (template not in ('deleted', 'disowned') or tokens is null),
        add constraint last_letters_are_never_set_aside
          check (not (template in ('deleted', 'disowned') and state = 'failed') or person is null),
        add constraint only_the_withdrawn_had_counted
          check ((template = 'withdrawn') = (had_counted is not null))`);
    await runner.query('create index letters_in_doubt on letters (id) where in_doubt > 0');
    await runner.query(`create index letters_failed on letters (id) where state = 'failed'`);
    await runner.query(`
      create table mailbox_erasures (
        message_id text primary key references letters (message_id),
        due_at timestamptz not null default now(),
        looks smallint not null default 0 check (looks >= 0),
        done_at timestamptz
      )`);
    await runner.query(
      'create index mailbox_erasures_due on mailbox_erasures (due_at) where done_at is null',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table mailbox_erasures');
    await runner.query('drop index letters_in_doubt, letters_failed');
    await runner.query(`
      alter table letters drop constraint last_letters_carry_no_tokens,
        drop constraint last_letters_are_never_set_aside,
        drop constraint only_the_withdrawn_had_counted, drop column had_counted`);
  }
}
