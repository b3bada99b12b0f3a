import {
  addSentences,
  directionOf,
  openSentences,
  translatorOf,
  type Locale,
  type Sentences,
  type Translate,
} from '@blueheart/i18n';

type Load = () => Promise<{ default: Sentences }>;

const firstParts: Record<Locale, Load> = {
  ar: () => import('virtual:catalogue/ar'),
  fr: () => import('virtual:catalogue/fr'),
  en: () => import('virtual:catalogue/en'),
};
const moreParts: Record<Locale, Load> = {
  ar: () => import('virtual:catalogue/ar/more'),
  fr: () => import('virtual:catalogue/fr/more'),
  en: () => import('virtual:catalogue/en/more'),
};

/** A language with its sentences. */
export interface Language {
  readonly locale: Locale;
  readonly dir: 'ltr' | 'rtl';
  readonly t: Translate;
}

interface Opened extends Language {
  /** Whether what comes after the first page is there, or on its way. */
  more?: Promise<void>;
  readonly add: () => Promise<void>;
}

const opened = new Map<Locale, Promise<Opened>>();
let needsMore = false;

/** With the sentences of the first page, and with all others from when some page has needed them. */
export async function loadLanguage(locale: Locale): Promise<Language> {
  const language = await open(locale);
  if (needsMore) await moreOf(language);
  return language;
}

/** All sentences of a language, such as of a sheet of paper for somebody who reads another one. */
export async function loadWholeLanguage(locale: Locale): Promise<Language> {
  const language = await open(locale);
  await moreOf(language);
  return language;
}

/** From now on every language that is spoken here has all its sentences. */
export async function loadMore(): Promise<void> {
  needsMore = true;
  for (const language of opened.values()) await moreOf(await language);
}

function open(locale: Locale): Promise<Opened> {
  const known = opened.get(locale) ?? read(locale);
  opened.set(locale, known);
  // What could not be fetched is fetched at the next question.
  known.catch(() => opened.delete(locale));
  return known;
}

async function read(locale: Locale): Promise<Opened> {
  const sentences = openSentences({ [locale]: (await firstParts[locale]()).default });
  return {
    locale,
    dir: directionOf(locale),
    t: translatorOf(sentences, locale),
    add: async () => addSentences(sentences, locale, (await moreParts[locale]()).default),
  };
}

function moreOf(language: Opened): Promise<void> {
  language.more ??= language.add().catch((error: unknown) => {
    delete language.more;
    throw error;
  });
  return language.more;
}
