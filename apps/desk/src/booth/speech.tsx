import {
  directionOf,
  formatDay,
  formatNumber,
  formatTime,
  openSentences,
  textIn,
  translatorOf,
  type Locale,
  type Sentences,
  type Translate,
} from '@blueheart/i18n';
import { createContext, useContext, useLayoutEffect, type ReactNode } from 'react';

const catalogues: Record<Locale, () => Promise<{ default: Sentences }>> = {
  ar: () => import('virtual:catalogue/ar'),
  fr: () => import('virtual:catalogue/fr'),
  en: () => import('virtual:catalogue/en'),
};

/** What belongs to screens that are opened later. */
const more: typeof catalogues = {
  ar: () => import('virtual:catalogue/ar/more'),
  fr: () => import('virtual:catalogue/fr/more'),
  en: () => import('virtual:catalogue/en/more'),
};

/** A language, with its sentences and its forms of numbers and times. */
export interface Speech {
  readonly locale: Locale;
  readonly t: Translate;
  readonly number: (value: number) => string;
  readonly day: (iso: string, timeZone: string) => string;
  readonly time: (iso: string, timeZone: string) => string;
  /** What is written in several languages: in this one, or the first there is. */
  readonly of: (texts: Readonly<Record<string, string | undefined>>) => string;
}

export async function loadSpeech(locale: Locale): Promise<Speech> {
  return speechOf(locale, (await catalogues[locale]()).default);
}

/** With the sentences of later screens too. */
export async function loadWhole(locale: Locale): Promise<Speech> {
  const [first, later] = await Promise.all([catalogues[locale](), more[locale]()]);
  return speechOf(locale, { ...first.default, ...later.default });
}

function speechOf(locale: Locale, sentences: Sentences): Speech {
  return {
    locale,
    t: translatorOf(openSentences({ [locale]: sentences }), locale),
    number: (value) => formatNumber(value, locale),
    day: (iso, timeZone) => formatDay(new Date(iso), locale, timeZone),
    time: (iso, timeZone) => formatTime(new Date(iso), locale, timeZone),
    of: (texts) => textIn(texts, locale),
  };
}

const SpeechContext = createContext<Speech | undefined>(undefined);

/** Everything inside speaks so; the page's `lang` and `dir` follow. */
export function SpeechProvider({ speech, children }: { speech: Speech; children: ReactNode }) {
  useLayoutEffect(() => {
    document.documentElement.lang = speech.locale;
    document.documentElement.dir = directionOf(speech.locale);
  }, [speech]);
  return <SpeechContext.Provider value={speech}>{children}</SpeechContext.Provider>;
}

export function useSpeech(): Speech {
  const speech = useContext(SpeechContext);
  if (!speech) throw new Error('Nobody has said which language this is in.');
  return speech;
}
