import { createInstance, type i18n } from 'i18next';
import { formatNumber } from './format.js';
import type { Locale } from './locale.js';

/**
 * `key` is `namespace:path.of.the.key`. A number among the parameters is printed in the reader's
 * digits; `count` chooses the plural form. Nothing is escaped: that is the renderer's task.
 * Throws when the key or one of its placeholders is missing.
 */
export type Translate = (key: string, params?: Record<string, unknown>) => string;

/** Sentences by the name of their part. */
export type Sentences = Record<string, object>;

/** The languages that are given, and no other: nothing falls back. */
export function openSentences(languages: Partial<Record<Locale, Sentences>>): i18n {
  const instance = createInstance();
  void instance.init({
    initAsync: false,
    resources: languages,
    ns: Object.keys(Object.values(languages)[0] ?? {}),
    lng: Object.keys(languages)[0]!,
    fallbackLng: false,
    interpolation: { escapeValue: false },
    parseMissingKeyHandler: (key) => {
      throw new Error(`Translation "${key}" is missing`);
    },
    appendNamespaceToMissingKey: true,
    returnedObjectHandler: (key) => {
      throw new Error(`Translation "${key}" is a group of sentences, not one`);
    },
    missingInterpolationHandler: (text: string, match: RegExpExecArray) => {
      throw new Error(`Placeholder ${match[0]} of "${text}" was given no value`);
    },
  });
  return instance;
}

/** More sentences of a language that is open, known to everybody who speaks it already. */
export function addSentences(opened: i18n, locale: Locale, sentences: Sentences): void {
  for (const [name, part] of Object.entries(sentences))
    opened.addResourceBundle(locale, name, part);
}

export function translatorOf(opened: i18n, locale: Locale): Translate {
  const t = opened.getFixedT(locale);
  return (key, params = {}) =>
    t(key, { replace: inDigitsOf(locale, params), count: countOf(params), nest: false });
}

function inDigitsOf(locale: Locale, params: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'number' ? formatNumber(value, locale) : value,
    ]),
  );
}

function countOf({ count }: Record<string, unknown>): number | undefined {
  return typeof count === 'number' ? count : undefined;
}
