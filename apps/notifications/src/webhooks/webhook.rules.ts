import { hour, ladder, minute, patience, stepOn } from '../retry.rules.js';

/** Pure decisions about webhooks. Durations are in seconds. */

export const webhookEvents = [
  'pledge.confirmed',
  'pledge.withdrawn',
  'goal.reached',
  'campaign.published',
] as const;
export type WebhookEvent = (typeof webhookEvents)[number];

export const deliveryStates = ['queued', 'sending', 'delivered', 'failed'] as const;
export type DeliveryState = (typeof deliveryStates)[number];

export const webhookStates = ['on', 'off'] as const;
/** Who turned it off: staff, the receiver with a 410, or nobody but its silence. */
export const offReasons = ['staff', 'gone', 'failing'] as const;
export type OffReason = (typeof offReasons)[number];

/** How long one process may hold a delivery: longer than a whole lane of them can take. */
export const leaseSeconds = 2 * minute;
/** How long the secret from before signs as well, so that a receiver can change over. */
export const oldSecretLivesSeconds = 24 * hour;
/** How long a delivery is kept, however it ended. */
export const keepDays = 30;

/** A receiver that fails again and again is not asked more often than this. */
const longestRest = 5 * minute;
/** One or two failures may be about what was delivered; it is the receiver when there are more. */
const isAboutTheReceiver = 3;

/** What came of an attempt: a status of HTTP, or the code of what kept it from having one. */
export type Answered = { readonly status: number } | { readonly error: string };

export function isDelivered(answered: Answered): boolean {
  return 'status' in answered && answered.status >= 200 && answered.status <= 299;
}

function isGone(answered: Answered): boolean {
  return 'status' in answered && answered.status === 410;
}

/** Seconds until the next attempt, or undefined when it is time to give up. `attempts` has the failed one in it. */
export function waitAfter(
  answered: Answered,
  { attempts, ageSeconds }: { readonly attempts: number; readonly ageSeconds: number },
): number | undefined {
  if (isGone(answered) || ageSeconds >= patience) return undefined;
  return stepOn(ladder, attempts);
}

/** Why the webhook is to be turned off after this failure, or undefined when it stays on. */
export function offAfter(
  answered: Answered,
  failingSeconds: number,
): Exclude<OffReason, 'staff'> | undefined {
  if (isGone(answered)) return 'gone';
  return failingSeconds >= patience ? 'failing' : undefined;
}

/** Seconds for which the receiver is left alone after so many failures in a row; 0 for not at all. */
export function restAfter(failures: number): number {
  return failures < isAboutTheReceiver ? 0 : Math.min(2 ** Math.min(failures, 20), longestRest);
}
