import type { MigrationInterface, QueryRunner } from '@blueheart/database';

/** Tracked links: what a code on paper or on air is called, and the language it is printed in. */
export class Links1766100003000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(links);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table links');
  }
}

/** The code alone is the key: whoever types it does not say which campaign is meant. */
const links = `
  create table links (
    code text primary key check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and char_length(code) <= 64),
    campaign smallint not null references campaigns,
    kind text not null check (kind in ('billboard', 'magazine', 'newspaper', 'tv', 'radio', 'website',
                                       'social', 'booth', 'school', 'partner', 'brochure', 'other')),
    locale text,
    names jsonb not null
  );
  create index links_of_campaign on links (campaign);`;
