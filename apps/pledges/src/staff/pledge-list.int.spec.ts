import { Invalidations } from '../invalidations/invalidations.fixture.js';
import { askOf, PledgeStates } from '../pledge-states.fixture.js';
import { PledgesAlone } from '../pledges.fixture.js';
import { PledgesService } from '../pledges.service.js';
import { pageStatement, PledgeListQueries } from './pledge-list.queries.js';
import { pledgePageSchema, pledgeSearchSchema } from './pledge-list.schema.js';

const slug = 'blue-heart-lebanon';

let system: PledgesAlone;
let states: PledgeStates;
beforeEach(async () => {
  system = await PledgesAlone.start();
  states = new PledgeStates(system);
});
afterEach(() => system.stop());

const list = async (search: object = {}, of = slug) =>
  pledgePageSchema.parse(
    await system.get(PledgeListQueries).page(of, pledgeSearchSchema.parse(search)),
  );
const found = async (search: object) => (await list(search)).pledges.map(({ id }) => id);
const sign = (typed: string, changes: object = {}, hold?: 'honeypot') =>
  system.get(PledgesService).sign({ ...askOf(typed), ...changes }, hold);

test('a list says all about a pledge but who signed it', async () => {
  const { mine } = await states.withdrawn('ada@example.org');
  const held = await sign('03 123 456', { source: 'tv', updates: true }, 'honeypot');
  const answer = await list();
  expect(answer.pledges.map(({ id, state }) => [id, state])).toEqual([
    [held, 'pending'],
    [mine.pledge, 'withdrawn'],
  ]);
  expect(answer.pledges[0]).toEqual({
    id: held,
    state: 'pending',
    counts: false,
    invalidation: null,
    signedAt: expect.any(String),
    confirmedAt: null,
    withdrawnAt: null,
    governorate: 'LB-AS',
    district: null,
    language: 'en',
    source: 'tv',
    channel: 'phone',
    textVersion: 1,
    consents: { updates: true, showName: false },
    held: 'honeypot',
  });
  expect(answer.pledges[1]).toMatchObject({ held: null, withdrawnAt: expect.any(String) });
  expect(JSON.stringify(answer)).not.toMatch(/Amanda|example\.org|123 ?456/);
});

test('all that is asked must fit', async () => {
  const ada = (await states.confirmed('ada@example.org')).mine.pledge;
  const bela = await sign('bela@example.org', { governorate: undefined, source: 'tv' });
  const cleo = await sign('cleo@example.org', { locale: 'ar', governorate: 'LB-BA' });
  await system.sql(`update pledges.pledges set signed_at = '2026-01-01T10:00:00Z' where id = $1`, [
    ada,
  ]);

  expect(await found({ state: 'confirmed' })).toEqual([ada]);
  expect(await found({ state: 'deleted' })).toEqual([]);
  expect(await found({ governorate: 'LB-BA' })).toEqual([cleo]);
  expect(await found({ governorate: '' })).toEqual([bela]);
  expect(await found({ source: 'tv' })).toEqual([bela]);
  expect(await found({ source: '' })).toEqual([cleo, ada]);
  expect(await found({ language: 'en' })).toEqual([bela, ada]);
  expect(await found({ language: 'en', state: 'pending' })).toEqual([bela]);
  expect(await found({ to: '2026-01-01T12:00:00.001+02:00' })).toEqual([ada]);
  expect(await found({ to: '2026-01-01T10:00:00Z' })).toEqual([]);
  expect(await found({ from: '2026-01-01T10:00:00Z' })).toEqual([cleo, bela, ada]);
});

test('what staff set aside is listed as it is, with what set it aside, and by itself', async () => {
  await states.confirmed('ada@example.org');
  const { pledge } = (await states.confirmed('bela@example.org')).mine;
  const { id } = await new Invalidations(system).make(pledge);
  const { pledges } = await list({ state: 'invalid' });
  expect(pledges).toEqual([
    expect.objectContaining({ id: pledge, state: 'confirmed', counts: false, invalidation: id }),
  ]);
  expect(await found({ state: 'confirmed' })).toHaveLength(2);
});

test('pages follow one another without a gap or a repeat, those of one moment too', async () => {
  await sign('ada@example.org');
  await aCrowd(30);
  const all: string[] = [];
  let after: string | undefined;
  do {
    const { pledges, next } = await list({ limit: 7, ...(after && { after }) });
    all.push(...pledges.map(({ id }) => id));
    after = next;
  } while (after);
  const expected = await system.sql<{ id: string }>(
    'select id from pledges.pledges order by signed_at desc, id desc',
  );
  expect(all).toEqual(expected.map(({ id }) => id));
});

test('a page is read from an index, whatever is asked', async () => {
  await sign('ada@example.org', { source: 'tv' });
  await aCrowd(5_000);
  await system.sql('vacuum analyze pledges.pledges');
  const readBy = async (search: object) => {
    const [sql, values] = pageStatement(1, pledgeSearchSchema.parse(search));
    const plan = await system.database.query(`explain ${sql}`, values);
    return JSON.stringify(plan);
  };
  expect(await readBy({})).toContain('pledges_newest');
  expect(await readBy({ from: '2020-01-01T00:00:00Z', language: 'en' })).toContain(
    'pledges_newest',
  );
  expect(await readBy({ source: 'tv' })).toContain('pledges_of_source');
  expect(await readBy({ state: 'deleted' })).toContain('pledges_aside');
});

/** Copies of the first pledge, seven of each moment, the later ones confirmed. */
async function aCrowd(many: number): Promise<void> {
  await system.sql(
    `insert into pledges.pledges (id, campaign, contact_hmac, slot, channel, person_key, person, locale, text_version,
       updates, shows_name, state, counts, confirmed_at, signed_at, confirm_hashes, not_me_hashes)
     select gen_random_uuid(), campaign, sha256(n::text::bytea), 1, channel, gen_random_uuid(), person, locale,
            text_version, false, false, 'confirmed', true, now(), signed_at - n / 7 * interval '1 microsecond', '{}', '{}'
     from pledges.pledges, generate_series(1, $1::int) n`,
    [many],
  );
}

test('of another campaign nothing is told', async () => {
  await sign('ada@example.org');
  await expect(list({}, 'another')).rejects.toMatchObject({ code: 'no-such-campaign' });
  await system.anotherCampaign('second');
  expect((await list({}, slug)).pledges).toHaveLength(1);
  expect((await list({}, 'second')).pledges).toEqual([]);
});
