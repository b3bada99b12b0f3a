import { parseDigits } from 'libphonenumber-js';
import { isGone, isSame, type PledgeState } from '../pledge.rules.js';

/** Decisions about what a signer does later. Every moment is the database's. */

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/** How long the code in a letter works, in minutes. The letter says the same. */
export const codeLivesMinutes = 10;
/** Wrong codes that are heard before the code is void: one in 200,000 guesses it. */
const codeTries = 5;
/** After withdrawing, this many days are left to come back; then the pledge is forgotten. */
export const withdrawnLivesDays = 30;

export type LookDecision = 'open' | 'expired' | 'unknown';

/** A link shows its pledge for seven days; after that it still says where to ask for a new one. */
export function decideLook(
  pledge: { state: PledgeState; mineUntil: Date | null } | undefined,
  tokenMatches: boolean,
  now: Date,
): LookDecision {
  if (!pledge || !tokenMatches || isGone(pledge)) return 'unknown';
  return pledge.mineUntil && now < pledge.mineUntil ? 'open' : 'expired';
}

/** Letters that somebody asked for: when the last one was, and how many that day had seen. */
export interface Asked {
  readonly at: Date | null;
  readonly thatDay: number;
}

/**
 * Whether one more letter may go: `restMinutes` after the last, at most `aDay` in 24 hours. Gives how many
 * this day has seen with it, or undefined for "not now".
 */
export function mayAsk(
  { at, thatDay }: Asked,
  now: Date,
  { restMinutes, aDay }: { restMinutes: number; aDay: number },
): number | undefined {
  if (!at) return 1;
  const since = now.getTime() - at.getTime();
  if (since < restMinutes * minuteMs) return undefined;
  if (since >= dayMs) return 1;
  return thatDay < aDay ? thatDay + 1 : undefined;
}

export const linkLimits = { restMinutes: 10, aDay: 3 };
export const codeLimits = { restMinutes: 1, aDay: 10 };

export type CodeDecision = 'right' | 'wrong' | 'void';

/** A code works once, within its time, and is void after five wrong ones. */
export function decideCode(
  pledge: { codeHash: Buffer | null; codeUntil: Date | null; codeTries: number },
  typed: Buffer,
  now: Date,
): CodeDecision {
  if (!pledge.codeHash || !pledge.codeUntil || now >= pledge.codeUntil) return 'void';
  if (pledge.codeTries >= codeTries) return 'void';
  return isSame(typed, pledge.codeHash) ? 'right' : 'wrong';
}

/** A code as it was typed: digits of any script, with spaces or dashes between them; undefined when it cannot be one. */
export function readCode(typed: string): string | undefined {
  const text = typed.replaceAll(/[\p{Z}\p{Cf}\p{Pd}]/gu, '');
  const digits = parseDigits(text);
  return /^\p{Nd}{6}$/u.test(text) && digits.length === 6 ? digits : undefined;
}
