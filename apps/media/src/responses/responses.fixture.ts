import { PeopleCounted, type Event } from '@blueheart/contracts';
import { Database } from '@blueheart/database';
import { newId } from '@blueheart/sealing';
import { MediaHandlers } from '../media.handlers.js';
import { slug, type MediaAlone } from '../media.fixture.js';

export type Figure = Event<typeof PeopleCounted>['data']['figures'][number];

export const figure = (source: string, people: number, day = '2011-12-17'): Figure => ({
  source,
  day,
  tier: 'confirmed',
  people,
});

/** What was counted, in as many deliveries as there are lists. */
export async function count(
  media: MediaAlone,
  ...deliveries: (readonly Figure[])[]
): Promise<void> {
  for (const figures of deliveries) {
    const data = PeopleCounted.schema.parse({ campaign: slug, figures });
    await media
      .get(Database)
      .transaction((tx) =>
        media.get(MediaHandlers).count([{ id: newId(), at: new Date(), data }], tx),
      );
  }
}
