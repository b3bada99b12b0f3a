import { readFileSync } from 'node:fs';
import { isTranslated } from '@blueheart/i18n';
import { styleHints } from './style.rules.js';

test.each([
  ['ar', 'أتعهّد بألّا أغضّ النظر، دائماً.', []],
  ['ar', 'وقّع 3 مرّات, دائم\u064b\u0627', ['arDigits', 'arMarks', 'arTanween', 'arImperative']],
  ['ar', 'تعهــد دائماً', ['arTatweel']],
  ['fr', 'Je m’engage\u202f: «\u00a0oui\u00a0».', []],
  ['fr', "Je m'engage : « oui ».", ['frSpace', 'frApostrophe']],
  ['en', 'I pledge, and don’t look away.', []],
  ['en', "I  don't!", ['enApostrophe', 'exclamation', 'letterSpace']],
] as const)('in %s, of “%s” the house style says %j', (locale, text, hints) => {
  expect(styleHints(text, locale)).toEqual(hints);
});

test('the shipped text of the pledge is written as the house writes', () => {
  const file = new URL('../../../../../rollouts/blue-heart-lebanon/pledge.yaml', import.meta.url);
  const yaml = readFileSync(file, 'utf8');
  for (const locale of ['ar', 'fr', 'en'] as const) {
    const [, folded = ''] =
      new RegExp(`^ {6}${locale}: >-\\n((?: {8}.*\\n)+)`, 'm').exec(yaml) ?? [];
    const statement = folded.trim().replaceAll(/\s*\n\s*/g, ' ');
    expect(statement.length).toBeGreaterThan(50);
    expect(styleHints(statement, locale)).toEqual([]);
  }
});

test('every hint has its sentence', () => {
  const hints = ['arDigits', 'arMarks', 'arTatweel', 'arTanween', 'arImperative', 'frSpace'];
  const more = ['frApostrophe', 'enApostrophe', 'exclamation', 'letterSpace'];
  const keys = [...hints, ...more].map((hint) => `desktext:style.${hint}`);
  expect(keys.filter((key) => !isTranslated(key))).toEqual([]);
});
