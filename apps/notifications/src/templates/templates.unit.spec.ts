import { locales, type Locale } from '@blueheart/i18n';
import type { Template } from '../letter.rules.js';
import { LetterIncomplete, renderLetter, type LetterFacts } from './index.js';

const templates: Template[] = ['pledge-confirm', 'already-signed', 'pledge-reminder'];
const everyLetter = templates.flatMap((template) =>
  locales.map((locale) => ({ template, locale })),
);

const confirm = 'https://pledge.example.org/x/confirm?t=p.token-to-confirm';
const notMe = 'https://pledge.example.org/x/not-me?t=p.token-not-me';

const facts = (locale: Locale, changes: Partial<LetterFacts> = {}): LetterFacts => ({
  locale,
  name: 'Ada',
  campaign: 'Hearts & Hands',
  controller: 'Example Association',
  links: {
    confirm: () => confirm,
    notMe: () => notMe,
    privacy: () => 'https://pledge.example.org/x/privacy',
  },
  ...changes,
});

describe.each(everyLetter)('$template in $locale', ({ template, locale }) => {
  const { subject, html, text } = renderLetter(template, facts(locale));
  const asksToConfirm = template !== 'already-signed';

  test('has no gap, no key and no placeholder', () => {
    for (const part of [subject, html, text]) {
      expect(part).not.toMatch(/\{\{|\}\}|undefined|null|notifications:|\[object|[\uE000-\uF8FF]/);
    }
    expect(subject.length).toBeGreaterThan(5);
    expect(subject).not.toMatch(/[\r\n]/);
  });

  test('is read in the direction of its language', () => {
    expect(html).toContain(`<html lang="${locale}" dir="${locale === 'ar' ? 'rtl' : 'ltr'}">`);
  });

  test('says the same in HTML and in text', () => {
    for (const part of ['Ada', 'Example Association']) {
      expect(html).toContain(part);
      expect(text).toContain(part);
    }
    expect(text).toContain('Hearts & Hands');
    expect(html).toContain('Hearts &amp; Hands');
  });

  test('has its links in both parts, and in clear', () => {
    expect(html).toContain(`href="${notMe}"`);
    expect(text).toContain(notMe);
    expect(text.includes(confirm)).toBe(asksToConfirm);
    expect(html.includes(`>${confirm}<`)).toBe(asksToConfirm);
    expect(html.includes(`href="${confirm}"`)).toBe(asksToConfirm);
  });

  test('fetches nothing and runs nothing', () => {
    expect(html).not.toMatch(/<img|<script|<link|url\(|@import|src=|background=/i);
    expect(html.match(/https?:\/\/(?!pledge\.example\.org)/g)).toBeNull();
  });

  test('shows a name as it was typed, and never as markup, a placeholder or a key', () => {
    const typed = '<b>x</b> {{campaign}} $t(notifications:letter.why)';
    const letter = renderLetter(template, facts(locale, { name: typed }));
    expect(letter.html).toContain(
      '<bdi>&lt;b>x&lt;/b> {{campaign}} $t(notifications:letter.why)</bdi>',
    );
    expect(letter.html).not.toContain('<b>');
    expect(letter.text).toContain(typed);
  });

  test('greets without a name when there is none', () => {
    const { text: nameless } = renderLetter(template, facts(locale, { name: undefined }));
    expect(nameless).not.toContain('undefined');
    expect(nameless).not.toContain('Ada');
  });

  test.each(['campaign', 'controller'] as const)('is not written without the %s', (missing) => {
    for (const value of [undefined, '', ' ']) {
      expect(() => renderLetter(template, facts(locale, { [missing]: value }))).toThrow(
        LetterIncomplete,
      );
    }
  });
});

test('the letters that ask to confirm say how long the link works, in the digits of the reader', () => {
  expect(renderLetter('pledge-confirm', facts('ar')).text).toContain('٧ أيّام');
  expect(renderLetter('pledge-confirm', facts('fr')).text).toContain('7 jours');
  expect(renderLetter('pledge-reminder', facts('en')).text).toContain('7 days');
});
