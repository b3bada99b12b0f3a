/** Pure decisions about what a venue is asked and answers. */

export const answers = ['accepted', 'declined', 'suggested'] as const;
export type Answer = (typeof answers)[number];

/** How an answer can come to staff. */
export const byHandWays = ['phone', 'visit', 'letter'] as const;
export type ByHandWay = (typeof byHandWays)[number];

const hour = 3_600_000;
const holdMs = 7 * 24 * hour;

/** Until when the time is held for the venue: a week, and never beyond the beginning itself. */
export function holdsUntil(now: Date, startsAt: Date): Date {
  return new Date(Math.min(now.getTime() + holdMs, startsAt.getTime()));
}

/** A suggestion of other times that nobody has decided about lapses after so many days, or with the last of the times. */
export const decideWithinDays = 14;

/** What a letter to a venue, and the page behind it, say once for all of the events that they are about. */
interface Alike {
  readonly venue: string;
  readonly space: string;
  readonly kind: string;
  readonly titles: Readonly<Partial<Record<string, string>>>;
}

/** The events of each letter, `most` at most, in the order they have: those that are alike, at the same place. */
export function lettersAbout<E extends Alike>(
  events: readonly E[],
  most: number,
): readonly (readonly [E, ...E[]])[] {
  const letters: [E, ...E[]][] = [];
  const newest = new Map<string, [E, ...E[]]>();
  for (const event of events) {
    const { venue, space, kind, titles } = event;
    const saidOnce = JSON.stringify([venue, space, kind, namesIn(titles).toSorted(byLanguage)]);
    const letter = newest.get(saidOnce);
    if (letter && letter.length < most) letter.push(event);
    else newest.set(saidOnce, letters[letters.push([event]) - 1]!);
  }
  return letters;
}

/** The languages that it is called something in, with what it is called. */
export function namesIn(titles: Alike['titles']): [string, string][] {
  return Object.entries(titles).filter((one): one is [string, string] => Boolean(one[1]));
}

function byLanguage([one]: [string, string], [other]: [string, string]): number {
  return one < other ? -1 : 1;
}

/** Why a question, or what a venue suggested instead, is open no longer. */
export const ends = ['changed', 'cancelled', 'expired', 'lapsed'] as const;
export type Ended = (typeof ends)[number];

export interface Asked {
  readonly answer: Answer | null;
  readonly ended: Ended | null;
  readonly holdsUntil: Date;
}

/**
 * What an answer meets: `take` it, `done` where the same was answered before, or what has ended the question.
 * Somebody who answered otherwise is told so: a second answer is a matter for the phone.
 */
export function mayAnswer(
  { answer, ended, holdsUntil: until }: Asked,
  wanted: Answer,
  now: Date,
): 'take' | 'done' | 'answered' | Ended {
  if (ended === 'lapsed') return ended;
  if (answer) return answer === wanted ? 'done' : 'answered';
  if (ended) return ended;
  return now < until ? 'take' : 'expired';
}

/** An answer that staff record may come late: they have spoken with the venue. */
export function openTo<One extends Asked>(proposal: One, via: ByHandWay | 'link'): One {
  if (via === 'link') return proposal;
  const ended = proposal.ended === 'expired' ? null : proposal.ended;
  return { ...proposal, ended, holdsUntil: new Date(8.64e15) };
}

/** Letters and digits that nobody mistakes for one another when they are read out (Crockford's base 32). */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Such as `7QF-2MK`, of six bytes of chance. */
export function referenceOf(chance: Uint8Array): string {
  const letters = Array.from(chance.slice(0, 6), (byte) => alphabet[byte % 32]!);
  return `${letters.slice(0, 3).join('')}-${letters.slice(3).join('')}`;
}

/** What a venue says to a proposal. */
export interface Said {
  readonly answer: Answer;
  /** Other times, as the clock there shows them; only with `suggested`. */
  readonly suggestions?: readonly { readonly starts: string; readonly ends: string }[];
  readonly remark?: string | undefined;
}
