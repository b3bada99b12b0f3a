import { StaffPartChanged } from '@blueheart/contracts';
import { Database } from '@blueheart/database';
import { newId } from '@blueheart/sealing';
import { aPdf, aPng } from '@blueheart/testing';
import { FilesTimers } from '../files/files.timers.js';
import { KeptFiles } from '../files/kept-files.js';
import { MediaAlone, slug } from '../media.fixture.js';
import { PeopleService } from '../people/people.service.js';
import { ApprovalsService } from './approvals.service.js';
import { Creatives } from './creatives.fixture.js';
import { CreativesQueries } from './creatives.queries.js';

let media: MediaAlone;
let creatives: Creatives;
beforeAll(async () => {
  media = await MediaAlone.start();
  creatives = new Creatives(media);
}, 60_000);
afterAll(() => media.stop());

const decide = (
  creative: string,
  version: string,
  step: 'text' | 'law' | 'brand',
  by = creatives.admin,
  reason?: string,
) =>
  media.get(ApprovalsService).decide(by, creative, version, {
    step,
    decision: reason === undefined ? 'approved' : 'rejected',
    ...(reason !== undefined && { reason }),
  });
const only = async (creative: string, by = media.rana) =>
  (await creatives.get(creative, by)).versions[0]!;
const known = (staff: string, role: 'admin' | 'coordinator' | null, at = new Date()) =>
  media.get(Database).transaction((tx) =>
    media.get(PeopleService).keep(tx, {
      id: newId(),
      type: StaffPartChanged.type,
      version: 1,
      at: at.toISOString(),
      data: {
        staff,
        campaign: slug,
        role,
        joined: true,
        locale: 'ar',
        personKey: newId(),
        person: null,
      },
    } as never),
  );

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
  expect(versions[0]).toMatchObject({ width: null, hasThumbnail: false });
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

test('a version is approved by all that are asked, in their order, and never by who uploaded it', async () => {
  const creative = await creatives.make();
  const { id } = await creatives.upload(creative);
  await expect(decide(creative, id, 'text')).rejects.toMatchObject({
    code: 'artwork-not-in-review',
  });
  await creatives.submit(creative, id);
  await expect(creatives.submit(creative, id)).rejects.toMatchObject({ code: 'artwork-not-draft' });
  await expect(decide(creative, id, 'law')).rejects.toMatchObject({
    code: 'changed-meanwhile',
    status: 409,
  });
  await expect(decide(creative, id, 'text', media.rana)).rejects.toMatchObject({
    code: 'own-upload',
    status: 403,
  });
  const nour = creatives.someone('coordinator');
  expect(await only(creative, nour)).toMatchObject({ next: { step: 'text' }, mine: true });
  expect(await only(creative)).toMatchObject({ mine: false });
  await decide(creative, id, 'text', nour);
  await expect(decide(creative, id, 'law', nour)).rejects.toMatchObject({
    code: 'not-your-approval',
    status: 403,
  });
  await decide(creative, id, 'law');
  await decide(creative, id, 'brand', nour);
  const version = await only(creative);
  expect(version).toMatchObject({ state: 'approved', next: null });
  expect(version.answers.map(({ step, decision, by }) => [step, decision, by])).toEqual([
    ['text', 'approved', nour.actor.kind === 'staff' && nour.actor.id],
    ['law', 'approved', creatives.admin.actor.kind === 'staff' && creatives.admin.actor.id],
    ['brand', 'approved', nour.actor.kind === 'staff' && nour.actor.id],
  ]);
  const acts = (
    await media.announced<{ action: string; object: { id: string } }>('ActionAudited')
  ).filter(({ object }) => object.id === id);
  expect(acts.map(({ action }) => action)).toEqual([
    'artwork.upload',
    'artwork.submit',
    'artwork.approve',
    'artwork.approve',
    'artwork.approve',
  ]);
});

test('two who answer the same step at once: one does', async () => {
  const creative = await creatives.make();
  const { id } = await creatives.upload(creative);
  await creatives.submit(creative, id);
  const told = await Promise.allSettled([1, 2].map(() => decide(creative, id, 'text')));
  expect(told.filter(({ status }) => status === 'rejected')).toMatchObject([
    { reason: { code: 'changed-meanwhile' } },
  ]);
});

test('what is sent back has its reason, and is asked about from the beginning', async () => {
  const creative = await creatives.make();
  const { id } = await creatives.upload(creative);
  await creatives.submit(creative, id);
  await decide(creative, id, 'text');
  await decide(creative, id, 'law', creatives.admin, 'Article 586 is quoted in its old form.');
  expect(await only(creative)).toMatchObject({ state: 'draft', next: null });
  await creatives.approve(creative, id);
  const { state, answers } = await only(creative);
  expect(state).toBe('approved');
  expect(answers.map(({ step, decision, counts }) => [step, decision, counts])).toEqual([
    ['text', 'approved', false],
    ['law', 'rejected', false],
    ['text', 'approved', true],
    ['law', 'approved', true],
    ['brand', 'approved', true],
  ]);
  expect(answers[1]!.reason).toBe('Article 586 is quoted in its old form.');
});

test('who approves is said by the campaign; what is in review goes on as it began', async () => {
  const creative = await creatives.make();
  const { id } = await creatives.upload(creative);
  await creatives.submit(creative, id);
  const nour = creatives.someone('coordinator');
  const staff = nour.actor.kind === 'staff' ? nour.actor.id : '';
  const before = (await media.get(CreativesQueries).approvals(media.rana)).plan;
  const plan = {
    version: before.version,
    steps: [{ step: 'brand' as const, role: 'coordinator' as const, staff }],
  };
  const approvals = media.get(ApprovalsService);
  await approvals.plan(creatives.admin, plan);
  await expect(approvals.plan(creatives.admin, plan)).rejects.toMatchObject({
    code: 'changed-meanwhile',
  });
  await decide(creative, id, 'text');
  const { id: second } = await creatives.upload(creative);
  await creatives.submit(creative, second);
  await expect(decide(creative, second, 'brand')).rejects.toMatchObject({
    code: 'not-your-approval',
  });
  const { waiting } = await media.get(CreativesQueries).approvals(nour);
  expect(waiting.filter(({ creative: { id: of } }) => of === creative)).toMatchObject([
    { version: { id }, next: { step: 'law' }, mine: false },
    { version: { id: second }, next: { step: 'brand', staff }, mine: true },
  ]);
  await decide(creative, second, 'brand', nour);
  expect(await only(creative)).toMatchObject({ state: 'approved' });
  await approvals.plan(creatives.admin, { ...before, version: 1 });
});

test('an admin approves what they uploaded only while nobody else is there', async () => {
  const creative = await creatives.make();
  const { admin } = creatives;
  const { id: self } = admin.actor as { id: string };
  const { id } = await creatives.upload(creative, {}, { by: admin });
  await creatives.submit(creative, id);
  await expect(decide(creative, id, 'text')).rejects.toMatchObject({ code: 'own-upload' });
  await known(self, 'admin');
  const other = newId();
  await known(other, 'coordinator');
  await expect(decide(creative, id, 'text')).rejects.toMatchObject({ code: 'own-upload' });
  await known(other, null);
  await known(other, 'coordinator', new Date(0));
  await decide(creative, id, 'text');
  await known(self, null);
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
