import type { MyShift } from '../../api/contract.js';
import type { Saying } from '../../today/saying.js';

export type Standing =
  'taken' | 'confirmed' | 'begun' | 'waiting' | 'offered' | 'conflict' | 'asksOut' | 'over';

/** How it stands with my part in a shift. With its event it is over, whatever was planned. */
export function standingOf({ mine, event, withdrawal, endsAt }: MyShift, now: Date): Standing {
  if (!mine || event.state === 'done' || new Date(endsAt) <= now) return 'over';
  if (mine.state !== 'taken') return mine.state;
  if (mine.asksOut) return 'asksOut';
  if (mine.confirmed) return 'confirmed';
  return withdrawal === 'over' ? 'begun' : 'taken';
}

const beforeMs = 3 * 3_600_000;

/** Whether it can be said now that I am there: the code is taken from three hours before. */
export function isHereTime({ mine, event, startsAt, endsAt }: MyShift, now: Date): boolean {
  if (event.state === 'done') return false;
  const hasBegun = now.getTime() > new Date(startsAt).getTime() - beforeMs;
  return mine?.state === 'taken' && hasBegun && now < new Date(endsAt);
}

export type Act = 'confirm' | 'accept' | 'pass' | 'leave' | 'ask' | 'leaveLine';

/** What I can do about it, the one that is hoped for first. */
export function actsFor(standing: Standing, withdrawal: MyShift['withdrawal']): readonly Act[] {
  if (standing === 'offered') return ['accept', 'pass'];
  if (standing === 'waiting') return ['leaveLine'];
  if (withdrawal === 'over') return [];
  const leaving: Act = withdrawal === 'ask' ? 'ask' : 'leave';
  if (standing === 'taken') return ['confirm', leaving];
  if (standing === 'confirmed') return [leaving];
  // Whoever can come after all says so.
  return standing === 'asksOut' ? ['confirm'] : [];
}

/** What needs an answer of mine first; the rest in the order in which it begins. */
export function split(shifts: readonly MyShift[], now: Date) {
  const ahead = shifts.filter((one) => standingOf(one, now) !== 'over');
  return { ahead, past: shifts.filter((one) => standingOf(one, now) === 'over').toReversed() };
}

/** How many places can be had without waiting. */
export function freeOn({ capacity, taken, waiting }: MyShift): number {
  return waiting > 0 ? 0 : Math.max(0, capacity - taken);
}

/** What Today tells a volunteer: what waits for an answer, then what comes next. */
export function mySayings(shifts: readonly MyShift[], now: Date): Saying[] {
  const { ahead } = split(shifts, now);
  const offers = ahead.filter(({ mine }) => mine?.state === 'offered').length;
  const waits = ahead.filter(({ mine }) => mine?.state === 'waiting').length;
  const next = ahead.find(({ mine }) => mine?.state === 'taken');
  const to = '/my/shifts';
  return [
    ...(offers > 0 ? [{ id: 'myOffer', needsYou: true, count: offers, to }] : []),
    ...(next ? [{ id: 'myNext', needsYou: !next.mine?.confirmed, when: next.starts, to }] : []),
    ...(waits > 0 ? [{ id: 'myWaits', needsYou: false, count: waits, to }] : []),
    ...(ahead.length === 0 ? [{ id: 'myNone', needsYou: false, to: '/my/shifts/open' }] : []),
  ];
}
