import {
  tallyDaysSchema,
  tallyLanguagesSchema,
  tallySchema,
  tallySourcesSchema,
  type Tally,
} from '@blueheart/contracts';
import { eventually } from '@blueheart/testing';
import { Staff } from '../support/staff-by-token.js';
import { slug, System } from '../support/whole-system.js';

let system: System;
beforeAll(async () => {
  system = await System.start();
});
afterAll(() => system.stop());

const api = `/api/v1/campaigns/${slug}/tally`;

/** People of some day, as the entries of the count have them. */
async function enter(many: number, governorate: string, { daysAgo = 0, delta = 1 } = {}) {
  await system.sql(
    `insert into pledges.tally_entries (campaign, pledge, delta, tier, reason, governorate, locale, source, day)
     select id, gen_random_uuid(), $1::smallint, 'confirmed', 'story', $2, 'ar', 'typed-by-somebody',
            ((now() - interval '1 hour') at time zone time_zone)::date - $3::int
     from pledges.campaigns, generate_series(1, $4::int)`,
    [delta, governorate, daysAgo, many],
  );
  await system.settle();
}

test('the tally is what was promised to other programs, and says when it is the one they have', async () => {
  const answer = await system.get(api);
  const text = await answer.text();
  expect(Object.keys(JSON.parse(text) as Tally)).toEqual([
    'confirmed',
    'witnessed',
    'tallied',
    'total',
    'byGovernorate',
    'asOf',
  ]);
  expect(tallySchema.safeParse(JSON.parse(text)).success).toBe(true);
  expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
  expect(answer.headers.get('cache-control')).toBe('public, max-age=5, stale-while-revalidate=30');
  const etag = answer.headers.get('etag')!;
  const again = await system.get(api, { 'if-none-match': `W/${etag}` });
  expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag]);

  await enter(1, 'LB-BA');
  const changed = await system.get(api, { 'if-none-match': etag });
  expect(changed.status).toBe(200);
  expect(changed.headers.get('etag')).not.toBe(etag);
});

test.each([
  ['days', tallyDaysSchema],
  ['languages', tallyLanguagesSchema],
  ['sources', tallySourcesSchema],
] as const)('%s are public, kept by caches, and say when nothing is new', async (part, schema) => {
  const answer = await system.get(`${api}/${part}`);
  expect(schema.safeParse(await answer.json()).success).toBe(true);
  expect(answer.headers.get('cache-control')).toBe(
    'public, max-age=300, stale-while-revalidate=3600',
  );
  const etag = answer.headers.get('etag')!;
  expect((await system.get(`${api}/${part}`, { 'if-none-match': etag })).status).toBe(304);
  expect((await system.get(`/api/v1/campaigns/another/tally/${part}`)).status).toBe(404);
});

test('one more person changes the exact total and no cell, until a ten is full', async () => {
  await enter(24, 'LB-AK');
  await enter(35, 'LB-AS');
  await enter(7, 'LB-NA');
  const before = await system.tally();
  expect(before.byGovernorate).toMatchObject({ 'LB-AK': 20, 'LB-AS': 30, 'LB-NA': null });
  for (const place of ['LB-AK', 'LB-AS', 'LB-NA', '']) {
    await enter(1, place);
    expect((await system.tally()).byGovernorate).toEqual(before.byGovernorate);
  }
  const { byGovernorate, total } = await system.tally();
  expect(total).toBe(before.total + 4);
  await enter(5, 'LB-AK');
  expect((await system.tally()).byGovernorate).toEqual({ ...byGovernorate, 'LB-AK': 30 });
});

test('who signs today is in no day, language or source before the day is over', async () => {
  const parts = () =>
    Promise.all(
      ['days', 'languages', 'sources'].map(async (part) =>
        (await system.get(`${api}/${part}`)).text(),
      ),
    );
  const before = await parts();
  await enter(40, 'LB-BI');
  expect(await parts()).toEqual(before);
  expect(before.join()).not.toContain('typed-by-somebody');
});

test('a day that is over is published when the next one begins', async () => {
  await enter(23, 'LB-BI', { daysAgo: 1 });
  await enter(12, 'LB-BI', { daysAgo: 2 });
  await enter(2, 'LB-BI', { daysAgo: 2, delta: -1 });
  // A start reads what the night would have.
  await system.restart();
  const answer = tallyDaysSchema.parse(await (await system.get(`${api}/days`)).json());
  expect(answer.days.slice(-3).map(({ confirmed }) => confirmed)).toEqual([null, 10, 20]);
  expect(answer.days.at(-1)!.day).toBe(answer.through);
});

test('the page hides what the API hides, and names the tiers apart', async () => {
  const { confirmed } = await system.tally();
  const page = await (await system.get(`/en/${slug}/tally`)).text();
  expect(page).toContain(`data-tier="confirmed">${confirmed}</p>`);
  expect(page).toMatch(/data-region="LB-NA" data-shade="none"[^>]*>.*?not shown/);
  expect(page).toMatch(/data-region="LB-AK" data-shade="\d"[^>]*>.*?<bdi>30<\/bdi>/);
  expect((await system.get(`/en/another/tally`)).status).toBe(404);
  expect((await system.get(`/de/${slug}/tally`)).status).toBe(404);
  expect(await (await system.get(`/en/${slug}`)).text()).toContain(`href="/en/${slug}/tally"`);
});

test('whoever listens is told of each change', async () => {
  const stop = new AbortController();
  const stream = await fetch(`${system.url}${api}/stream`, { signal: stop.signal });
  let heard = '';
  const listening = (async () => {
    for await (const chunk of stream.body!) heard += Buffer.from(chunk).toString();
  })().catch(() => undefined);
  const told = () => [...heard.matchAll(/^data: (\{.*\})$/gm)].map(([, text]) => text!);
  await eventually(() => expect(told()).toHaveLength(1));
  await enter(1, 'LB-BA');
  await eventually(() => expect(told().length).toBeGreaterThan(1));
  expect(JSON.parse(told().at(-1)!)).toEqual(await system.tally());
  stop.abort();
  await listening;
});

test('what is counted is what the desk is told of the links, day by day', async () => {
  await enter(4, 'LB-BI', { daysAgo: 3 });
  await enter(1, 'LB-BI', { daysAgo: 3, delta: -1 });
  await system.settle();
  const days = await system.sql<{ day: string; people: number }>(
    `select day::text, sum(delta)::int as people from pledges.tally_entries
     where source = 'typed-by-somebody' group by day order by day`,
  );
  const range = `from=${days[0]!.day}&to=${days.at(-1)!.day}`;
  const staff = new Staff(system, 'viewer');
  const { body } = await staff.get<Response>(`/media/response?${range}`);
  const shown = body.sources.find(({ source }) => source === 'typed-by-somebody')!;
  expect(shown.days).toEqual(days.filter(({ people }) => people !== 0));
  expect((await new Staff(system, 'volunteer').get('/media/response')).status).toBe(403);
});

interface Response {
  readonly sources: readonly {
    readonly source: string;
    readonly days: readonly { readonly day: string; readonly people: number }[];
  }[];
}
