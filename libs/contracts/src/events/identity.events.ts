import { z } from 'zod';
import { declareEvent } from '../event.js';

/**
 * A letter is wanted to somebody of the staff. `person` ({name, email} as JSON, the name empty until it is known) is
 * sealed under the key `personKey`; `tokens` (what the letter carries) under the master key with this `ask` as
 * additional data. Neither is ever here in the clear.
 */
const staffLetterWanted = z.strictObject({
  staff: z.uuid(),
  /** The one whose name stands in the letter. */
  campaign: z.string().min(1).max(80),
  /** The request that asked for the letter: one ask, one letter. */
  ask: z.uuid(),
  locale: z.string().min(2).max(12),
  personKey: z.uuid(),
  person: z.string(),
  tokens: z.string(),
});

const role = z.enum(['admin', 'coordinator', 'volunteer', 'viewer']);

/** Fires when somebody is asked to join, and each time the invitation is sent again. `tokens`: link. Good for 7 days. */
export const StaffInvited = declareEvent('StaffInvited', 1, staffLetterWanted.extend({ role }));

/** Fires when somebody who signs in without a password asks to. `tokens`: link, code (six digits). Good for ten minutes. */
export const StaffSignInAsked = declareEvent('StaffSignInAsked', 1, staffLetterWanted);

/** Fires when somebody with a password asks for another. `tokens`: link. Good for an hour. */
export const StaffPasswordResetAsked = declareEvent(
  'StaffPasswordResetAsked',
  1,
  staffLetterWanted,
);

/** Fires when somebody has no part in any campaign any more: what is still on its way to them is not sent. */
export const StaffLeft = declareEvent(
  'StaffLeft',
  1,
  z.strictObject({ staff: z.uuid(), personKey: z.uuid() }),
);

/** Fires when what guards an account was changed, so that its owner hears of it. No link: nothing to be clicked. */
export const StaffAccountChanged = declareEvent(
  'StaffAccountChanged',
  1,
  staffLetterWanted
    .omit({ tokens: true })
    .extend({ change: z.enum(['password', 'second-factor', 'recovery-codes']) }),
);

/**
 * Fires when what somebody is in a campaign begins, changes or ends, and when they tell their name: who keeps a copy of
 * the people of a campaign keeps the newest, by `at`. `person` ({name, email} as JSON, the name empty until it is
 * known, the address once they have left) is sealed under the key `personKey`.
 */
export const StaffPartChanged = declareEvent(
  'StaffPartChanged',
  1,
  z.strictObject({
    staff: z.uuid(),
    campaign: z.string().min(1).max(80),
    /** Null once their part has ended. */
    role: role.nullable(),
    /** Whether they have followed their invitation. */
    joined: z.boolean(),
    locale: z.string().min(2).max(12),
    personKey: z.uuid(),
    person: z.string().nullable(),
  }),
);
