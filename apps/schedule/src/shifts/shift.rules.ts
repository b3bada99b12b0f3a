import { wallTimeOf } from '../time/wall-time.rules.js';

/** Pure decisions about shifts and who may be on them, and the numbers that they go by. */

export const shiftRoles = ['booth', 'speaker', 'set-up', 'take-down', 'welcome', 'driver'] as const;
export type ShiftRole = (typeof shiftRoles)[number];

export const skills = ['speaking', 'children', 'first-aid', 'driving', 'carrying'] as const;
export const languages = ['ar', 'fr', 'en', 'hy', 'signs'] as const;

const minute = 60_000;
const hour = 60 * minute;

/** Hours between the last shift of a day and the first of another. */
export const restHours = 11;
/** Hours of shifts that begin on one day. */
export const dayHours = 10;
/** From one venue to another. */
export const travelMinutes = 60;
/** Until so long before it begins, people take themselves off a shift. */
const withdrawHours = 24;

/** What keeps somebody from a shift unless a coordinator says why it does not. */
export type Hindrance = 'lacks-skill' | 'lacks-language' | 'too-little-rest' | 'too-many-hours';

export interface Span {
  readonly startsAt: Date;
  readonly endsAt: Date;
}

export interface Profile {
  readonly skills: readonly string[];
  readonly languages: readonly string[];
}

/** `works` is what they have besides, in days near it; `zone` is that of the wanted shift's venue. */
export function hindrances(
  wanted: Span & Profile,
  who: Profile,
  works: readonly Span[],
  zone: string,
): Hindrance[] {
  const has = (needed: readonly string[], there: readonly string[]) =>
    needed.every((one) => there.includes(one));
  return [
    ...(has(wanted.skills, who.skills) ? [] : (['lacks-skill'] as const)),
    ...(has(wanted.languages, who.languages) ? [] : (['lacks-language'] as const)),
    ...workHindrances(wanted, works, zone),
  ];
}

/** Those of rest and hours alone, which another time can bring about. */
export function workHindrances(wanted: Span, works: readonly Span[], zone: string): Hindrance[] {
  const dayOf = ({ startsAt }: Span) => wallTimeOf(startsAt, zone).slice(0, 10);
  const day = dayOf(wanted);
  const sameDay = works.filter((one) => dayOf(one) === day);
  const hours = [wanted, ...sameDay].reduce((sum, one) => sum + lengthOf(one), 0);
  const rested = works.every(
    (one) => sameDay.includes(one) || gapBetween(one, wanted) >= restHours * hour,
  );
  return [
    ...(rested ? [] : (['too-little-rest'] as const)),
    ...(hours > dayHours * hour ? (['too-many-hours'] as const) : []),
  ];
}

function lengthOf({ startsAt, endsAt }: Span): number {
  return endsAt.getTime() - startsAt.getTime();
}

/** Negative where they overlap. */
function gapBetween(one: Span, other: Span): number {
  return Math.max(
    other.startsAt.getTime() - one.endsAt.getTime(),
    one.startsAt.getTime() - other.endsAt.getTime(),
  );
}

/** Whether no minor among them is without an adult. */
export function isAttended(people: readonly { readonly isMinor: boolean }[]): boolean {
  return people.every(({ isMinor }) => !isMinor) || people.some(({ isMinor }) => !isMinor);
}

/** What somebody can do who cannot come: go `freely`, `ask` that somebody be found, or nothing as it is `over`. */
export function withdrawal({ startsAt }: Pick<Span, 'startsAt'>, now: Date) {
  const left = startsAt.getTime() - now.getTime();
  if (left <= 0) return 'over';
  return left >= withdrawHours * hour ? 'freely' : 'ask';
}

/**
 * Until when a place is kept for who is told of it at `told`: half a day, two hours when it is soon, and never beyond
 * an hour before it begins. Undefined where that leaves no time to answer.
 */
export function offeredUntil({ startsAt }: Pick<Span, 'startsAt'>, told: Date): Date | undefined {
  const left = startsAt.getTime() - told.getTime();
  const lasts = left > 48 * hour ? 12 * hour : 2 * hour;
  const until = Math.min(told.getTime() + lasts, startsAt.getTime() - hour);
  return until - told.getTime() >= 15 * minute ? new Date(until) : undefined;
}
