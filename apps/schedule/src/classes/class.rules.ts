/** Pure decisions about classes. */

export const classStates = ['open', 'told', 'counted', 'ended'] as const;
export type ClassState = (typeof classStates)[number];

export const mostInAClass = 200;
/** For so long after the event a teacher may still tell. */
const linkLivesDays = 60;

interface Visited {
  readonly state: ClassState;
  readonly eventState: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/**
 * What the teacher finds behind the link: `early` until the event begins, and `over` once the class was taken back,
 * the event is cancelled, or sixty days have gone by. What was told stays to be seen.
 */
export function standingOf(
  { state, eventState, startsAt, endsAt }: Visited,
  now: Date,
): 'early' | 'ready' | 'told' | 'counted' | 'over' {
  if (state === 'ended') return 'over';
  if (state === 'counted') return 'counted';
  if (eventState === 'cancelled') return 'over';
  if (state === 'told') return 'told';
  if (now < startsAt) return 'early';
  return now.getTime() > endsAt.getTime() + linkLivesDays * 86_400_000 ? 'over' : 'ready';
}
