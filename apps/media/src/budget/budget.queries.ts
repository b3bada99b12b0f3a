import { Database } from '@blueheart/database';
import { Inject, Injectable } from '@nestjs/common';
import { CampaignQueries } from '../campaigns/campaign.queries.js';
import type { Currency } from '../money/money.rules.js';
import type { Budget } from './budget.schema.js';

const sum = (column: string, condition: string) =>
  `coalesce(sum(${column}) filter (where ${condition}), 0)::float8`;

const stepsSql = `
  ${sum('o.total', `o.state = 'draft'`)} as planned, ${sum('o.total', `o.state = 'placed'`)} as committed,
  ${sum('o.invoiced', `o.state = 'invoiced'`)} as invoiced, ${sum('o.invoiced', `o.state = 'paid'`)} as paid`;

type Totalled = Budget['channels'][number];
type Asked = {
  readonly id: string;
  readonly state: string;
  readonly total: number;
  readonly currency: Currency;
};

/** Reads of what orders come to, and what may be spent. */
@Injectable()
export class BudgetQueries {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CampaignQueries) private readonly campaigns: CampaignQueries,
  ) {}

  /** Throws Refusal 404. */
  async budget(campaign: string): Promise<Budget> {
    const { channels: known, reportingCurrency } = await this.campaigns.get(campaign);
    const currencies = await this.database.query<Budget['currencies'][number]>(
      `select o.currency, ${stepsSql},
         ${sum('o.in_kind', `o.state in ('placed', 'invoiced', 'paid')`)} as "inKind",
         ${sum('o.in_kind', `o.state = 'draft'`)} as "inKindPlanned"
       from orders o where o.campaign = $1 and o.state <> 'cancelled' group by o.currency order by o.currency`,
      [campaign],
    );
    const channels = await this.database.query<Omit<Totalled, 'beyond'>>(
      `select c.code as channel, c.names, s.currency, s.planned, s.committed, s.invoiced, s.paid, s.ceiling
       from channels c cross join lateral (
         select one.currency, max(x.amount)::float8 as ceiling, ${stepsSql}
         from (values ('LBP'), ('USD')) one (currency)
           left join ceilings x on x.campaign = c.campaign and x.channel = c.code and x.currency = one.currency
           left join (select o.*, u.channel from orders o join outlets u on u.id = o.outlet
             where o.campaign = $1 and o.state <> 'cancelled') o
             on o.channel = c.code and o.currency = one.currency
         group by one.currency having count(o.id) > 0 or max(x.amount) is not null) s
       where c.campaign = $1 order by c.position, s.currency`,
      [campaign],
    );
    return {
      reportingCurrency,
      currencies,
      channels: channels.map((one) => ({ ...one, beyond: beyond(one.ceiling, usedOf(one)) })),
      known: known.map(({ code, names }) => ({ code, names })),
    };
  }

  /** What may be spent where this order is, with the order itself; null where nobody said. */
  async ceilingOf(campaign: string, { id, state, total, currency }: Asked) {
    if (state === 'cancelled') return null;
    const [found] = await this.database.query<{ amount: number; others: number; own: number }>(
      `select x.amount::float8 as amount, ${sum('coalesce(o.invoiced, o.total)', 'o.id <> $2')} as others,
         ${sum('coalesce(o.invoiced, o.total)', 'o.id = $2')} as own
       from ceilings x join outlets u on u.campaign = x.campaign and u.channel = x.channel
         left join orders o on o.outlet = u.id and o.currency = x.currency and o.state in ('placed', 'invoiced', 'paid')
       where x.campaign = $1 and x.currency = $3
         and x.channel = (select channel from outlets where id = (select outlet from orders where id = $2))
       group by x.amount`,
      [campaign, id, currency],
    );
    if (!found) return null;
    const used = found.others + (state === 'draft' ? total : found.own);
    return { amount: found.amount, used, beyond: beyond(found.amount, used) };
  }
}

function usedOf({ committed, invoiced, paid }: Omit<Totalled, 'beyond'>): number {
  return committed + invoiced + paid;
}

function beyond(ceiling: number | null, used: number): number {
  return ceiling === null ? 0 : Math.max(0, used - ceiling);
}
