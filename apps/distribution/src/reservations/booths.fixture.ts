import type { Event, EventConfirmed, EventContract } from '@blueheart/contracts';
import { Database } from '@blueheart/database';
import { newId } from '@blueheart/sealing';
import { DistributionHandlers } from '../distribution.handlers.js';
import { slug, type DistributionAlone } from '../distribution.fixture.js';

export type Facts = Event<typeof EventConfirmed>['data'];

const dayMs = 86_400_000;
const base = Date.UTC(new Date().getUTCFullYear() + 1, 5, 17, 8);

/** A booth on 17 June of next year, or so many weeks later. */
export function aBooth(changes: Partial<Facts> = {}, weeks = 0): Facts {
  const starts = base + weeks * 7 * dayMs;
  return {
    event: newId(),
    campaign: slug,
    kind: 'booth',
    venue: newId(),
    expectedVisitors: 400,
    version: 1,
    ...changes,
    startsAt: new Date(starts).toISOString(),
    endsAt: new Date(starts + 10 * 3_600_000).toISOString(),
  };
}

const takes = {
  EventConfirmed: 'reserve',
  EventMoved: 'follow',
  EventRestated: 'reckonAgain',
  EventReopened: 'keepForNow',
  EventCancelled: 'free',
  EventFinished: 'freeWhatIsLeft',
} as const;

/** The schedule's news, as the bus would bring it. */
export function tell(
  distribution: DistributionAlone,
  { type }: EventContract,
  data: Facts,
  at = new Date(),
): Promise<void> {
  const handler = takes[type as keyof typeof takes];
  return distribution
    .get(Database)
    .transaction((tx) =>
      distribution.get(DistributionHandlers)[handler]([{ id: newId(), at, data }], tx),
    );
}
