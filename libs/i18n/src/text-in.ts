/** In which other languages somebody reads, by the one that they chose: first what has the same letters. */
const readable: Readonly<Record<string, readonly string[]>> = {
  ar: ['ar', 'fr', 'en'],
  fr: ['fr', 'en', 'ar'],
  en: ['en', 'fr', 'ar'],
};

/**
 * What is written in several languages, in this one, or else in the one that whoever reads it is likeliest to read; '' where
 * it is written in none.
 */
export function textIn(texts: Readonly<Partial<Record<string, string>>>, locale: string): string {
  const wanted = readable[locale] ?? [locale, 'en', 'fr', 'ar'];
  const known = wanted.find((one) => texts[one]);
  return (known && texts[known]) || Object.values(texts).find(Boolean) || '';
}
