import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';

/** How many confirmed by governorate; 42 preferred not to name one. */
const people = {
  'LB-JL': 386,
  'LB-BA': 214,
  'LB-AS': 131,
  'LB-BI': 97,
  'LB-AK': 64,
  'LB-JA': 55,
  'keserwan-jbeil': 38,
  'LB-BH': 12,
  'LB-NA': 7,
  '': 42,
};

/**
 * Makes another campaign like the first, with a count of its own: 1,046 confirmed over sixty days, 86
 * witnessed, 240 tallied. The running system counts them within a second. For pictures and tests of what
 * nobody could sign by hand.
 */
export async function seedCount(dataDir, slug) {
  await onDatabase(dataDir, async (sql) => {
    // As one, so that the system never finds the campaign before its people.
    await sql('begin');
    await sql(
      `insert into pledges.campaigns (slug, opens_at, time_zone, country, locales, default_locale, goals,
                                      statement_version, content, digest)
       select $1, opens_at, time_zone, country, locales, default_locale, goals, statement_version, content, digest
       from pledges.campaigns order by id limit 1`,
      [slug],
    );
    for (const [table, columns] of [
      ['governorates', 'code, position, names, tile'],
      ['statements', 'version, locale, body, hash'],
    ]) {
      await sql(
        `insert into pledges.${table} (campaign, ${columns})
         select (select id from pledges.campaigns where slug = $1), ${columns} from pledges.${table}
         where campaign = (select min(id) from pledges.campaigns)`,
        [slug],
      );
    }
    for (const [governorate, many] of Object.entries(people))
      await addPeople(sql, slug, { governorate, many });
    await addPeople(sql, slug, { many: 86, tier: 'witnessed' });
    await addPeople(sql, slug, { many: 240, tier: 'tallied' });
    await sql('commit');
  });
}

/** As many more people of a campaign that is there already, over the last sixty days. */
export async function addCrowd(dataDir, slug, many) {
  await onDatabase(dataDir, (sql) => addPeople(sql, slug, { governorate: 'LB-JL', many }));
}

/** One more person, of today, as if a pledge had just been confirmed. */
export async function addOne(dataDir, slug, governorate = '') {
  await onDatabase(dataDir, (sql) => addPeople(sql, slug, { governorate, many: 1 }));
}

/** Over the last sixty days as a campaign lives: some days busy, some quiet. One alone is of today. */
async function addPeople(sql, slug, { governorate = '', many, tier = 'confirmed' }) {
  await sql(
    `insert into pledges.tally_entries (campaign, pledge, delta, tier, reason, governorate, locale, source, day)
     select c.id, gen_random_uuid(), 1, $4, 'seed', $2,
            case when n % 10 < 6 then 'ar' when n % 10 < 8 then 'fr' else 'en' end, '',
            (now() at time zone c.time_zone)::date - case when $3 = 1 then 0 else 1 + floor(60 * power((n * 0.6180339887) % 1, 1.6))::int end
     from pledges.campaigns c, generate_series(1, $3::int) n where c.slug = $1`,
    [slug, governorate, many, tier],
  );
}

/** As the superuser of the PostgreSQL that the system in this folder has started. */
export async function onDatabase(dataDir, work) {
  const password = readFileSync(join(dataDir, 'secrets/postgres-password'), 'utf8').trim();
  const port = readFileSync(join(dataDir, 'postgres/data/postmaster.pid'), 'utf8').split('\n')[3];
  const client = new pg.Client({
    connectionString: `postgres://postgres:${password}@127.0.0.1:${port}/blueheart`,
  });
  await client.connect();
  try {
    await work((text, values) => client.query(text, values));
  } finally {
    await client.end();
  }
}
