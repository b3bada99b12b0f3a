import { slug } from './desk-admin.js';
import type { Colleague } from './colleague.js';

const media = `/campaigns/${slug}/media`;

interface Ordered {
  readonly outlet: string;
  readonly site: string;
  readonly order: string;
}

interface Wanted {
  readonly name: string;
  readonly from: string;
  readonly until: string;
  /** Given of it, in cents. */
  readonly inKind?: number;
}

/** A firm of this name with a frame, of which a flight is ordered for a thousand dollars. */
export async function orderedFrame(
  by: Pick<Colleague, 'post'>,
  { name, from, until, inKind = 0 }: Wanted,
): Promise<Ordered> {
  const made = async (path: string, body: object) => {
    const answer = await by.post(`${media}${path}`, body);
    if (answer.status > 204) throw new Error(JSON.stringify(answer.body));
    return String(answer.body['id']);
  };
  const names = { en: name };
  const outlet = await made('/outlets', { channel: 'billboard', names, languages: ['ar'] });
  const site = await made('/sites', { outlet, code: 'B-1', names: { en: 'Airport road' } });
  const discounts = inKind ? [{ kind: 'in-kind', amount: inKind }] : [];
  const lines = [
    { site, unit: 'frame-week', quantity: 2, from, until, unitPrice: 50_000, discounts },
  ];
  const head = { kind: inKind ? 'mixed' : 'paid', currency: 'USD', vatPercent: 10, fee: 0 };
  const order = await made('/orders', { outlet, ...head, lines });
  const rate = { lbpPerUsd: 89_500, on: '2026-11-02', source: 'Banque du Liban' };
  await made(`/orders/${order}/placing`, { version: 2, rate });
  return { outlet, site, order };
}
