import { isLocale } from '@blueheart/i18n';
import { startOfDay } from '../language/instant.rules.js';

export const states = [
  'pending',
  'confirmed',
  'withdrawn',
  'disowned',
  'deleted',
  'invalid',
] as const;

/** In an address: those who named none. No code is written so. */
export const none = '-';

/** Which pledges are looked at, as the address of the page holds it. Nothing of it says who. */
export const searched = ['state', 'language', 'governorate', 'source', 'from', 'until'] as const;
export type Searched = (typeof searched)[number];
export type Search = Readonly<Partial<Record<Searched, string>>>;

/** What the API is asked for. Of governorate and source '' means none. */
export interface ListFilter {
  readonly state?: (typeof states)[number];
  readonly language?: string;
  readonly governorate?: string;
  readonly source?: string;
  readonly from?: string;
  readonly to?: string;
}

export function searchIn(params: URLSearchParams): Search {
  return Object.fromEntries(
    searched.flatMap((name) => {
      const value = params.get(name)?.trim();
      return value ? [[name, value]] : [];
    }),
  );
}

/** What is unknown is left out. Days are those of the campaign, the last of them whole. */
export function filterOf(search: Search, timeZone: string): ListFilter {
  const state = states.find((one) => one === search.state);
  const language = isLocale(search.language) ? search.language : undefined;
  const governorate = codeIn(search.governorate, /^[\w-]{1,60}$/);
  const source = codeIn(search.source, /^[a-z0-9]+(-[a-z0-9]+)*$/);
  const from = startOfDay(search.from, 0, timeZone);
  const to = startOfDay(search.until, 1, timeZone);
  return {
    ...(state && { state }),
    ...(language && { language }),
    ...(governorate !== undefined && { governorate }),
    ...(source !== undefined && { source }),
    ...(from && { from }),
    ...(to && { to }),
  };
}

function codeIn(text: string | undefined, form: RegExp): string | undefined {
  if (text === none) return '';
  return text && text.length <= 64 && form.test(text) ? text : undefined;
}
