import { PeopleCounted } from '@blueheart/contracts';
import type { Transaction } from '@blueheart/database';
import type { Outbox } from '@blueheart/messaging';
import type { z } from 'zod';
import { figuresOfEntries } from './tally.sql.js';

/** A campaign whose entries are counted. */
export interface Counting {
  readonly slug: string;
  readonly goals: readonly number[];
}

type Figure = z.output<typeof PeopleCounted.schema>['figures'][number];

/** What one announcement has room for. */
const most = 400;

export async function campaignOf(tx: Transaction, campaign: number): Promise<Counting> {
  const [row] = await tx.query<Counting>('select slug, goals from campaigns where id = $1', [
    campaign,
  ]);
  return row!;
}

/** Tells what these entries of the count come to: numbers by link, booth and day, and of nobody in particular. */
export async function announceCounted(
  tx: Transaction,
  outbox: Outbox,
  campaign: string,
  entries: readonly string[],
): Promise<void> {
  const counted = await tx.query<Omit<Figure, 'event'> & { event: string | null }>(
    figuresOfEntries,
    [entries],
  );
  const figures = counted.map(({ event, ...figure }) => ({ ...figure, ...(event && { event }) }));
  for (let from = 0; from < figures.length; from += most)
    await outbox.add(tx, PeopleCounted, { campaign, figures: figures.slice(from, from + most) });
}
