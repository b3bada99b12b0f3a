import { readRollout } from '@blueheart/config';
import { MediaAlone, rollout, slug } from '../media.fixture.js';
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
