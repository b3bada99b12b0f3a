import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { shuffle } from '@blueheart/testing';
import { slug } from './world.mjs';

const booths = 3;

/** What phones at booths tapped, as the schedule announces it: shuffled, and each of it one to three times. */
export class BoothLog {
  /** What the log of each booth comes to. */
  wanted = new Map();
  announced = 0;

  static async begin(world, random, item) {
    const log = Object.assign(new BoothLog(), { world, random, item });
    const places = await world.sql(
      `insert into distribution.places (id, campaign, kind, event)
       select gen_random_uuid(), $1, 'booth', gen_random_uuid() from generate_series(1, $2)
       returning id::text, event::text`,
      [slug, booths],
    );
    for (const { event } of places) log.wanted.set(event, 0);
    return Object.assign(log, { places: places.map(({ id }) => id) });
  }

  async work(isOver) {
    while (!isOver()) {
      const told = Array.from({ length: 2 }, () => this.tapped()).flat();
      const copies = told.flatMap((one) =>
        Array.from({ length: 1 + Math.floor(this.random() * 3) }, () => one),
      );
      const mixed = shuffle(copies, this.random);
      // A shipment has no event twice.
      for (let at = 0; at < mixed.length; at += 3)
        await this.ship([...new Set(mixed.slice(at, at + 3))]);
      await pause(200);
    }
  }

  /** A batch, and what is said of its entries later: one counts less, another nothing. */
  tapped() {
    const [event] = this.one([...this.wanted]);
    const [batch, device] = [randomUUID(), randomUUID()];
    const count = 2 + Math.floor(this.random() * 5);
    const of = { campaign: slug, event, device };
    const what = { kind: 'item', what: this.item, language: '' };
    const logged = { ...of, batch, estimated: false, entries: 2, figures: [{ ...what, count }] };
    const change = (delta) => ({
      ...of,
      batch: randomUUID(),
      changes: [{ ...what, entry: randomUUID(), from: batch, delta }],
    });
    this.wanted.set(event, this.wanted.get(event) + count - (count > 2 ? 2 : 1));
    return [
      this.event('BoothActivityLogged', logged),
      this.event('BoothActivityCorrected', change(count > 2 ? -1 : 1)),
      this.event('BoothActivityVoided', change(count > 2 ? -1 : -2)),
    ];
  }

  event(type, payload) {
    this.announced += 1;
    return { id: randomUUID(), type, version: 1, at: new Date(), payload };
  }

  /** Once more where nobody said that it is stored: it may come as often as it likes. */
  async ship(events) {
    for (;;) {
      try {
        await this.world.sql(
          `insert into bus.shipments (hearer, events) values ('distribution', $1)`,
          [JSON.stringify(events)],
        );
        return;
      } catch {
        await pause(100);
      }
    }
  }

  one(all) {
    return all[Math.floor(this.random() * all.length)];
  }
}
