import type { MigrationInterface, QueryRunner } from '@blueheart/database';
import { searchedText } from '../links/search.rules.js';

const atOnce = 5_000;

interface Link {
  readonly code: string;
  readonly names: Readonly<Record<string, string>>;
}

/** Links are looked for as people write: folded, by their code and by what they are called in any language. */
export class SearchedLinks1796300160000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // A process of before, which writes none, runs beside the new ones for a while.
    await runner.query(`alter table links add column searched text not null default ''`);
    const links = (await runner.query('select code, names from links')) as readonly Link[];
    for (let at = 0; at < links.length; at += atOnce) {
      const some = links.slice(at, at + atOnce);
      await runner.query(
        `update links l set searched = one.searched from unnest($1::text[], $2::text[]) as one (code, searched)
         where l.code = one.code`,
        [some.map(({ code }) => code), some.map(({ code, names }) => searchedText(code, names))],
      );
    }
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
