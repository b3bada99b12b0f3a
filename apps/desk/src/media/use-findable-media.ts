import { useQuery } from '@tanstack/react-query';
import { textIn } from '@blueheart/i18n';
import type { Campaign } from '../api/contract.js';
import { answerOf, api } from '../api/client.js';
import { isolated } from '../language/choose.rules.js';
import { useLanguage } from '../language/language.js';
import { mediaKey } from './media.js';

/** As many as a list gives at once; the newest orders, and the first links by their codes. */
const mostOrders = 200;
const mostLinks = 500;

export interface FindableMedia {
  readonly id: string;
  readonly name: string;
  /** Its names in all languages. */
  readonly also: string;
  readonly icon: 'media';
  readonly path: string;
}

type Names = Readonly<Record<string, string>>;
const all = (names: Names) => Object.values(names).join(' ');

/** Outlets, frames, orders, artwork and links by their names and numbers, for whoever may see them. */
export function useFindableMedia(campaign: Campaign | undefined): FindableMedia[] {
  const { t, locale, number } = useLanguage();
  const slug = campaign && campaign.role !== 'volunteer' ? campaign.slug : undefined;
  const { data } = useQuery({
    enabled: slug !== undefined,
    queryKey: [...mediaKey(slug ?? ''), 'findable'],
    queryFn: () => everything(slug ?? ''),
  });
  if (!data) return [];
  const name = (names: Names) => isolated(textIn(names, locale));
  const one = (id: string, path: string, parts: readonly string[], also: string) => ({
    id: `media-${id}`,
    path: `/media/${path}`,
    name: parts.join(' · '),
    also,
    icon: 'media' as const,
  });
  return [
    ...data.outlets.map(({ id, names }) => one(id, `outlets/${id}`, [name(names)], all(names))),
    ...data.sites.map(({ id, outlet, code, names }) =>
      one(id, `outlets/${outlet}`, [isolated(code), name(names)], all(names)),
    ),
    ...data.orders.map(({ id, outlet, reference, ...order }) => {
      const numbered = t('deskmediaorders:numbered', { n: number(order.number) });
      return one(
        id,
        `orders/${id}`,
        [numbered, name(outlet.names)],
        `${t('deskmediaorders:title')} ${order.number} ${all(outlet.names)} ${reference}`,
      );
    }),
    ...data.creatives.map((creative) =>
      one(creative.id, `creatives/${creative.id}`, [isolated(creative.name)], ''),
    ),
    ...data.links.map(({ code, names }) =>
      one(`link-${code}`, `links?q=${code}`, [name(names), isolated(`/b/${code}`)], all(names)),
    ),
  ];
}

async function everything(slug: string) {
  const path = { slug };
  const base = '/api/v1/campaigns/{slug}/media';
  const [{ outlets }, { sites }, { orders }, { creatives }, { links }] = await Promise.all([
    answerOf(api.GET(`${base}/outlets`, { params: { path } })),
    answerOf(api.GET(`${base}/sites`, { params: { path } })),
    answerOf(api.GET(`${base}/orders`, { params: { path, query: { limit: mostOrders } } })),
    answerOf(api.GET(`${base}/creatives`, { params: { path } })),
    answerOf(api.GET(`${base}/links`, { params: { path, query: { limit: mostLinks } } })),
  ]);
  return { outlets, sites, orders, creatives, links };
}
