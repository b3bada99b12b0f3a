import { leaksIn } from '../support/canaries.js';
import { aConfirmedSigner, aPendingSigner } from '../support/signers-by-state.js';
import { Staff } from '../support/staff.js';
import { System } from '../support/whole-system.js';

let system: System;
beforeAll(async () => {
  system = await System.start();
});
afterAll(() => system.stop());

test('a viewer sees exact figures where the public sees none', async () => {
  await aConfirmedSigner(system, { governorate: 'LB-AK' });
  await aPendingSigner(system);
  const viewer = new Staff(system, 'viewer');

  const { status, body } = await viewer.get<{
    confirmed: number;
    waiting: number;
    byGovernorate: object[];
  }>('/pledges/figures');
  expect([status, body.confirmed, body.waiting]).toEqual([200, 1, 1]);
  expect(body.byGovernorate).toContainEqual({ governorate: 'LB-AK', confirmed: 1 });
  expect((await system.tally()).byGovernorate['LB-AK']).toBeNull();
});

test('a list of pledges never says who, and the next page is asked for by what the last one gave', async () => {
  const signer = await aPendingSigner(system, { name: 'Canary Nightingale' });
  const coordinator = new Staff(system, 'coordinator');
  const pages: string[] = [];
  let after = '';
  for (let page = 0; page < 3; page += 1) {
    const { status, text, body } = await coordinator.get<{ pledges: object[]; next: string }>(
      `/pledges?limit=1${after && `&after=${after}`}`,
    );
    expect([status, body.pledges.length]).toEqual([200, 1]);
    pages.push(text);
    after = body.next;
  }
  expect(after).toBeUndefined();
  expect(leaksIn(pages.join(), [signer.name, signer.email!])).toEqual([]);
  const wrong = await coordinator.get<{ errors: object[] }>('/pledges?state=gone&after=x');
  expect([wrong.status, wrong.body.errors.length]).toEqual([400, 2]);
});

test('whoever looks who signed stands in the audit log with their reason', async () => {
  const signer = await aPendingSigner(system, { name: 'Rima Nightingale' });
  const coordinator = new Staff(system, 'coordinator');
  const newest = await coordinator.get<{ pledges: { id: string }[] }>('/pledges?limit=1');
  const path = `/pledges/${newest.body.pledges[0]!.id}/contact`;

  const curious = await coordinator.post<{ errors: object[] }>(path, { reason: 'because' });
  expect([curious.status, leaksIn(curious.text, [signer.email!])]).toEqual([400, []]);
  expect(curious.body.errors).toEqual([
    expect.objectContaining({ path: 'reason', code: 'too_short' }),
  ]);
  const reason = 'Asked by letter what we hold.';
  const told = await coordinator.post(path, { reason });
  expect([told.status, told.body]).toEqual([200, { name: signer.name, email: signer.email }]);
  expect((await coordinator.post('/pledges/1/contact', { reason })).status).toBe(400);
  expect((await coordinator.post(`/pledges/${coordinator.id}/contact`, { reason })).status).toBe(
    404,
  );

  await system.settle();
  const admin = new Staff(system, 'admin');
  const log = await admin.get<{ entries: object[] }>('/audit?action=pledge.look');
  expect(log.body.entries).toEqual([
    expect.objectContaining({ actor: { kind: 'staff', id: coordinator.id }, reason }),
  ]);
  expect(leaksIn(log.text, [signer.name, signer.email!])).toEqual([]);
});
