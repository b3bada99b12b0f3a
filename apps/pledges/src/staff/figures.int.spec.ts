import { PhoneService } from '../after/phone.service.js';
import { CampaignsQueries } from '../campaigns/campaigns.queries.js';
import { Invalidations } from '../invalidations/invalidations.fixture.js';
import { MyPledgeService } from '../my-pledge/my-pledge.service.js';
import { PledgeStates, askOf } from '../pledge-states.fixture.js';
import { PledgesAlone } from '../pledges.fixture.js';
import { PledgesService } from '../pledges.service.js';
import { TallyService } from '../tally/tally.service.js';
import { FiguresQueries } from './figures.queries.js';
import { figuresSchema } from './figures.schema.js';
import { figuresStatement } from './figures.sql.js';

const slug = 'blue-heart-lebanon';

let system: PledgesAlone;
let states: PledgeStates;
beforeEach(async () => {
  system = await PledgesAlone.start();
  states = new PledgeStates(system);
});
afterEach(() => system.stop());

const figures = async () => {
  while ((await system.get(TallyService).countStep()) > 0);
  return figuresSchema.parse(await system.get(FiguresQueries).figures(slug));
};
const sign = (typed: string, changes: object, hold?: 'honeypot' | 'over-quota') =>
  system.get(PledgesService).sign({ ...askOf(typed), ...changes }, hold);
const one = <Part extends object>(parts: readonly Part[], wanted: Partial<Part>) =>
  parts.find((part) =>
    Object.entries(wanted).every(([name, value]) => part[name as keyof Part] === value),
  );

test('staff see exact numbers, however small, where the public sees none', async () => {
  for (const name of ['ada', 'bela', 'cleo']) await states.confirmed(`${name}@example.org`);
  await states.deleted('dina@example.org');
  await states.withdrawn('edda@example.org');
  await states.pending('fadi@example.org');
  await states.pending('03 123 456');
  await sign('gigi@example.org', {}, 'honeypot');
  await sign('hala@example.org', {}, 'over-quota');

  const found = await figures();
  expect(found).toMatchObject({ confirmed: 4, witnessed: 0, tallied: 0, total: 4 });
  expect(found).toMatchObject({ waiting: 4, withdrawn: 1, held: 2 });
  expect(found.toDo).toEqual({ heldLetters: 1, phonePledges: 1, witnessed: 0 });
  expect(one(found.byGovernorate, { governorate: 'LB-AS' })).toMatchObject({ confirmed: 4 });
  expect(found.byGovernorate.at(-1)).toEqual({ governorate: null, confirmed: 0 });
  expect(one(found.byLanguage, { language: 'en' })).toMatchObject({ confirmed: 4 });
  expect(found.byLanguage).toHaveLength(3);
  expect(found.byDay).toHaveLength(30);
  expect(found.byDay.at(-1)).toMatchObject({ confirmed: 4 });
  expect(found.byDay[0]).toMatchObject({ confirmed: 0 });
});

test('sources are those of the campaign, then none, and all others as one number', async () => {
  const [link] = await system.sql<{ code: string }>('select code from pledges.links order by code');
  for (const [name, source] of [
    ['ada', link!.code],
    ['bela', undefined],
    ['cleo', 'somebody-typed-this'],
  ] as const) {
    await sign(`${name}@example.org`, { source });
  }
  await system.sql(
    `update pledges.pledges set state = 'confirmed', counts = true, confirmed_at = now()`,
  );
  await system.sql(
    `insert into pledges.tally_entries (campaign, pledge, delta, tier, reason, governorate, locale, source, day)
     select campaign, id, 1, 'confirmed', 'confirmed', governorate, locale, coalesce(source, ''), current_date
     from pledges.pledges`,
  );

  const { bySource, otherSources } = await figures();
  expect(one(bySource, { source: link!.code })).toMatchObject({ confirmed: 1 });
  expect(bySource.at(-1)).toEqual({ source: null, confirmed: 1 });
  expect(otherSources).toBe(1);
  expect(JSON.stringify(bySource)).not.toContain('somebody-typed-this');
});

test('a goal says when it was first reached, and stays reached', async () => {
  await system.sql(`update pledges.campaigns set goals = '{1, 1000}'`);
  const { mine } = await states.confirmed('ada@example.org');
  await figures();
  expect(await system.get(MyPledgeService).withdraw(mine)).toBe('done');

  const { goals, confirmed, asOf } = await figures();
  expect(confirmed).toBe(0);
  expect(goals).toEqual([
    { goal: 1, reachedAt: expect.any(String) },
    { goal: 1000, reachedAt: null },
  ]);
  expect(Date.parse(goals[0]!.reachedAt!)).toBeLessThanOrEqual(Date.parse(asOf));
});

test('a phone pledge that staff confirm waits for nobody any more', async () => {
  await states.pending('03 123 456');
  const { id } = await system.get(CampaignsQueries).open(slug);
  const canonical = 'phone:+9613123456';
  const phone = system.get(PhoneService);
  const code = phone.codeFor(id, { canonical }, 1, new Date());
  expect(await phone.confirm(slug, '+961 3 123 456', code, { kind: 'system' })).toBe('confirm');
  const { waiting, toDo, confirmed } = await figures();
  expect([waiting, toDo.phonePledges, confirmed]).toEqual([0, 0, 1]);
});

test('what is set aside waits for nobody and is told by itself', async () => {
  const links = [
    await states.confirmed('ada@example.org'),
    await states.pending('bela@example.org'),
    await states.pending('03 123 456'),
  ];
  await new Invalidations(system).make(...links.map(({ mine }) => mine.pledge));
  const { confirmed, waiting, invalid, toDo } = await figures();
  expect([confirmed, waiting, invalid, toDo.phonePledges]).toEqual([0, 0, 3, 0]);
});

test('what is answered takes no longer for many pledges: it looks at none that is confirmed', async () => {
  await sign('ada@example.org', {});
  await system.sql(
    `insert into pledges.pledges (id, campaign, contact_hmac, slot, channel, person_key, person, locale, text_version,
       updates, shows_name, state, counts, confirmed_at, confirm_hashes, not_me_hashes)
     select gen_random_uuid(), campaign, sha256(n::text::bytea), 1, channel, gen_random_uuid(), person, locale,
            text_version, false, false, 'confirmed', true, now(), '{}', '{}'
     from pledges.pledges, generate_series(1, 5000) n`,
  );
  await system.sql('vacuum analyze pledges.pledges');
  const plan = await system.database.query<{ 'QUERY PLAN': string }>(
    `explain ${figuresStatement}`,
    [slug],
  );
  const lines = plan.map((line) => line['QUERY PLAN']).filter((line) => / on pledges/.test(line));
  expect(lines).not.toEqual([]);
  for (const line of lines) expect(line).toMatch(/pledges_(waiting|withdrawn|aside|invalid|pkey)/);
});

test('of another campaign it tells nothing', async () => {
  await expect(system.get(FiguresQueries).figures('another')).rejects.toMatchObject({
    code: 'no-such-campaign',
    status: 404,
  });
});
