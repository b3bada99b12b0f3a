import { PeopleCounted, type Event } from '@blueheart/contracts';
import { Database } from '@blueheart/database';
import { newId } from '@blueheart/sealing';
import fc from 'fast-check';
import { MediaHandlers } from '../media.handlers.js';
import { slug, type MediaAlone } from '../media.fixture.js';

export type Figure = Event<typeof PeopleCounted>['data']['figures'][number];

export const figure = (source: string, people: number, day = '2011-12-17'): Figure => ({
  source,
  day,
  tier: 'confirmed',
  people,
});

/** Who signed on a phone of a booth. */
export const onPhone = (event: string, people: number, day?: string): Figure => ({
  ...figure('booth', people, day),
  event,
  tier: 'witnessed',
});

/** Figures of these sources and days in some deliveries, and the same deliveries in any other order. */
export function shuffled({
  sources,
  days,
}: {
  readonly sources: readonly string[];
  readonly days: readonly string[];
}) {
  const stands = [newId(), newId(), undefined];
  const one = fc
    .record({
      source: fc.constantFrom(...sources),
      event: fc.constantFrom(...stands),
      day: fc.constantFrom(...days),
      tier: fc.constantFrom('confirmed' as const, 'witnessed' as const),
      people: fc.integer({ min: -3, max: 9 }),
    })
    .map(({ event, ...figure }): Figure =>
      figure.source === 'booth' ? { ...figure, event } : figure,
    );
  return fc
    .array(fc.array(one, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 })
    .chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
}

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
