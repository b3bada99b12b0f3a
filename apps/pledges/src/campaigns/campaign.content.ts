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
  /** Of the statement that is signed now; campaigns that were applied before there were files have none. */
  readonly approval?: Rollout['pledge']['versions'][number]['approval'];
  /** What its share cards are painted with; missing like `approval`. */
  readonly colours?: Rollout['brand']['colours']['light'];
}

export function contentOf(rollout: Rollout): CampaignContent {
  const { title, neutralTitle, headline, lead, controller, exit, links, messages } =
    rollout.campaign;
  const { information, helpLines } = rollout;
  const { approval, plain } = currentPledge(rollout);
  const said = { title, neutralTitle, headline, lead, controller, exit, links, messages };
  const shown = { approval, colours: rollout.brand.colours.light };
  return { ...said, ...shown, information, helpLines, plainStatement: plain?.sentences };
}
