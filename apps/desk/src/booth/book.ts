import { foldEntries } from '@blueheart/booth';
import type { Table } from 'dexie';
import type { Shown } from './shown.js';
import type { Deed } from './goods/contract.js';
import type { BoothDb, EntryState, Kept } from './store/db.js';
import { localMoment } from './store/ids.js';
import { Log, type Standing, type Tap } from './store/log.js';
import { actsLane, entriesLane, pledgesLane } from './sync/lanes.js';
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
    const lanes = [entriesLane(db, device), pledgesLane(db, device), actsLane(db, device)];
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

  /** Something was done with goods. Comes back once it is stored; the same one twice is stored once. */
  async keepAct(id: string, deed: Deed): Promise<void> {
    const { slug, id: by } = this.shown.view.person!;
    const act = { ...deed, id, tappedAt: localMoment(new Date()), by };
    await this.db.transaction('rw', this.db.acts, async () => {
      if (await this.db.acts.get(id)) return;
      await this.db.acts.add({ id, slug, place: deed.place, act, state: 'waiting' });
    });
    await this.look();
    this.sync.ring();
  }

  /** Those of one event, the oldest first. */
  entriesOf(event: string): Promise<Kept[]> {
    return this.log.entriesOf(event);
  }

  /** What was set aside is tried once more, such as after the campaign has got its item back. */
  async tryAgain(): Promise<void> {
    for (const table of this.tables())
      await table.where('state').equals('aside').modify({ state: 'waiting' });
    await this.look();
    await this.sync.run();
  }

  /** Everything that is on this phone, as it would be sent. Leads and pledges are sealed in it as well. */
  async rescue(): Promise<object> {
    const [entries, pledges, acts] = await Promise.all(
      this.tables().map((table) => table.toArray()),
    );
    return { device: this.device, madeAt: new Date().toISOString(), entries, pledges, acts };
  }

  /** Reads again what is stored. */
  async look(): Promise<void> {
    const { event: booth, person } = this.shown.view;
    const event = booth?.id;
    const entries = event ? await this.log.entriesOf(event) : [];
    const pledges = event ? await this.db.pledges.where('event').equals(event).toArray() : [];
    const made = entries.map(({ entry }) => ({ ...entry, device: this.device }));
    const acts = person
      ? await this.db.acts.filter(({ slug }) => slug === person.slug).toArray()
      : [];
    let waiting = 0;
    for (const table of this.tables())
      waiting += await table.where('state').equals('waiting').count();
    const { going } = this.sync;
    this.shown.change({ entries, pledges, acts, figures: foldEntries(made), waiting, going });
  }

  private tables(): readonly Table<{ state: EntryState }>[] {
    return [this.db.entries, this.db.pledges, this.db.acts] as const;
  }

  private standing(): Standing {
    const { person, event } = this.shown.view;
    return { slug: person!.slug, event: event!.id, by: person!.id };
  }
}
