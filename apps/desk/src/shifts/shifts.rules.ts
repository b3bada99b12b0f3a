import type {
  BoardShift,
  CampaignEvent,
  DailyShift,
  ShiftWanted,
  SignUp,
} from '../api/contract.js';
import { clockOf, dayOf, spanOf } from '../schedule/wall.rules.js';

export const shiftRoles = [
  'booth',
  'speaker',
  'set-up',
  'take-down',
  'welcome',
  'driver',
] as const satisfies readonly BoardShift['role'][];
export const skills = [
  'speaking',
  'children',
  'first-aid',
  'driving',
  'carrying',
] as const satisfies readonly BoardShift['skills'][number][];
export const spoken = [
  'ar',
  'fr',
  'en',
  'hy',
  'signs',
] as const satisfies readonly BoardShift['languages'][number][];

/** What a coordinator can overrule with a reason (apps/schedule, Hindrance). */
const overruled: ReadonlySet<string> = new Set([
  'lacks-skill',
  'lacks-language',
  'too-little-rest',
  'too-many-hours',
]);

/** Whether a reason would help against this refusal. */
export function isOverruled(code: string | undefined): boolean {
  return code !== undefined && overruled.has(code);
}

/** By what is done, in the order of the roles; what is cancelled is left out. */
export function byRole(shifts: readonly BoardShift[]) {
  const there = shifts.filter(({ ended }) => ended === null);
  return shiftRoles.flatMap((role) => {
    const of = there.filter((shift) => shift.role === role);
    return of.length > 0 ? [{ role, shifts: of }] : [];
  });
}

/** How many more are needed on all of them; who has said that they cannot come is not counted on. */
export function missingOn(
  shifts: readonly Pick<BoardShift, 'need' | 'taken' | 'ended' | 'signUps'>[],
): number {
  return shifts
    .filter(({ ended }) => ended === null)
    .reduce((sum, { need, taken, signUps }) => {
      const leaving = signUps.filter(({ state, asksOut }) => state === 'taken' && asksOut);
      return sum + Math.max(0, need - taken + leaving.length);
    }, 0);
}

/** Those that are not within the time for which their event has its space. */
export function outsideOf(
  event: Pick<CampaignEvent, 'startsAt' | 'endsAt' | 'setupMinutes' | 'teardownMinutes'>,
  shifts: readonly BoardShift[],
): readonly BoardShift[] {
  const from = Date.parse(event.startsAt) - event.setupMinutes * 60_000;
  const until = Date.parse(event.endsAt) + event.teardownMinutes * 60_000;
  return shifts.filter(
    ({ startsAt, endsAt, ended }) =>
      ended === null && (Date.parse(startsAt) < from || Date.parse(endsAt) > until),
  );
}

/** How many people are told when these shifts are cancelled: those who have a seat ahead, or would have one. */
export function toldOf(shifts: readonly BoardShift[], now: Date): number {
  const ahead = shifts.filter(
    ({ startsAt, ended }) => ended === null && Date.parse(startsAt) > now.getTime(),
  );
  const people = ahead.flatMap(({ signUps }) =>
    signUps.filter(({ state }) => state !== 'waiting').map(({ staff }) => staff),
  );
  return new Set(people).size;
}

/** Seats that are taken or kept for somebody. */
export function isFull({ capacity, signUps }: Pick<BoardShift, 'capacity' | 'signUps'>): boolean {
  const held = signUps.filter(({ state }) => state === 'taken' || state === 'offered');
  return held.length >= capacity;
}

const order: readonly SignUp['state'][] = ['conflict', 'taken', 'offered', 'waiting'];

/** What has to be seen to first, then who is on it, then who waits in their order. */
export function inOrder(signUps: readonly SignUp[]): SignUp[] {
  return signUps.toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
}

/** Which place somebody has among those who wait, from 1. */
export function placeOf(signUp: SignUp, signUps: readonly SignUp[]): number {
  return signUps.filter(({ state }) => state === 'waiting').indexOf(signUp) + 1;
}

/** Who could change places with somebody of this shift: they have a seat on another one. */
export function partners(shift: BoardShift, shifts: readonly BoardShift[]) {
  return shifts
    .filter(({ id, ended }) => id !== shift.id && ended === null)
    .flatMap((other) =>
      other.signUps
        .filter(({ state }) => state === 'taken')
        .map((signUp) => ({ signUp, shift: other })),
    );
}

/** A shift as its form holds it: texts, as they are typed. */
export interface TypedShift {
  readonly role: BoardShift['role'];
  readonly day: string;
  readonly from: string;
  readonly until: string;
  readonly need: string;
  readonly capacity: string;
  readonly skills: readonly BoardShift['skills'][number][];
  readonly languages: readonly BoardShift['languages'][number][];
}

/** The whole time of the event, for two. */
export function emptyShift({ starts, ends }: { starts: string; ends: string }): TypedShift {
  return {
    role: 'booth',
    day: dayOf(starts),
    from: clockOf(starts),
    until: clockOf(ends),
    need: '2',
    capacity: '2',
    skills: [],
    languages: [],
  };
}

export function typedShift(shift: BoardShift): TypedShift {
  const { role, starts, ends, need, capacity } = shift;
  return {
    ...emptyShift({ starts, ends }),
    role,
    need: String(need),
    capacity: String(capacity),
    skills: shift.skills,
    languages: shift.languages,
  };
}

/** As many as are needed fit where nothing else is typed. */
function placesOf({ need, capacity }: TypedShift) {
  return { need: Number(need), capacity: Number(capacity || need) };
}

export function shiftWantedOf(typed: TypedShift): ShiftWanted {
  const { role, day, from, until } = typed;
  const can = { skills: [...typed.skills], languages: [...typed.languages] };
  return { role, ...spanOf(day, from, until), ...placesOf(typed), ...can };
}

export function dailyShiftOf(typed: TypedShift): DailyShift {
  const { role, from, until } = typed;
  const can = { skills: [...typed.skills], languages: [...typed.languages] };
  return { role, from, until, ...placesOf(typed), ...can };
}
