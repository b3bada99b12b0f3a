import fc from 'fast-check';
import { isAboutTheMailbox, judge, type SendFault } from './answers.rules.js';
import { afterOutcome, handsOf, lookedIn, openFlow } from './flow.rules.js';
import { doubtRestSeconds, stepAfter, type Template } from './letter.rules.js';

/* The rules by themselves, with an invented server and an invented clock: whatever happens, and in whatever order. */

/** What a server may do to one attempt, and whether the letter lies in the mailbox afterwards. */
interface Happening {
  readonly fault?: SendFault;
  readonly arrives: boolean;
}
const refused = (code: number, enhanced?: string, command = 'RCPT TO'): Happening => ({
  arrives: false,
  fault: { responseCode: code, enhanced, command, code: 'EENVELOPE', handedOver: false },
});
const silent = (code: string, handedOver = false, arrives = false): Happening => ({
  arrives,
  fault: { code, handedOver },
});
const taken: Happening = { arrives: true };
const passing = {
  taken,
  busy: refused(451),
  greylisted: refused(450, '4.7.1'),
  closing: refused(421),
  blocked: refused(550, '5.7.1'),
  spam: refused(554, undefined, 'DATA'),
  sender: refused(550, undefined, 'MAIL FROM'),
  absent: silent('ECONNECTION'),
  slow: silent('ETIMEDOUT'),
  untrusted: silent('ETLS'),
  'cut, it arrived': silent('ECONNECTION', true, true),
  'cut, it did not': silent('ECONNECTION', true, false),
};
const forGood = { unknown: refused(550, '5.1.1'), full: refused(552) };
const kinds = { ...passing, ...forGood };

interface Posted {
  readonly id: string;
  readonly template: Template;
  state: 'queued' | 'sent' | 'failed';
  dueAt: number;
  attempts: number;
  inDoubt: number;
  copies: number;
  cuts: number;
  refusedForGood: boolean;
  sentAt?: number;
}

/** Sends all letters: what happens to each attempt is given, and all is well once that is used up. Seconds. */
function send(count: number, happenings: readonly Happening[]): Posted[] {
  const letters = Array.from({ length: count }, (_, at): Posted => {
    const fresh = { attempts: 0, inDoubt: 0, copies: 0, cuts: 0, refusedForGood: false };
    return { id: String(at), template: 'pledge-confirm', state: 'queued', dueAt: 0, ...fresh };
  });
  const script = [...happenings];
  let flow = openFlow;
  for (let now = 0; now < 4 * 86_400; now += 1) {
    const waiting = letters.filter(({ state }) => state === 'queued');
    if (!waiting.length) break;
    const due = waiting.filter(({ dueAt }) => dueAt <= now);
    // Nothing changes until something is due.
    if (!due.length) {
      now = Math.min(...waiting.map(({ dueAt }) => dueAt)) - 1;
      continue;
    }
    const hands = handsOf(flow, 5, now * 1_000);
    if (hands) flow = lookedIn(flow, now * 1_000);
    for (const letter of due.slice(0, hands)) {
      const happening = script.shift() ?? taken;
      const before = flow.shut?.why;
      const verdict = attempt(letter, happening, now);
      flow = afterOutcome(
        flow,
        {
          letter: letter.id,
          domain: `mail-${letter.id}.example.org`,
          verdict,
          answered: happening.fault?.responseCode !== undefined || !happening.fault,
          aboutTheMailbox: happening.fault ? isAboutTheMailbox(happening.fault) : false,
        },
        now * 1_000,
      );
      if (before && !flow.shut)
        for (const other of letters) if (!other.inDoubt) other.dueAt = Math.min(other.dueAt, now);
    }
  }
  return letters;
}

function attempt(letter: Posted, { fault, arrives }: Happening, now: number) {
  letter.attempts += 1;
  if (arrives) letter.copies += 1;
  if (!fault) {
    letter.state = 'sent';
    letter.sentAt = now;
    return 'sent' as const;
  }
  const verdict = judge(fault);
  if (verdict === 'never') letter.refusedForGood = true;
  if (verdict === 'unknown') letter.cuts += 1;
  const step = stepAfter(verdict, { ...letter, ageSeconds: now });
  if (step.do === 'wait') letter.dueAt = now + step.seconds;
  else if (step.do === 'give-up') letter.state = 'failed';
  else {
    letter.state = step.do === 'repeat-once' ? 'queued' : 'sent';
    letter.inDoubt += 1;
    letter.dueAt = now + doubtRestSeconds;
  }
  return verdict;
}

const happening = (of: Record<string, Happening>) =>
  fc.constantFrom(...Object.keys(of)).map((name) => of[name]!);
const manyAttempts = (of: Record<string, Happening>) => fc.array(happening(of), { maxLength: 60 });

test('no letter is lost or doubled, whatever the server does', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 12 }), manyAttempts(kinds), (count, happenings) => {
      for (const letter of send(count, happenings)) {
        expect(letter.state).not.toBe('queued');
        // Copies beyond one for each letter are no more than the cuts, and never more than one.
        expect(letter.copies - 1).toBeLessThanOrEqual(Math.min(letter.cuts, 1));
        expect(letter.cuts).toBeLessThanOrEqual(2);
        const fate =
          letter.state === 'failed'
            ? letter.refusedForGood
            : letter.copies > 0 || letter.cuts === 2;
        expect(fate).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});

test('what passes costs no letter: once the server is well, every letter is sent', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 12 }), manyAttempts(passing), (count, happenings) => {
      expect(new Set(send(count, happenings).map(({ state }) => state))).toEqual(new Set(['sent']));
    }),
    { numRuns: 300 },
  );
});

test('after an outage letters go in the order they were posted', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 200 }), (outage) => {
      const letters = send(
        12,
        Array.from({ length: outage }, () => passing.absent),
      );
      const sentAt = letters.map((letter) => letter.sentAt!);
      // The one that went to see is taken first; all others follow in their order.
      const rest = sentAt.filter((at) => at !== Math.min(...sentAt));
      expect(rest).toEqual(rest.toSorted((a, b) => a - b));
    }),
  );
});

test('a block costs no letter and few attempts, however long it lasts', () => {
  const letters = send(
    60,
    Array.from({ length: 60 }, () => passing.blocked),
  );
  expect(letters.map(({ state }) => state)).toEqual(letters.map(() => 'sent'));
  // Without the breaker all sixty would be refused within seconds.
  const minutes = Math.max(...letters.map(({ sentAt }) => sentAt!)) / 60;
  expect(minutes).toBeGreaterThan(2 * 45);
});
