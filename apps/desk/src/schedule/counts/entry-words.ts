import { useLanguage } from '../../language/language.js';
import { useFigureNames } from './figure-names.js';

/** What was tapped, as far as it can be read: it is told as it came. */
export type Tapped = Readonly<Record<string, unknown>>;

const named: ReadonlySet<unknown> = new Set([
  'visitors',
  'conversations',
  'lead',
  'correct',
  'void',
  'handover',
  'close',
]);

const textOf = (value: unknown) => (typeof value === 'string' ? value : '');

/** What an entry of the booth log says, in words. */
export function useEntryWords(slug: string): (entry: Tapped) => string {
  const { t, number } = useLanguage();
  const nameOf = useFigureNames(slug);
  const whatOf = ({ kind, item, language, category }: Tapped) => {
    if (kind === 'incident') return nameOf({ kind, what: textOf(category), language: '' });
    if (kind === 'item') return nameOf({ kind, what: textOf(item), language: textOf(language) });
    return named.has(kind) ? t(`deskcounts:tapped.${textOf(kind)}`) : textOf(kind);
  };
  return (entry) => {
    const what = whatOf(entry);
    const { delta } = entry;
    return typeof delta === 'number'
      ? t('deskcounts:tapped.counted', { what, n: number(delta) })
      : what;
  };
}
