/** Pure decisions about what a mail server answered, or did not. */

/** How an attempt ended that did not end well. */
export interface SendFault {
  /** The mail library's class of error, such as ECONNECTION. */
  readonly code?: string | undefined;
  /** The system's own code behind it, such as ECONNREFUSED. */
  readonly originalCode?: string | undefined;
  /** The server's answer, when it gave one. */
  readonly responseCode?: number | undefined;
  /** The enhanced status code in that answer (RFC 3463), such as 5.7.1, when it gave one. */
  readonly enhanced?: string | undefined;
  /** The SMTP command that was answered. */
  readonly command?: string | undefined;
  /** Whether the whole letter, its final dot included, had left: from then on silence may mean success. */
  readonly handedOver: boolean;
}

/**
 * - `away`: the server cannot be used (not there, not willing, not trusted); no letter is to blame.
 * - `later`: a temporary answer about this letter.
 * - `blocked`: a permanent answer about us, the sender, and not about the mailbox.
 * - `never`: a permanent answer about this letter.
 * - `unknown`: cut between the final dot and the answer; it may have arrived.
 */
export type Verdict = 'away' | 'later' | 'blocked' | 'never' | 'unknown';

export function judge(fault: SendFault): Verdict {
  const { responseCode: answer, handedOver } = fault;
  if (answer === undefined) {
    if (handedOver) return 'unknown';
    return isAboutTheLetter(fault) ? 'never' : 'away';
  }
  if (answer === 421 || !isAboutTheLetter(fault)) return 'away';
  // 503 is "bad sequence of commands": about the session, so worth another one.
  if (answer < 500 || answer === 503) return 'later';
  return isAboutUs(fault) ? 'blocked' : 'never';
}

function isAboutTheLetter({ code }: SendFault): boolean {
  return code === 'EENVELOPE' || code === 'EMESSAGE';
}

/**
 * A refused MAIL FROM, a policy (x.7.x of RFC 3463), a sender's address (x.1.7, x.1.8); without an enhanced
 * code 554, which is what servers say to spam. None of it is the reader's fault, so no letter dies of it.
 */
function isAboutUs({ command, enhanced, responseCode }: SendFault): boolean {
  if (command === 'MAIL FROM') return true;
  return enhanced ? /^5\.(7\.\d+|1\.[78])$/.test(enhanced) : responseCode === 554;
}

/**
 * Whether the server says that this mailbox cannot be written to (x.1.x, x.2.x of RFC 3463): anybody can type
 * such an address into the form, so it tells nothing about how we stand with the server.
 */
export function isAboutTheMailbox(fault: SendFault): boolean {
  return !isAboutUs(fault) && /^5\.[12]\.\d+$/.test(fault.enhanced ?? '');
}

/** What is kept of a fault: its verdict and one code, never the server's words (they quote addresses). */
export function nameOf(verdict: Verdict, fault: SendFault): string {
  const detail = String(fault.responseCode ?? fault.originalCode ?? fault.code ?? '');
  const code = detail.replace(/[^A-Za-z0-9_]/g, '').slice(0, 40);
  return code ? `${verdict}:${code}` : verdict;
}

/** The enhanced status code at the head of an answer, and nothing else of it. */
export function enhancedIn(response: unknown): string | undefined {
  return typeof response === 'string'
    ? /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})(?!\S)/.exec(response)?.[1]
    : undefined;
}
