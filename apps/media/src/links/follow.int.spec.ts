import { eventually } from '@blueheart/testing';
import { MediaAlone, slug } from '../media.fixture.js';
import { Visits } from './visits.service.js';

const aPhone = 'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 Chrome/131.0 Mobile';

let media: MediaAlone;
beforeAll(async () => {
  media = await MediaAlone.start();
}, 60_000);
afterAll(() => media.stop());

/** Follows a link as somebody with a phone does. */
async function follow(path: string, more: { method?: 'GET' | 'HEAD'; agent?: string } = {}) {
  const { method = 'GET', agent = aPhone } = more;
  const headers = { 'user-agent': agent, 'accept-language': 'en' };
  const answer = await media.ask(path, { method, headers });
  expect(answer.status).toBe(302);
  return answer.headers.get('location');
}

const visits = (code: string) =>
  media.sql<{ day: string; count: number }>(
    'select day::text, count from media.visits where code = $1 order by day',
    [code],
  );
const today = async () =>
  (
    await media.sql<{ day: string }>(`select (now() at time zone 'Asia/Beirut')::date::text as day`)
  )[0]!.day;

test('whoever comes by a link is counted on the day of the campaign, within seconds, and nothing else is kept', async () => {
  for (const path of ['/b/mall-a', '/b/MALL-A.', '/B/mall-a/']) await follow(path);
  await eventually(async () =>
    expect(await visits('mall-a')).toEqual([{ day: await today(), count: 3 }]),
  );
  const columns = await media.sql<{ name: string }>(
    `select column_name as name from information_schema.columns
     where table_schema = 'media' and table_name = 'visits' order by ordinal_position`,
  );
  expect(columns.map(({ name }) => name)).toEqual(['code', 'day', 'count']);
});

test('a look at the head is answered alike, and is no visit; nor is a bot, nor a code that is none', async () => {
  expect(await follow('/b/mall-b', { method: 'HEAD' })).toBe(`/en/${slug}?s=mall-b`);
  expect(await follow('/b/mall-b', { agent: 'WhatsApp/2.24.20.89 A' })).toBe(
    `/en/${slug}?s=mall-b`,
  );
  expect(await follow('/b/nobody-knows-it')).toBe(`/en/${slug}`);
  await media.get(Visits).write();
  expect(await visits('mall-b')).toEqual([]);
  expect(await visits('nobody-knows-it')).toEqual([]);
});

test('a thousand at once are all there, and what cannot be written waits', async () => {
  for (let n = 0; n < 1_000; n += 1) media.get(Visits).add('pin');
  await media.get(Visits).write();
  await eventually(async () => expect((await visits('pin'))[0]!.count).toBe(1_000));

  await media.sql(
    'alter table media.visits add constraint no_more check (count <= 1000) not valid',
  );
  await follow('/b/pin');
  await expect(media.get(Visits).write()).rejects.toThrow('no_more');
  await media.sql('alter table media.visits drop constraint no_more');
  await media.get(Visits).write();
  expect((await visits('pin'))[0]!.count).toBe(1_001);
});

test('a link that somebody else has just made leads at once; one that is printed otherwise, in a moment', async () => {
  await media.sql(
    `insert into media.links (code, campaign, kind, locale, names, made_by)
     values ('just-made', $1, 'other', 'fr', '{}', 'staff')`,
    [slug],
  );
  expect(await follow('/b/just-made')).toBe(`/fr/${slug}?s=just-made`);
  await media.sql(
    `update media.links set locale = 'ar', changed_at = clock_timestamp() where code = 'just-made'`,
  );
  await eventually(async () =>
    expect(await follow('/b/just-made')).toBe(`/ar/${slug}?s=just-made`),
  );
});

test('the language of the print comes first, then one that was chosen, then that of the browser', async () => {
  await media.sql(
    `insert into media.links (code, campaign, kind, locale, names, made_by)
     values ('in-french', $1, 'other', 'fr', '{}', 'staff'), ('in-none', $1, 'other', null, '{}', 'staff')`,
    [slug],
  );
  expect(await follow('/b/in-french?lang=ar')).toBe(`/fr/${slug}?s=in-french`);
  expect(await follow('/b/in-none?lang=ar')).toBe(`/ar/${slug}?s=in-none`);
  expect(await follow('/b/in-none')).toBe(`/en/${slug}?s=in-none`);
  for (const unknown of ['de', '%00', 'x'.repeat(500), 'ar&lang=fr'])
    expect(await follow(`/b/in-none?lang=${unknown}`)).toBe(`/en/${slug}?s=in-none`);
});

test('while the database is away, what is known leads on', async () => {
  await media.sql('alter table media.links rename to links_away');
  try {
    expect(await follow('/b/mall-c')).toBe(`/en/${slug}?s=mall-c`);
  } finally {
    await media.sql('alter table media.links_away rename to links');
  }
});

describe('visits by more than a thousand codes at once', () => {
  const codes = Array.from({ length: 1_200 }, (_, at) => `poster-${at}`);
  const sum = async () => {
    const [found] = await media.sql<{ counted: number; noted: number }>(
      `select (select coalesce(sum(count), 0)::int from media.visits where code like 'poster-%') as counted,
         (select coalesce(sum(cardinality(string_to_array(codes, ' '))), 0)::int from media.visit_journal) as noted`,
    );
    return found!;
  };
  const comeByAll = async () => {
    for (const code of codes) media.get(Visits).add(code);
    await media.get(Visits).write();
  };
  beforeAll(() =>
    media.sql(
      `insert into media.links (code, campaign, kind, names, made_by)
       select code, $1, 'other', '{}', 'staff' from unnest($2::text[]) code`,
      [slug, codes],
    ),
  );
  beforeEach(() => media.get(Visits).addUp());
  // By itself it would do so in the middle of a story.
  beforeAll(async () => {
    await media.get(Visits).beforeApplicationShutdown();
    await media.get(Visits).write();
  });

  test('are noted in one row, and added up on the day on which they came', async () => {
    const before = await sum();
    await comeByAll();
    await comeByAll();
    expect(await sum()).toEqual({ ...before, noted: 2_400 });
    await media.sql(`update media.visit_journal set at = at - interval '1 day'
                     where id = (select min(id) from media.visit_journal)`);
    await media.get(Visits).addUp();
    expect(await sum()).toEqual({ counted: before.counted + 2_400, noted: 0 });
    expect(await visits('poster-7')).toHaveLength(2);
    const [last] = (await visits('poster-7')).slice(-1);
    expect(last).toEqual({ day: await today(), count: 1 });
  });

  test('are added up once, whoever does it at the same moment', async () => {
    const before = await sum();
    await comeByAll();
    await Promise.all([1, 2, 3].map(() => media.get(Visits).addUp()));
    expect(await sum()).toEqual({ counted: before.counted + 1_200, noted: 0 });
  });

  test('stay noted where they cannot be added up', async () => {
    const before = await sum();
    await comeByAll();
    await media.sql('alter table media.visits add constraint none check (false) not valid');
    try {
      await expect(media.get(Visits).addUp()).rejects.toThrow('none');
    } finally {
      await media.sql('alter table media.visits drop constraint none');
    }
    expect(await sum()).toEqual({ ...before, noted: 1_200 });
  });
});
