import { currentPledge, type PledgeVersion, type Rollout } from '@blueheart/config';

/** What a campaign says, as its roll-out wrote it; stored whole, read by the pages. */
export interface CampaignContent extends Pick<
  Rollout['campaign'],
  'title' | 'neutralTitle' | 'headline' | 'lead' | 'controller' | 'exit' | 'links' | 'messages'
> {
  readonly information: Rollout['information'];
  readonly helpLines: Rollout['helpLines'];
  /** The statement signed today in easy words, where the roll-out has them. */
  readonly plainStatement?: NonNullable<PledgeVersion['plain']>['sentences'] | undefined;
}

export function contentOf(rollout: Rollout): CampaignContent {
  const { title, neutralTitle, headline, lead, controller, exit, links, messages } =
    rollout.campaign;
  const { information, helpLines } = rollout;
  const plainStatement = currentPledge(rollout).plain?.sentences;
  const said = { title, neutralTitle, headline, lead, controller, exit, links, messages };
  return { ...said, information, helpLines, plainStatement };
}
