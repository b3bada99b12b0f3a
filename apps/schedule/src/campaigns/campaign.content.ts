import type { Rollout } from '@blueheart/config';

/** What pages, letters and booths need of a campaign, as its roll-out wrote it. */
export interface CampaignContent extends Pick<
  Rollout['campaign'],
  'title' | 'neutralTitle' | 'controller' | 'exit'
> {
  readonly governorates: Rollout['governorates'];
  readonly items: Rollout['items'];
  readonly helpLines: Rollout['helpLines'];
  readonly schools: Rollout['schools'];
}

export function contentOf({
  campaign,
  governorates,
  items,
  helpLines,
  schools,
}: Rollout): CampaignContent {
  const { title, neutralTitle, controller, exit } = campaign;
  return { title, neutralTitle, controller, exit, governorates, items, helpLines, schools };
}
