import { textIn } from '@blueheart/i18n';
import type { Kit } from '../../booth/contract.js';
import { useLanguage } from '../../language/language.js';
import type { Language } from '../../language/load.js';
import { useItems } from './counts.js';
import type { Counted } from './counts.rules.js';

type Place = Omit<Counted, 'count'>;

/** What one line of the figures is called. */
export function figureName(
  { kind, what, language }: Place,
  items: Kit['items'],
  { t, locale }: Pick<Language, 't' | 'locale'>,
): string {
  if (kind === 'incident') return t(`deskincidents:kinds.${what}`);
  if (kind !== 'item') return t(`deskcounts:kinds.${kind}`);
  const item = items.find(({ code }) => code === what);
  const name = item ? textIn(item.name, locale) : what;
  return language
    ? t('deskcounts:inLanguage', { item: name, language: t(`deskcounts:languages.${language}`) })
    : name;
}

/** The same, in the language of the desk; whoever only reads is told the codes of items. */
export function useFigureNames(slug: string, plans = true): (place: Place) => string {
  const language = useLanguage();
  const items = useItems(slug, plans);
  return (place) => figureName(place, items.data ?? [], language);
}
