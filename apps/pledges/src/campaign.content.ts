import { currentPledge, type Rollout } from '@blueheart/config';

/** What a campaign says, as its roll-out wrote it; stored whole, read by the pages. */
export interface CampaignContent extends Pick<
  Rollout['campaign'],
  'title' | 'neutralTitle' | 'headline' | 'lead' | 'controller' | 'exit' | 'links'
> {
  readonly information: Rollout['information'];
  readonly helpLines: Rollout['helpLines'];
  /** Of the statement that is signed now; campaigns that were applied before there were files have none. */
  readonly approval?: Rollout['pledge']['versions'][number]['approval'];
  /** What its share cards are painted with; missing like `approval`. */
  readonly colours?: Rollout['brand']['colours']['light'];
}

export function contentOf(rollout: Rollout): CampaignContent {
  const { title, neutralTitle, headline, lead, controller, exit, links } = rollout.campaign;
  const { information, helpLines } = rollout;
  return {
    title,
    neutralTitle,
    headline,
    lead,
    controller,
    exit,
    links,
    information,
    helpLines,
    approval: currentPledge(rollout).approval,
    colours: rollout.brand.colours.light,
  };
}
