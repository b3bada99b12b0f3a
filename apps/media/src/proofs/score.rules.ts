import { daysFromTo, type Flight } from './day.rules.js';
import { daysFor, needs, type ProofKind } from './kind.rules.js';

/** What a proof can earn, with the reason for so much of it; 100 where all of it can be known. */
export const most = {
  /** Hardest to have from a desk: whoever took it stood before the frame. */
  position: 35,
  /** What is owed is a flight; a photo of another day says nothing of it. */
  flight: 30,
  /** One photo for two frames is the plainest way in which a list of photos is wrong. */
  unseen: 15,
  /** A camera took it shortly before it came; what lies in a drawer or on the web did not. */
  fresh: 15,
  /** Little by itself: it says how far the day above can be trusted. */
  time: 5,
} as const;
export type PartName = keyof typeof most;

/**
 * A phone under the open sky is right within 4.9 m (F. van Diggelen, P. Enge, The World's first GPS MOOC and Worldwide
 * Laboratory using Smartphones, ION GNSS+ 2015), between houses within tens of metres; and a frame 12 m wide is taken
 * from over the road.
 */
const nearMetres = 50;
/** Further it is another frame, or a frame whose point on the map is wrong: half of it, for a person to look at. */
const aroundMetres = 200;
/** A week: from the drive along the frames to an evening in the office. */
const freshDays = 7;

export interface Facts {
  readonly kind: ProofKind;
  readonly flight: Flight;
  /** Metres from the frame; undefined where the photo does not say, `no-point` where of the frame nobody knows. */
  readonly metres: number | undefined | 'no-point';
  /** The day that it is of, in the campaign's zone. */
  readonly day: string | undefined;
  /** Whether its clock said where it was. */
  readonly hasOffset: boolean;
  readonly hasCamera: boolean;
  /** The day on which it came, in the campaign's zone. */
  readonly cameOn: string;
  /** At how many other placements the same picture was brought. */
  readonly seenElsewhere: number;
}

/** What is said of a part. */
export const partCodes = [
  'near',
  'around',
  'far',
  'position-unknown',
  'within',
  'before',
  'after',
  'day-unknown',
  'unseen',
  'seen',
  'fresh',
  'old',
  'ahead',
  'no-camera',
  'age-unknown',
  'time-exact',
  'time-on-walls',
  'time-told',
  'time-unknown',
] as const;
type PartCode = (typeof partCodes)[number];

export interface Part {
  readonly part: PartName;
  readonly got: number;
  readonly most: number;
  readonly code: PartCode;
  /** Metres, days or placements, where the code is about so many. */
  readonly n: number | null;
}

export interface Score {
  /** 0 to 100: what was earned of what could be. */
  readonly score: number;
  readonly parts: readonly Part[];
}

/**
 * Below half of what it could earn, more speaks against a proof than for it: whoever verifies it says how they know. Near
 * the frame without a day is half of it, and the day of the flight without a place is more.
 */
const plausibleFrom = 50;

export function isDoubtful(score: number): boolean {
  return score < plausibleFrom;
}

/** How good a proof is, part by part. What cannot be known of its kind or of its frame counts neither way. */
export function scoreOf(facts: Facts): Score {
  const byCamera = needs[facts.kind].day === 'camera';
  const parts = [
    ...(byCamera && facts.metres !== 'no-point' ? [position(facts.metres)] : []),
    flight(facts),
    facts.seenElsewhere > 0
      ? part('unseen', 0, 'seen', facts.seenElsewhere)
      : part('unseen', 1, 'unseen'),
    ...(byCamera ? [fresh(facts)] : []),
    time(facts),
  ];
  const sum = (of: 'got' | 'most') => parts.reduce((all, one) => all + one[of], 0);
  return { score: Math.round((100 * sum('got')) / sum('most')), parts };
}

function part(name: PartName, share: number, code: PartCode, n: number | null = null): Part {
  return { part: name, got: Math.round(most[name] * share), most: most[name], code, n };
}

function position(metres: number | undefined): Part {
  if (metres === undefined) return part('position', 0, 'position-unknown');
  const n = Math.round(metres);
  if (n <= nearMetres) return part('position', 1, 'near', n);
  return n <= aroundMetres ? part('position', 0.5, 'around', n) : part('position', 0, 'far', n);
}

function flight({ kind, flight: flown, day }: Facts): Part {
  if (day === undefined) return part('flight', 0, 'day-unknown');
  const { from, until } = daysFor(kind, flown);
  if (day < from) return part('flight', 0, 'before', daysFromTo(day, from));
  if (day > until) return part('flight', 0, 'after', daysFromTo(until, day));
  return part('flight', 1, 'within');
}

function fresh({ day, hasCamera, cameOn }: Facts): Part {
  if (!hasCamera) return part('fresh', 0, 'no-camera');
  if (day === undefined) return part('fresh', 0, 'age-unknown');
  const age = daysFromTo(day, cameOn);
  if (age < 0) return part('fresh', 0, 'ahead', -age);
  return age <= freshDays ? part('fresh', 1, 'fresh', age) : part('fresh', 0, 'old', age);
}

function time({ kind, day, hasOffset }: Facts): Part {
  if (day === undefined) return part('time', 0, 'time-unknown');
  if (needs[kind].day === 'told') return part('time', 0.6, 'time-told');
  return hasOffset ? part('time', 1, 'time-exact') : part('time', 0.6, 'time-on-walls');
}
