import type {
  CampaignPublished,
  Event,
  GoalReached,
  PledgeConfirmed,
  PledgeWithdrawn,
} from '@blueheart/contracts';
import type { WebhookEvent } from './webhook.rules.js';

/** What is told outside, in words of our own that stay when our events change. */
export interface News {
  /** The id of our event; not told. */
  readonly cause: string;
  readonly event: WebhookEvent;
  readonly campaign: string;
  /** The body, as it is signed. */
  readonly body: string;
}

/** Never which pledge: nothing in it leads to a person. */
export function newsOfConfirmed({ id, at, data }: Event<typeof PledgeConfirmed>): News {
  const { campaign, governorate, locale, source } = data;
  return news(id, at, 'pledge.confirmed', { campaign, governorate, language: locale, source });
}

/** Only of one that had counted: of the others nobody was told that they came. */
export function newsOfWithdrawn({ id, at, data }: Event<typeof PledgeWithdrawn>): News[] {
  const { campaign, locale } = data;
  return data.hadCounted ? [news(id, at, 'pledge.withdrawn', { campaign, language: locale })] : [];
}

export function newsOfGoal({ id, at, data }: Event<typeof GoalReached>): News {
  const { campaign, goal, total } = data;
  return news(id, at, 'goal.reached', { campaign, goal, total });
}

export function newsOfCampaign({ id, at, data }: Event<typeof CampaignPublished>): News {
  const { slug: campaign, titles, locales: languages } = data;
  return news(id, at, 'campaign.published', { campaign, titles, languages });
}

/** To see whether anybody is there. */
export function pingOf(campaign: string, at: Date): string {
  return bodyOf('ping', at, { campaign });
}

function news(
  cause: string,
  at: Date,
  event: WebhookEvent,
  data: { readonly campaign: string } & Record<string, unknown>,
): News {
  return { cause, event, campaign: data.campaign, body: bodyOf(event, at, data) };
}

/** As Standard Webhooks recommends it. */
function bodyOf(type: WebhookEvent | 'ping', at: Date, data: object): string {
  return JSON.stringify({ type, timestamp: at.toISOString(), data });
}
