import { EventConfirmed, type BoothActivityLogged, type Event } from '@blueheart/contracts';
import { Database } from '@blueheart/database';
import { newId } from '@blueheart/sealing';
import { DistributionHandlers } from '../distribution.handlers.js';
import { pins, slug, type DistributionAlone } from '../distribution.fixture.js';
import { aBooth, tell } from '../reservations/booths.fixture.js';

/** Of a phone at the booth. */
export function log(distribution: DistributionAlone, event: string, count: number): Promise<void> {
  const figures = [{ kind: 'item' as const, what: pins.item, language: pins.language, count }];
  const told = { batch: newId(), campaign: slug, event, device: newId() };
  const data: Event<typeof BoothActivityLogged>['data'] = {
    ...told,
    estimated: false,
    entries: 1,
    figures,
  };
  return distribution
    .get(Database)
    .transaction((tx) =>
      distribution.get(DistributionHandlers).handOut([{ id: newId(), at: new Date(), data }], tx),
    );
}

/** A booth that is agreed, on a day that is wholly ahead wherever the campaign is. */
export function aBoothOn(distribution: DistributionAlone, visitors: number, day: string) {
  return agreed(distribution, visitors, [`${day}T08:00:00Z`, `${day}T16:00:00Z`]);
}

/** A booth that is agreed, and that begins and ends so many hours from now. */
export function aBoothIn(
  distribution: DistributionAlone,
  visitors: number,
  hours: readonly [number, number],
) {
  const times = hours.map((hour) => new Date(Date.now() + hour * 3_600_000).toISOString());
  return agreed(distribution, visitors, times as [string, string]);
}

async function agreed(
  distribution: DistributionAlone,
  visitors: number,
  [startsAt, endsAt]: readonly [string, string],
): Promise<string> {
  const booth = aBooth({ expectedVisitors: visitors });
  await tell(distribution, EventConfirmed, { ...booth, startsAt, endsAt });
  return booth.event;
}

/** A booth that is over, for which the recipe wants 60 pins, and of which a phone told so many. */
export async function aBoothThatGave(
  distribution: DistributionAlone,
  pieces: number,
): Promise<void> {
  await log(distribution, await aBoothIn(distribution, 100, [-30, -20]), pieces);
}
