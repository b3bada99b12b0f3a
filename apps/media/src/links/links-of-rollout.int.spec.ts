import { readRollout, type Rollout } from '@blueheart/config';
import type { QueryRunner } from '@blueheart/database';
import { CampaignsService } from '../campaigns/campaigns.service.js';
import { MediaAlone, rollout, slug } from '../media.fixture.js';
import { SearchedLinks1796300160000 } from '../migrations/1796300160000-searched-links.js';

let media: MediaAlone;
beforeAll(async () => {
  media = await MediaAlone.start();
}, 60_000);
afterAll(() => media.stop());

const shipped = readRollout(rollout);
const apply = (changed: Rollout) => media.get(CampaignsService).apply(changed);
interface Told {
  readonly code: string;
  readonly campaign: string;
  readonly names: Readonly<Record<string, string>>;
  readonly version: number;
}
const told = () => media.announced<Told>('LinkKept');
const links = () =>
  media.sql<{ code: string; campaign: string }>(
    'select code, campaign from media.links order by code',
  );

test('the links of a roll-out are kept, and each is told once', async () => {
  const codes = shipped.links.map(({ code }) => code).toSorted();
  expect((await links()).map(({ code }) => code)).toEqual(codes);
  expect((await told()).map(({ code }) => code)).toEqual(codes);
  expect((await told())[0]).toEqual({
    ...shipped.links.find(({ code }) => code === codes[0])!,
    name: undefined,
    names: shipped.links.find(({ code }) => code === codes[0])!.name,
    campaign: slug,
    version: 1,
  });
});

test('one that is renamed is told again, with a higher version, and one that is named no more stays', async () => {
  const before = await told();
  const [first, ...others] = shipped.links;
  const [second, ...rest] = others;
  const renamed = { ...second!, name: { ...second!.name, en: 'Another name' } };
  await apply({ ...shipped, links: [renamed, ...rest] });
  expect((await told()).slice(before.length)).toMatchObject([
    { code: second!.code, names: { en: 'Another name' }, version: 2 },
  ]);
  expect((await links()).map(({ code }) => code)).toContain(first!.code);
  const [{ searched }] = (await media.sql<{ searched: string }>(
    'select searched from media.links where code = $1',
    [second!.code],
  )) as [{ searched: string }];
  expect(searched).toContain('another name');
});

test('whoever came later is told of all', async () => {
  const before = await told();
  await media.get(CampaignsService).announceAgain(shipped);
  expect((await told()).slice(before.length).map(({ code }) => code)).toEqual(
    (await links()).map(({ code }) => code),
  );
});

test('a code that another campaign has printed is refused, and nothing is stored', async () => {
  const before = [await links(), await told()];
  const other = { ...shipped, campaign: { ...shipped.campaign, slug: 'another-campaign' } };
  for (const refused of [apply(other), media.get(CampaignsService).check(other)])
    await expect(refused).rejects.toMatchObject({ name: 'LinkTaken' });
  expect([await links(), await told()]).toEqual(before);
  expect(await media.sql('select from media.campaigns')).toHaveLength(1);
});

test('links from before they could be looked for are looked for as all others', async () => {
  const searched = () =>
    media.sql(
      `select code, (select array_agg(word order by word) from unnest(string_to_array(searched, ' ')) as word) as words
       from media.links order by code`,
    );
  const before = await searched();
  await media.sql('alter table media.links drop column searched');
  await media.sql('set search_path = media');
  const runner = { query: (sql: string, params?: unknown[]) => media.sql(sql, params) };
  await new SearchedLinks1796300160000().up(runner as QueryRunner);
  await media.sql('reset search_path');
  expect(await searched()).toEqual(before);
});
