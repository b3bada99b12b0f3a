import type { Rollout } from '@blueheart/config';

/** What a campaign says, as its roll-out wrote it; stored whole, read by the pages. */
export interface CampaignContent extends Pick<
  Rollout['campaign'],
  'title' | 'neutralTitle' | 'headline' | 'lead' | 'controller' | 'exit' | 'links'
> {
  readonly information: Rollout['information'];
  readonly helpLines: Rollout['helpLines'];
}

export function contentOf(rollout: Rollout): CampaignContent {
  const { title, neutralTitle, headline, lead, controller, exit, links } = rollout.campaign;
  const { information, helpLines } = rollout;
  return { title, neutralTitle, headline, lead, controller, exit, links, information, helpLines };
}
