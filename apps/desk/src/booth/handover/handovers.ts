import { digestOf, type Offer } from '@blueheart/booth';
import { askApi } from '../api.js';
import type { Book } from '../book.js';
import type { BoothOffer } from '../contract.js';
import type { Shown } from '../shown.js';
import type { BoothDb } from '../store/db.js';

/** A booth that goes from one to the next: what was tapped until then, as both of them saw it. */
export class Handovers {
  constructor(
    private readonly db: BoothDb,
    private readonly device: string,
    private readonly shown: Shown,
    private readonly book: Book,
  ) {}

  /** Everything that this phone has of its booth; undefined where nothing was tapped. */
  async offer(): Promise<Offer | undefined> {
    const { entries, event, person, figures } = this.shown.view;
    const last = entries.at(-1)?.sequence;
    if (!last || !event || !person) return undefined;
    return {
      event: event.id,
      phone: this.device,
      from: person.id,
      first: 1,
      last,
      digest: await digestOf(entries.map(({ entry }) => entry)),
      madeAt: Math.floor(Date.now() / 1_000),
      figures,
    };
  }

  /** What another phone shows as a code, where there is no camera. Throws Unreachable, ApiError. */
  async lookUp(code: string): Promise<Offer> {
    const { person, event } = this.shown.view;
    const of = `/api/v1/campaigns/${encodeURIComponent(person!.slug)}/events/${event!.id}`;
    const path = `${of}/booth/handover?code=${encodeURIComponent(code)}`;
    const { data } = await askApi<BoothOffer>(path);
    return { ...data!, event: event!.id, madeAt: Math.floor(Date.now() / 1_000) };
  }

  /** For whoever takes this same phone over next, also after it was closed. */
  async keep(offer: Offer | undefined): Promise<void> {
    await this.db.remember('offer', offer);
    this.shown.change({ offer });
  }

  /** Whoever is here now countersigns. */
  async countersign({ from, phone, first, last, digest }: Offer): Promise<void> {
    const to = this.shown.view.person!.id;
    await this.book.tap({ kind: 'handover', to, from, phone, first, last, digest });
    await this.keep(undefined);
  }
}
