import { isolated } from '../../language/choose.rules.js';
import { useLanguage } from '../../language/language.js';
import { textIn } from '../../schedule/event/event.rules.js';
import { kinds } from '../links/links.rules.js';
import { useOrderWords } from '../orders/words.js';
import type { ChannelSum, Other, Placed } from './response.js';
import type { Row } from './response.rules.js';

/** What brought people, in the words of whoever reads. */
export function useResponseWords(channels: readonly ChannelSum[]) {
  const { t, locale } = useLanguage();
  const words = useOrderWords();
  const kind = (code: string) => {
    const known = kinds.find((one) => one === code);
    return known ? t(`desklinks:kinds.${known}`) : isolated(code);
  };
  const channel = (code: string) => {
    const names = channels.find((one) => one.code === code)?.names ?? {};
    return textIn(names, locale) || kind(code);
  };
  const other = ({ source, names }: Other) => {
    if (source === 'class') return t('deskresponse:classes');
    return isolated(textIn(names, locale) || source);
  };
  const placed = (one: Placed) =>
    [isolated(words.name(one.outlet.names)), words.place(one)].filter(Boolean).join(' · ');
  return {
    ...words,
    channel,
    what: (row: Row) => (row.placed ? placed(row.placed) : other(row.other)),
    codes: (row: Row): readonly string[] =>
      row.placed ? row.placed.codes : row.other.source === 'class' ? [] : [row.other.source],
    state: ({ state }: Placed) => t(`deskmediaorders:placementStates.${state}`),
  };
}
export type ResponseWords = ReturnType<typeof useResponseWords>;
