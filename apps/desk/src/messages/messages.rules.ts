import type { LetterState, Template } from './messages.js';

export const letterStates = [
  'failed',
  'queued',
  'sending',
  'sent',
  'cancelled',
] as const satisfies readonly LetterState[];

export const templates = [
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
  'venue-asked',
  'venue-agreed',
  'partner-answered',
  'staff-work-moved',
  'staff-event-incident',
  'staff-event-accepted',
  'staff-event-declined',
  'staff-event-suggested',
  'staff-shift-tomorrow',
  'staff-shift-today',
  'staff-shift-after',
  'staff-shift-changed',
  'staff-shift-cancelled',
  'staff-shift-offer',
  'staff-shift-on',
  'staff-shift-off',
] as const satisfies readonly Template[];

/** What the address names, if there is such a state. */
export function stateOf(asked: string | null): LetterState | undefined {
  return letterStates.find((one) => one === asked);
}

/** What the address names, if there is such a letter. */
export function templateOf(asked: string | null): Template | undefined {
  return templates.find((one) => one === asked);
}

/** How many letters there are by state, in three heaps: what left, what is on its way, what did not. */
export function heapsOf(counts: Readonly<Record<string, number>>): {
  sent: number;
  waiting: number;
  failed: number;
  cancelled: number;
} {
  const of = (state: LetterState) => counts[state] ?? 0;
  return {
    sent: of('sent'),
    waiting: of('queued') + of('sending'),
    failed: of('failed'),
    cancelled: of('cancelled'),
  };
}
