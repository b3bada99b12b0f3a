import type { Told } from '../transfers/transfer.rules.js';

/** Pure decisions about what partners ask for. */

export const requestStates = ['asked', 'approved', 'declined', 'taken-back', 'done'] as const;
export type RequestState = (typeof requestStates)[number];

/** A link ends by itself; who still needs one is given another. */
export const linkLivesDays = 120;
/** So much is done by one link at most, whoever holds it. */
export const linkLimits = { acts: 30, minutes: 60 };
/** Requests of one partner that wait at one time, whoever entered them. */
export const mostWaiting = 20;

export interface RequestLine {
  readonly id: string;
  readonly item: string;
  readonly language: string;
  readonly asked: number;
  readonly approved: number | null;
  /** Left for them, and neither came back nor was broken or lost. */
  readonly given: number;
}

export type ApprovalMistake =
  | 'line-missing'
  | 'more-than-asked'
  | 'less-than-given'
  | 'nothing-approved'
  | 'partner-needs-reason';

/**
 * Whether so much can be approved: each line, at most what was asked for and at least what left already, of something
 * at least one, and with a reason where it is less.
 */
export function mistakeIn(
  lines: readonly RequestLine[],
  approved: ReadonlyMap<string, number>,
  reason: string | null,
): ApprovalMistake | undefined {
  if (approved.size !== lines.length || lines.some(({ id }) => !approved.has(id)))
    return 'line-missing';
  const each = lines.map((line) => ({ ...line, now: approved.get(line.id)! }));
  if (each.some(({ now, asked }) => now > asked)) return 'more-than-asked';
  if (each.some(({ now, given }) => now < given)) return 'less-than-given';
  if (each.every(({ now }) => now === 0)) return 'nothing-approved';
  if (reason === null && each.some(({ now, asked }) => now < asked)) return 'partner-needs-reason';
  return undefined;
}

/** A request is done once everything that was approved is with the partner. */
export function stateAfter(
  lines: readonly { readonly approved: number | null; readonly received: number }[],
): 'approved' | 'done' {
  return lines.every(({ approved, received }) => received >= (approved ?? 0)) ? 'done' : 'approved';
}

/** What is owed to the partner again once so much was told: what broke, is gone, or came back. */
export function owedOf(
  at: 'partner' | 'sender',
  told: readonly Told[],
): ReadonlyMap<string, number> {
  const owed = new Map<string, number>();
  for (const { line, whole, damaged, lost } of told)
    owed.set(line, (owed.get(line) ?? 0) + damaged + lost + (at === 'sender' ? whole : 0));
  return owed;
}

/** The first line of which more would be given than is approved, were what is owed on its way after all. */
export function beyondApproved(
  lines: readonly Pick<RequestLine, 'id' | 'approved' | 'given'>[],
  owed: ReadonlyMap<string, number>,
): { readonly line: string; readonly pieces: number } | undefined {
  const beyond = lines.map(({ id, approved, given }) => ({
    line: id,
    pieces: given + (owed.get(id) ?? 0) - (approved ?? 0),
  }));
  return beyond.find(({ pieces }) => pieces > 0);
}

/** Whether a link may do one thing more: a window begins with the first thing that is done after the last one. */
export function mayAct(
  { since, acts }: { readonly since: Date; readonly acts: number },
  now: Date,
): { readonly isNewWindow: boolean } | { readonly waitSeconds: number } {
  const endsAt = since.getTime() + linkLimits.minutes * 60_000;
  if (now.getTime() >= endsAt) return { isNewWindow: true };
  if (acts < linkLimits.acts) return { isNewWindow: false };
  return { waitSeconds: Math.ceil((endsAt - now.getTime()) / 1000) };
}
