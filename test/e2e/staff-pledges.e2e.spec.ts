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
