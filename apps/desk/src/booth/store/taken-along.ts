import { askApi } from '../api.js';
import type { BoothFigures, Kit, WitnessForm } from '../contract.js';
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

  /** Fetches what has changed. Throws Unreachable and ApiError; what is there stays. */
  async refresh(slug: string): Promise<void> {
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
