import { ApiError } from '../../api/problem.js';
import { askApi } from '../api.js';
import type { BoothFigures, Kit, WitnessForm } from '../contract.js';
import type { FieldKit } from '../goods/contract.js';
import type { BoothDb } from './db.js';

interface Tagged<Value> {
  readonly value: Value;
  readonly etag: string | undefined;
}

/** What a phone takes along: fetched anew where there is a network, and else as it was. */
export class TakenAlong {
  constructor(private readonly db: BoothDb) {}

  kit(slug: string): Promise<Kit | undefined> {
    return this.read<Kit>('kit', slug);
  }

  /** How far this phone's clock was behind the server's, in milliseconds, when it took its kit along; 0 before that. */
  async clock(slug: string): Promise<number> {
    return (await this.db.fact<number>(`clock ${slug}`)) ?? 0;
  }

  form(slug: string): Promise<WitnessForm | undefined> {
    return this.read<WitnessForm>('form', slug);
  }

  /** What there is to receive, count and send, and who took it along. */
  async goods(
    slug: string,
  ): Promise<{ readonly kit: FieldKit; readonly whose: string } | undefined> {
    const kit = await this.read<FieldKit>('goods', slug);
    const whose = await this.db.fact<string>(`goods of ${slug}`);
    return kit && { kit, whose: whose ?? '' };
  }

  /** Fetches what has changed, for whoever is signed in. Throws Unreachable and ApiError; what is there stays. */
  async refresh(slug: string, person: string): Promise<void> {
    const of = `/api/v1/campaigns/${encodeURIComponent(slug)}`;
    await this.fetch('kit', slug, `${of}/booth/kit`);
    const kit = await this.kit(slug);
    const known = await this.db.fact<string>(`told ${slug}`);
    // Told once with each kit that is new; after that both clocks go on.
    if (kit && kit.serverTime !== known) {
      await this.db.remember(`told ${slug}`, kit.serverTime);
      await this.db.remember(`clock ${slug}`, Date.parse(kit.serverTime) - Date.now());
    }
    await this.fetch('form', slug, `${of}/witnessed/form`);
    await this.refreshGoods(slug, person);
  }

  /** Where the server does not tell of goods, or not to everybody, all else goes on. */
  private async refreshGoods(slug: string, person: string): Promise<void> {
    // What is confirmed before it is asked is in its answer.
    const before = await this.db.acts
      .where('state')
      .equals('confirmed')
      .filter((act) => act.slug === slug && !act.isIn)
      .primaryKeys();
    try {
      await this.fetch('goods', slug, `/api/v1/campaigns/${encodeURIComponent(slug)}/stock/field`);
    } catch (error) {
      if (error instanceof ApiError) return;
      throw error;
    }
    await this.db.remember(`goods of ${slug}`, person);
    await this.db.acts.where('id').anyOf(before).modify({ isIn: true });
  }

  /** What all phones of a booth have come to, and when that was heard. */
  async figures(slug: string, event: string): Promise<Heard | undefined> {
    const path = `/api/v1/campaigns/${encodeURIComponent(slug)}/events/${event}/booth`;
    try {
      const { data } = await askApi<BoothFigures>(path);
      const { figures, devices, handovers } = data!;
      const heard = { figures, devices, handovers, at: new Date().toISOString() };
      await this.db.remember(`figures ${event}`, heard);
      return heard;
    } catch {
      return this.db.fact<Heard>(`figures ${event}`);
    }
  }

  private async read<Value>(what: string, slug: string): Promise<Value | undefined> {
    return (await this.db.fact<Tagged<Value>>(`${what} ${slug}`))?.value;
  }

  private async fetch(what: string, slug: string, path: string): Promise<void> {
    const key = `${what} ${slug}`;
    const known = await this.db.fact<Tagged<unknown>>(key);
    const { data, etag } = await askApi(path, { etag: known?.etag });
    if (data) await this.db.remember(key, { value: data, etag });
  }
}

export interface Heard {
  readonly figures: BoothFigures['figures'];
  /** What an earlier version of this page heard has neither of these. */
  readonly devices?: BoothFigures['devices'];
  readonly handovers?: BoothFigures['handovers'];
  readonly at: string;
}
