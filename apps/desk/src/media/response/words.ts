import { textIn } from '@blueheart/i18n';
import { isolated } from '../../language/choose.rules.js';
import { useLanguage } from '../../language/language.js';
import { ownSources } from '../../pledges/own-sources.js';
import { kinds } from '../links/links.rules.js';
import { useOrderWords } from '../orders/words.js';
import type { AtBooth, ChannelSum, Other, Placed } from './response.js';
import { toldOf, type Row } from './response.rules.js';

/** An old link may have such a code, from before there were none. */
const ownOf = ({ source, names }: Other) =>
  Object.keys(names).length === 0 ? ownSources.get(source) : undefined;

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
  const other = (one: Other) => {
    const key = ownOf(one);
    return key ? t(key) : isolated(textIn(one.names, locale) || one.source);
  };
  const booth = ({ names, channel: of }: AtBooth) => {
    const name = textIn(names, locale);
    return name ? isolated(name) : channel(of);
  };
  const placed = (one: Placed) =>
    [isolated(words.name(one.outlet.names)), words.place(one)].filter(Boolean).join(' · ');
  return {
    ...words,
    channel,
    what: (row: Row) => {
      if (row.placed) return placed(row.placed);
      return row.booth ? booth(row.booth) : other(row.other);
    },
    codes: (row: Row): readonly string[] => {
      const told = toldOf(row);
      if ('codes' in told) return told.codes;
      return ownOf(told) ? [] : [told.source];
    },
    state: ({ state }: Placed) => t(`deskmediaorders:placementStates.${state}`),
  };
}
export type ResponseWords = ReturnType<typeof useResponseWords>;
