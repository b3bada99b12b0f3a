import type { Flight } from './day.rules.js';
import { metresBetween, type Point } from './distance.rules.js';
import { daysFor, type ProofKind } from './kind.rules.js';

/** A photo further than this from every frame is of none that we know. */
export const reachMetres = 100;
/** Where two frames are this close to being equally near, a phone cannot tell which one it stands before. */
export const apartMetres = 25;

export interface Photo {
  readonly id: string;
  readonly kind: ProofKind;
  readonly point: Point | null;
  /** On the campaign's walls. */
  readonly day: string | undefined;
}

/** A frame with one flight that is placed on it; a frame with two flights is there twice. */
export interface Placed extends Flight {
  readonly placement: string;
  readonly site: string;
  readonly point: Point;
}

export type Doubt = 'no-position' | 'nothing-near' | 'frames-too-close' | 'flights' | 'no-flight';

export interface Near {
  readonly placement: string;
  readonly metres: number;
}

export interface Match {
  readonly photo: string;
  /** To which it goes if nobody says otherwise; null where it is in doubt, and a person decides. */
  readonly placement: string | null;
  readonly doubt: Doubt | null;
  /** What it could be of, the nearest first: each placement within reach. */
  readonly near: readonly Near[];
}

/**
 * To which placements photos go, by where each of them was taken: the frame that is nearest, if it is within reach and
 * clearly nearer than the next. Which of its flights, the day says. A photo is matched by itself, so that two of one
 * frame both go to it, and neither their order nor their number changes anything.
 */
export function matchAll(photos: readonly Photo[], placed: readonly Placed[]): Match[] {
  return photos.map((photo) => match(photo, placed));
}

function match({ id: photo, kind, point, day }: Photo, placed: readonly Placed[]): Match {
  if (!point) return { photo, placement: null, doubt: 'no-position', near: [] };
  const all = placed
    .map((one) => ({ ...one, metres: metresBetween(point, one.point) }))
    .toSorted(
      (one, other) => one.metres - other.metres || (one.placement < other.placement ? -1 : 1),
    );
  const within = all.filter(({ metres }) => metres <= reachMetres);
  const near = within.map(({ placement, metres }) => ({ placement, metres: Math.round(metres) }));
  const doubtful = (doubt: Doubt): Match => ({ photo, placement: null, doubt, near });
  const [nearest] = within;
  if (!nearest) return doubtful('nothing-near');
  const isClose = all.some(
    ({ site, metres }) => site !== nearest.site && metres - nearest.metres < apartMetres,
  );
  if (isClose) return doubtful('frames-too-close');
  const flights = within.filter(({ site }) => site === nearest.site);
  const fitting = flights.filter((flight) => isWithin(daysFor(kind, flight), day));
  if (fitting.length > 1) return doubtful('flights');
  const [only] = fitting;
  return only ? { photo, placement: only.placement, doubt: null, near } : doubtful('no-flight');
}

/** A photo that does not say its day fits any. */
function isWithin({ from, until }: Flight, day: string | undefined): boolean {
  return day === undefined || (from <= day && day <= until);
}
