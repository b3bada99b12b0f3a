import type { BoothEvent } from '../contract.js';

const hourMs = 3_600_000;

/** From an hour before until two hours after: whoever is at a booth then is at this one. */
export function isNow({ startsAt, endsAt }: Pick<BoothEvent, 'startsAt' | 'endsAt'>, now: number) {
  return Date.parse(startsAt) - hourMs < now && now < Date.parse(endsAt) + 2 * hourMs;
}
