/** Pure decisions about letters. Durations are in seconds. */

export type Template = 'pledge-confirm' | 'already-signed' | 'pledge-reminder';
export type LetterState = 'queued' | 'sending' | 'sent' | 'failed' | 'cancelled';

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

/** How long one process may hold a letter. Whoever holds it longer is taken for dead. */
export const leaseSeconds = 10 * minute;
/** How long a letter in doubt rests before its one repetition. */
export const doubtRestSeconds = 10 * minute;
/** How long the links in a letter work, as the letter says. */
export const linkLivesDays = 7;

const ladder = [10, 30, 2 * minute, 10 * minute, 30 * minute, hour];
/** A server that is back is noticed within this. */
const longestAway = minute;
/** RFC 5321, 4.5.4.1: give up after four to five days. */
const patience = 5 * day;

/** How an attempt ended that did not end well. */
export interface SendFault {
  /** The mail library's class of error, such as ECONNECTION. */
  readonly code?: string | undefined;
  /** The system's own code behind it, such as ECONNREFUSED. */
  readonly originalCode?: string | undefined;
  /** The server's answer, when it gave one. */
  readonly responseCode?: number | undefined;
  /** The SMTP command that was answered. */
  readonly command?: string | undefined;
  /** Whether the whole letter, its final dot included, had left: from then on silence may mean success. */
  readonly handedOver: boolean;
}

/**
 * - `away`: the server cannot be used (not there, not willing, not trusted); no letter is to blame.
 * - `later`: a temporary answer about this letter.
 * - `never`: a permanent answer about this letter.
 * - `unknown`: cut between the final dot and the answer; it may have arrived.
 */
export type Verdict = 'away' | 'later' | 'never' | 'unknown';

export function judge(fault: SendFault): Verdict {
  const { responseCode: answer, handedOver } = fault;
  if (answer === undefined) {
    if (handedOver) return 'unknown';
    return fault.code === 'EENVELOPE' || fault.code === 'EMESSAGE' ? 'never' : 'away';
  }
  if (answer === 421 || !isAboutTheLetter(fault)) return 'away';
  // 503 is "bad sequence of commands": about the session, so worth another one.
  if (answer < 500 || answer === 503) return 'later';
  // A sender that is refused is our own misconfiguration; letters must outlive it.
  return fault.command === 'MAIL FROM' ? 'later' : 'never';
}

function isAboutTheLetter({ code }: SendFault): boolean {
  return code === 'EENVELOPE' || code === 'EMESSAGE';
}

/** What is kept of a fault: its verdict and one code, never the server's words (they quote addresses). */
export function nameOf(verdict: Verdict, fault: SendFault): string {
  const detail = String(fault.responseCode ?? fault.originalCode ?? fault.code ?? '');
  const code = detail.replace(/[^A-Za-z0-9_]/g, '').slice(0, 40);
  return code ? `${verdict}:${code}` : verdict;
}

/** Seconds until the next attempt, or undefined when it is time to give up. `attempts` have been made. */
export function waitAfter(
  verdict: 'away' | 'later',
  attempts: number,
  ageSeconds: number,
): number | undefined {
  const step = ladder[Math.min(Math.max(attempts, 1), ladder.length) - 1]!;
  if (verdict === 'away') return Math.min(step, longestAway);
  return ageSeconds < patience ? step : undefined;
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
