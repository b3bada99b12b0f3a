import { newId } from '@blueheart/sealing';
import { MediaAlone } from '../media.fixture.js';
import { ApprovalsService } from './approvals.service.js';
import { Creatives } from './creatives.fixture.js';

let media: MediaAlone;
let creatives: Creatives;
beforeAll(async () => {
  media = await MediaAlone.start();
  creatives = new Creatives(media);
}, 60_000);
afterAll(() => media.stop());

const only = async (creative: string, by = media.rana) =>
  (await creatives.get(creative, by)).versions[0]!;
test('a version is approved by all that are asked, in their order, and never by who uploaded it', async () => {
  const creative = await creatives.make();
  const { id } = await creatives.upload(creative);
  await expect(creatives.decide(creative, id, 'text')).rejects.toMatchObject({
    code: 'artwork-not-in-review',
  });
  await creatives.submit(creative, id);
  await expect(creatives.submit(creative, id)).rejects.toMatchObject({ code: 'artwork-not-draft' });
  await expect(creatives.decide(creative, id, 'law')).rejects.toMatchObject({
    code: 'changed-meanwhile',
    status: 409,
  });
  await expect(creatives.decide(creative, id, 'text', media.rana)).rejects.toMatchObject({
    code: 'own-upload',
    status: 403,
  });
  const nour = creatives.someone('coordinator');
  expect(await only(creative, nour)).toMatchObject({ next: { step: 'text' }, mine: true });
  expect(await only(creative)).toMatchObject({ mine: false });
  await creatives.decide(creative, id, 'text', nour);
  await expect(creatives.decide(creative, id, 'law', nour)).rejects.toMatchObject({
    code: 'not-your-approval',
    status: 403,
  });
  await creatives.decide(creative, id, 'law');
  await creatives.decide(creative, id, 'brand', nour);
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
  const told = await Promise.allSettled([1, 2].map(() => creatives.decide(creative, id, 'text')));
  expect(told.filter(({ status }) => status === 'rejected')).toMatchObject([
    { reason: { code: 'changed-meanwhile' } },
  ]);
});

test('what is sent back has its reason, and is asked about from the beginning', async () => {
  const creative = await creatives.make();
  const { id } = await creatives.upload(creative);
  await creatives.submit(creative, id);
  await creatives.decide(creative, id, 'text');
  await creatives.decide(
    creative,
    id,
    'law',
    creatives.admin,
    'Article 586 is quoted in its old form.',
  );
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

test('what is in review is taken back, and is asked about from the beginning', async () => {
  const creative = await creatives.make();
  const { id } = await creatives.upload(creative);
  await creatives.submit(creative, id);
  await creatives.decide(creative, id, 'text');
  const recall = (by = media.rana) => media.get(ApprovalsService).recall(by, creative, id);
  const stranger = { ...media.rana, campaign: 'elsewhere' };
  await expect(recall(stranger)).rejects.toMatchObject({ status: 404 });
  await recall();
  expect(await only(creative)).toMatchObject({ state: 'draft', next: null });
  await expect(recall()).rejects.toMatchObject({ code: 'artwork-not-in-review', status: 409 });
  await expect(creatives.decide(creative, id, 'law')).rejects.toMatchObject({
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

test('an admin approves what they uploaded only while nobody else is there', async () => {
  const creative = await creatives.make();
  const { admin } = creatives;
  const { id: self } = admin.actor as { id: string };
  const { id } = await creatives.upload(creative, {}, { by: admin });
  await creatives.submit(creative, id);
  await expect(creatives.decide(creative, id, 'text')).rejects.toMatchObject({
    code: 'own-upload',
  });
  await creatives.known(self, 'admin');
  const other = newId();
  await creatives.known(other, 'coordinator');
  await expect(creatives.decide(creative, id, 'text')).rejects.toMatchObject({
    code: 'own-upload',
  });
  await creatives.known(other, null);
  await creatives.known(other, 'coordinator', new Date(0));
  await creatives.decide(creative, id, 'text');
  await creatives.known(self, null);
});
