/** Pure decisions about events. */

export const eventKinds = ['conference', 'booth', 'other'] as const;
export type EventKind = (typeof eventKinds)[number];

export const eventStates = [
  'draft',
  'proposed',
  'confirmed',
  'under-way',
  'done',
  'cancelled',
] as const;
export type EventState = (typeof eventStates)[number];

/** Every way from one state to another: what happens, from where it may, and where it leads. */
export const transitions = {
  /** The venue is asked. */
  propose: { from: ['draft'], to: 'proposed' },
  /** The venue has agreed, by whatever way. */
  confirm: { from: ['draft', 'proposed'], to: 'confirmed' },
  /** The venue has said no. */
  decline: { from: ['proposed'], to: 'draft' },
  /** Nobody answered while the time was held. */
  expire: { from: ['proposed'], to: 'draft' },
  start: { from: ['confirmed'], to: 'under-way' },
  finish: { from: ['under-way'], to: 'done' },
  /** It was not over after all. */
  reopen: { from: ['done'], to: 'under-way' },
  cancel: { from: ['draft', 'proposed', 'confirmed', 'under-way'], to: 'cancelled' },
} as const satisfies Record<string, { from: readonly EventState[]; to: EventState }>;
export type Transition = keyof typeof transitions;

/** `already` where it is what it would become, and nothing is to be done: pressing twice is pressing once. */
export function decide(transition: Transition, state: EventState): 'go' | 'already' | 'refuse' {
  const { from, to } = transitions[transition];
  if ((from as readonly EventState[]).includes(state)) return 'go';
  return state === to ? 'already' : 'refuse';
}

const minute = 60_000;
/** So long before its space is its own somebody may be there and say that it has begun. Minutes. */
const beforehand = 60;
/** So long after it was over it may be opened again. Minutes. */
const reopens = 24 * 60;

/** When somebody may take this step at the earliest; undefined where that is at any time. */
export function notBefore(
  transition: Transition,
  { startsAt, setupMinutes }: { readonly startsAt: Date; readonly setupMinutes: number },
): Date | undefined {
  if (transition === 'finish') return startsAt;
  if (transition !== 'start') return undefined;
  return new Date(startsAt.getTime() - (setupMinutes + beforehand) * minute);
}

/** Whether what was said to be over then may be opened again. */
export function mayReopen(finishedAt: Date, now: Date): boolean {
  return now.getTime() - finishedAt.getTime() <= reopens * minute;
}

/** What may be changed of an event in this state. */
export function mayChange(state: EventState): boolean {
  return state === 'draft' || state === 'proposed' || state === 'confirmed';
}

/** What makes the venue's answer one about something else. */
export const asksAgain = [
  'venue',
  'space',
  'starts',
  'ends',
  'setupMinutes',
  'teardownMinutes',
] as const;

/**
 * What becomes of a state when time or place change: what was only thought of stays so, what was asked is asked
 * again, and so is what was agreed unless the venue agreed beforehand to be told.
 */
export function afterMove(state: EventState, agreesToMoves: boolean): 'stays' | 'ask-again' {
  if (state === 'proposed') return 'ask-again';
  return state === 'confirmed' && !agreesToMoves ? 'ask-again' : 'stays';
}

/** What an event is for whoever brings things there, time and place apart. */
interface Expected {
  readonly kind: EventKind;
  readonly expectedVisitors: number | null;
}

/** Whether something else is to be brought than before. */
export function expectsOthers(before: Expected, after: Expected): boolean {
  return before.kind !== after.kind || before.expectedVisitors !== after.expectedVisitors;
}
