import { newId } from '@blueheart/sealing';
import { MediaAlone } from '../media.fixture.js';
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

const only = async (creative: string, by = media.rana) =>
  (await creatives.get(creative, by)).versions[0]!;
test('who approves is said by the campaign; what is in review goes on as it began', async () => {
  const creative = await creatives.make();
  const { id } = await creatives.upload(creative);
  await creatives.submit(creative, id);
  const nour = creatives.someone('coordinator');
  const staff = await creatives.knownAs(nour);
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
  await creatives.decide(creative, id, 'text');
  const { id: second } = await creatives.upload(creative);
  await creatives.submit(creative, second);
  await expect(creatives.decide(creative, second, 'brand')).rejects.toMatchObject({
    code: 'not-your-approval',
  });
  const { waiting } = await media.get(CreativesQueries).approvals(nour);
  expect(waiting.filter(({ creative: { id: of } }) => of === creative)).toMatchObject([
    { version: { id }, next: { step: 'law' }, mine: false },
    { version: { id: second }, next: { step: 'brand', staff }, mine: true },
  ]);
  await creatives.decide(creative, second, 'brand', nour);
  expect(await only(creative)).toMatchObject({ state: 'approved' });
  await approvals.plan(creatives.admin, { ...before, version: 1 });
  await creatives.known(staff, null);
});

test('an admin who did not upload it answers for one who has left, or leads no more', async () => {
  const approvals = media.get(ApprovalsService);
  const nour = creatives.someone('coordinator');
  const staff = await creatives.knownAs(nour);
  const { plan } = await media.get(CreativesQueries).approvals(creatives.admin);
  const steps = [{ step: 'text' as const, role: 'coordinator' as const, staff }];
  await approvals.plan(creatives.admin, { version: plan.version, steps });
  const creative = await creatives.make();
  const { id } = await creatives.upload(creative);
  const { id: own } = await creatives.upload(creative, {}, { by: creatives.admin });
  for (const version of [id, own]) await creatives.submit(creative, version);
  await expect(creatives.decide(creative, id, 'text')).rejects.toMatchObject({
    code: 'not-your-approval',
  });

  await creatives.known(staff, 'volunteer');
  const karim = creatives.someone('coordinator');
  await expect(creatives.decide(creative, id, 'text', karim)).rejects.toMatchObject({
    code: 'not-your-approval',
  });
  await expect(creatives.decide(creative, own, 'text')).rejects.toMatchObject({
    code: 'own-upload',
  });
  const { waiting } = await media.get(CreativesQueries).approvals(creatives.admin);
  expect(
    waiting
      .filter((one) => one.creative.id === creative)
      .map(({ version, mine }) => [version.id, mine]),
  ).toEqual([
    [id, true],
    [own, false],
  ]);
  await creatives.decide(creative, id, 'text');
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
    await creatives.known(gone, role);
    await expect(name(gone)).rejects.toMatchObject(refusal);
  }
  expect((await media.get(CreativesQueries).approvals(creatives.admin)).plan).toEqual(plan);
});
