import type { SignUpState } from '../shifts/shift.row.js';
import type { Span } from '../shifts/shift.rules.js';

/** Pure decisions about the link in a letter about a shift. */

/** What somebody can press there. */
export const acts = ['come', 'cannot', 'take', 'pass', 'well', 'so-so', 'badly'] as const;
export type Act = (typeof acts)[number];

/** What somebody's part in a shift is at this moment, as far as their page tells it. */
export type Standing =
  | 'offer'
  | 'lapsed'
  | 'waiting'
  | 'ready'
  | 'confirmed'
  | 'asked'
  | 'conflict'
  | 'begun'
  | 'after'
  | 'told'
  | 'gone'
  | 'cancelled';

export interface Part extends Span {
  /** It was cancelled. */
  readonly isOver: boolean;
  /** Its event is over, whatever was planned. */
  readonly isEventDone: boolean;
  readonly state: Exclude<SignUpState, 'ended'> | null;
  readonly offeredUntil: Date | null;
  readonly confirmedAt: Date | null;
  readonly asksOutAt: Date | null;
  readonly felt: string | null;
}

/** It goes by what is so now, and not by what the letter was about. */
export function standingOf(part: Part, now: Date): Standing {
  const { state } = part;
  if (part.isOver) return 'cancelled';
  if (state === null) return 'gone';
  if (now >= part.startsAt) return state === 'taken' ? sinceItBegan(part, now) : 'gone';
  if (state === 'offered') return part.offeredUntil! > now ? 'offer' : 'lapsed';
  if (state !== 'taken') return state;
  if (part.asksOutAt) return 'asked';
  return part.confirmedAt ? 'confirmed' : 'ready';
}

function sinceItBegan({ endsAt, felt, isEventDone }: Part, now: Date): Standing {
  if (now < endsAt && !isEventDone) return 'begun';
  return felt ? 'told' : 'after';
}

/** What is there to press, the likeliest first. */
export const actsOf: Readonly<Record<Standing, readonly Act[]>> = {
  offer: ['take', 'pass'],
  lapsed: [],
  waiting: ['pass'],
  ready: ['come', 'cannot'],
  confirmed: ['cannot'],
  asked: ['come'],
  conflict: ['pass'],
  begun: [],
  after: ['well', 'so-so', 'badly'],
  told: [],
  gone: [],
  cancelled: [],
};
