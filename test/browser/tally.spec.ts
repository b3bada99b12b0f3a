import { locales, translator, type Locale } from '@blueheart/i18n';
import { violationsOn } from '../support/axe.js';
import { addOne, seedCount } from '../support/seed-count.mjs';
import { examine } from './examine.js';
import { expect, test, wide } from './support.js';

const dataDir = process.env['TEST_DATA_DIR']!;
const pathOf = (locale: Locale, slug: string) => `/${locale}/${slug}/tally`;

/** Once the system knows the campaign and has counted it, its page draws the days. */
async function drawsDays(slug: string): Promise<boolean> {
  const system = `http://127.0.0.1:${process.env['TEST_SYSTEM_PORT']}`;
  const page = await fetch(`${system}${pathOf('en', slug)}`);
  return (await page.text()).includes('class="day"');
}

/** A campaign of this worker's own, that has come a long way. */
const grown = test.extend<object, { slug: string }>({
  slug: [
    // oxlint-disable-next-line eslint/no-empty-pattern -- Playwright reads the fixtures from the pattern.
    async ({}, use, { parallelIndex, project }) => {
      const slug = `grown-${project.name}-${parallelIndex}-${process.pid}`;
      await seedCount(dataDir, slug);
      await expect.poll(() => drawsDays(slug), { timeout: 25_000 }).toBe(true);
      await use(slug);
    },
    { scope: 'worker' },
  ],
});

for (const locale of locales) {
  const t = translator(locale);

  grown(
    `in ${locale} the count is for everyone, narrow, in large text and in the dark too`,
    wide,
    async ({ page, slug }) => {
      await page.goto(pathOf(locale, slug));
      await page.getByText(t('tally:days.table')).click();
      await examine(page, locale, 'tally');
      if (locale === 'ar') {
        expect(await page.locator('main').innerText()).not.toMatch(/[0-9]/);
      }
    },
  );

  grown(
    `in ${locale} west is on the left, and time runs as the language is read`,
    wide,
    async ({ page, slug }) => {
      await page.goto(pathOf(locale, slug));
      const left = async (selector: string) =>
        (await page.locator(selector).first().boundingBox())!.x;
      expect(await left('[data-region=LB-BA]')).toBeLessThan(await left('[data-region=LB-BI]'));
      const [first, last] = [
        await left('.days-ends span:first-child'),
        await left('.days-ends span:last-child'),
      ];
      expect(first < last).toBe(locale !== 'ar');
      // The latest day is the last in the document, wherever it is drawn.
      const [older, latest] = [
        await left('.days-plot rect'),
        (await page.locator('.days-plot rect').last().boundingBox())!.x,
      ];
      expect(older < latest).toBe(locale !== 'ar');
    },
  );
}

grown('a screen reader is told every number in words', async ({ page, slug }) => {
  await page.goto(pathOf('en', slug));
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - main:
      - img /Blue heart, \\d+% full/
      - heading "How many stand together" [level=1]
      - paragraph: /pledges of 5,000/
      - progressbar "Progress to the goal"
      - paragraph
      - region "Goals":
        - heading "Goals" [level=2]
        - list:
          - listitem: "1,000: reached"
          - listitem: "5,000: next goal"
          - listitem: "10,000: still ahead"
      - region "Three kinds, never mixed":
        - heading "Confirmed" [level=3]
        - heading "Witnessed" [level=3]
        - paragraph: "86"
        - heading "Tallied" [level=3]
        - paragraph: "240"
      - region "By governorate":
        - list:
          - listitem: North 130
          - listitem: Akkar 60
          - listitem: Keserwan-Jbeil 30
          - listitem: Baalbek-Hermel not shown
          - listitem: /Beirut 21\\d/
          - listitem: Mount Lebanon 380
          - listitem: Beqaa 90
          - listitem: South 50
          - listitem: Nabatieh not shown
        - list "Shades"
      - region "By day":
        - img /Chart. pledges by day from .* to .*\\. Most in one day. \\d+, on /
        - group: The same as a table
      - region "By language":
        - table:
          - rowgroup:
            - row /Arabic \\d+0/
      - paragraph:
        - link "How we count"
      - paragraph:
        - link "The pledge page"
  `);
});

grown('the count, its tiers and the map follow the live tally', async ({ page, slug }) => {
  await page.goto(pathOf('en', slug));
  const confirmed = page.locator('[data-tier=confirmed]');
  const number = async () => Number((await confirmed.innerText()).replace(',', ''));
  const before = await number();
  const beirut = page.locator('[data-region=LB-BA] bdi');
  const tens = Number(await beirut.innerText());
  for (let people = 0; people < 10; people += 1) await addOne(dataDir, slug, 'LB-BA');
  await expect(confirmed).toHaveText((before + 10).toLocaleString('en-GB'));
  await expect(page.locator('[data-count]')).toContainText(
    (before + 10 + 86).toLocaleString('en-GB'),
  );
  await expect(beirut).toHaveText(String(tens + 10));
  await expect(page.locator('[data-region=LB-NA] bdi')).toHaveText('not shown');
});

test('an empty count says what will be here, and draws no empty chart', async ({ page }) => {
  await page.goto(pathOf('en', 'blue-heart-lebanon'));
  await expect(page.locator('[data-tier=witnessed]')).toHaveText('None so far');
  await expect(page.locator('.days-plot')).toHaveCount(0);
  await expect(page.locator('[data-region] bdi')).toHaveText(Array(9).fill('not shown'));
  expect(await violationsOn(page)).toEqual([]);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  grown('the whole count is there', async ({ page, slug }) => {
    await page.goto(pathOf('fr', slug));
    await expect(page.locator('[data-region=LB-JL]')).toContainText('380');
    await page.getByText(translator('fr')('tally:days.table')).click();
    await expect(page.locator('.days-table tbody tr').last()).toBeVisible();
    await page.getByRole('link', { name: translator('fr')('tally:sign') }).click();
    await expect(page).toHaveURL(new RegExp(`/fr/${slug}$`));
  });
});
