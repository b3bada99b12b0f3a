import type { Verdict } from './answers.rules.js';

/**
 * How freely letters may leave. Pure: the clock's reading, in milliseconds, is passed in.
 *
 * Open, several are on their way at once. Shut, none is, but for one at a time that goes to see: because
 * the server is `away`, or because it has `blocked` us and every further letter would make that worse.
 */
export interface Flow {
  /** The last answers that were final, one a letter, oldest first. */
  readonly recent: readonly Answer[];
  readonly shut?: Shut | undefined;
}

interface Shut {
  readonly why: 'away' | 'blocked';
  readonly everyMs: number;
  readonly nextLookAt: number;
  /** Whether one has gone to look since: letters that were in hand before open nothing. */
  readonly looked: boolean;
}

interface Answer {
  readonly letter: string;
  readonly domain: string;
  /** Refused for good, and not because of the mailbox. */
  readonly speaksAgainstUs: boolean;
}

/** How one attempt ended. */
export interface Outcome {
  readonly letter: string;
  /** Where it was to go; kept in memory only. */
  readonly domain: string;
  readonly verdict: 'sent' | Verdict;
  /** Whether the server spoke at all. */
  readonly answered: boolean;
  readonly aboutTheMailbox: boolean;
}

const windowSize = 20;
/** So many of the last twenty … */
const enough = 10;
/** … in so many domains: one that wants nothing of us is not a block. */
const enoughDomains = 3;

/** A server that is not there costs it nothing to be asked; one that is there and declines is left in peace. */
const lookEveryMs = { absent: 1_000, declining: 60_000, blocked: 3 * 60_000 };

export const openFlow: Flow = { recent: [] };

/** How many letters may be on their way, of at most `connections`. */
export function handsOf(flow: Flow, connections: number, now: number): number {
  if (!flow.shut) return connections;
  return now >= flow.shut.nextLookAt ? 1 : 0;
}

/** One has been sent to look; the next goes after a while. */
export function lookedIn(flow: Flow, now: number): Flow {
  return flow.shut
    ? { ...flow, shut: { ...flow.shut, nextLookAt: now + flow.shut.everyMs, looked: true } }
    : flow;
}

export function afterOutcome(flow: Flow, outcome: Outcome, now: number): Flow {
  const { verdict } = outcome;
  if (verdict === 'unknown') return flow;
  if (verdict === 'away') {
    const everyMs = outcome.answered ? lookEveryMs.declining : lookEveryMs.absent;
    return flow.shut?.why === 'blocked' ? flow : shut(flow, 'away', everyMs, now);
  }
  if (verdict === 'sent' && flow.shut?.why === 'blocked' && flow.shut.looked) return openFlow;
  const recent = verdict === 'later' ? flow.recent : remember(flow.recent, outcome);
  if (flow.shut?.why === 'blocked') return { ...flow, recent };
  return isHarmful(recent) ? shut({ recent }, 'blocked', lookEveryMs.blocked, now) : { recent };
}

function shut(flow: Flow, why: Shut['why'], everyMs: number, now: number): Flow {
  return { ...flow, shut: { why, everyMs, nextLookAt: now + everyMs, looked: false } };
}

function remember(recent: Flow['recent'], { letter, domain, verdict, aboutTheMailbox }: Outcome) {
  const others = recent.filter((answer) => answer.letter !== letter);
  const speaksAgainstUs = verdict !== 'sent' && !aboutTheMailbox;
  return [...others, { letter, domain, speaksAgainstUs }].slice(-windowSize);
}

/** Most of the last letters were refused, everywhere: whoever goes on now makes it worse. */
function isHarmful(recent: Flow['recent']): boolean {
  const against = recent.filter(({ speaksAgainstUs }) => speaksAgainstUs);
  return (
    against.length >= enough && new Set(against.map(({ domain }) => domain)).size >= enoughDomains
  );
}
