import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { locales, translator, type Locale } from './index.js';

const folder = fileURLToPath(new URL('../locales/', import.meta.url));
const forms: Record<Locale, string[]> = {
  ar: ['zero', 'one', 'two', 'few', 'many', 'other'],
  fr: ['one', 'other'],
  en: ['one', 'other'],
};
const form = /_(zero|one|two|few|many|other)$/;

const sentences = Object.fromEntries(locales.map((locale) => [locale, flatten(locale)])) as Record<
  Locale,
  Map<string, string>
>;
/** Keys with plural forms, without their ending. */
const plurals = new Set(
  locales.flatMap((locale) =>
    [...sentences[locale].keys()].filter((key) => key.endsWith('_other')).map(withoutForm),
  ),
);

test('every sentence exists in the three languages', () => {
  const keys = Object.fromEntries(locales.map((locale) => [locale, baseKeys(locale)]));
  const all = new Set(Object.values(keys).flatMap((some) => [...some]));
  const missing = locales.flatMap((locale) =>
    [...all].filter((key) => !keys[locale]?.has(key)).map((key) => `${locale} lacks ${key}`),
  );
  expect(missing).toEqual([]);
});

test('no sentence is empty', () => {
  const empty = locales.flatMap((locale) =>
    [...sentences[locale]].filter(([, text]) => !text.trim()).map(([key]) => `${locale} ${key}`),
  );
  expect(empty).toEqual([]);
});

test('in French a line never begins with a sign that belongs to the word before it', () => {
  const french = [...sentences.fr].filter(([, sentence]) => /\S [:;?!»](\s|$)|« /.test(sentence));
  expect(french.map(([key]) => key)).toEqual([]);
});

test('a counted sentence has every plural form of its language', () => {
  const missing = locales.flatMap((locale) =>
    [...plurals].flatMap((key) =>
      forms[locale]
        .filter((name) => !sentences[locale].has(`${key}_${name}`))
        .map((name) => `${locale} lacks ${key}_${name}`),
    ),
  );
  expect(missing).toEqual([]);
});

test('a sentence has the same placeholders in the three languages', () => {
  const different = [...baseKeys('en')].flatMap((key) => {
    const used = locales.map((locale) => placeholders(locale, key).join(', '));
    return new Set(used).size === 1 ? [] : [`${key}: ${used.join(' | ')}`];
  });
  expect(different).toEqual([]);
});

test('a key that does not exist, a group and a forgotten placeholder throw', () => {
  const t = translator('fr');
  expect(() => t('problems:nowhere')).toThrow('"problems:nowhere" is missing');
  expect(() => t('problems:kinds')).toThrow('group');
  expect(() => t('problems:codes.too_long')).toThrow('{{maximum}}');
});

test('numbers are printed in the digits of the reader', () => {
  expect(translator('ar')('problems:codes.too_big', { maximum: 1200 })).toContain('١٬٢٠٠');
  expect(translator('en')('problems:codes.too_big', { maximum: 1200 })).toContain('1,200');
});

test('what a person typed is never read as a placeholder, a key or markup', () => {
  const typed = '{{limit}} $t(problems:page.home) <b>&amp;</b> constructor';
  const text = translator('en')('problems:kinds.fault.detail', { requestId: typed });
  expect(text).toContain(typed);
});

function withoutForm(key: string): string {
  return key.replace(form, '');
}

function baseKeys(locale: Locale): Set<string> {
  const base = (key: string) => (plurals.has(withoutForm(key)) ? withoutForm(key) : key);
  return new Set([...sentences[locale].keys()].map(base));
}

/** Of a counted sentence the `other` form decides: Arabic writes one and two as words. */
function placeholders(locale: Locale, key: string): string[] {
  const text = sentences[locale].get(plurals.has(key) ? `${key}_other` : key) ?? '';
  return [...new Set([...text.matchAll(/\{\{\s*(\w+)/g)].map((match) => match[1] ?? ''))].sort();
}

function flatten(locale: Locale): Map<string, string> {
  const found = new Map<string, string>();
  const walk = (node: unknown, key: string) => {
    if (typeof node === 'string') found.set(key, node);
    else if (node && typeof node === 'object')
      for (const [name, child] of Object.entries(node))
        walk(child, key.endsWith(':') ? key + name : `${key}.${name}`);
    else throw new Error(`${locale} ${key} is neither text nor a group`);
  };
  for (const file of readdirSync(join(folder, locale)))
    walk(
      JSON.parse(readFileSync(join(folder, locale, file), 'utf8')),
      `${file.replace('.json', '')}:`,
    );
  return found;
}
