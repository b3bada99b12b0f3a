import { textIn } from '@blueheart/i18n';
import { useMemo } from 'react';
import { isolated } from '../language/choose.rules.js';
import { useLanguage } from '../language/language.js';
import { useNames } from '../people/people.js';
import { useWork } from '../shell/campaign.js';
import { isUnknownLot, type LabelledLot } from './flows.rules.js';
import type { Place, Stock } from './stock.js';
import { isPhysical, mayMove, type Sku } from './stock.rules.js';

type Named = Pick<Place, 'kind' | 'names' | 'startsAt'> & Partial<Pick<Place, 'staff'>>;

/**
 * Places and items in the words of whoever reads. What somebody looks after has their name, for those who may know who
 * they are.
 */
export function useStockWords(stock: Pick<Stock, 'items' | 'places'> | undefined) {
  const { t, locale, date } = useLanguage();
  const { campaign } = useWork();
  const timeZone = campaign?.timeZone ?? 'UTC';
  const keepers = useNames(campaign?.slug ?? '', campaign !== undefined && mayMove(campaign.role));
  return useMemo(() => {
    const items = new Map(stock?.items.map((item) => [item.code, item]));
    const places = new Map(stock?.places.map((place) => [place.id, place]));
    const language = (code: string) =>
      new Intl.DisplayNames([locale], { type: 'language' }).of(code) ?? code;
    const item = (code: string) => textIn(items.get(code)?.names ?? {}, locale) || code;
    const place = ({ kind, names, startsAt, staff }: Named) => {
      const keeper = keepers.data?.get(staff ?? '');
      if (keeper) return t('deskstock:keptBy', { name: isolated(keeper) });
      const name = (isPhysical({ kind }) && textIn(names, locale)) || t(`deskstock:places.${kind}`);
      return startsAt
        ? t('deskstock:onDay', { place: isolated(name), day: date(startsAt, timeZone) })
        : name;
    };
    const lots = (all: readonly LabelledLot[]) => {
      const labels = all.filter((lot) => !isUnknownLot(lot)).map(({ label }) => isolated(label));
      return [
        labels.length > 0 &&
          t('deskstock:lots', { count: labels.length, labels: labels.join(' · ') }),
        labels.length < all.length && t('deskstock:lot.unknown'),
      ]
        .filter(Boolean)
        .join(' · ');
    };
    return {
      item,
      /** Their labels; of those that nobody knows, that. */
      lots,
      language,
      sku: (sku: Sku) =>
        sku.language
          ? t('deskstock:inLanguage', { item: item(sku.item), language: language(sku.language) })
          : item(sku.item),
      place,
      placeById: (id: string) => {
        const found = places.get(id);
        return found ? place(found) : '—';
      },
    };
  }, [stock, keepers.data, t, locale, date, timeZone]);
}
