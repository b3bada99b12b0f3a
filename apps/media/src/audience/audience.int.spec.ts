import { MediaAlone, slug } from '../media.fixture.js';
import { anOutlet, Orders } from '../orders/orders.fixture.js';
import { PlanQueries } from '../placements/plan.queries.js';
import { TableQueries } from '../responses/table.queries.js';
import { AudienceQueries } from './audience.queries.js';
import { AudienceService } from './audience.service.js';
import { figureWantedSchema } from './figure.schema.js';

let media: MediaAlone;
let outlet: string;
let site: string;
beforeAll(async () => {
  media = await MediaAlone.start();
  ({ outlet, site } = await anOutlet(media));
}, 60_000);
afterAll(() => media.stop());

const wanted = (parts: object = {}) => ({
  outlet,
  counts: 'impressions-week',
  value: 70_000,
  provider: 'Levant Counts',
  method: 'camera, two weeks',
  source: 'https://example.org/counts',
  from: '2026-01-01',
  ...parts,
});
const read = (parts: object = {}) => figureWantedSchema.parse(wanted(parts));
const add = (parts: object = {}, by = media.rana) =>
  media.get(AudienceService).add(by, read(parts));
const list = () => media.get(AudienceQueries).list(slug);

test('what is placed has contacts, GRP and CPM by figures that somebody counted', async () => {
  const orders = new Orders(media);
  const order = await orders.placed(outlet);
  const flight = { from: '2026-11-01', until: '2026-11-20' };
  const rows = async () => {
    const { placements } = await media
      .get(TableQueries)
      .table(slug, { from: flight.from, to: flight.until });
    const plan = await media.get(PlanQueries).plan(slug, flight);
    return [placements, plan.placements].map(
      (all) => all.find((one) => one.order.id === order)!.reach,
    );
  };
  for (const reach of await rows()) expect(reach).toMatchObject({ cpm: null, why: 'no-figure' });
  await add();
  await add({ outlet: null, counts: 'population', value: 5_000_000 });
  for (const reach of await rows())
    expect(reach).toEqual({
      contacts: 140_000,
      grp: 2.8,
      cpm: 714,
      provider: 'Levant Counts',
      why: null,
    });
});

test('the later takes the place of the one before, and a wrong one goes, which is noted', async () => {
  const first = await add({ site });
  const second = await add({ site, from: '2026-06-01', value: 80_000 });
  const held = async () => (await list()).filter((one) => one.site === site && one.holds);
  expect(await held()).toMatchObject([{ id: second, value: 80_000 }]);
  await media.get(AudienceService).remove(media.rana, second);
  expect(await held()).toMatchObject([{ id: first, value: 70_000 }]);
  expect(await media.announced('ActionAudited')).toContainEqual(
    expect.objectContaining({
      action: 'figure.remove',
      object: { kind: 'figure', id: second },
      before: expect.objectContaining({ value: 80_000, provider: 'Levant Counts' }),
    }),
  );
});

test('a figure is of an outlet of its campaign, and of a frame of that outlet', async () => {
  const elsewhere = { ...media.rana, campaign: 'elsewhere' };
  await expect(add({}, elsewhere)).rejects.toMatchObject({ status: 404 });
  const other = await anOutlet(media);
  await expect(add({ site: other.site })).rejects.toMatchObject({
    code: 'no-such-site',
    status: 404,
  });
  const id = await add();
  await expect(media.get(AudienceService).remove(elsewhere, id)).rejects.toMatchObject({
    code: 'no-such-figure',
    status: 404,
  });
});

test.each<[what: string, parts: object]>([
  ['a million million', { value: 1e12 }],
  ['fewer than nobody', { value: -1 }],
  ['half a person', { value: 0.5 }],
  ['a population of an outlet', { counts: 'population' }],
  ['a population of nobody', { outlet: null, counts: 'population', value: 0 }],
  ['readers of no outlet', { outlet: null, counts: 'readers' }],
  ['nobody who counted', { provider: ' ' }],
  ['no method', { method: '' }],
  ['a source that is a script', { source: 'javascript:alert(1)' }],
  ['a source inside of a network', { source: 'http://localhost/' }],
  ['a day that there is not', { from: '2026-02-30' }],
  ['a frame and a format', { site: '0197f000-0000-7000-8000-000000000000', format: '4×3 m' }],
])('%s is refused', (_what, parts) => {
  expect(figureWantedSchema.safeParse(wanted(parts)).success).toBe(false);
});

test.each([
  ['a million million', `value = 1000000000000`, 'value_check'],
  ['a population that belongs to an outlet', `counts = 'population'`, 'a_population_is_of_nobody'],
])('the database itself refuses %s', async (_what, set, constraint) => {
  const id = await add();
  await expect(
    media.sql(`update media.audience_figures set ${set} where id = $1`, [id]),
  ).rejects.toThrow(constraint);
});
