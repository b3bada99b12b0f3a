import { formatNumber, translator, type Locale } from '@blueheart/i18n';
import { newId } from '@blueheart/sealing';
import { approvedCreative } from '../support/creatives.js';
import { be, joins, open, slug, test } from '../support/desk-admin.js';
import { desktop, phone, shared } from '../support/desk-page.js';
import { looksRight } from '../support/looks-right.js';
import { onDatabase } from '../support/seed-count.mjs';
import { expect } from './support.js';

const stories: readonly { locale: Locale; viewport: typeof phone }[] = [
  { locale: 'ar', viewport: phone },
  { locale: 'fr', viewport: phone },
  { locale: 'en', viewport: desktop },
];

/** An outlet with a frame and a price, by this name. */
async function anOutlet(name: string): Promise<void> {
  const outlet = newId();
  const names = JSON.stringify({ en: name });
  await onDatabase(process.env['TEST_DATA_DIR']!, async (sql) => {
    await sql(
      `insert into media.outlets (id, campaign, channel, names, languages)
       values ($1, $2, 'billboard', $3, '{ar}')`,
      [outlet, slug, names],
    );
    await sql(
      `insert into media.sites (id, campaign, outlet, code, names) values ($1, $2, $3, 'B-17', '{"en": "Airport road"}')`,
      [newId(), slug, outlet],
    );
    await sql(
      `insert into media.rates (id, campaign, outlet, unit, format, price, currency, valid_from)
       values ($1, $2, $3, 'frame-week', '', 450, 'USD', '2011-01-01')`,
      [newId(), slug, outlet],
    );
  });
}

const day = (later: number) => new Date(Date.now() + later * 86_400_000).toISOString().slice(0, 10);

for (const { locale, viewport } of stories) {
  test(`${shared(locale)}in ${locale} a frame is optioned, ordered with a discount, shown, invoiced and paid`, async ({
    page,
    context,
    admin,
  }, { project }) => {
    test.slow();
    const name = `Bekaa Posters ${locale} ${project.name}`;
    const t = translator(locale);
    const n = (value: number) => formatNumber(value, locale);
    await anOutlet(name);
    const address = `artwork-${locale}-${project.name}@example.org`;
    const karim = await joins(admin, { address, role: 'coordinator', name: 'Karim' });
    await approvedCreative(name, { by: karim, approver: admin });
    const button = (key: string) => page.getByRole('button', { name: t(key), exact: true });
    const dialog = page.getByRole('dialog');
    const inDialog = (key: string) =>
      dialog.getByRole('button', { name: t(key), exact: true }).click();
    const field = (key: string, values = {}) => page.getByLabel(t(key, values), { exact: true });
    const shown = (text: string) => expect(page.getByText(text).first()).toBeVisible();
    await page.setViewportSize(viewport);
    await be(context, admin);

    await open(page, locale, 'media/orders');
    await page.getByRole('link', { name: t('deskmediaorders:new'), exact: true }).click();
    await button('deskmediaorders:draft').click();
    await shown(t('deskmediaorders:missing.vatPercent'));
    await field('deskmediaorders:fields.outlet').selectOption({ label: name });
    await field('deskmediaorders:fields.vatPercent').fill(n(10));
    await field('deskmediaorders:fields.site').selectOption({ index: 1 });
    await field('deskmediaorders:fields.quantity').fill(n(4));
    await field('deskmediaorders:fields.from').fill(day(1));
    await field('deskmediaorders:fields.until').fill(day(24));
    await button('deskmediaorders:discount.add').click();
    await field('deskmediaorders:discount.values.percent').fill('101');
    await button('deskmediaorders:draft').click();
    await shown(t('deskmediaorders:missing.discount'));
    await looksRight(page, 'a new order');
    await field('deskmediaorders:discount.values.percent').fill('12.5');
    await button('deskmediaorders:draft').click();
    await shown(t('deskmediaorders:discounted.percent', { n: n(12.5) }));

    await button('deskmediaorders:acts.option.open').click();
    await field('deskmediaorders:fields.until').fill(day(1));
    await looksRight(page, 'asking for an option');
    await inDialog('deskmediaorders:acts.option.open');
    await expect(page.locator('.line-state')).toContainText(
      t('deskmediaorders:optionedUntil', { moment: '' }).trim(),
    );
    await looksRight(page, 'an order whose frame is optioned');

    await button('deskmediaorders:steps.place.open').click();
    await inDialog('deskmediaorders:steps.place.open');
    await shown(t('deskmediaorders:missing.rate'));
    await field('deskmediaorders:steps.place.rate').fill(n(89_500));
    await field('deskmediaorders:steps.place.source').fill('Banque du Liban');
    await looksRight(page, 'placing an order');
    await inDialog('deskmediaorders:steps.place.open');
    await shown(t('deskmediaorders:placementStates.booked'));

    await button('deskmediaorders:acts.send-artwork.open').click();
    await inDialog('deskmediaorders:acts.send-artwork.open');
    await button('deskmediaorders:acts.go-live.open').click();
    await inDialog('deskmediaorders:acts.go-live.open');
    await expect(dialog).toContainText(t('problems:refusals.artwork-not-approved'));
    await looksRight(page, 'a placement without approved artwork');
    await inDialog('desk:cancel');
    await button('deskmediaorders:acts.send-artwork.open').click();
    const version = dialog.getByRole('combobox');
    const approved = version.getByRole('option').filter({ hasText: name });
    await version.selectOption(await approved.getAttribute('value'));
    await inDialog('deskmediaorders:acts.send-artwork.open');
    await expect(dialog).toHaveCount(0);
    await button('deskmediaorders:acts.go-live.open').click();
    await inDialog('deskmediaorders:acts.go-live.open');
    await shown(t('deskmediaorders:placementStates.live'));
    await page.getByText(t('deskmediaorders:past'), { exact: true }).click();
    await looksRight(page, 'an order that was placed');

    await button('deskmediaorders:steps.invoice.open').click();
    await field('deskmediaorders:steps.invoice.number').fill('I-2026-7');
    await inDialog('deskmediaorders:steps.invoice.open');
    await open(page, locale, 'media/orders');
    const line = page.locator('.line').filter({ hasText: name });
    await expect(line.locator('.stock-held')).toBeVisible();
    await looksRight(page, 'orders, one of them invoiced');
    await line.getByRole('link').click();
    await button('deskmediaorders:steps.pay.open').click();
    await field('deskmediaorders:steps.pay.reference').fill('T-4711');
    await inDialog('deskmediaorders:steps.pay.open');
    await shown(t('deskmediaorders:states.paid'));

    await open(page, locale, 'media/plan');
    await shown(name);
    await looksRight(page, 'the plan');
    const placed = viewport === desktop ? page.locator('.plan-bar') : page.locator('.line a');
    await placed.first().click();
    await expect(page.locator('h1')).toContainText(t('deskmediaorders:numbered', { n: '' }).trim());
  });
}
