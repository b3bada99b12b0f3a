import { readRollout } from '@blueheart/config';
import { CreativesQueries } from '../creatives/creatives.queries.js';
import { CreativesService } from '../creatives/creatives.service.js';
import { MediaAlone, rollout, slug } from '../media.fixture.js';
import { PublicationsAlone } from '../publications/publications.fixture.js';
import { CampaignsService } from './campaigns.service.js';

let media: MediaAlone;
beforeAll(async () => {
  media = await MediaAlone.start();
}, 60_000);
afterAll(() => media.stop());

const channels = () =>
  media.sql<{ code: string; kind: string; en: string }>(
    `select code, kind, names->>'en' as en from media.channels where campaign = $1 order by position`,
    [slug],
  );

test('a roll-out brings its channels, once, in its order', async () => {
  expect(await channels()).toEqual(
    readRollout(rollout).channels.map(({ code, kind, name }) => ({ code, kind, en: name['en'] })),
  );
  expect(await media.get(CampaignsService).apply(readRollout(rollout))).toBe('unchanged');
});

test('a channel that is renamed is renamed here, and one that is named no more stays', async () => {
  const before = readRollout(rollout);
  const [first, ...others] = before.channels;
  const renamed = others.map((one) => ({ ...one, name: { ...one.name, en: `${one.code}!` } }));
  expect(await media.get(CampaignsService).apply({ ...before, channels: renamed })).toBe('applied');
  const there = await channels();
  expect(there.map(({ code }) => code).toSorted()).toEqual(
    before.channels.map(({ code }) => code).toSorted(),
  );
  expect(there.find(({ code }) => code === others[0]!.code)!.en).toBe(`${others[0]!.code}!`);
  expect(there.find(({ code }) => code === first!.code)!.en).toBe(first!.name['en']);
});

test('of an item that is named no more nothing new is made, and what was made keeps its name; it may come back', async () => {
  const whole = readRollout(rollout);
  const apply = (items: typeof whole.items) =>
    media.get(CampaignsService).apply({ ...whole, items });
  const publications = new PublicationsAlone(media);
  const poster = () =>
    media
      .get(CreativesService)
      .make(media.rana, { name: 'Cover', kind: 'brochure', item: 'brochure' });
  const printed = async () =>
    (await publications.list()).items.filter(({ offered }) => offered).map(({ code }) => code);
  await apply(whole.items);
  const before = await publications.begin();
  await apply(whole.items.filter(({ code }) => code !== 'brochure'));

  expect(await printed()).toEqual(['clipboard']);
  expect((await media.get(CreativesQueries).list(slug)).items.map(({ code }) => code)).toEqual([
    'pin',
    'clipboard',
  ]);
  const refused = { code: 'no-such-item', status: 404 };
  await expect(publications.begin()).rejects.toMatchObject(refused);
  await expect(poster()).rejects.toMatchObject(refused);
  expect(await publications.get(before)).toMatchObject({
    itemNames: { en: 'Information brochure' },
  });

  await apply(whole.items);
  expect(await printed()).toEqual(['clipboard', 'brochure']);
  await publications.begin();
  await poster();
});
