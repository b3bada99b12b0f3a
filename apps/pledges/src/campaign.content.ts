import type { Rollout } from '@blueheart/config';

/** What a campaign says, as its roll-out wrote it; stored whole, read by the pages. */
export interface CampaignContent extends Pick<
  Rollout['campaign'],
  'title' | 'neutralTitle' | 'headline' | 'lead' | 'controller' | 'exit' | 'links' | 'messages'
> {
  readonly information: Rollout['information'];
  readonly helpLines: Rollout['helpLines'];
}

export function contentOf(rollout: Rollout): CampaignContent {
  const { title, neutralTitle, headline, lead, controller, exit, links, messages } =
    rollout.campaign;
  const { information, helpLines } = rollout;
  const said = { title, neutralTitle, headline, lead, controller, exit, links, messages };
  return { ...said, information, helpLines };
}
