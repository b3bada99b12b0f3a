import { foldEntries } from '@blueheart/booth';
import { People, type Person, type PinAnswer } from './people/people.js';
import { isPin, verifierOf, type PinVerifier } from './people/pin.js';
import type { SharedPhone } from './contract.js';
import { report } from './ready.js';
import { BoothDb, type Kept } from './store/db.js';
import { newId } from './store/ids.js';
import { Log, type Tap } from './store/log.js';
import { TakenAlong } from './store/taken-along.js';
import { entriesLane, pledgesLane } from './sync/lanes.js';
import { Sync } from './sync/sync.js';
import { nothingYet, type View } from './view.js';

/** This phone at a booth: who is there, what is tapped, and what of it the server has. */
export class Phone {
  readonly people: People;
  readonly sync: Sync;
  view: View = nothingYet;
  private readonly hearers = new Set<() => void>();
  private readonly taken: TakenAlong;
  private readonly log: Log;

  private constructor(
    private readonly db: BoothDb,
    readonly device: string,
  ) {
    this.people = new People(db);
    this.taken = new TakenAlong(db);
    this.log = new Log(db, device);
    const lanes = [entriesLane(db, device), pledgesLane(db, device)];
    this.sync = new Sync(lanes, () => void this.look());
  }

  /** As it was left. Throws where this browser keeps nothing. */
  static async open(): Promise<Phone> {
    const db = new BoothDb();
    await db.open();
    const device = await db.transaction('rw', 'facts', async () => {
      const known = await db.fact<string>('device');
      if (known) return known;
      const fresh = newId();
      await db.remember('device', fresh);
      return fresh;
    });
    const phone = new Phone(db, device);
    const person = await db.fact<Person>('person');
    const shared = await db.fact<SharedPhone>('shared');
    const kiosk = await db.fact<PinVerifier>('kiosk');
    await phone.change({ person, shared, kiosk });
    await phone.readAlong(await db.fact<string>('event'));
    return phone;
  }

  subscribe = (hearer: () => void): (() => void) => {
    this.hearers.add(hearer);
    return () => this.hearers.delete(hearer);
  };

  /** Asks who is signed in and fetches what is new; without a network all stays as it is. */
  async refresh(): Promise<void> {
    try {
      const signedIn = await this.people.signedIn();
      await this.change({ shared: await this.people.shared() });
      // A phone that people share is taken over by a PIN, whoever's session still lasts.
      if (signedIn && !this.view.person && !this.view.shared) await this.welcome(signedIn);
      const slug = this.view.person?.slug ?? signedIn?.slug;
      if (signedIn && slug) {
        await this.taken.refresh(slug);
        await this.readAlong(this.view.event?.id);
        await this.hear();
        await report(slug, this.device, this.view);
      }
    } catch {
      // Unreachable, or not now: what is taken along serves.
    }
  }

  async takeOver(wanted: Person, pin: string): Promise<PinAnswer> {
    const answer = await this.people.takeOver(wanted, pin);
    if (answer.kind === 'here') {
      await this.welcome(answer.person);
      void this.refresh().then(() => this.sync.run());
    }
    return answer;
  }

  /** Somebody else comes; what was tapped stays, and is sent all the same. */
  async leave(): Promise<void> {
    await this.db.remember('person', undefined);
    await this.change({ person: undefined });
  }

  async pick(event: string | undefined): Promise<void> {
    await this.db.remember('event', event);
    await this.readAlong(event);
    void this.hear();
  }

  /** Comes back once it is stored. */
  async tap(tap: Tap, id?: string): Promise<Kept> {
    const { person, event } = this.view;
    const standing = { slug: person!.slug, event: event!.id, by: person!.id };
    const kept = await this.log.tap(standing, tap, id);
    await this.look();
    this.sync.ring();
    return kept;
  }

  /** A pledge that somebody signed here, sealed already. */
  async keepPledge(id: string, envelope: string): Promise<void> {
    const { person, event } = this.view;
    const about = { slug: person!.slug, event: event!.id, by: person!.id };
    await this.db.pledges.add({ id, ...about, envelope, state: 'waiting' });
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

  /** From now on this phone shows the form and nothing else, also after it was closed. */
  async lockToForm(code: string): Promise<void> {
    const kiosk = await verifierOf(code);
    await this.db.remember('kiosk', kiosk);
    await this.change({ kiosk });
  }

  /** Whether that was the code. */
  async unlock(code: string): Promise<boolean> {
    const { kiosk } = this.view;
    if (kiosk && !(await isPin(code, kiosk))) return false;
    await this.db.remember('kiosk', undefined);
    await this.change({ kiosk: undefined });
    return true;
  }

  /** What all phones of this booth come to. */
  private async hear(): Promise<void> {
    const { person, event } = this.view;
    if (person && event)
      await this.change({ heard: await this.taken.figures(person.slug, event.id) });
  }

  private async welcome(person: Person): Promise<void> {
    await this.db.remember('person', person);
    await this.change({ person });
    await this.readAlong(this.view.event?.id);
  }

  private async readAlong(event: string | undefined): Promise<void> {
    const slug = this.view.person?.slug;
    const kit = slug ? await this.taken.kit(slug) : undefined;
    const form = slug ? await this.taken.form(slug) : undefined;
    await this.change({ kit, form, event: kit?.events.find(({ id }) => id === event) });
    await this.look();
  }

  /** Reads again what is stored. */
  private async look(): Promise<void> {
    const event = this.view.event?.id;
    const entries = event ? await this.log.entriesOf(event) : [];
    const pledges = event ? await this.db.pledges.where('event').equals(event).toArray() : [];
    const made = entries.map(({ entry }) => ({ ...entry, device: this.device }));
    const waiting =
      (await this.db.entries.where('state').equals('waiting').count()) +
      (await this.db.pledges.where('state').equals('waiting').count());
    const { going } = this.sync;
    await this.change({ entries, pledges, figures: foldEntries(made), waiting, going });
  }

  private async change(what: Partial<View>): Promise<void> {
    this.view = { ...this.view, ...what };
    for (const hearer of this.hearers) hearer();
  }
}
