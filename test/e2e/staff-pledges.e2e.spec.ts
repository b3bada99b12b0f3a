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
