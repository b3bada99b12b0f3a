import { textIn } from '@blueheart/i18n';
import { useMemo } from 'react';
import { isolated } from '../../language/choose.rules.js';
import { useLanguage } from '../../language/language.js';
import { asDate } from '../../schedule/wall.rules.js';
import { shownAmount } from './amount.rules.js';
import type { Placement } from './orders.js';

type Place = Pick<Placement, 'site' | 'format'>;

/** How orders and placements are told. */
export function useOrderWords() {
  const { t, locale, number, date } = useLanguage();
  return useMemo(() => {
    const day = (text: string) => date(asDate(text).toISOString(), 'UTC');
    const amount = (value: number, currency: string) =>
      shownAmount(locale, { amount: value, currency });
    return {
      day,
      amount,
      name: (names: Readonly<Record<string, string>>) => textIn(names, locale),
      flight: ({ from, until }: { from: string; until: string }) =>
        from === until
          ? day(from)
          : t('deskmediaorders:flight', { from: isolated(day(from)), until: isolated(day(until)) }),
      /** Where it is: a frame by its code and name, or a format. */
      place: ({ site, format }: Place) => {
        const name = site && textIn(site.names, locale);
        return [site && isolated(site.code), name && isolated(name), format && isolated(format)]
          .filter(Boolean)
          .join(' · ');
      },
      discount: (discount: Placement['discounts'][number], currency: string): string => {
        switch (discount.kind) {
          case 'percent':
            return t('deskmediaorders:discounted.percent', { n: number(discount.percent) });
          case 'free-units':
            return t('deskmediaorders:discounted.free', {
              count: discount.units,
              n: number(discount.units),
            });
          case 'in-kind':
            return t('deskmediaorders:discounted.inKind', {
              amount: amount(discount.amount, currency),
            });
        }
      },
    };
  }, [t, locale, number, date]);
}
