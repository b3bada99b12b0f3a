import { pins, slug, type DistributionAlone } from '../distribution.fixture.js';
import type { OrderWanted } from './order.schema.js';
import { OrdersQueries } from './orders.queries.js';
import { OrdersService } from './orders.service.js';

type LineWanted = OrderWanted['lines'][number];

export function aLine(parts: Partial<LineWanted> = {}): LineWanted {
  return { ...pins, quantity: 100, value: null, artwork: 'heart-2', lawText: '', ...parts };
}

export function anOrderFor(...lines: LineWanted[]): OrderWanted {
  return {
    supplier: 'Cedar Press',
    reference: 'CP-17',
    promisedOn: '2026-12-20',
    lines: lines.length ? lines : [aLine()],
  };
}

export const theOrder = (distribution: DistributionAlone, id: string) =>
  distribution.get(OrdersQueries).get(slug, id);

/** Ordered, though no proof was approved. */
export async function anOrder(
  distribution: DistributionAlone,
  wanted: OrderWanted = anOrderFor(),
): Promise<string> {
  const orders = distribution.get(OrdersService);
  const id = await orders.create(distribution.rana, wanted);
  await orders.place(distribution.rana, id, { version: 1, proofNotNeeded: true });
  return id;
}
