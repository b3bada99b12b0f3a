import { kindOfCount, type Entry, type Moment } from '@blueheart/booth';
import { sumUp } from './booth.rules.js';

interface Tapped {
  readonly entry: Entry;
  readonly moment: Moment | undefined;
  readonly clockDoubtful: boolean;
}

interface Told {
  readonly kind: string;
  readonly what: string;
  readonly language: string;
  readonly count: number;
  readonly at?: string;
}

const minuteMs = 60_000;

/**
 * What a batch adds. What was handed out is told minute by minute, as of the last tap of the minute, so that a count at
 * the booth can be held against it; of all else, and where the phone's clock can hardly have been right, the sum.
 */
export function toldOf(taken: readonly Tapped[]): Told[] {
  const minutes = new Map<number | null, Tapped[]>();
  for (const one of taken) {
    const { entry, moment, clockDoubtful } = one;
    const isTimed = entry.kind === 'item' && moment !== undefined && !clockDoubtful;
    const minute = isTimed ? Math.floor(moment.at / minuteMs) : null;
    minutes.set(minute, [...(minutes.get(minute) ?? []), one]);
  }
  return [...minutes].flatMap(([minute, ofMinute]) => {
    const figures = sumUp(
      ofMinute.flatMap(({ entry }) => kindOfCount(entry) ?? []),
      ({ delta }) => delta,
    );
    if (minute === null) return figures;
    const at = new Date(Math.max(...ofMinute.map(({ moment }) => moment!.at))).toISOString();
    return figures.map((figure) => ({ ...figure, at }));
  });
}
