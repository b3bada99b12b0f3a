import type { Offer } from '@blueheart/booth';
import { askApi } from './api.js';
import { Book } from './book.js';
import type { SharedPhone } from './contract.js';
import { goodsOf } from './goods/whose.rules.js';
import { Handovers } from './handover/handovers.js';
import { Kiosk } from './people/kiosk.js';
import { People, type Person, type PinAnswer } from './people/people.js';
import type { PinVerifier } from './people/pin.js';
import { report } from './ready.js';
import { Shown } from './shown.js';
import { BoothDb } from './store/db.js';
import { newId } from './store/ids.js';
import { TakenAlong } from './store/taken-along.js';

/** This phone at a booth: who is there, where, and what was taken along. */
export class Phone {
  readonly shown = new Shown();
  readonly people: People;
  readonly book: Book;
  readonly kiosk: Kiosk;
  readonly handovers: Handovers;
  private readonly taken: TakenAlong;

  private constructor(
    private readonly db: BoothDb,
    readonly device: string,
  ) {
    this.people = new People(db);
    this.book = new Book(db, device, this.shown);
    this.kiosk = new Kiosk(db, this.shown);
    this.handovers = new Handovers(db, device, this.shown, this.book);
    this.taken = new TakenAlong(db);
  }

  /** As it was left. Throws where this browser keeps nothing. */
  static async open(): Promise<Phone> {
    const db = new BoothDb();
    await db.open();
    const phone = new Phone(db, await deviceOf(db));
    const person = await db.fact<Person>('person');
    const shared = await db.fact<SharedPhone>('shared');
    const kiosk = await db.fact<PinVerifier>('kiosk');
    const offer = await db.fact<Offer>('offer');
    phone.shown.change({ person, shared, kiosk, offer });
    await phone.readAlong();
    return phone;
  }

  /** Asks who is signed in and fetches what is new; without a network all stays as it is. */
  async refresh(): Promise<void> {
    try {
      const signedIn = await this.people.signedIn();
      this.shown.change({ shared: await this.people.shared() });
      const { person, shared } = this.shown.view;
      // A phone that people share is taken over by a PIN, whoever's session still lasts.
      if (signedIn && !shared && (!person || person.id === signedIn.id))
        await this.welcome(stayingAt(person?.slug, signedIn));
      const slug = this.shown.view.person?.slug ?? signedIn?.slug;
      if (signedIn && slug) {
        await this.taken.refresh(slug, signedIn.id);
        await this.readAlong();
        await this.hear();
        await report(slug, this.device, this.shown.view);
      }
    } catch {
      // Unreachable, or not now: what is taken along serves.
    }
  }

  async takeOver(wanted: Person, pin: string): Promise<PinAnswer> {
    const answer = await this.people.takeOver(wanted, pin);
    if (answer.kind === 'here') {
      await this.welcome(answer.person);
      void this.refresh().then(() => this.book.sync.run());
    }
    return answer;
  }

  /** Somebody else comes; what was tapped stays, and is sent all the same. */
  async leave(): Promise<void> {
    await this.db.remember('person', undefined);
    this.shown.change({ person: undefined });
  }

  /** Goes on for another campaign; what was tapped for the one before is kept, and sent all the same. */
  async turnTo(slug: string): Promise<void> {
    const { person } = this.shown.view;
    if (!person) return;
    await this.db.remember('event', undefined);
    await this.welcome({ ...person, slug });
    await this.refresh();
  }

  async pick(event: string | undefined): Promise<void> {
    this.shown.change({ isChoosing: event === undefined });
    await this.db.remember('event', event);
    await this.readAlong();
    void this.hear();
  }

  /** What all phones of this booth come to, and who handed over to whom. */
  async hear(): Promise<void> {
    const { person, event } = this.shown.view;
    if (person && event)
      this.shown.change({ heard: await this.taken.figures(person.slug, event.id) });
  }

  /**
   * The place of what somebody carries themselves, opened where there is none, and taken along. Undefined where nobody
   * can be asked, or where somebody else is signed in.
   */
  async openOwnPlace(): Promise<string | undefined> {
    const { person } = this.shown.view;
    try {
      if (!person || (await this.people.signedIn())?.id !== person.id) return undefined;
      const path = `/api/v1/campaigns/${encodeURIComponent(person.slug)}/stock/mine/custody`;
      const { data } = await askApi<{ id: string }>(path, { method: 'POST' });
      await this.refresh();
      return data?.id;
    } catch {
      return undefined;
    }
  }

  private async welcome(person: Person): Promise<void> {
    this.shown.change({ person });
    await this.db.remember('person', person);
    await this.readAlong();
  }

  /** Whoever comes next is at the booth at which the one before was. */
  private async readAlong(): Promise<void> {
    const event = await this.db.fact<string>('event');
    const { slug, id } = this.shown.view.person ?? {};
    const kit = slug ? await this.taken.kit(slug) : undefined;
    const form = slug ? await this.taken.form(slug) : undefined;
    const clock = slug ? await this.taken.clock(slug) : 0;
    const along = slug ? await this.taken.goods(slug) : undefined;
    const goods = along && goodsOf(along.kit, along.whose === id);
    const here = kit?.events.find((one) => one.id === event);
    this.shown.change({ kit, form, clock, goods, event: here });
    await this.book.look();
  }
}

/** Who is signed in, for the campaign for which they were here already, where they still are. */
function stayingAt(slug: string | undefined, person: Person): Person {
  return {
    ...person,
    slug: person.campaigns?.find((one) => one.slug === slug)?.slug ?? person.slug,
  };
}

/** Made by this phone once, for as long as it keeps its log. */
function deviceOf(db: BoothDb): Promise<string> {
  return db.transaction('rw', 'facts', async () => {
    const known = await db.fact<string>('device');
    if (known) return known;
    const fresh = newId();
    await db.remember('device', fresh);
    return fresh;
  });
}
