import { foldEntries } from '@blueheart/booth';
import type { Shown } from './shown.js';
import type { BoothDb, Kept } from './store/db.js';
import { Log, type Standing, type Tap } from './store/log.js';
import { entriesLane, pledgesLane } from './sync/lanes.js';
import { Sync } from './sync/sync.js';

/** What is written down on this phone at a booth, and what of it the server has. */
export class Book {
  readonly sync: Sync;
  private readonly log: Log;

  constructor(
    private readonly db: BoothDb,
    private readonly device: string,
    private readonly shown: Shown,
  ) {
    this.log = new Log(db, device);
    const lanes = [entriesLane(db, device), pledgesLane(db, device)];
    this.sync = new Sync(lanes, () => void this.look());
  }

  /** Comes back once it is stored. */
  async tap(tap: Tap, id?: string): Promise<Kept> {
    const kept = await this.log.tap(this.standing(), tap, id);
    await this.look();
    this.sync.ring();
    return kept;
  }

  /** A pledge that somebody signed here, sealed already. */
  async keepPledge(id: string, envelope: string): Promise<void> {
    await this.db.pledges.add({ id, ...this.standing(), envelope, state: 'waiting' });
    await this.look();
    this.sync.ring();
  }

  /** What was set aside is tried once more, such as after the campaign has got its item back. */
  async tryAgain(): Promise<void> {
    await this.db.entries.where('state').equals('aside').modify({ state: 'waiting' });
    await this.db.pledges.where('state').equals('aside').modify({ state: 'waiting' });
    await this.look();
    await this.sync.run();
  }

  /** Everything that is on this phone, as it would be sent. Leads and pledges are sealed in it as well. */
  async rescue(): Promise<object> {
    const entries = await this.db.entries.toArray();
    const pledges = await this.db.pledges.toArray();
    return { device: this.device, madeAt: new Date().toISOString(), entries, pledges };
  }

  /** Reads again what is stored. */
  async look(): Promise<void> {
    const event = this.shown.view.event?.id;
    const entries = event ? await this.log.entriesOf(event) : [];
    const pledges = event ? await this.db.pledges.where('event').equals(event).toArray() : [];
    const made = entries.map(({ entry }) => ({ ...entry, device: this.device }));
    const waiting =
      (await this.db.entries.where('state').equals('waiting').count()) +
      (await this.db.pledges.where('state').equals('waiting').count());
    const { going } = this.sync;
    this.shown.change({ entries, pledges, figures: foldEntries(made), waiting, going });
  }

  private standing(): Standing {
    const { person, event } = this.shown.view;
    return { slug: person!.slug, event: event!.id, by: person!.id };
  }
}
