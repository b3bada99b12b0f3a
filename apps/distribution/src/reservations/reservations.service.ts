import { StockShort } from '@blueheart/contracts';
import type { Transaction } from '@blueheart/database';
import { Outbox } from '@blueheart/messaging';
import { Inject, Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { BoothPlaces } from '../places/booth-places.js';
import { cureFor, type Arriving } from './cure.rules.js';
import { arrivingOf } from '../orders/orders.store.js';
import { byNeed, promise, type Left, type Promised, type Want } from './promise.rules.js';
import { tellable } from './short.rules.js';
import {
  freeEnded,
  keepPromises,
  kitsOf,
  noteArrivals,
  shelvesOf,
  wantKits,
  wantsOf,
  type Kits,
} from './reservations.store.js';

type Short = z.input<typeof StockShort.schema>['short'];
type Names = ReadonlyMap<string, Readonly<Record<string, string>>>;

/** The only writer of `reservations`: what is kept for which event, and what is missing of it. */
@Injectable()
export class Reservations {
  constructor(
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(BoothPlaces) private readonly booths: BoothPlaces,
  ) {}

  /** Until the transaction ends nobody else promises anything of the campaign. Taken before rows of events. */
  async lock(tx: Transaction, campaign: string): Promise<void> {
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [lockOf(campaign)]);
  }

  /**
   * Until the transaction ends nobody promises anything: what is free stays so. Others may give away what is free at the
   * same time, for balances are theirs who hold them. Taken after balances: whoever promises only reads those.
   */
  async holdStill(tx: Transaction, campaign: string): Promise<void> {
    await tx.query('select pg_advisory_xact_lock_shared(hashtextextended($1, 0))', [
      lockOf(campaign),
    ]);
  }

  /**
   * What is kept for whom becomes true again: after events or the roll-out have changed (then `kitsOf` names the events),
   * after stock has, and as time passes. Doing it twice changes nothing more. What is missing is announced where that is
   * otherwise than it was told last.
   */
  async settle(
    tx: Transaction,
    campaign: string,
    events: readonly string[] | 'all' = [],
  ): Promise<void> {
    await this.lock(tx, campaign);
    const kits = await kitsOf(tx, campaign);
    if (!kits) return;
    await this.booths.follow(tx, campaign);
    await freeEnded(tx, campaign);
    await wantKits(tx, campaign, kits, events);
    await noteArrivals(tx, campaign);
    const wants = await wantsOf(tx, campaign);
    const shelves = await shelvesOf(tx, campaign);
    const { promises, left } = promise(wants, shelves);
    await keepPromises(tx, promises);
    const names = new Map(shelves.map(({ place, names: ofPlace }) => [place, ofPlace]));
    const arriving = await arrivingOf(tx, campaign, kits.today);
    await this.tell(tx, campaign, shortOf(promises, { left, kits, names, arriving }));
  }

  /** Says of each event what is missing, where that is news. */
  private async tell(
    tx: Transaction,
    campaign: string,
    shortOfEvents: ReadonlyMap<string, Short>,
  ): Promise<void> {
    const known = await tx.query<{ event: string; told: string; decision: number }>(
      `select event, told, decision from events
       where campaign = $1 and (event = any($2) or told <> '[]') order by event`,
      [campaign, [...shortOfEvents.keys()]],
    );
    for (const { event, told, decision } of known) {
      const short = shortOfEvents.get(event) ?? [];
      const now = JSON.stringify(short);
      if (now === told) continue;
      await tx.query('update events set told = $2, decision = decision + 1 where event = $1', [
        event,
        now,
      ]);
      await this.outbox.add(tx, StockShort, { campaign, event, decision: decision + 1, short });
    }
  }
}

/** Who is needed first is told first what would help: no two are sent for the same box. */
function shortOf(
  promises: ReadonlyMap<Want, Promised>,
  about: { left: Left; kits: Kits; names: Names; arriving: Arriving[] },
): ReadonlyMap<string, Short> {
  const { left, kits, names, arriving } = about;
  const short = new Map<string, Short>();
  for (const want of byNeed([...promises.keys()])) {
    const { event, item, language, open, neededOn } = want;
    const missing = open - promises.get(want)!.promised;
    if (missing <= 0) continue;
    const when = { leadDays: kits.kit.leadDays, today: kits.today };
    const cures = cureFor({ item, language, missing, neededOn }, left, arriving, when).map(
      (cure) => (cure.kind === 'move' ? { ...cure, names: names.get(cure.place) ?? {} } : cure),
    );
    short.set(event, [...(short.get(event) ?? []), { item, language, missing, cures }]);
  }
  return new Map([...short].map(([event, all]) => [event, tellable(all)]));
}

function lockOf(campaign: string): string {
  return `promises ${campaign}`;
}
