import type { By } from '@blueheart/access';
import { Refusal } from '@blueheart/contracts';
import type { Transaction } from '@blueheart/database';
import { BadRequest, type Mistake } from '@blueheart/http';
import { newId } from '@blueheart/sealing';
import { Inject, Injectable } from '@nestjs/common';
import { mistakeOf, mostOfLine, sumsOf, type Priced } from '../money/money.rules.js';
import { expectBookable } from '../placements/frames.store.js';
import { PlacementsStore } from '../placements/placements.store.js';
import type { LineWanted } from './order.schema.js';
import { priceAsked } from './outlets.store.js';
import type { OrderRow } from './orders.store.js';

type Of = Pick<OrderRow, 'id' | 'campaign' | 'outlet' | 'kind' | 'currency'>;
type Line = LineWanted & Priced & { readonly id: string };

/** The only writer of the lines of a draft. */
@Injectable()
export class OrderLines {
  constructor(@Inject(PlacementsStore) private readonly placements: PlacementsStore) {}

  /**
   * The lines of a draft are these. One that is left out goes; where an outlet keeps it for us, or a link is for it, it
   * is given up instead, so that somebody can still see that it was asked for. Throws BadRequest, Refusal 404, 409
   * `site-closed`, those of `expectBookable`, 422 `no-rate`.
   */
  async write(tx: Transaction, by: By, order: Of, wanted: readonly LineWanted[]): Promise<void> {
    const there = await tx.query<{ id: string; state: string }>(
      `select id, state from placements where of_order = $1 and state in ('draft', 'optioned') for update`,
      [order.id],
    );
    const lines = await this.priced(tx, order, wanted, new Set(there.map(({ id }) => id)));
    for (const { id, state } of there)
      if (!lines.some((line) => line.id === id)) await this.leaveOut(tx, by, id, state);
    for (const [position, line] of lines.entries()) await write(tx, order, line, position);
    // What is kept for us may be kept elsewhere now, or on other days.
    const optioned = there.filter(({ state }) => state === 'optioned').map(({ id }) => id);
    const still = optioned.filter((id) => lines.some((line) => line.id === id));
    if (still.length) await expectBookable(tx, order, still);
  }

  private async leaveOut(tx: Transaction, by: By, id: string, state: string): Promise<void> {
    const [isKnown] = await tx.query(
      `select from placement_steps where placement = $1
       union all select from links where placement = $1 limit 1`,
      [id],
    );
    if (state === 'draft' && !isKnown) await tx.query('delete from placements where id = $1', [id]);
    else await this.placements.step(tx, by, { id, act: 'cancel' });
  }

  private async priced(
    tx: Transaction,
    order: Of,
    wanted: readonly LineWanted[],
    there: ReadonlySet<string>,
  ): Promise<Line[]> {
    const lines: Line[] = [];
    for (const line of wanted) {
      if (line.id && !there.has(line.id)) throw new Refusal('no-such-placement', 404);
      const unitPrice = line.unitPrice ?? (await priceAsked(tx, order, line));
      lines.push({ ...line, unitPrice, id: line.id ?? newId() });
    }
    const mistakes = lines.flatMap((line, at) => mistakesIn(order, line, `lines.${at}`));
    if (mistakes.length) throw new BadRequest('validation', mistakes);
    const named = lines.flatMap(({ site }) => (site === null ? [] : [site]));
    await checkSites(tx, order, [...new Set(named)]);
    return lines;
  }
}

const codes = {
  'free-units': 'free_units',
  'in-kind': 'more_than_left',
  'paid-in-kind': 'paid_in_kind',
} as const;

/** What cannot be reckoned of a line, below this path. */
export function mistakesIn({ kind }: Pick<Of, 'kind'>, line: Priced, path: string): Mistake[] {
  if (line.unitPrice * line.quantity > mostOfLine)
    return [{ path: `${path}.quantity`, code: 'too_dear' }];
  const mistake = mistakeOf(kind, line);
  return mistake ? [{ path: `${path}.discounts.${mistake.at}`, code: codes[mistake.code] }] : [];
}

async function checkSites(
  tx: Transaction,
  { campaign, outlet }: Of,
  sites: readonly string[],
): Promise<void> {
  const found = await tx.query<{ closed: boolean }>(
    `select closed_at is not null as closed from sites where campaign = $1 and outlet = $2 and id = any($3)`,
    [campaign, outlet, sites],
  );
  if (found.length < sites.length) throw new Refusal('no-such-site', 404);
  if (found.some(({ closed }) => closed)) throw new Refusal('site-closed', 409);
}

async function write(tx: Transaction, order: Of, line: Line, position: number): Promise<void> {
  const { list, discount, inKind, net } = sumsOf(order.kind, line);
  await tx.query(
    `insert into placements (id, campaign, of_order, position, site, format, unit, quantity, flight_from,
       flight_until, unit_price, discounts, list, discount, in_kind, net)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
     on conflict (id) do update set position = excluded.position, site = excluded.site, format = excluded.format,
       unit = excluded.unit, quantity = excluded.quantity, flight_from = excluded.flight_from,
       flight_until = excluded.flight_until, unit_price = excluded.unit_price, discounts = excluded.discounts,
       list = excluded.list, discount = excluded.discount, in_kind = excluded.in_kind, net = excluded.net,
       version = placements.version + 1`,
    [
      line.id,
      order.campaign,
      order.id,
      position,
      line.site,
      line.format,
      line.unit,
      line.quantity,
      line.from,
      line.until,
      line.unitPrice,
      JSON.stringify(line.discounts),
      list,
      discount,
      inKind,
      net,
    ],
  );
}
