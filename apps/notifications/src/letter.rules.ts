import type { Verdict } from './answers.rules.js';
import { day, hour, ladder, minute, patience, stepOn } from './retry.rules.js';

/** Pure decisions about letters. Durations are in seconds. */

export const templateNames = [
  'pledge-confirm',
  'already-signed',
  'pledge-reminder',
  'my-pledge',
  'pledge-code',
  'withdrawn',
  'deleted',
  'disowned',
  'staff-invitation',
  'staff-sign-in',
  'staff-reset',
  'staff-changed',
  'staff-work-moved',
  'staff-event-incident',
  'staff-event-accepted',
  'staff-event-declined',
  'staff-event-suggested',
  'venue-asked',
  'venue-agreed',
  'partner-answered',
  'staff-shift-tomorrow',
  'staff-shift-today',
  'staff-shift-after',
  'staff-shift-changed',
  'staff-shift-cancelled',
  'staff-shift-offer',
  'staff-shift-on',
  'staff-shift-off',
] as const;
export type Template = (typeof templateNames)[number];

/**
 * Letters whose text depends on what they are about: whether a pledge was seen being signed, the role somebody is
 * invited to, what was changed of an account, whether a venue is asked once more, whether what it agreed to is at another time, what became of a partner's request.
 */
export const abouts = {
  'pledge-confirm': ['signed', 'witnessed'],
  'staff-invitation': ['admin', 'coordinator', 'volunteer', 'viewer'],
  'staff-changed': ['password', 'second-factor', 'recovery-codes'],
  'venue-asked': ['first', 'again'],
  'venue-agreed': ['agreed', 'moved'],
  'partner-answered': ['approved', 'declined', 'changed', 'sent'],
} as const satisfies Partial<Record<Template, readonly string[]>>;
export type About = (typeof abouts)[keyof typeof abouts][number];

/** What the letters of a template can be about; one undefined for those that say the same every time. */
export function aboutsOf(template: Template): readonly (About | undefined)[] {
  return Object.hasOwn(abouts, template) ? abouts[template as keyof typeof abouts] : [undefined];
}

export const letterStates = ['queued', 'sending', 'sent', 'failed', 'cancelled'] as const;
export type LetterState = (typeof letterStates)[number];

/** How long one process may hold a letter. Whoever holds it longer is taken for dead. */
export const leaseSeconds = 10 * minute;
/** How long a letter in doubt rests before its one repetition. */
export const doubtRestSeconds = 10 * minute;
/** How long the links in a letter work, as the letter says. */
export const linkLivesDays = 7;
/** How long a withdrawn pledge can be taken up again before its data goes, as the letter says. */
export const withdrawnStaysDays = 30;
/** How long the code in a letter works, as the letter says. */
export const codeLivesMinutes = 10;
/** How long the link and the code to sign in with work, as the letter says. */
export const signInLivesMinutes = 10;

/** How long the link to a new password works, as the letter says. */
export const resetLivesHours = 1;

/** How long an invitation can be accepted, as the letter says. */
export const invitationLivesDays = 7;

/** The longest that a place on a shift is kept for somebody. */
const offerLivesHours = 12;
/** How long after a shift it is asked how it was. */
const feedbackLivesDays = 7;

/** How long the last letter to somebody stays in our own mailbox, for its reader to read. */
export const farewellStaysSeconds = 10 * minute;

/** For who is refused as a sender: every repetition is one more refusal. */
const blockedLadder = [10 * minute, hour, 4 * hour, 12 * hour];
/** A server that is back is noticed within this. */
const longestAway = minute;

/** The letter after which we know nobody there any more: it has a key of its own, which ends with it. */
export function isLastLetter(template: Template): boolean {
  return template === 'deleted' || template === 'disowned';
}

/** Letters that are of no use once what they carry has ended. Seconds. */
const livesFor: Readonly<Partial<Record<Template, number>>> = {
  'pledge-code': codeLivesMinutes * minute,
  'staff-sign-in': signInLivesMinutes * minute,
  'staff-reset': resetLivesHours * hour,
  'staff-invitation': invitationLivesDays * day,
  // What says what is to be done on a day is of no use after it. That a shift is not as it was stays news.
  'staff-shift-tomorrow': day,
  'staff-shift-today': 3 * hour,
  'staff-shift-offer': offerLivesHours * hour,
  'staff-shift-after': feedbackLivesDays * day,
};

/** A code or link that no longer works is better not sent. */
export function isOutdated({
  template,
  ageSeconds,
}: Pick<Attempted, 'template' | 'ageSeconds'>): boolean {
  return ageSeconds >= (livesFor[template] ?? Infinity);
}

/** What keeps a letter from being tried again by hand, as the code of a refusal; undefined when nothing does. */
export function refusalOfRetry(letter: {
  readonly state: LetterState;
  readonly template: Template;
  readonly ageSeconds: number;
  /** Whether it still knows whom it is to; one that was refused for good has forgotten. */
  readonly hasReader: boolean;
}): 'letter-not-failed' | 'letter-forgot-reader' | 'letter-outdated' | undefined {
  if (letter.state !== 'failed') return 'letter-not-failed';
  if (!letter.hasReader) return 'letter-forgot-reader';
  return isOutdated(letter) ? 'letter-outdated' : undefined;
}

/** What is done with a letter whose attempt did not end well. */
export type Step =
  | { readonly do: 'wait'; readonly seconds: number }
  | { readonly do: 'repeat-once' }
  | { readonly do: 'count-as-sent' }
  | { readonly do: 'give-up' };

/** What the next step depends on. */
export interface Attempted {
  readonly template: Template;
  /** Made so far, this one included. */
  readonly attempts: number;
  readonly ageSeconds: number;
  /** How often before this nobody could tell whether it arrived. */
  readonly inDoubt: number;
}

/** Decides by what `judge` made of the server's answer, and by what the letter has been through. */
export function stepAfter(verdict: Verdict, letter: Attempted): Step {
  if (verdict === 'never') return { do: 'give-up' };
  if (verdict === 'unknown') return { do: letter.inDoubt ? 'count-as-sent' : 'repeat-once' };
  const seconds = waitAfter(verdict, letter);
  return seconds === undefined ? { do: 'give-up' } : { do: 'wait', seconds };
}

/**
 * Seconds until the next attempt, or undefined when it is time to give up. A server that is away is
 * waited for as long as it takes; only a last letter is not, since it keeps the address of somebody erased.
 */
function waitAfter(
  verdict: 'away' | 'later' | 'blocked',
  { template, attempts, ageSeconds }: Attempted,
): number | undefined {
  const waitsForEver = verdict === 'away' && !isLastLetter(template);
  if (!waitsForEver && ageSeconds >= patience) return undefined;
  const step = stepOn(verdict === 'blocked' ? blockedLadder : ladder, attempts);
  return verdict === 'away' ? Math.min(step, longestAway) : step;
}

// eslint-disable-next-line no-control-regex
const breaks = /[\u0000-\u001f\u007f-\u009f\u2028\u2029 ]+/g;
/** Overrides and isolates; the marks U+200E, U+200F and U+061C only help and stay. */
const reordering = /[\u202a-\u202e\u2066-\u2069]/g;

/** The text as one line, without line breaks, control characters and bidi overrides. */
export function oneLine(text: string): string {
  return text.replace(reordering, '').replace(breaks, ' ').trim();
}

/**
 * The name to greet with, or undefined for a greeting without one: the letter goes to whoever owns the
 * address, so a "name" that carries a link would make us the courier of somebody else's message.
 */
export function greetable(name: string): string | undefined {
  const line = oneLine(name);
  if (!line || line.length > 120) return undefined;
  return /:\/\/|www\.|@|[\p{L}\p{N}]\.[\p{L}]{2,}/iu.test(line) ? undefined : line;
}

/** Exactly one plain mailbox (RFC 5321): no list, group, comment, quotes or literal; octets as its 4.5.3.1. */
export function isOneMailbox(text: string): boolean {
  const parts = /^([^\s"(),:;<>@[\]\\]+)@([^\s"(),:;<>@[\]\\]+)$/u.exec(text);
  if (!parts || oneLine(text) !== text) return false;
  const [, local, domain] = parts;
  return (
    octets(local!) <= 64 &&
    octets(domain!) <= 253 &&
    octets(text) <= 254 &&
    !/^\.|\.$|\.\./.test(local!)
  );
}

function octets(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** `Name <address>` or an address alone, taken apart. */
export function senderOf(mailFrom: string): { name: string; address: string } {
  const named = /^(.*)<([^<>]+)>\s*$/.exec(mailFrom);
  const address = (named ? named[2]! : mailFrom).trim();
  const name = oneLine((named ? named[1]! : '').replace(/^\s*"(.*)"\s*$/, '$1'));
  return { name, address };
}

/** The Message-ID (RFC 5322, 3.6.4) that a letter keeps in all its attempts. */
export function messageIdOf(letter: string, mailFrom: string): string {
  return `<${letter}@${senderOf(mailFrom).address.split('@').at(-1)!.toLowerCase()}>`;
}
