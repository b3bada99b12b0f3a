/** The languages everything is written in. */
export const locales = ['ar', 'fr', 'en'] as const;

export type Locale = (typeof locales)[number];

export function isLocale(x: unknown): x is Locale {
  return locales.includes(x as Locale);
}

export function directionOf(locale: Locale): 'rtl' | 'ltr' {
  return locale === 'ar' ? 'rtl' : 'ltr';
}

/**
 * The allowed language the caller wants most, by an Accept-Language header (RFC 9110, 12.5.4).
 * A region is ignored: `fr-CA` is served `fr`. Never throws: what cannot be read counts for nothing.
 */
export function negotiateLocale(
  acceptLanguage: string | undefined,
  allowed: readonly Locale[],
  fallback: Locale,
): Locale {
  const wanted = (acceptLanguage ?? '').split(',').map(readRange);
  const refused = new Set(wanted.filter(({ weight }) => weight === 0).map(({ tag }) => tag));
  // Array.prototype.sort is stable: among equals the caller's order decides.
  for (const { tag, weight } of wanted.sort((a, b) => b.weight - a.weight)) {
    if (!(weight > 0)) continue;
    if (tag === '*')
      return refused.has(fallback) ? firstNotIn(refused, allowed, fallback) : fallback;
    const locale = allowed.find((known) => known === tag);
    if (locale) return locale;
  }
  return fallback;
}

/** `fr-CA;q=0.8` → { tag: 'fr', weight: 0.8 }; a weight outside 0–1 counts as 0. */
function readRange(range: string): { tag: string; weight: number } {
  const [tag = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
  const q = parameters.find((parameter) => parameter.startsWith('q='));
  const weight = q === undefined ? 1 : Number(q.slice(2) || Number.NaN);
  return { tag: tag.split('-')[0] ?? '', weight: weight > 0 && weight <= 1 ? weight : 0 };
}

function firstNotIn(refused: Set<string>, allowed: readonly Locale[], fallback: Locale): Locale {
  return allowed.find((locale) => !refused.has(locale)) ?? fallback;
}
