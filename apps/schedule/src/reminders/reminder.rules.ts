import { wallTimeOf } from '../time/wall-time.rules.js';

/** Pure decisions about when somebody is told of a shift. */

export const reminderRules = [
  'tomorrow',
  'today',
  'after',
  'changed',
  'cancelled',
  'offer',
  'on',
  'off',
] as const;
export type ReminderRule = (typeof reminderRules)[number];

/** What follows a shift wherever it goes. */
export const plannedRules = ['tomorrow', 'today', 'after'] as const;
export type PlannedRule = (typeof plannedRules)[number];

const minute = 60_000;
const hour = 60 * minute;
const step = 15 * minute;
/** An earlier move that nobody was told of waits so long for the next: a chain of them is one letter. */
const settlesMs = 30 * minute;
/** Whoever leaves at once again is not told that they are on. */
const thinksMs = 10 * minute;
/** How long after it the question about a shift is worth asking. */
const feedbackMs = 7 * 24 * hour;

interface Span {
  readonly startsAt: Date;
  readonly endsAt: Date;
}

type Hours = readonly { readonly from: string; readonly until: string }[];

/** When nobody is written to. */
export interface Quiet {
  /** As the clock there shows it; one that ends before it begins goes over midnight. */
  readonly hours: { readonly always: Hours; readonly ramadan: Hours };
  /** Days on which the hours of the fast go; first and last. */
  readonly fasts: readonly { readonly from: string; readonly until: string }[];
}

/** Where somebody is written to about: the clock that hangs there, and when it is quiet. */
export interface There {
  readonly zone: string;
  readonly quiet: Quiet;
}

/** Whether nobody is written to at this moment, as the clock there shows it. */
export function isQuiet(moment: Date, { zone, quiet }: There): boolean {
  const [day = '', time = ''] = wallTimeOf(moment, zone).split('T');
  const fasting = quiet.fasts.some(({ from, until }) => from <= day && day <= until);
  return quiet.hours[fasting ? 'ramadan' : 'always'].some(({ from, until }) =>
    from < until ? from <= time && time < until : time >= from || time < until,
  );
}

/** The first moment from here on, or back from here, at which people are written to. */
function nearest(moment: Date, there: There, direction: 1 | -1): Date {
  let at = moment;
  while (isQuiet(at, there)) at = new Date(nextQuarter(at.getTime(), direction));
  return at;
}

function nextQuarter(time: number, direction: 1 | -1): number {
  const quarter = direction === 1 ? Math.floor(time / step) : Math.ceil(time / step);
  return (quarter + direction) * step;
}

/**
 * When news of a shift is told that came up now: at once, but not in quiet hours, unless waiting for their end would
 * leave less than two hours until it begins.
 */
export function toldAt(now: Date, startsAt: Date, there: There): Date {
  const loud = nearest(now, there, 1);
  return startsAt.getTime() - loud.getTime() >= 2 * hour ? loud : now;
}

/**
 * When a planned reminder is due; undefined where there is no good moment. `isAssigned`: they were put there, and do
 * not know of it yet unless they are told.
 */
export function dueAt(
  rule: PlannedRule,
  { startsAt, endsAt }: Span,
  there: There,
  now: Date,
  { isAssigned = false } = {},
): Date | undefined {
  if (rule === 'after') return nearest(new Date(endsAt.getTime() + 2 * hour), there, 1);
  const due = rule === 'tomorrow' ? dayBefore(startsAt, there) : sameDay(startsAt, there);
  if (due && due >= now) return due;
  const soon = toldAt(now, startsAt, there);
  return rule === 'tomorrow' && isAssigned && soon < startsAt ? soon : undefined;
}

/** A day before, later where that is quiet, or earlier where later would leave less than half a day. */
function dayBefore(startsAt: Date, there: There): Date {
  const wanted = new Date(startsAt.getTime() - 24 * hour);
  const later = nearest(wanted, there, 1);
  return startsAt.getTime() - later.getTime() >= 12 * hour ? later : nearest(wanted, there, -1);
}

/** Three hours before, or when the quiet ends, if that leaves half an hour and is on the same day. */
function sameDay(startsAt: Date, there: There): Date | undefined {
  const due = nearest(new Date(startsAt.getTime() - 3 * hour), there, 1);
  const dayOf = (moment: Date) => wallTimeOf(moment, there.zone).slice(0, 10);
  const isInTime = startsAt.getTime() - due.getTime() >= 30 * minute;
  return isInTime && dayOf(due) === dayOf(startsAt) ? due : undefined;
}

/** When somebody is told that it has another time or place: at once if anything was sent about the earlier one. */
export function changeToldAt(now: Date, startsAt: Date, there: There, wasTold: boolean): Date {
  return wasTold
    ? toldAt(now, startsAt, there)
    : toldAt(new Date(now.getTime() + settlesMs), startsAt, there);
}

/**
 * When somebody is told that they are on a shift, with an invitation for their calendar; undefined where another letter
 * that invites them goes out as soon.
 */
export function onToldAt(
  now: Date,
  startsAt: Date,
  there: There,
  next: Date | undefined,
): Date | undefined {
  const at = toldAt(new Date(now.getTime() + thinksMs), startsAt, there);
  if (at >= startsAt || (next && next.getTime() - at.getTime() < hour)) return undefined;
  return at;
}

/** How a letter speaks to its reader's calendar (RFC 5546); undefined where it has nothing to tell it. */
export function invitationOf(rule: ReminderRule): 'request' | 'cancel' | undefined {
  if (rule === 'cancelled' || rule === 'off') return 'cancel';
  return ['on', 'tomorrow', 'changed'].includes(rule) ? 'request' : undefined;
}

export interface Due extends Span {
  readonly rule: ReminderRule;
  readonly version: number;
  /** That of the shift as it is now. */
  readonly sequence: number;
  readonly isShiftOver: boolean;
  /** The person's part in the shift as it is now. */
  readonly state: 'taken' | 'offered' | 'waiting' | 'conflict' | null;
  readonly hasReader: boolean;
}

/** What becomes of a reminder whose time has come: it is sent, or what it would say is not so any more. */
export function fate(
  due: Due,
  now: Date,
): 'send' | 'moved' | 'ended' | 'cancelled' | 'late' | 'nobody' {
  const { rule, state } = due;
  if (rule === 'cancelled') return now >= due.startsAt ? 'late' : reader(due);
  if (rule === 'off') return offFate(due, now);
  if (due.isShiftOver) return 'cancelled';
  if (rule === 'offer') return state === 'offered' ? reader(due) : 'ended';
  if (rule !== 'on' && due.version !== due.sequence) return 'moved';
  const concerns = rule === 'changed' ? ['taken', 'conflict', 'offered'] : ['taken'];
  if (!state || !concerns.includes(state)) return 'ended';
  const until = rule === 'after' ? due.endsAt.getTime() + feedbackMs : due.startsAt.getTime();
  return now.getTime() >= until ? 'late' : reader(due);
}

function reader({ hasReader }: Due): 'send' | 'nobody' {
  return hasReader ? 'send' : 'nobody';
}

/** Whoever is on it again meanwhile has nothing to take out of their calendar. */
function offFate(due: Due, now: Date): 'send' | 'ended' | 'late' | 'nobody' {
  if (now >= due.startsAt) return 'late';
  return due.state === 'taken' ? 'ended' : reader(due);
}
