import { Files } from '@blueheart/files';
import { newId } from '@blueheart/sealing';
import { aPhoto, type PhotoMade } from '@blueheart/testing';
import { slug, type MediaAlone } from '../media.fixture.js';
import { aLine, Orders } from '../orders/orders.fixture.js';
import { daysLater, type Flight } from './day.rules.js';
import type { Point } from './distance.rules.js';
import { ProofsQueries } from './proofs.queries.js';
import { ProofsService } from './proofs.service.js';

const dora: Point = { latitude: 33.8987, longitude: 35.5432 };
/** So many metres further north. */
export const north = (metres: number, of = dora): Point => ({
  ...of,
  latitude: of.latitude + metres / 111_195,
});

/** A firm with frames, what is placed on them, and what proves it. */
export class Proofs {
  private readonly orders: Orders;
  private greys = 0;

  private constructor(
    private readonly media: MediaAlone,
    readonly outlet: string,
    /** The day there. */
    readonly today: string,
  ) {
    this.orders = new Orders(media);
  }

  static async of(media: MediaAlone, channel = 'billboard'): Promise<Proofs> {
    const outlet = newId();
    await media.sql(
      `insert into media.outlets (id, campaign, channel, names, languages)
       values ($1, $2, $3, '{"en": "Cedar Outdoor"}', '{ar}')`,
      [outlet, slug, channel],
    );
    const [now] = await media.sql<{ today: string }>(
      `select (now() at time zone time_zone)::date::text as today from media.campaigns where slug = $1`,
      [slug],
    );
    return new Proofs(media, outlet, now!.today);
  }

  /** The day so many days from today. */
  day(days: number): string {
    return daysLater(this.today, days);
  }

  /** With room for whatever a story books there. */
  async frame(point: Point | null = dora): Promise<string> {
    const site = newId();
    await this.media.sql(
      `insert into media.sites (id, campaign, outlet, code, names, latitude, longitude, faces)
       values ($1, $2, $3, $4, '{"en": "Airport road"}', $5, $6, 100)`,
      [site, slug, this.outlet, site.slice(-12), point?.latitude, point?.longitude],
    );
    return site;
  }

  /** A placement that is booked, on days around today; without a frame, a page. */
  placed(from: number, until: number, site: string | null = null): Promise<string> {
    return this.placedOn({ from: this.day(from), until: this.day(until) }, site);
  }

  async placedOn(flight: Flight, site: string | null = null): Promise<string> {
    const order = await this.orders.placed(this.outlet, { lines: [aLine({ site, ...flight })] });
    return (await this.orders.get(order)).lines[0]!.id;
  }

  /** One that a phone takes there, today at noon; no two of them are alike. */
  photo(parts: PhotoMade = {}): Buffer {
    return aPhoto({
      grey: this.greys++ % 64,
      width: 64 + 8 * Math.floor(this.greys / 64),
      time: `${this.today.replaceAll('-', ':')} 12:00:00`,
      offset: '+02:00',
      make: 'Cedar',
      ...dora,
      ...parts,
    });
  }

  async bring(placement: string, photo = this.photo(), by = this.media.rana): Promise<string> {
    const service = this.media.get(ProofsService);
    return (await service.bring(by, placement, photo, { kind: 'posting' })).id;
  }

  /** What is kept of a file. */
  kept(key: string): Promise<Buffer | undefined> {
    return this.media.app.get<Files>(Files, { strict: false }).get(key);
  }

  async get(id: string, placement: string) {
    const { proofs } = await this.media.get(ProofsQueries).of(slug, placement);
    return proofs.find((one) => one.id === id)!;
  }
}
