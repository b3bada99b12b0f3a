import { readMoment, type Entry, type Moment } from '@blueheart/booth';

/** Pure decisions about what phones send. */

/** Why an entry waits until somebody of the staff has looked at it. */
export const heldCodes = [
  'late',
  'malformed',
  'other-body',
  'wrong-hash',
  'unknown-author',
  'unknown-person',
] as const;
export type HeldCode = (typeof heldCodes)[number];

/** The event that entries are about. */
export interface Booth {
  readonly id: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** How far the clocks at the venue are from UTC. */
  readonly offsetMinutes: number;
}

/** What is there already under an entry's id. */
export interface Known {
  readonly hash: string;
  /** Null for what is in the log. */
  readonly held: HeldCode | null;
}

export type Judgement =
  | { readonly answer: 'take' }
  | { readonly answer: 'duplicate' }
  | { readonly answer: 'hold'; readonly code: HeldCode }
  /** It was held before, and is. */
  | { readonly answer: 'held'; readonly code: HeldCode };

const hourMs = 3_600_000;
/** So long after its end an event takes entries without anybody's being asked. */
const openAfterEndMs = 72 * hourMs;

/** The same again is a duplicate, for ever. `hash` is what the entry really has. */
export function judge(
  entry: Entry,
  hash: string,
  about: {
    readonly known: readonly Known[];
    /** When it was tapped; undefined for no moment at all. */
    readonly moment: Moment | undefined;
    readonly booth: Booth;
    readonly isAuthorKnown: boolean;
    /** Whether somebody who came or went has or had a part in the campaign. */
    readonly isPersonKnown: boolean;
    readonly now: Date;
  },
): Judgement {
  const same = about.known.find((one) => one.hash === hash);
  if (same)
    return same.held && same.held !== 'late'
      ? { answer: 'held', code: same.held }
      : { answer: 'duplicate' };
  if (hash !== entry.hash) return { answer: 'hold', code: 'wrong-hash' };
  if (about.known.some(({ held }) => held === null || held === 'late'))
    return { answer: 'hold', code: 'other-body' };
  if (!isReadable(entry, about.moment)) return { answer: 'hold', code: 'malformed' };
  if (!about.isAuthorKnown) return { answer: 'hold', code: 'unknown-author' };
  if (!about.isPersonKnown) return { answer: 'hold', code: 'unknown-person' };
  const isLate = about.now.getTime() > about.booth.endsAt.getTime() + openAfterEndMs;
  return isLate ? { answer: 'hold', code: 'late' } : { answer: 'take' };
}

function isReadable(entry: Entry, moment: Moment | undefined): boolean {
  return (
    moment !== undefined && (entry.kind !== 'incident' || readMoment(entry.time) !== undefined)
  );
}

/**
 * Whether the phone's clock can hardly have been right: in the future, more than a day before the event, or more than
 * two hours from the venue's clocks (one hour apart are clocks on either side of a disputed summer time).
 */
export function isClockDoubtful(moment: Moment | undefined, booth: Booth, now: Date): boolean {
  return (
    moment === undefined ||
    moment.at > now.getTime() + hourMs / 12 ||
    moment.at < booth.startsAt.getTime() - 24 * hourMs ||
    Math.abs(moment.offsetMinutes - booth.offsetMinutes) > 120
  );
}

/** What an entry that counts comes to, with what others said of it. */
export interface Worth {
  readonly id: string;
  readonly batch: string;
  readonly kind: string;
  readonly what: string;
  readonly language: string;
  readonly delta: number;
  readonly corrections: number;
  readonly isVoid: boolean;
  /** When it was tapped; null where its clock can hardly have been right. */
  readonly at: Date | null;
}

export interface Change {
  readonly entry: string;
  readonly from: string;
  readonly kind: string;
  readonly what: string;
  readonly language: string;
  readonly delta: number;
  readonly at?: string;
}

const worthOf = ({ delta, corrections, isVoid }: Worth): number =>
  isVoid ? 0 : delta + corrections;

/** What is told of entries beyond their own being logged: of each, how much more or less it counts than before. */
export function changesOf(
  before: ReadonlyMap<string, Worth>,
  after: Iterable<Worth>,
): { readonly corrected: Change[]; readonly voided: Change[] } {
  const corrected: Change[] = [];
  const voided: Change[] = [];
  for (const worth of after) {
    const was = before.get(worth.id);
    // One that was not there is announced with its own delta, whatever was said of it beforehand.
    const delta = worthOf(worth) - (was ? worthOf(was) : worth.delta);
    const { id, batch, kind, what, language, at } = worth;
    if (delta)
      (worth.isVoid ? voided : corrected).push({
        entry: id,
        from: batch,
        kind,
        what,
        language,
        delta,
        ...(at && { at: at.toISOString() }),
      });
  }
  return { corrected, voided };
}

/** One figure for all that counts in the same place. */
export function sumUp<Part extends { kind: string; what: string; language: string }>(
  parts: Iterable<Part>,
  countOf: (part: Part) => number,
): { kind: string; what: string; language: string; count: number }[] {
  const sums = new Map<string, { kind: string; what: string; language: string; count: number }>();
  for (const part of parts) {
    const { kind, what, language } = part;
    const key = `${kind}/${what}/${language}`;
    const sum = sums.get(key) ?? { kind, what, language, count: 0 };
    sum.count += countOf(part);
    sums.set(key, sum);
  }
  return [...sums.values()];
}

/** What of an entry its kind alone has, as it is stored. A lead's envelope is kept elsewhere, for the log stays. */
export function moreOf(entry: Entry): object | null {
  switch (entry.kind) {
    case 'incident':
      return { place: entry.place, time: entry.time };
    case 'handover': {
      const { to, from, phone, first, last, digest } = entry;
      return { to, phone, first, last, digest, ...(from && { from }) };
    }
    case 'check-in':
      return { person: entry.person, how: entry.how };
    case 'check-out':
      return { person: entry.person };
    case 'close':
      return { last: entry.last };
    case 'visitors':
    case 'conversations':
    case 'item':
    case 'lead':
    case 'correct':
    case 'void':
      return null;
  }
}
