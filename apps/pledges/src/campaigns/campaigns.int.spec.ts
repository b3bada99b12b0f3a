import { fileURLToPath } from 'node:url';
import { readRollout } from '@blueheart/config';
import { PledgesAlone } from '../pledges.fixture.js';
import { CampaignsService } from './campaigns.service.js';

const folder = fileURLToPath(new URL('../../../../rollouts/blue-heart-lebanon', import.meta.url));

let here: PledgesAlone;
beforeAll(async () => {
  here = await PledgesAlone.start();
});
afterAll(() => here.stop());

test('processes that start together on an empty database make one campaign, and announce it once', async () => {
  const rollout = readRollout(folder);
  const other = { ...rollout, campaign: { ...rollout.campaign, slug: 'another' }, links: [] };
  const campaigns = here.get(CampaignsService);
  const results = await Promise.all(Array.from({ length: 3 }, () => campaigns.apply(other)));
  expect(results.sort()).toEqual(['applied', 'unchanged', 'unchanged']);
  const announced = await here.announced<{ slug: string }>('CampaignPublished');
  expect(announced.filter(({ slug }) => slug === 'another')).toHaveLength(1);
});
