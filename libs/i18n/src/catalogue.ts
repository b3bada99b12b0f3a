import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createInstance, type i18n } from 'i18next';
import { formatNumber } from './format.js';
import { locales, type Locale } from './locale.js';

/**
 * `key` is `namespace:path.of.the.key`. A number among the parameters is printed in the reader's
 * digits; `count` chooses the plural form. Nothing is escaped: that is the renderer's task.
 * Throws when the key or one of its placeholders is missing.
 */
export type Translate = (key: string, params?: Record<string, unknown>) => string;

/** Beside src and dist alike. */
const folder = fileURLToPath(new URL('../locales/', import.meta.url));

let loaded: i18n | undefined;

/** The sentences of one language. */
export function translator(locale: Locale): Translate {
  const catalogue = catalogues();
  const t = catalogue.getFixedT(locale);
  return (key, params = {}) =>
    t(key, { replace: inDigitsOf(locale, params), count: countOf(params), nest: false });
}

/** Whether this key is in the catalogue, for the rare key that is put together from data. */
export function isTranslated(key: string): boolean {
  return catalogues().exists(key, { lng: 'en', count: 2 });
}

function catalogues(): i18n {
  loaded ??= load();
  return loaded;
}

function load(): i18n {
  const instance = createInstance();
  void instance.init({
    initAsync: false,
    resources: Object.fromEntries(locales.map((locale) => [locale, readCatalogue(locale)])),
    ns: Object.keys(readCatalogue('en')),
    lng: 'en',
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

function readCatalogue(locale: Locale): Record<string, object> {
  const files = readdirSync(join(folder, locale)).filter((file) => file.endsWith('.json'));
  return Object.fromEntries(
    files.map((file) => [
      file.slice(0, -'.json'.length),
      JSON.parse(readFileSync(join(folder, locale, file), 'utf8')) as object,
    ]),
  );
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
