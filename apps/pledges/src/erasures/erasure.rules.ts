import { createHash } from 'node:crypto';
import { belongs, isCounted, isGone, type PledgeState } from '../pledge.rules.js';

/** How it was made sure that whoever wrote is whom the pledge is of. No copy of any document is kept. */
export const identityChecks = ['answered-from-address', 'code-by-phone', 'document-seen'] as const;

/** What becomes of the count: it stands without the person, it falls by one, or there was nothing in it. */
export const countings = ['stays', 'withdrawn', 'none'] as const;
export type Counting = (typeof countings)[number];

/** The services that answer for a part of their own. */
export const answering = ['notifications', 'identity'] as const;

/** So many contacts an hour are looked for because letters came; more are guessed. */
export const findsAnHour = 20;

/**
 * The file reference of a letter: without spaces and with a digit, so that it is no name; without @, so that it is no
 * address.
 */
export const referencePattern = /^(?=.*\p{Nd})[\p{L}\p{M}\p{Nd}][\p{L}\p{M}\p{Nd}./_-]{2,39}$/u;

/** What the pledges service has of somebody, in numbers. */
export interface Held {
  readonly links: number;
  readonly codes: number;
  readonly heldLetters: number;
  readonly requests: number;
}

/** What a preview tells of a pledge. */
interface Row {
  readonly state: PledgeState;
  readonly counts: boolean;
  readonly witnessedAt: Date | null;
  readonly invalidatedBy: string | null;
  readonly channel: string;
  readonly person: string | null;
  readonly personKey: string;
  readonly updates: boolean;
  readonly showsName: boolean;
}

/** Somebody is behind it who can be erased. */
export function isErasable({ state, person }: Pick<Row, 'state' | 'person'>): boolean {
  return !isGone({ state }) && person !== null;
}

/** What comes of the wish to stay counted; one that is in no count has nothing to stay in. */
export function countingOf(
  row: Pick<Row, 'counts' | 'witnessedAt' | 'invalidatedBy'>,
  stays: boolean,
): Counting {
  if (!belongs(row)) return 'none';
  return stays && isCounted(row) ? 'stays' : 'withdrawn';
}

/** Of everything that a preview told: another as soon as any of it has changed. 64 hex digits. */
export function fingerprintOf(row: Row, held: Held): string {
  const {
    state,
    counts,
    witnessedAt,
    invalidatedBy,
    channel,
    person,
    personKey,
    updates,
    showsName,
  } = row;
  const told = [
    state,
    counts,
    witnessedAt,
    invalidatedBy,
    channel,
    person,
    personKey,
    updates,
    showsName,
  ];
  const { links, codes, heldLetters, requests } = held;
  return createHash('sha256')
    .update(JSON.stringify([...told, links, codes, heldLetters, requests]))
    .digest('hex');
}

const dayMs = 24 * 60 * 60 * 1_000;
/** A backup a day, the last seven kept, and a day for the one that is late. */
const backupsLiveDays = 8;

/** When the last of the daily backups that still has the key beside what it opens is gone. */
export function backupsEnd(at: Date): Date {
  return new Date(at.getTime() + backupsLiveDays * dayMs);
}
