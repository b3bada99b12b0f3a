import { hindrances, isAttended, type Profile, type Span } from './shift.rules.js';

/** Somebody who might be put on a shift, with what else they have around it. */
export interface Candidate extends Profile {
  readonly isMinor: boolean;
  readonly hoursAhead: number;
  readonly works: readonly Work[];
}

export interface Work extends Span {
  /** At the same time. */
  readonly isThen: boolean;
  /** Elsewhere, and too near in time to come from there. */
  readonly isFar: boolean;
}

type Hurdle =
  ReturnType<typeof hindrances>[number] | 'busy-then' | 'no-time-to-travel' | 'needs-adult';

/** Everything that keeps somebody from it; `there` are those who have a seat. What no reason overrules comes first. */
export function hurdlesOf(
  shift: Span & Profile,
  who: Candidate,
  zone: string,
  there: readonly { readonly isMinor: boolean }[],
): Hurdle[] {
  const isThen = who.works.some((work) => work.isThen);
  const isFar = !isThen && who.works.some((work) => work.isFar);
  return [
    ...(isThen ? (['busy-then'] as const) : []),
    ...(isFar ? (['no-time-to-travel'] as const) : []),
    ...(isAttended([...there, who]) ? [] : (['needs-adult'] as const)),
    // Of who is elsewhere then, rest and hours say nothing more.
    ...hindrances(shift, who, isThen ? [] : who.works, zone),
  ];
}

/** Whether a coordinator may put them on it, with a reason if there are hurdles. */
export function isPossible(hurdles: readonly Hurdle[]): boolean {
  return !hurdles.some((one) => ['busy-then', 'no-time-to-travel', 'needs-adult'].includes(one));
}

interface Ranked {
  readonly hurdles: readonly Hurdle[];
  readonly isPossible: boolean;
  readonly part: string | null;
  readonly hoursAhead: number;
  readonly name: string;
}

/** Who is free and suitable first, of them who waits, then who has least before them. */
export function byFitness(one: Ranked, other: Ranked): number {
  return (
    Number(other.isPossible) - Number(one.isPossible) ||
    one.hurdles.length - other.hurdles.length ||
    Number(other.part !== null) - Number(one.part !== null) ||
    one.hoursAhead - other.hoursAhead ||
    one.name.localeCompare(other.name)
  );
}
