import { isLocale, locales, negotiateLocale, type Locale } from './locale.js';

interface Languages {
  readonly locales: readonly string[];
  readonly defaultLocale: string;
}

/**
 * The language a visitor is first shown: that of the paper in their hand, else the one their browser
 * asks for (an Accept-Language header), else the campaign's own.
 */
export function firstLocale(
  campaign: Languages,
  wanted: string | undefined,
  printedIn?: string | null,
): Locale {
  const spoken = locales.filter((one) => campaign.locales.includes(one));
  const fallback = isLocale(campaign.defaultLocale) ? campaign.defaultLocale : 'en';
  return spoken.find((one) => one === printedIn) ?? negotiateLocale(wanted, spoken, fallback);
}
