import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../api/client.js';
import type { CodeNames } from '../api/contract.js';
import { useLanguage } from '../language/language.js';
import { ownSources } from './own-sources.js';

const minutesMs = 10 * 60_000;

/** What has a code in pledges and figures. */
export type Coded = 'governorate' | 'district' | 'source';

export interface Names {
  /** As people call it; of what has no name, or while names are on their way, the code. */
  readonly of: (part: Coded, code: string) => string;
  readonly all: (part: Coded) => readonly { readonly value: string; readonly text: string }[];
  readonly districtsOf: (governorate: string) => readonly { value: string; text: string }[];
}

/** What the codes of a campaign are called, in the language that is read. */
export function useNames(slug: string): Names {
  const { locale, t } = useLanguage();
  const { data } = useQuery({
    queryKey: ['names', slug],
    queryFn: () =>
      answerOf(api.GET('/api/v1/campaigns/{slug}/pledges/names', { params: { path: { slug } } })),
    staleTime: minutesMs,
  });
  const named = (part: Coded) =>
    rows(data, part).map(({ code, names }) => ({ value: code, text: names[locale] ?? code }));
  // An old link may have such a code, from before there were none.
  const own = [...ownSources]
    .filter(([code]) => !rows(data, 'source').some((one) => one.code === code))
    .map(([value, key]) => ({ value, text: t(key) }));
  const all = (part: Coded) => (part === 'source' ? [...named(part), ...own] : named(part));
  const texts = {
    governorate: new Map(named('governorate').map(({ value, text }) => [value, text])),
    district: new Map(named('district').map(({ value, text }) => [value, text])),
    source: new Map(all('source').map(({ value, text }) => [value, text])),
  };
  return {
    of: (part, code) => texts[part].get(code) ?? code,
    all,
    districtsOf: (governorate) =>
      (data?.districts ?? [])
        .filter((one) => one.governorate === governorate)
        .map(({ code, names }) => ({ value: code, text: names[locale] ?? code })),
  };
}

function rows(data: CodeNames | undefined, part: Coded) {
  return data?.[`${part}s`] ?? [];
}
