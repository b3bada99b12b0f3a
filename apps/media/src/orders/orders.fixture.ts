import { newId } from '@blueheart/sealing';
import { slug, type MediaAlone } from '../media.fixture.js';
import type { LineWanted, OrderWanted } from './order.schema.js';
import { OrderSteps } from './order-steps.service.js';
import { OrdersQueries } from './orders.queries.js';
import { OrdersService } from './orders.service.js';

export const rate = { lbpPerUsd: 89_500, on: '2026-11-02', source: 'Banque du Liban' };

/** An outlet with frames, and one frame of it. */
export async function anOutlet(media: MediaAlone): Promise<{ outlet: string; site: string }> {
  const [outlet, site] = [newId(), newId()];
  await media.sql(
    `insert into media.outlets (id, campaign, channel, names, languages)
     values ($1, $2, 'billboard', '{"en": "Cedar Outdoor"}', '{ar}')`,
    [outlet, slug],
  );
  await media.sql(
    `insert into media.sites (id, campaign, outlet, code, names) values ($1, $2, $3, 'B-1', '{"en": "Airport road"}')`,
    [site, slug, outlet],
  );
  return { outlet, site };
}

export function aLine(parts: Partial<LineWanted> = {}): LineWanted {
  return {
    site: null,
    format: '4×3 m',
    unit: 'frame-week',
    quantity: 2,
    from: '2026-11-02',
    until: '2026-11-15',
    unitPrice: 50_000,
    discounts: [],
    ...parts,
  };
}

export function anOrderFor(outlet: string, parts: Partial<OrderWanted> = {}): OrderWanted {
  return {
    outlet,
    kind: 'paid',
    currency: 'USD',
    reference: '',
    vatPercent: 10,
    fee: 0,
    lines: [aLine()],
    ...parts,
  };
}

/** What people do with orders, as somebody who coordinates. */
export class Orders {
  constructor(private readonly media: MediaAlone) {}

  get steps(): OrderSteps {
    return this.media.get(OrderSteps);
  }

  draft(outlet: string, parts: Partial<OrderWanted> = {}): Promise<string> {
    return this.media.get(OrdersService).create(this.media.rana, anOrderFor(outlet, parts));
  }

  async change(id: string, outlet: string, parts: Partial<OrderWanted>): Promise<void> {
    const { version } = await this.get(id);
    const { outlet: _, ...wanted } = anOrderFor(outlet, parts);
    await this.media.get(OrdersService).change(this.media.rana, id, { ...wanted, version });
  }

  get(id: string) {
    return this.media.get(OrdersQueries).get(slug, id);
  }

  async place(id: string, of = rate): Promise<void> {
    const { version } = await this.get(id);
    await this.media.get(OrderSteps).place(this.media.rana, id, { version, rate: of });
  }

  async placed(outlet: string, parts: Partial<OrderWanted> = {}): Promise<string> {
    const id = await this.draft(outlet, parts);
    await this.place(id);
    return id;
  }

  async invoice(id: string, amount: number): Promise<void> {
    const { version } = await this.get(id);
    const wanted = { version, number: 'I-1', on: '2026-11-20', amount };
    await this.media.get(OrderSteps).invoice(this.media.rana, id, wanted);
  }

  async pay(id: string): Promise<void> {
    const { version } = await this.get(id);
    const wanted = { version, on: '2026-11-21', reference: 'T-1' };
    await this.media.get(OrderSteps).pay(this.media.rana, id, wanted);
  }

  async cancel(id: string): Promise<void> {
    const { version } = await this.get(id);
    await this.media
      .get(OrderSteps)
      .cancel(this.media.rana, id, { version, reason: 'The budget was cut.' });
  }
}
