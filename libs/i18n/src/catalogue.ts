import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { i18n } from 'i18next';
import { locales, type Locale } from './locale.js';
import { openSentences, translatorOf, type Sentences, type Translate } from './sentences.js';

/** Beside src and dist alike. */
const folder = fileURLToPath(new URL('../locales/', import.meta.url));

let loaded: i18n | undefined;

/** The sentences of one language. */
export function translator(locale: Locale): Translate {
  return translatorOf(catalogues(), locale);
}

/** Whether this key is in the catalogue, for the rare key that is put together from data. */
export function isTranslated(key: string): boolean {
  return catalogues().exists(key, { lng: 'en', count: 2 });
}

function catalogues(): i18n {
  loaded ??= openSentences(
    Object.fromEntries(locales.map((locale) => [locale, readCatalogue(locale)])),
  );
  return loaded;
}

function readCatalogue(locale: Locale): Sentences {
  const files = readdirSync(join(folder, locale)).filter((file) => file.endsWith('.json'));
  return Object.fromEntries(
    files.map((file) => [
      file.slice(0, -'.json'.length),
      JSON.parse(readFileSync(join(folder, locale, file), 'utf8')) as object,
    ]),
  );
}
