import { MediaAlone, slug } from '../media.fixture.js';
import { anOutlet } from '../outlets/outlets.fixture.js';
import { OutletsService } from '../outlets/outlets.service.js';
import { siteWantedSchema, type SiteFacts } from './site.schema.js';
import { aFrame } from './sites.fixture.js';
import { SitesQueries } from './sites.queries.js';
import { SitesService } from './sites.service.js';

let media: MediaAlone;
beforeAll(async () => {
  media = await MediaAlone.start();
}, 60_000);
afterAll(() => media.stop());

const sites = () => media.get(SitesService);
const put = (outlet: string, what: Partial<SiteFacts> = {}) =>
  sites().create(media.rana, { outlet, ...aFrame, ...what });
const of = (outlet: string) => media.get(SitesQueries).sites(slug, { outlet });

test('a frame is put in and told as it is, with the governorates there are', async () => {
  const outlet = await anOutlet(media);
  const id = await put(outlet);
  expect(await of(outlet)).toEqual([{ id, outlet, ...aFrame, version: 1, closedAt: null }]);
  const { governorates, outlets } = await media.get(SitesQueries).list(slug, { outlet });
  expect(governorates).toContain('keserwan-jbeil');
  expect(outlets.map((one) => one.id)).toContain(outlet);
});

test('frames are found by governorate, those of the same outlet by their code', async () => {
  const outlet = await anOutlet(media);
  for (const code of ['A-10', 'A-9', 'A-1']) await put(outlet, { code });
  await put(outlet, { code: 'T-1', governorate: 'LB-AS' });
  expect((await of(outlet)).map(({ code }) => code)).toEqual(['A-1', 'A-9', 'T-1', 'A-10']);
  const north = await media.get(SitesQueries).sites(slug, { outlet, governorate: 'LB-AS' });
  expect(north.map(({ code }) => code)).toEqual(['T-1']);
});

test('a governorate elsewhere, an outlet that is no billboard firm, a code twice', async () => {
  const outlet = await anOutlet(media);
  await expect(put(outlet, { governorate: 'FR-75' })).rejects.toMatchObject({
    mistakes: [{ path: 'governorate', code: 'invalid_value' }],
  });
  const radio = await anOutlet(media, { channel: 'radio' });
  await expect(put(radio)).rejects.toMatchObject({ code: 'outlet-has-no-frames', status: 409 });
  const both = await Promise.allSettled([put(outlet), put(outlet)]);
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: { code: 'site-there', status: 409 },
  });
  const other = await put(outlet, { code: 'A-2' });
  await expect(
    sites().change(media.rana, other, { version: 1, code: 'A-1' }),
  ).rejects.toMatchObject({ code: 'site-there' });
});

test('a change changes only what differs, and of two of one version the second is told so', async () => {
  const outlet = await anOutlet(media);
  const id = await put(outlet);
  await sites().change(media.rana, id, { version: 1, ...aFrame });
  await sites().change(media.rana, id, { version: 1, ...aFrame, facing: null, point: null });
  await expect(sites().change(media.rana, id, { version: 1, isLit: false })).rejects.toMatchObject({
    code: 'changed-meanwhile',
    status: 409,
  });
  expect(await of(outlet)).toMatchObject([{ version: 2, facing: null, point: null, isLit: true }]);
  expect(await media.announced('ActionAudited')).toContainEqual(
    expect.objectContaining({
      action: 'site.change',
      object: { kind: 'site', id },
      before: { point: aFrame.point, facing: 90 },
      after: { point: null, facing: null },
    }),
  );
});

test('one that is closed takes no change, and opens again while its outlet is open', async () => {
  const outlet = await anOutlet(media);
  const id = await put(outlet);
  await sites().close(media.rana, id, 1);
  await sites().close(media.rana, id, 1);
  await expect(sites().change(media.rana, id, { version: 2, facing: 1 })).rejects.toMatchObject({
    code: 'site-closed',
  });
  await media.get(OutletsService).close(media.rana, outlet, 1);
  await expect(sites().reopen(media.rana, id, 2)).rejects.toMatchObject({ code: 'outlet-closed' });
  await expect(put(outlet, { code: 'A-2' })).rejects.toMatchObject({ code: 'outlet-closed' });
  await media.get(OutletsService).reopen(media.rana, outlet, 2);
  await sites().reopen(media.rana, id, 2);
  expect(await of(outlet)).toMatchObject([{ id, closedAt: null, version: 3 }]);
});

test('from another campaign a frame is not touched, and none is put in', async () => {
  const outlet = await anOutlet(media);
  const id = await put(outlet);
  const elsewhere = { ...media.rana, campaign: 'elsewhere' };
  const refused = { code: 'no-such-site', status: 404 };
  await expect(sites().close(elsewhere, id, 1)).rejects.toMatchObject(refused);
  await expect(sites().change(elsewhere, id, { version: 1 })).rejects.toMatchObject(refused);
  await expect(sites().create(elsewhere, { outlet, ...aFrame, code: 'A-2' })).rejects.toMatchObject(
    { code: 'no-such-outlet' },
  );
  expect(await media.get(SitesQueries).sites('elsewhere', { outlet })).toEqual([]);
});

test.each<[what: string, wanted: object]>([
  ['no name', { names: {} }],
  ['a name that turns the text around it', { names: { en: 'Dora\u2067x' } }],
  ['a point off the world', { point: { latitude: 91, longitude: 0 } }],
  ['half a point', { point: { latitude: 33 } }],
  ['a face of 0 cm', { size: { widthCm: 0, heightCm: 300 } }],
  ['half a face', { size: { widthCm: 400 } }],
  ['a whole turn', { facing: 360 }],
  ['half a degree', { facing: 90.5 }],
  ['a day that there is not', { licenceUntil: '2026-02-30' }],
  ['a kind of venue below nothing', { venueType: -301 }],
])('%s is refused', (_what, wanted) => {
  const outlet = '0197f000-0000-7000-8000-000000000000';
  expect(siteWantedSchema.safeParse({ outlet, ...aFrame }).success).toBe(true);
  expect(siteWantedSchema.safeParse({ outlet, ...aFrame, ...wanted }).success).toBe(false);
});

test.each(['latitude = null', 'width_cm = null', 'facing = 360', 'width_cm = 0'])(
  'the database itself refuses a frame with %s',
  async (wrong) => {
    const id = await put(await anOutlet(media));
    await expect(
      media.sql(`update media.sites set ${wrong} where id = $1`, [id]),
    ).rejects.toMatchObject({ code: '23514' });
  },
);
