import { formatNumber, translator, type Locale } from '@blueheart/i18n';
import { newId } from '@blueheart/sealing';
import { be, open, slug, test } from '../support/desk-admin.js';
import { desktop, phone, shared } from '../support/desk-page.js';
import { looksRight } from '../support/looks-right.js';
import { onDatabase } from '../support/seed-count.mjs';
import { expect } from './support.js';

const stories: readonly { locale: Locale; viewport: typeof phone }[] = [
  { locale: 'ar', viewport: phone },
  { locale: 'fr', viewport: phone },
  { locale: 'en', viewport: desktop },
];

const head =
  'outlet,frame,format,unit,quantity,from,until,unit_price,currency,discount_percent,vat_percent';

/** A firm with six frames, and a magazine, by these names. */
async function outlets(firm: string, magazine: string): Promise<void> {
  await onDatabase(process.env['TEST_DATA_DIR']!, async (sql) => {
    const put = (id: string, channel: string, name: string) =>
      sql(
        `insert into media.outlets (id, campaign, channel, names, languages) values ($1, $2, $3, $4, '{ar}')`,
        [id, slug, channel, JSON.stringify({ en: name })],
      );
    const outlet = newId();
    await put(outlet, 'billboard', firm);
    await put(newId(), 'magazine', magazine);
    for (let n = 1; n <= 6; n++)
      await sql(
        `insert into media.sites (id, campaign, outlet, code, names) values ($1, $2, $3, $4, '{"en": "Coast road"}')`,
        [newId(), slug, outlet, `C-${n}`],
      );
    await sql(
      `insert into media.rates (id, campaign, outlet, unit, format, price, currency, valid_from)
       values ($1, $2, $3, 'frame-week', '', 450, 'USD', '2026-01-01')`,
      [newId(), slug, outlet],
    );
  });
}

for (const { locale, viewport } of stories)
  test(`${shared(locale)}in ${locale} a plan from a file is looked at, mended and drafted`, async ({
    page,
    context,
    admin,
  }, { project }) => {
    test.slow();
    const t = translator(locale);
    const count = (value: number) => ({ count: value, n: formatNumber(value, locale) });
    const [firm, magazine] = [
      `Litani Posters ${locale} ${project.name}`,
      `Arz ${locale} ${project.name}`,
    ];
    await outlets(firm, magazine);
    const frames = Array.from(
      { length: 6 },
      (_, at) => `${firm},C-${at + 1},,frame-week,2,2034-01-02,2034-01-15,,USD,12.5,11`,
    );
    const page1 = (price: string) =>
      `${magazine},,full page,page,1,2034-02-01,2034-02-28,${price},LBP,,11`;
    const bring = (...rows: string[]) =>
      page.locator('input[type=file]').setInputFiles({
        name: 'plan.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from([head, ...rows].join('\n')),
      });
    const shown = (text: string) => expect(page.getByText(text).first()).toBeVisible();
    await page.setViewportSize(viewport);
    await be(context, admin);

    await open(page, locale, 'media/plan');
    await page.getByRole('link', { name: t('deskplan:file.open'), exact: true }).click();
    await expect(page.locator('h1')).toHaveText(t('deskplan:file.title'));
    await bring(...frames, page1('=1+1'), page1(''));
    await shown(t('deskimport:mistakes.title', count(2)));
    await shown(t('problems:codes.no_price'));
    await looksRight(page, 'mistakes of a plan');

    await bring(...frames, page1('80000000'));
    await shown(t('deskplan:file.brings', count(2)));
    await looksRight(page, 'what a plan would bring');
    await page.getByRole('button', { name: t('deskplan:file.submit', count(2)) }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByText(t('deskplan:file.confirm.title', count(2)))).toBeVisible();
    await looksRight(page, 'the totals once more');
    await dialog.getByRole('button', { name: t('deskplan:file.submit', count(2)) }).click();
    await shown(t('deskplan:file.done', count(2)));
    await looksRight(page, 'the drafts');

    await bring(...frames, page1('80000000'));
    await shown(t('deskplan:file.nothing'));
    await bring(...frames, page1('80000000'), page1('1').replace('full page', 'half page'));
    await shown(t('deskplan:file.there', count(7)));
    await looksRight(page, 'what is planned already');

    await open(page, locale, 'media/orders');
    await page.getByRole('link', { name: new RegExp(firm) }).click();
    await expect(page.locator('.line').filter({ hasText: 'C-' })).toHaveCount(6);
  });
