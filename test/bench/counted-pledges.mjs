import { setTimeout as pause } from 'node:timers/promises';
import { askOnce } from './load.mjs';
import { slug } from './system.mjs';

export const tallyPath = `/api/v1/campaigns/${slug}/tally`;

/**
 * Counted pledges as a year brings them: entries, and the sums that the count keeps of them. Every fifth
 * has a source that only this one visitor has typed.
 */
export async function addPledges({ sql, port }, people) {
  // As one: a look in between would find the block and not yet its people.
  await sql('begin');
  const [{ id: block }] = await sql(
    `insert into count_blocks (campaign, previous, hash, body, total)
     select 1, sha256(gen_random_uuid()::text::bytea), sha256(gen_random_uuid()::text::bytea), '{}',
            $1 + coalesce((select total from count_blocks where campaign = 1 order by id desc limit 1), 0)
     returning id`,
    [people],
  );
  await sql(
    `insert into tally_entries (campaign, pledge, delta, tier, reason, governorate, locale, source, day, counted_in)
     select 1, gen_random_uuid(), 1, 'confirmed', 'bench', g.codes[1 + n % cardinality(g.codes)],
            (array['ar', 'fr', 'en'])[1 + n % 3], case when n % 5 = 0 then 'typed-' || $2 || n else '' end,
            current_date - n % 365, $2::bigint
     from generate_series(1, $1::int) n, (select array_agg(code) as codes from governorates where campaign = 1) g`,
    [people, block],
  );
  const sums = [
    ['tally_cells', 'campaign, day, tier, governorate, locale, source', 'tally_entries'],
    ['tally_totals', 'campaign, tier, governorate', 'tally_entries'],
    [
      'tally_days',
      'campaign, tier, part, cell, day',
      `tally_entries cross join lateral (values ('locale', locale), ('source', source)) as parts (part, cell)`,
    ],
  ];
  for (const [table, by, from] of sums) {
    await sql(
      `insert into ${table} as c (${by}, people)
       select ${by}, sum(delta) from ${from} where counted_in = $1 group by ${by}
       on conflict (${by}) do update set people = c.people + excluded.people`,
      [block],
    );
  }
  await sql('commit');
  await sql('analyze');
  while ((await totalNow(port)) !== people) await pause(200);
}

export async function totalNow(port) {
  return JSON.parse((await askOnce(port, tallyPath)).body).total;
}

/** One more, as if a pledge had been confirmed by another process. */
export async function addEntry(sql) {
  await sql(
    `insert into tally_entries (campaign, pledge, delta, tier, reason, governorate, locale, source, day)
     values (1, gen_random_uuid(), 1, 'confirmed', 'bench', '', 'ar', '', current_date)`,
  );
}
