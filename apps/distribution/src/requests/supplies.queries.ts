import { Database } from '@blueheart/database';
import { textIn, type Locale, type Translate } from '@blueheart/i18n';
import { newId } from '@blueheart/sealing';
import { Inject, Injectable } from '@nestjs/common';
import type { CampaignPage } from '../campaigns/campaign-page.queries.js';
import type { Item } from '../campaigns/items.queries.js';
import type { ItemView, RequestView, SuppliesState } from '../pages/supplies.views.js';
import { PartnersQueries, type Link } from './partners.queries.js';
import type { Delivery, RequestSummary } from './request-view.schema.js';
import { RequestsQueries } from './requests.queries.js';

/** So many of the newest are shown; older ones are long done. */
const mostShown = 30;

/** What a partner's link shows. */
@Injectable()
export class SuppliesQueries {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(PartnersQueries) private readonly partners: PartnersQueries,
    @Inject(RequestsQueries) private readonly requests: RequestsQueries,
  ) {}

  /** `unknown` where the link opens nothing in this campaign. */
  async behind(
    { page, items, today, timeZone }: CampaignPage,
    link: Link | undefined,
    token: string | undefined,
  ): Promise<SuppliesState> {
    const { slug, locales } = page.campaign;
    const partner = link && (await this.partners.behind(this.database, slug, link));
    if (!partner || token === undefined) return { state: 'unknown' };
    const search = { partner: partner.id, limit: mostShown };
    const { requests } = await this.requests.list(slug, search);
    const deliveries = await this.requests.deliveriesOf(requests.map(({ id }) => id));
    const views = viewsOf(items, locales, page);
    const names = new Map(views.map(({ field, name }) => [field, name]));
    return {
      state: 'open',
      token,
      once: newId(),
      today,
      timeZone,
      partner: partner.name,
      items: views,
      requests: requests.map((one) =>
        viewOf(
          one,
          deliveries.filter(({ request }) => request === one.id),
          names,
        ),
      ),
    };
  }
}

/** The name of the field of an item in a language. */
export function fieldOf({ item, language }: { readonly item: string; readonly language: string }) {
  return `n.${item}.${language}`;
}

/** Each item in each language in which it is counted, by the name of its field. */
function viewsOf(
  items: readonly Item[],
  locales: readonly Locale[],
  { t, locale }: { readonly t: Translate; readonly locale: Locale },
): ItemView[] {
  const languages = new Intl.DisplayNames([locale], { type: 'language' });
  return items.flatMap(({ code, names, byLanguage, offered }) =>
    (byLanguage ? locales : ['']).map((language) => {
      const name = textIn(names, locale) || code;
      const shown = language
        ? t('supplies:inLanguage', { item: name, language: languages.of(language) ?? language })
        : name;
      return { field: fieldOf({ item: code, language }), name: shown, offered };
    }),
  );
}

function viewOf(
  { state, lines, ...request }: RequestSummary,
  deliveries: readonly Delivery[],
  names: ReadonlyMap<string, string>,
): RequestView {
  const named = lines.map((line) => ({
    ...line,
    field: fieldOf(line),
    name: names.get(fieldOf(line)) ?? line.item,
  }));
  const hasLeft = named.some(({ onItsWay, received }) => onItsWay + received > 0);
  return {
    ...request,
    standing: state === 'approved' && hasLeft ? 'under-way' : state,
    lines: named,
    deliveries: deliveries
      .map(({ id, at, lines: sent }) => ({
        id,
        sentAt: at,
        lines: sent
          .filter(({ onItsWay }) => onItsWay > 0)
          .map(({ line, onItsWay }) => ({
            line,
            onItsWay,
            name: named.find(({ id: of }) => of === line)!.name,
          })),
      }))
      .filter(({ lines: open }) => open.length > 0),
  };
}
