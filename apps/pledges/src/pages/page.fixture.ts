import { locales, translator, type Locale } from '@blueheart/i18n';
import { loadAssets } from '@blueheart/pages';
import type { PageProps } from './views.js';

/** What every page of a campaign is given. */
export function aPage(locale: Locale): PageProps {
  return {
    locale,
    t: translator(locale),
    assets: loadAssets(),
    campaign: {
      slug: 'blue-heart',
      title: 'Blue Heart',
      headline: 'Together',
      lead: 'A lead.',
      locales,
      exit: 'https://example.org/',
    },
  };
}
