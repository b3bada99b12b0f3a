import type { Role } from '@blueheart/access';
import { isStrong } from '../staff/staff.rules.js';

/** How long a session lasts, in hours: without being used, and at most. */
export interface SessionLength {
  readonly unused: number;
  readonly atMost: number;
}

const day = 24;
/** Who sees contacts signs in every week, with both factors, and after a day away. */
const ofStrong: SessionLength = { unused: day, atMost: 7 * day };
/** Who does not is let in by a letter, which needs a mailbox and a network: not in the middle of a weekend at a booth. */
const ofOthers: SessionLength = { unused: 14 * day, atMost: 30 * day };

/** No session is longer, whoever it is of. Seconds. */
export const longestSession = ofOthers.atMost * 3_600;
/** So many at once: a phone, a computer, and some that were forgotten. One more ends the one used least lately. */
export const mostSessions = 10;
/** How long ago somebody may have signed in to change what guards their account. Minutes. */
export const freshFor = 15;

/** One role that is strong makes all of it short, whether it counts already or not. */
export function lengthFor(roles: readonly { readonly role: Role }[]): SessionLength {
  return roles.some(({ role }) => isStrong(role)) ? ofStrong : ofOthers;
}
