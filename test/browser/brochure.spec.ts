import { inflateSync } from 'node:zlib';
import { locales, translator, type Locale } from '@blueheart/i18n';
import { expect, pathOf, test, wide } from './support.js';

/** What a reader of the PDF would be told: the Unicode of its glyphs, from its tables (ISO 32000-1, 9.10.3). */
function lettersIn(pdf: Buffer): Set<string> {
  const letters = new Set<string>();
  const source = pdf.toString('latin1');
  for (const [, body] of source.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)) {
    const table = unfold(Buffer.from(body!, 'latin1'));
    for (const [block] of table.matchAll(/beginbfchar[\s\S]*?endbfchar/g)) {
      for (const [, to] of block.matchAll(/<[0-9A-F]+>\s*<([0-9A-F]{4})/gi)) add(letters, to!, 0);
    }
    for (const [block] of table.matchAll(/beginbfrange[\s\S]*?endbfrange/g)) {
      for (const [, from, last, to] of block.matchAll(
        /<([0-9A-F]+)>\s*<([0-9A-F]+)>\s*<([0-9A-F]{4})/gi,
      )) {
        add(letters, to!, Number.parseInt(last!, 16) - Number.parseInt(from!, 16));
      }
    }
  }
  return letters;
}

function add(letters: Set<string>, first: string, more: number): void {
  for (let step = 0; step <= more; step += 1) {
    letters.add(String.fromCharCode(Number.parseInt(first, 16) + step));
  }
}

function unfold(body: Buffer): string {
  try {
    return inflateSync(body).toString('latin1');
  } catch {
    return '';
  }
}

function pagesIn(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

/** Parts of the text that stand out of their panel of the paper, and would be lost. */
function lost(): string[] {
  return [...document.querySelectorAll('.panel')]
    .filter((panel) => {
      const floor = panel.getBoundingClientRect().bottom;
      const parts = [...panel.children].filter((part) => !part.matches('.heart-in-water'));
      return (
        panel.scrollWidth > panel.clientWidth + 1 ||
        parts.some((part) => part.getBoundingClientRect().bottom > floor)
      );
    })
    .map(({ className }) => className);
}

const isArabic = (letter: string) => /\p{Script=Arabic}/u.test(letter);
const isLatin = (letter: string) => /\p{Script=Latin}/u.test(letter);

for (const locale of locales) {
  test(
    `in ${locale} the page prints as one sheet, in its own script, with nothing lost`,
    wide,
    async ({ page }, { project }) => {
      test.skip(project.name !== 'desktop', 'paper is the same from everywhere');
      await page.goto(pathOf(locale, '/brochure'));
      const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
      const letters = [...lettersIn(pdf)];

      expect(pagesIn(pdf)).toBe(2);
      expect(pdf.toString('latin1')).toMatch(/\/MediaBox \[0 0 84[12]\.?\d* 59[45]\.?\d*\]/);
      // A good part of each alphabet; Latin stands in the sources of the Arabic too.
      expect(letters.filter(isArabic).length > 20).toBe(locale === 'ar');
      expect(letters.filter(isLatin).length).toBeGreaterThan(20);

      await page.setViewportSize({ width: 1123, height: 794 });
      await page.emulateMedia({ media: 'print' });
      expect(await page.evaluate(lost)).toEqual([]);
    },
  );

  test(`in ${locale} the share card is a picture of 1200 × 630, and the print file is there`, async ({
    page,
    request,
  }) => {
    await page.goto(pathOf(locale));
    const card = await page.locator('meta[property="og:image"]').getAttribute('content');
    const size = await page.evaluate(async (address) => {
      const picture = new Image();
      picture.src = new URL(address).pathname;
      await picture.decode();
      return [picture.naturalWidth, picture.naturalHeight];
    }, card!);
    expect(size).toEqual([1200, 630]);

    await page.getByRole('link', { name: sheet(locale) }).click();
    const file = page.getByRole('link', { name: translator(locale)('files:brochure.file') });
    const answer = await request.get((await file.getAttribute('href'))!);
    expect(pagesIn(await answer.body())).toBe(2);
  });
}

test('from the brochure one signs with its own source', async ({ page }) => {
  const t = translator('en');
  await page.goto(pathOf('en', '/brochure'));
  await page
    .locator('.sign')
    .getByRole('link', { name: t('pledges:form.submit') })
    .click();
  await expect(page).toHaveURL(/\?s=brochure$/);
  await expect(page.locator('[name=source]')).toHaveValue('brochure');
});

function sheet(locale: Locale): string {
  return translator(locale)('files:learn');
}
