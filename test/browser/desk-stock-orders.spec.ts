import { formatNumber, translator, type Locale } from '@blueheart/i18n';
import type { Colleague } from '../support/colleague.js';
import { be, open, slug, test } from '../support/desk-admin.js';
import { desktop, phone } from '../support/desk-page.js';
import { looksRight } from '../support/looks-right.js';
import { expect } from './support.js';

const stories: readonly { locale: Locale; viewport: typeof phone }[] = [
  { locale: 'ar', viewport: phone },
  { locale: 'fr', viewport: phone },
  { locale: 'en', viewport: desktop },
];

/** In French the pages are those that the first story has shown already, with other words. */
const shared = (locale: Locale) => (locale === 'fr' ? '@long ' : '');

for (const { locale, viewport } of stories) {
  test(`${shared(locale)}in ${locale} pins are ordered, their proof is approved, and they come in parts`, async ({
    page,
    context,
    admin,
  }) => {
    test.slow();
    const t = translator(locale);
    const n = (value: number) => formatNumber(value, locale);
    const place = `Press room ${locale}`;
    const csv = Buffer.from(`place,item,quantity\n${place},pin,1`).toString('base64');
    expect((await admin.post(`/campaigns/${slug}/stock/opening`, { csv })).status).toBe(201);
    const button = (key: string) => page.getByRole('button', { name: t(key), exact: true });
    const inDialog = (key: string) =>
      page
        .getByRole('dialog')
        .getByRole('button', { name: t(key), exact: true })
        .click();
    const field = (key: string) => page.getByLabel(t(key), { exact: true });
    const shown = (text: string) => expect(page.getByText(text).first()).toBeVisible();
    await page.setViewportSize(viewport);
    await be(context, admin);

    await open(page, locale, 'stock/orders');
    await page.getByRole('link', { name: t('deskorders:new'), exact: true }).click();
    await button('deskorders:draft').click();
    await shown(t('deskorders:missing.supplier'));
    await field('deskorders:fields.supplier').fill(`Cedar Press ${locale}`);
    await field('deskorders:fields.promisedOn').fill('2011-12-17');
    await field('deskstock:item').selectOption({ index: 1 });
    await field('deskstock:move.quantity').fill(n(500));
    await field('deskorders:fields.worth').selectOption('cost');
    await field('deskorders:fields.perPiece').fill('0.35');
    await button('deskorders:draft').click();
    await shown(t('deskorders:missing.currency'));
    await looksRight(page, 'a new order');
    await field('deskorders:fields.currency').fill('usd');
    await button('deskorders:draft').click();

    await button('deskorders:proofs.sent').click();
    await button('deskorders:place.open').click();
    await expect(page.getByRole('dialog')).toContainText(
      t('deskorders:place.unproved', { count: 1, n: n(1) }),
    );
    await looksRight(page, 'an order without a proof');
    await inDialog('desk:cancel');
    await button('deskorders:proofs.approved').click();
    await button('deskorders:place.open').click();
    await expect(page.getByRole('dialog')).toContainText(t('deskorders:place.text'));
    await inDialog('deskorders:place.open');
    await shown(t('deskorders:owed', { count: 500, n: n(500) }));

    await field('deskorders:receipt.received').fill(n(300));
    await field('deskorders:receipt.damaged').fill(n(4));
    await button('deskorders:receipt.submit').click();
    await shown(t('deskorders:receipt.noPlace'));
    await field('deskorders:receipt.place').selectOption({ label: place });
    await button('deskorders:receipt.submit').click();
    await shown(t('deskorders:owed', { count: 200, n: n(200) }));
    await looksRight(page, 'an order of which a part came');

    await open(page, locale, 'stock/orders');
    const line = page.locator('.line').filter({ hasText: `Cedar Press ${locale}` });
    await expect(line.locator('.stock-held')).toBeVisible();
    await looksRight(page, 'orders, one of them overdue');
    await line.getByRole('link').click();
    await button('deskstock:ledger.takeBack').click();
    await inDialog('deskstock:ledger.takeBack');
    await shown(t('deskorders:owed', { count: 500, n: n(500) }));

    await field('deskorders:receipt.place').selectOption({ label: place });
    await field('deskorders:receipt.received').fill(n(510));
    await button('deskorders:receipt.submit').click();
    await shown(t('deskorders:came.over', { n: n(10) }));
    await shown(t('deskorders:states.received'));
    await looksRight(page, 'an order that is complete');
  });
}

for (const { locale, viewport } of stories) {
  test(`${shared(locale)}in ${locale} a waybill and labels are printed, and what they lead to is taken in`, async ({
    page,
    context,
    admin,
  }) => {
    const t = translator(locale);
    const n = (value: number) => formatNumber(value, locale);
    const { from, to } = await twoPlaces(admin, locale);
    const lines = [{ item: 'pin', language: '', quantity: 40 }];
    const base = `/campaigns/${slug}/stock/transfers`;
    const { body } = await admin.post(base, { from, to, lines });
    const sent = await admin.post(`${base}/${String(body['id'])}/dispatch`, { version: 1 });
    expect(sent.status).toBeLessThan(300);
    await page.setViewportSize(viewport);
    await be(context, admin);

    await open(page, locale, `stock/at/place/${to}`);
    await expect(page.locator('.line')).toContainText(n(40));
    await looksRight(page, 'a place to which something is on its way');
    await open(page, locale, `stock/at/transfer/${String(body['id'])}`);
    await page.getByRole('link', { name: t('deskpapers:waybill.open'), exact: true }).click();
    await expect(page.locator('.waybill')).toContainText(`Store ${locale}`);
    await looksRight(page, 'a waybill');

    await open(page, locale, `stock/labels?kind=place&id=${to}`);
    await page.getByLabel(t('deskpapers:labels.each')).fill(n(22));
    await expect(page.locator('.labels')).toHaveCount(2);
    await expect(page.locator('.labels-one')).toHaveCount(22);
    await looksRight(page, 'labels');
    await open(page, locale, `stock/at/place/${slug}`);
    await expect(page.locator('h1')).toHaveText(t('desk:gone.title'));
  });
}

/** One with a hundred pins, and another. */
async function twoPlaces(admin: Colleague, locale: Locale): Promise<{ from: string; to: string }> {
  const names = [`Store ${locale}`, `Stand ${locale}`];
  const list = `place,item,quantity\n${names[0]},pin,100\n${names[1]},pin,1`;
  const csv = Buffer.from(list).toString('base64');
  expect((await admin.post(`/campaigns/${slug}/stock/opening`, { csv })).status).toBe(201);
  const { body } = await admin.get(`/campaigns/${slug}/stock/places`);
  const places = body['places'] as { id: string; names: Record<string, string> }[];
  const idOf = (name: string) => places.find((one) => Object.values(one.names).includes(name))!.id;
  return { from: idOf(names[0]!), to: idOf(names[1]!) };
}
