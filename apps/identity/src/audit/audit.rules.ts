import { createHash } from 'node:crypto';
import type { ActionAudited, Event } from '@blueheart/contracts';

type Audited = Event<typeof ActionAudited>;

/** An entry as it stands in the log. `at`: milliseconds since 1970, of the act. */
export type EntryBody = { number: number; event: string; at: number } & Audited['data'];

export interface Link {
  readonly number: number;
  readonly hash: Buffer;
}

export interface Entry {
  readonly body: string;
  readonly previous: Buffer;
  readonly hash: Buffer;
}

/** What the first entry follows from. */
export const firstLink: Link = { number: 0, hash: createHash('sha256').update('audit').digest() };

/**
 * The text that is kept and hashed: JSON without spaces (RFC 8259, UTF-8), with `number`, `event`, `at`, `actor`,
 * `action`, `object`, `campaign`, `reason`, `before`, `after`, `person` in this order, those that are not there left
 * out. Checking a hash reads this text as it is kept, and never makes it again.
 */
function bodyOf(number: number, { id, at, data }: Audited): string {
  const { actor, action, object, campaign, reason, before, after, person } = data;
  const body: EntryBody = {
    number,
    event: id,
    at: at.getTime(),
    actor,
    action,
    object,
    campaign,
    reason,
    before,
    after,
    person,
  };
  return JSON.stringify(body);
}

/** SHA-256 over the predecessor's 32 bytes and the body's UTF-8, as in the journal of the count. */
function hashOf(previous: Buffer, body: string): Buffer {
  return createHash('sha256').update(previous).update(body).digest();
}

/** The entries of these acts, each following from the one before it, the first from `last`. */
export function follow(last: Link, acts: readonly Audited[]): Entry[] {
  let { number, hash } = last;
  return acts.map((act) => {
    number += 1;
    const previous = hash;
    const body = bodyOf(number, act);
    hash = hashOf(previous, body);
    return { body, previous, hash };
  });
}

/** A sentence for every place where this piece of the log does not follow from `last`. None of them names anybody. */
export function breaksIn(last: Link, entries: readonly Entry[]): string[] {
  let { number: before, hash: expected } = last;
  return entries.flatMap(({ body, previous, hash }) => {
    const { number } = JSON.parse(body) as EntryBody;
    const missing = number - before - 1;
    const follows = previous.equals(expected);
    [before, expected] = [number, hash];
    const found: string[] = [];
    if (missing > 0) found.push(missingSentence(number - missing, number - 1));
    else if (!follows)
      found.push(`Entry ${number} of the audit log does not follow from the one before it.`);
    if (!hashOf(previous, body).equals(hash))
      found.push(`Entry ${number} of the audit log is not what was written: its hash is another.`);
    return found;
  });
}

function missingSentence(first: number, last: number): string {
  return first === last
    ? `Entry ${first} of the audit log is missing.`
    : `Entries ${first} to ${last} of the audit log are missing.`;
}
