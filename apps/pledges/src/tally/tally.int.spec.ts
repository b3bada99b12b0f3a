import type { Database } from '@blueheart/database';
import { newId } from '@blueheart/sealing';
import { eventually } from '@blueheart/testing';
import type pg from 'pg';
import { TallyRecount } from '../index.js';
import { Pledge } from '../pledge.entity.js';
import { PledgesAlone } from '../pledges.fixture.js';
import { TallyQueries } from './tally.queries.js';
import { TallyService } from './tally.service.js';

const slug = 'blue-heart-lebanon';

let system: PledgesAlone;
let admin: pg.Client;
let database: Database;
let tally: TallyService;
let queries: TallyQueries;

beforeAll(async () => {
  system = await PledgesAlone.start();
  ({ admin, database } = system);
  tally = system.get(TallyService);
  queries = system.get(TallyQueries);
});

afterAll(() => system.stop());

let pledges = 0;
async function aPledge(governorate = 'LB-BA'): Promise<Pledge> {
  pledges += 1;
  const id = newId();
  await admin.query(
    `insert into pledges.pledges (id, campaign, contact_hmac, slot, channel, person_key, person, governorate, locale,
                                  text_version, updates, shows_name, confirm_hashes, not_me_hashes)
     values ($1, 1, decode(lpad(to_hex($2::int), 64, '0'), 'hex'), 1, 'email', $1, 'sealed', $3, 'fr', 1, false, false, '{}', '{}')`,
    [id, pledges, governorate],
  );
  return database.repository(Pledge).findOneByOrFail({ id });
}
const add = (pledge: Pledge, delta: 1 | -1, tier?: 'confirmed' | 'witnessed' | 'tallied') =>
  database.transaction((tx) => tally.add(tx, pledge, delta, 'story', tier));
const confirm = (pledge: Pledge) => database.transaction((tx) => tally.confirm(tx, pledge));
const countAll = async () => {
  while ((await tally.countStep()) > 0);
};
const now = async () => (await queries.publicTally(slug))!.tally;
const rows = async <Row = Record<string, unknown>>(sql: string) =>
  (await admin.query(sql)).rows as Row[];
const journal = async () =>
  rows<{ total: number }>('select total from pledges.count_blocks order by id');
const recounted = () => system.get(TallyRecount).verify();

test('a witnessed pledge that is confirmed moves: the total stays, and a goal is reached once', async () => {
  await admin.query(`update pledges.campaigns set goals = '{2, 100}'`);
  const [one, other] = [await aPledge(), await aPledge()];
  await add(one, 1, 'witnessed');
  await add(other, 1, 'witnessed');
  await countAll();
  expect(await now()).toMatchObject({ confirmed: 0, witnessed: 2, total: 2 });
  const before = await journal();

  await Promise.all([confirm(one), confirm(one), confirm(one)]);
  await countAll();
  expect(await now()).toMatchObject({ confirmed: 1, witnessed: 1, total: 2 });
  await confirm(one);
  await confirm(other);
  await countAll();
  expect(await now()).toMatchObject({ confirmed: 2, witnessed: 0, total: 2 });

  expect(new Set((await journal()).map(({ total }) => total))).toEqual(
    new Set(before.map(({ total }) => total)),
  );
  expect(await rows(`select from bus.outbox where type = 'GoalReached'`)).toHaveLength(1);
  await admin.query(
    `update pledges.pledges set state = 'confirmed', counts = true, confirmed_at = now()`,
  );
  expect(await recounted()).toEqual([]);
});

test('of two confirmations at once the second finds the pledge confirmed', async () => {
  const before = await now();
  const pledge = await aPledge();
  await add(pledge, 1, 'witnessed');
  let commit = (): void => undefined;
  const held = new Promise<void>((resolve) => (commit = resolve));
  let hasConfirmed = (): void => undefined;
  const confirmed = new Promise<void>((resolve) => (hasConfirmed = resolve));
  const first = database.transaction(async (tx) => {
    await tally.confirm(tx, pledge);
    hasConfirmed();
    await held;
  });
  const waiting =
    'select from pg_stat_activity where wait_event_type = $$Lock$$ and datname = current_database()';
  await confirmed;
  const second = confirm(pledge);
  await eventually(async () => expect(await rows(waiting)).toHaveLength(1));
  commit();
  await Promise.all([first, second]);
  await countAll();
  expect(await now()).toMatchObject({
    confirmed: before.confirmed + 1,
    witnessed: before.witnessed,
    total: before.total + 1,
  });
  await admin.query(
    `update pledges.pledges set state = 'confirmed', counts = true, confirmed_at = now() where id = '${pledge.id}'`,
  );
});

test('a pledge that moves is counted whole, also where a step is full', async () => {
  const before = await now();
  const moving = await aPledge();
  await add(moving, 1, 'witnessed');
  await countAll();
  // One less than a step takes, and then the two that belong together.
  await admin.query(
    `insert into pledges.tally_entries (campaign, pledge, delta, tier, reason, governorate, locale, source, day)
     select 1, gen_random_uuid(), 1, 'tallied', 'story', '', 'ar', '', current_date from generate_series(1, 4999)`,
  );
  await confirm(moving);
  await tally.countStep();
  expect(await now()).toMatchObject({ total: before.total + 1, witnessed: before.witnessed });
  await countAll();
  await admin.query(
    `update pledges.pledges set state = 'confirmed', counts = true, confirmed_at = now() where id = '${moving.id}'`,
  );
});

test('whoever was tallied is beside the total and never in it', async () => {
  const { total, tallied } = await now();
  await add(await aPledge(), 1, 'tallied');
  await countAll();
  expect(await now()).toMatchObject({ total, tallied: tallied + 1 });
});

test('who goes is taken from the place they were added to, even if it was corrected since', async () => {
  const pledge = await aPledge('LB-NA');
  await confirm(pledge);
  await countAll();
  await admin.query(`update pledges.pledges set governorate = 'LB-JA' where id = '${pledge.id}'`);
  await add(await database.repository(Pledge).findOneByOrFail({ id: pledge.id }), -1);
  await countAll();
  expect(
    await rows(
      `select governorate, people from pledges.tally_totals where governorate in ('LB-NA', 'LB-JA')`,
    ),
  ).toEqual([{ governorate: 'LB-NA', people: 0 }]);
});

test('the sums that the public reads are held against the entries, and made again from them', async () => {
  expect(await recounted()).toEqual([]);
  await admin.query(
    `update pledges.tally_totals set people = people + 5 where governorate = 'LB-BA' and tier = 'confirmed'`,
  );
  await admin.query(`update pledges.tally_days set people = people + 1 where part = 'source'`);
  const told = await recounted();
  expect(told).toContainEqual(
    expect.stringMatching(
      /^Campaign 1, confirmed, LB-BA: the tally says \d+, the entries say \d+\.$/,
    ),
  );
  expect(told.filter((one) => one.includes('by source'))).not.toHaveLength(0);
  const wrong = await now();
  expect(await system.get(TallyRecount).recountOncePerDay()).toEqual(told);
  expect(await recounted()).toEqual([]);
  expect((await now()).confirmed).toBe(wrong.confirmed - 5);
});

test('a journal whose total is not that of the entries is told', async () => {
  await admin.query('update pledges.count_blocks set total = total + 7');
  expect(await recounted()).toContainEqual(
    expect.stringMatching(/^Campaign 1: the journal says \d+, the entries say \d+\.$/),
  );
  await admin.query('update pledges.count_blocks set total = total - 7');
});

describe('of the days that are over', () => {
  const enter = (many: number, daysAgo: number, locale: string, source: string, delta = 1) =>
    admin.query(
      `insert into pledges.tally_entries (campaign, pledge, delta, tier, reason, governorate, locale, source, day)
       select 1, gen_random_uuid(), $1::smallint, 'confirmed', 'story', '', $2, $3,
              ((now() - interval '1 hour') at time zone 'Asia/Beirut')::date - $4::int
       from generate_series(1, $5::int)`,
      [delta, locale, source, daysAgo, many],
    );

  test('people are shown by day, language and registered source; today and unknown sources are not', async () => {
    await admin.query(`delete from pledges.links`);
    await admin.query(
      `insert into pledges.links (code, campaign, kind, names) values ('booth-1', 1, 'booth', '{}'), ('booth-2', 1, 'booth', '{}')`,
    );
    await enter(36, 3, 'ar', 'booth-1');
    await enter(31, 2, 'fr', 'somebody');
    await enter(28, 1, 'en', '');
    await enter(5, 1, 'en', '', -1);
    await enter(50, 0, 'ar', 'booth-2');
    await countAll();
    const { days, languages, sources } = (await queries.publicParts(slug))!;
    expect(days.days).toHaveLength(90);
    expect(days.days.slice(-4).map(({ confirmed }) => confirmed)).toEqual([null, 30, 30, 20]);
    expect(days.days.at(-1)!.day).toBe(days.through);
    expect(languages.byLanguage).toEqual({ ar: 30, fr: 30, en: 20 });
    expect(sources).toMatchObject({
      sources: [
        { source: 'booth-1', confirmed: 30 },
        { source: 'booth-2', confirmed: null },
      ],
      other: null,
    });
    await admin.query(`delete from pledges.links`);
    expect((await queries.publicParts(slug))!.sources).toMatchObject({ sources: [], other: null });
  });

  test('a day is published once all of it is counted, and not before', async () => {
    const closedMark = async () => (await queries.look()).marks.get(slug)!.closed;
    const [mark, before] = [await closedMark(), (await queries.publicParts(slug))!.days];
    await enter(12, 1, 'ar', '');
    expect(await closedMark()).not.toBe(mark);
    expect((await queries.publicParts(slug))!.days.through! < before.through!).toBe(true);
    await countAll();
    expect(await closedMark()).toBe(mark);
    expect((await queries.publicParts(slug))!.days.through).toBe(before.through);
  });
});

test('what was counted is told by link and day, and who takes it back is taken from that day', async () => {
  const { id } = await aPledge();
  await admin.query(
    `insert into pledges.tally_entries (campaign, pledge, delta, tier, reason, governorate, locale, source, day)
     values (1, $1, 1, 'confirmed', 'story', 'LB-BA', 'ar', 'mall-a', '2011-12-10')`,
    [id],
  );
  await countAll();
  await database.transaction((tx) => tally.takeBackAll(tx, [id], 'withdrawn'));
  await countAll();
  const told = await rows<{ payload: { figures: { day: string }[] } }>(
    `select payload from bus.outbox where type = 'PeopleCounted' and payload::text like '%mall-a%' order by id`,
  );
  const figure = { source: 'mall-a', day: '2011-12-10', tier: 'confirmed' };
  expect(told.map(({ payload }) => payload)).toEqual([
    { campaign: slug, figures: [{ ...figure, people: 1 }] },
    { campaign: slug, figures: [{ ...figure, people: -1 }] },
  ]);
  await admin.query(`delete from pledges.pledges where id = '${id}'`);
});

test('more links than one announcement has room for are told in several, and nothing twice', async () => {
  await admin.query(
    `insert into pledges.tally_entries (campaign, pledge, delta, tier, reason, governorate, locale, source, day)
     select 1, gen_random_uuid(), d, 'tallied', 'story', 'LB-BA', 'ar', 'many-' || n, '2011-12-11'
     from generate_series(1, 402) n, unnest(case when n = 1 then '{1,-1}' else '{1}' end::smallint[]) d`,
  );
  await countAll();
  const [sum] = await rows<{ told: number; people: number; events: number }>(
    `select count(distinct e.id)::int as events, count(*)::int as told, sum((f->>'people')::int)::int as people
     from bus.outbox e, jsonb_array_elements(e.payload::jsonb->'figures') f
     where e.type = 'PeopleCounted' and f->>'source' like 'many-%'`,
  );
  expect(sum).toEqual({ events: 2, told: 401, people: 401 });
});
