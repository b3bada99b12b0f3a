import type { By } from '@blueheart/access';
import { Audit } from '@blueheart/audit';
import { Database } from '@blueheart/database';
import { textIn, translator, type Locale } from '@blueheart/i18n';
import { byteOrderMark, csvLine, type Cell } from '@blueheart/tables';
import { Inject, Injectable } from '@nestjs/common';
import { CampaignQueries } from '../campaigns/campaign.queries.js';
import type { OrderSummary } from './order-view.schema.js';
import type { OrdersFileAsked } from './order.schema.js';
import { OrdersQueries } from './orders.queries.js';

/** As many as are held at once, however many there are. */
const pageSize = 200;
const hundredths = 100;

const columns = [
  'number',
  'outlet',
  'channel',
  'state',
  'kind',
  'from',
  'until',
  'currency',
  'list',
  'discount',
  'inKind',
  'net',
  'vat',
  'fee',
  'total',
  'invoiced',
  'owed',
  'reference',
] as const;

/** What is ordered of outlets as a file: what the list shows, all of it. */
@Injectable()
export class OrdersFile {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CampaignQueries) private readonly campaigns: CampaignQueries,
    @Inject(OrdersQueries) private readonly orders: OrdersQueries,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  /** Noted before its first line leaves. Amounts are in the currency itself. Throws Refusal 404. */
  async lines(
    by: By,
    { locale, ...filters }: OrdersFileAsked & { readonly locale: Locale },
  ): Promise<AsyncIterable<string>> {
    const { channels } = await this.campaigns.get(by.campaign);
    const named = new Map(channels.map(({ code, names }) => [code, textIn(names, locale)]));
    await this.database.transaction((tx) =>
      this.audit.note(tx, {
        actor: by.actor,
        action: 'export.download',
        object: { kind: 'export', id: 'media-orders' },
        campaign: by.campaign,
        after: { ...filters, locale },
      }),
    );
    return this.written(by.campaign, filters, (order) => cellsOf(order, named, locale), locale);
  }

  private async *written(
    campaign: string,
    filters: Omit<OrdersFileAsked, 'locale'>,
    cells: (order: OrderSummary) => readonly Cell[],
    locale: Locale,
  ): AsyncIterable<string> {
    const t = translator(locale);
    yield byteOrderMark + csvLine(columns.map((one) => t(`exports:mediaOrders.${one}`)));
    let before: number | undefined;
    do {
      const asked = { ...filters, limit: pageSize, ...(before !== undefined && { before }) };
      const { orders, next } = await this.orders.list(campaign, asked);
      yield orders.map((order) => csvLine(cells(order))).join('');
      before = next ?? undefined;
    } while (before !== undefined);
  }
}

function cellsOf(
  order: OrderSummary,
  channels: ReadonlyMap<string, string>,
  locale: Locale,
): readonly Cell[] {
  const t = translator(locale);
  const { outlet, from, until, invoiced } = order;
  const units = (amount: number) => amount / hundredths;
  return [
    order.number,
    textIn(outlet.names, locale),
    channels.get(outlet.channel) ?? outlet.channel,
    t(`deskmediaorders:states.${order.state}`),
    t(`deskmediaorders:kinds.${order.kind}`),
    from && { day: from },
    until && { day: until },
    order.currency,
    units(order.list),
    units(order.discount),
    units(order.inKind),
    units(order.net),
    units(order.vat),
    units(order.fee),
    units(order.total),
    invoiced === null ? null : units(invoiced),
    units(order.owed),
    order.reference,
  ];
}
