import { expect, test, type Page } from '@playwright/test';
import { directionOf, locales, type Locale } from '@blueheart/i18n';
import { colourRules, inEveryLanguage, violationsOn } from '../../../../test/support/axe.js';
import { spills } from '../../../../test/browser/looks.js';
import {
  exampleAgreed,
  exampleAnswer,
  exampleEvent,
  exampleNews,
  exampleShift,
  exampleWork,
} from './example-event.js';
import { aboutsOf, type About, type Template } from '../letter.rules.js';
import { renderLetter, templates, type LetterFacts } from './index.js';

/* Every letter as its reader sees it; with --all as pictures too, to be looked at in test-results/letters. */

const folder = 'test-results/letters';
const schemes = ['light', 'dark'] as const;
/** A phone, and the pane of a mail program on a desktop. */
const widths: Record<string, number> = { phone: 360, desktop: 640 };
/** A mail is part of a page that is not ours: its landmarks are the program's. */
const notForMail = ['region', 'landmark-one-main'];

const wording = {
  ar: { name: 'مُنَى الشِّدياقيّ', campaign: 'القلب الأزرق: لبنان ضدّ الاتجار بالأشخاص' },
  fr: { name: 'Élodie Saint-Féréol', campaign: 'Le cœur bleu : le Liban contre la traite' },
  en: { name: 'Maya O’Hadath', campaign: 'Blue Heart: Lebanon against human trafficking' },
};
const controllers = {
  ar: 'جمعيّة المثال',
  fr: 'Association Exemple',
  en: 'Example Association',
};

function factsFor(locale: Locale, about: About | undefined): LetterFacts {
  const page = `https://pledge.example.org/${locale}/blue-heart-lebanon`;
  const token = '019aa1f0-5f6e-7c3a-9b1e-2f6d8c4b7a90.mJ8vQ2xL5nR7tY0wE3uI6oP9aS1dF4gH_kZcXvBnM-Q';
  const link = (path: string) => () => `${page}/${path}?t=${token}`;
  return {
    locale,
    ...wording[locale],
    controller: controllers[locale],
    hadCounted: true,
    about,
    event: exampleEvent(locale),
    shift: exampleShift(locale),
    work: exampleWork,
    answer: exampleAnswer(locale),
    news: exampleNews(locale),
    agreed: exampleAgreed(locale),
    code: () => '048215',
    links: {
      page: () => page,
      confirm: link('confirm'),
      notMe: link('not-me'),
      mine: link('my-pledge'),
      privacy: () => `${page}/privacy`,
      answer: link('answer'),
      shift: link('shift'),
      today: () => 'https://pledge.example.org/desk',
      event: (id) => `https://pledge.example.org/desk/schedule/events/${id}`,
      desk: (door) => `https://pledge.example.org/desk/${door}#${token}`,
    },
  };
}

const everyLetter = (Object.keys(templates) as Template[]).flatMap((template) =>
  aboutsOf(template).map((about) => ({
    template,
    about,
    name: [template, about].filter(Boolean).join('-'),
  })),
);

for (const { template, about, name } of everyLetter) {
  // One page for the three of them: making a page costs as much as looking at it.
  test(`${name} is for everyone, fits, and asks nobody for anything`, async ({ page }, info) => {
    const width = widths[info.project.name]!;
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    for (const locale of locales) {
      await page.emulateMedia({ colorScheme: 'light' });
      await page.setViewportSize({ width, height: 740 });
      await test.step(locale, () => lookAt(page, { template, about, name, locale, width }));
    }
    expect(asked.filter((url) => !url.startsWith('about:'))).toEqual([]);
  });
}

interface Looked {
  readonly template: Template;
  readonly about: About | undefined;
  readonly name: string;
  readonly locale: Locale;
  readonly width: number;
}

async function lookAt(page: Page, { template, about, name, locale, width }: Looked): Promise<void> {
  const { html, text } = renderLetter(template, factsFor(locale, about));
  await page.setContent(html);

  await expect(page.locator('h1')).toHaveCount(1);
  await expect(page.locator('html')).toHaveAttribute('dir', directionOf(locale));
  expect(await page.locator('h1 + p').evaluate((p) => getComputedStyle(p).direction)).toBe(
    directionOf(locale),
  );
  const links = await page
    .locator('a')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href')!));
  expect(new Set(text.match(/https:\S+/g) ?? []), locale).toEqual(new Set(links));
  for (const scheme of schemes) {
    await page.emulateMedia({ colorScheme: scheme });
    expect.soft(await page.evaluate(spills), `${locale}, ${scheme}`).toEqual([]);
    // What axe finds is the same at every width and in every language; in the dark only colours differ.
    const rules = scheme === 'dark' ? { only: colourRules } : { but: notForMail };
    if (width === widths['phone'] && (inEveryLanguage || locale === 'ar'))
      expect.soft(await violationsOn(page, rules), `${locale}, ${scheme}`).toEqual([]);
    const path = `${folder}/${name}-${locale}-${width}-${scheme}.png`;
    if (inEveryLanguage) await page.screenshot({ path, fullPage: true });
  }
  await page.setViewportSize({ width: 320, height: 740 });
  expect(await page.evaluate(spills), `${locale}, 320 px`).toEqual([]);
}
