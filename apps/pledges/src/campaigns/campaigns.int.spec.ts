import { fileURLToPath } from 'node:url';
import { readRollout } from '@blueheart/config';
import { eventually } from '@blueheart/testing';
import { PledgesAlone } from '../pledges.fixture.js';
import { CampaignsQueries } from './campaigns.queries.js';
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

test('what was being read while something changed is not kept', async () => {
  const queries = here.get(CampaignsQueries);
  queries.forget();
  await here.sql('begin');
  await here.sql('lock table pledges.statements');
  const reading = queries.open('blue-heart-lebanon');
  const waiting = `select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`;
  await eventually(async () => expect(await here.database.query(waiting)).toHaveLength(1));
  await here.sql(`update pledges.campaigns set goals = '{7}' where slug = 'blue-heart-lebanon'`);
  await here.sql('commit');
  queries.forget();
  expect((await reading).goals).not.toEqual([7]);
  expect((await queries.open('blue-heart-lebanon')).goals).toEqual([7]);
});
