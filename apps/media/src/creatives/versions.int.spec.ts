import { Database } from '@blueheart/database';
import { newId } from '@blueheart/sealing';
import { aPdf, aPng } from '@blueheart/testing';
import { FilesTimers } from '../files/files.timers.js';
import { KeptFiles } from '../files/kept-files.js';
import { MediaAlone, slug } from '../media.fixture.js';
import { Creatives } from './creatives.fixture.js';
import { CreativesQueries } from './creatives.queries.js';

let media: MediaAlone;
let creatives: Creatives;
beforeAll(async () => {
  media = await MediaAlone.start();
  creatives = new Creatives(media);
}, 60_000);
afterAll(() => media.stop());

test('versions are numbered by language and format, and kept as they came', async () => {
  const creative = await creatives.make();
  const bytes = aPng({ width: 600, height: 300 });
  const first = await creatives.upload(creative, {}, { bytes });
  expect(first).toMatchObject({ number: 1, same: [] });
  expect(await creatives.upload(creative)).toMatchObject({ number: 2 });
  expect(await creatives.upload(creative, { language: 'fr' })).toMatchObject({ number: 1 });
  expect(
    await creatives.upload(creative, { format: 'A4' }, { bytes: aPdf(), name: 'a.pdf' }),
  ).toMatchObject({ number: 1 });
  const { versions } = await creatives.get(creative);
  expect(versions.map(({ language, number, type }) => [language, number, type])).toEqual([
    ['ar', 1, 'application/pdf'],
    ['fr', 1, 'image/png'],
    ['ar', 2, 'image/png'],
    ['ar', 1, 'image/png'],
  ]);
  expect(versions[3]).toMatchObject({
    width: 600,
    height: 300,
    hasThumbnail: true,
    state: 'draft',
  });
  expect(versions[0]).toMatchObject({ width: null, hasThumbnail: true });
  const { file } = await media.get(CreativesQueries).file(slug, creative, first.id);
  expect(bytes.equals((await media.get(KeptFiles).get(file))!)).toBe(true);
  expect((await media.get(KeptFiles).thumbnail(file))!.subarray(8, 12).toString()).toBe('WEBP');
  const [listed] = (await media.get(CreativesQueries).list(slug)).creatives;
  expect(listed!.latest.map(({ language, number }) => [language, number])).toEqual([
    ['ar', 2],
    ['ar', 1],
    ['fr', 1],
  ]);
});

test('the very same file is told, and refused as the next version of itself', async () => {
  const [one, other] = [
    await creatives.make(),
    await creatives.make({ name: 'The same elsewhere' }),
  ];
  const bytes = aPng({ width: 77 });
  await creatives.upload(one, {}, { bytes });
  await expect(creatives.upload(one, {}, { bytes })).rejects.toMatchObject({
    code: 'artwork-same',
    status: 409,
  });
  expect((await creatives.upload(other, {}, { bytes })).same).toEqual([
    { creative: one, name: 'Blue heart over the sea', language: 'ar', format: '4×3 m', number: 1 },
  ]);
});

test('ten who upload at once get ten numbers', async () => {
  const creative = await creatives.make();
  const made = await Promise.all(Array.from({ length: 10 }, () => creatives.upload(creative)));
  expect(made.map(({ number }) => number).toSorted((a, b) => a - b)).toEqual([
    1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
  ]);
});

test('what is no file of ours, or in no language of the campaign, is refused and leaves nothing', async () => {
  const creative = await creatives.make();
  const before = await media.sql('select id from media.files');
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>');
  await expect(creatives.upload(creative, {}, { bytes: svg })).rejects.toMatchObject({
    code: 'file-not-understood',
  });
  await expect(creatives.upload(creative, { language: 'de' })).rejects.toMatchObject({
    mistakes: [{ path: 'language' }],
  });
  await expect(creatives.upload(creative, { artwork: 'A-1' })).rejects.toMatchObject({
    mistakes: [{ path: 'artwork', code: 'invalid_value' }],
  });
  await expect(creatives.upload(newId())).rejects.toMatchObject({
    code: 'no-such-creative',
    status: 404,
  });
  expect((await creatives.get(creative)).versions).toEqual([]);
  expect(await media.sql('select id from media.files')).toEqual(before);
});

test('what is printed has a number of artwork, which no other version has', async () => {
  const brochure = await creatives.make({ kind: 'brochure', item: 'brochure' });
  await expect(creatives.upload(brochure)).rejects.toMatchObject({
    mistakes: [{ path: 'artwork', code: 'required' }],
  });
  await creatives.upload(brochure, { artwork: 'B-1 ar' });
  await expect(
    creatives.upload(brochure, { language: 'fr', artwork: 'B-1 ar' }),
  ).rejects.toMatchObject({
    code: 'artwork-there',
    status: 409,
  });
});

test('what is printed is an item of the roll-out, by whose name its lots are held back', async () => {
  await expect(creatives.make({ kind: 'brochure', item: 'leaflet' })).rejects.toMatchObject({
    code: 'no-such-item',
    status: 404,
  });
  const { items } = await media.get(CreativesQueries).list(slug);
  expect(items.map(({ code }) => code)).toContain('clipboard');
});

test('what may be shown is listed beside the draft that follows it', async () => {
  const { creative } = await creatives.approved();
  await creatives.upload(creative);
  const { creatives: all } = await media.get(CreativesQueries).list(slug);
  const { latest } = all.find(({ id }) => id === creative)!;
  expect(latest.map(({ number, state }) => [number, state])).toEqual([
    [2, 'draft'],
    [1, 'approved'],
  ]);
});

test('what was uploaded is not changed, and what is approved is only withdrawn, by the database itself', async () => {
  const { version } = await creatives.approved();
  const asService = (set: string) =>
    media.get(Database).query(`update creative_versions set ${set} where id = $1`, [version]);
  for (const set of [
    `sha256 = repeat('a', 64)`,
    `language = 'fr'`,
    `state = 'draft'`,
    `artwork = 'x'`,
  ])
    await expect(asService(set)).rejects.toThrow('stays as it was uploaded');
  await expect(asService(`state = 'withdrawn'`)).rejects.toThrow('has_a_reason');
  await expect(
    media.get(Database).query(`update approvals set decision = 'approved'`),
  ).rejects.toThrow('permission denied');
});

test('a version of another campaign is not there', async () => {
  const { creative, version } = await creatives.approved();
  const queries = media.get(CreativesQueries);
  await expect(queries.file('elsewhere', creative, version)).rejects.toMatchObject({ status: 404 });
  await expect(
    queries.get({ ...media.rana, campaign: 'elsewhere' }, creative),
  ).rejects.toMatchObject({ status: 404 });
  await expect(queries.file(slug, newId(), version)).rejects.toMatchObject({
    code: 'no-such-artwork',
  });
});

test('bytes that nobody kept are forgotten after an hour', async () => {
  const files = media.get(KeptFiles);
  await media.get(FilesTimers).beforeApplicationShutdown();
  const [young, old] = [
    await files.put(slug, { bytes: aPng(), type: 'image/png' }),
    await files.put(slug, { bytes: aPng(), type: 'image/png', thumbnail: aPng() }),
  ];
  await media.sql(`update media.files set made_at = now() - interval '2 hours' where id = $1`, [
    old,
  ]);
  expect([await files.forgetNext(), await files.forgetNext()]).toEqual([true, false]);
  expect([
    Boolean(await files.get(young)),
    await files.get(old),
    await files.thumbnail(old),
  ]).toEqual([true, undefined, undefined]);
});
