import type { By } from '@blueheart/access';
import type { Event, StaffPartChanged } from '@blueheart/contracts';
import { Database } from '@blueheart/database';
import { newId } from '@blueheart/sealing';
import { MediaAlone, slug } from '../media.fixture.js';
import { PeopleService } from '../people/people.service.js';
import { ApprovalsService } from './approvals.service.js';
import { Creatives } from './creatives.fixture.js';
import { CreativesQueries } from './creatives.queries.js';

type Part = Event<typeof StaffPartChanged>['data'];

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
const known = (staff: string, role: Part['role'], at = new Date()) => {
  const part = { staff, campaign: slug, role, joined: true, locale: 'ar', personKey: newId() };
  return media
    .get(Database)
    .transaction((tx) =>
      media.get(PeopleService).keep(tx, { data: { ...part, person: null }, at }),
    );
};

/** Works in the campaign as they say, for media too. */
const knownAs = async ({ actor, role }: By): Promise<string> => {
  const { id } = actor as { id: string };
  await known(id, role);
  return id;
};

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
  const staff = await knownAs(nour);
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
  await known(staff, null);
});

test('what is in review is taken back, and is asked about from the beginning', async () => {
  const creative = await creatives.make();
  const { id } = await creatives.upload(creative);
  await creatives.submit(creative, id);
  await decide(creative, id, 'text');
  const recall = (by = media.rana) => media.get(ApprovalsService).recall(by, creative, id);
  const stranger = { ...media.rana, campaign: 'elsewhere' };
  await expect(recall(stranger)).rejects.toMatchObject({ status: 404 });
  await recall();
  expect(await only(creative)).toMatchObject({ state: 'draft', next: null });
  await expect(recall()).rejects.toMatchObject({ code: 'artwork-not-in-review', status: 409 });
  await expect(decide(creative, id, 'law')).rejects.toMatchObject({
    code: 'artwork-not-in-review',
  });
  await creatives.approve(creative, id);
  await expect(recall()).rejects.toMatchObject({ code: 'artwork-not-in-review' });
  const { state, answers } = await only(creative);
  expect(state).toBe('approved');
  expect(answers.map(({ step, counts }) => [step, counts])).toEqual([
    ['text', false],
    ['text', true],
    ['law', true],
    ['brand', true],
  ]);
  const acts = await media.announced<{ action: string; object: { id: string } }>('ActionAudited');
  expect(acts.filter(({ object }) => object.id === id).map(({ action }) => action)).toContain(
    'artwork.recall',
  );
});

test('an admin who did not upload it answers for one who has left, or leads no more', async () => {
  const approvals = media.get(ApprovalsService);
  const nour = creatives.someone('coordinator');
  const staff = await knownAs(nour);
  const { plan } = await media.get(CreativesQueries).approvals(creatives.admin);
  const steps = [{ step: 'text' as const, role: 'coordinator' as const, staff }];
  await approvals.plan(creatives.admin, { version: plan.version, steps });
  const creative = await creatives.make();
  const { id } = await creatives.upload(creative);
  const { id: own } = await creatives.upload(creative, {}, { by: creatives.admin });
  for (const version of [id, own]) await creatives.submit(creative, version);
  await expect(decide(creative, id, 'text')).rejects.toMatchObject({ code: 'not-your-approval' });

  await known(staff, 'volunteer');
  const karim = creatives.someone('coordinator');
  await expect(decide(creative, id, 'text', karim)).rejects.toMatchObject({
    code: 'not-your-approval',
  });
  await expect(decide(creative, own, 'text')).rejects.toMatchObject({ code: 'own-upload' });
  const { waiting } = await media.get(CreativesQueries).approvals(creatives.admin);
  expect(
    waiting
      .filter((one) => one.creative.id === creative)
      .map(({ version, mine }) => [version.id, mine]),
  ).toEqual([
    [id, true],
    [own, false],
  ]);
  await decide(creative, id, 'text');
  await approvals.plan(creatives.admin, { version: plan.version + 1, steps: plan.steps });
});

test('a plan names only people who coordinate or administer the campaign', async () => {
  const { plan } = await media.get(CreativesQueries).approvals(creatives.admin);
  const name = (staff: string) =>
    media.get(ApprovalsService).plan(creatives.admin, {
      version: plan.version,
      steps: [plan.steps[0]!, { step: 'law', role: 'coordinator', staff }],
    });
  const refusal = { code: 'approver-not-there', status: 422, params: { path: 'steps.1.staff' } };
  const gone = newId();
  await expect(name(gone)).rejects.toMatchObject(refusal);
  for (const role of ['volunteer', null] as const) {
    await known(gone, role);
    await expect(name(gone)).rejects.toMatchObject(refusal);
  }
  expect((await media.get(CreativesQueries).approvals(creatives.admin)).plan).toEqual(plan);
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
