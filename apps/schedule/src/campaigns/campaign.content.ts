import type { Rollout } from '@blueheart/config';

/** What pages, letters and booths need of a campaign, as its roll-out wrote it. */
export interface CampaignContent extends Pick<
  Rollout['campaign'],
  'title' | 'neutralTitle' | 'controller' | 'exit'
> {
  readonly governorates: Rollout['governorates'];
  readonly items: Rollout['items'];
  readonly helpLines: Rollout['helpLines'];
  /** Missing in what was applied before there were any. */
  readonly quietHours?: Rollout['times']['quietHours'];
  readonly schools: Rollout['schools'];
}

export function contentOf(rollout: Rollout): CampaignContent {
  const { campaign, governorates, items, helpLines, times, schools } = rollout;
  const { title, neutralTitle, controller, exit } = campaign;
  return {
    title,
    neutralTitle,
    controller,
    exit,
    governorates,
    items,
    helpLines,
    quietHours: times.quietHours,
    schools,
  };
}
