/**
 * For so many days the link to confirm works that somebody gets who signed at a booth: notifications tells it, pledges
 * keeps it.
 */
export const witnessedLinkDays = 30;
