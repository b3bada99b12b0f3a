import type { CampaignEvent } from '../../api/contract.js';

type About = Readonly<Record<string, unknown>> | undefined;

export interface Taken extends Pick<CampaignEvent, 'kind' | 'titles' | 'starts' | 'ends'> {
  readonly event: string;
}

/** The event that has the space already, as the refusal `space-taken` names it. */
export function takenBy(about: About): Taken | undefined {
  if (!about || typeof about['event'] !== 'string' || typeof about['starts'] !== 'string')
    return undefined;
  return about as unknown as Taken;
}

/** What has changed since the version that was looked at, as the refusal `changed-meanwhile` names it. */
export function changedIn(about: About): Partial<CampaignEvent> | undefined {
  if (!about || typeof about['version'] !== 'number') return undefined;
  const { changed = {} } = about;
  return changed as Partial<CampaignEvent>;
}
