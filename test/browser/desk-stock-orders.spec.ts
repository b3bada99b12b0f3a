import { bodyOf, hashOf, type Entry } from '@blueheart/booth';
import { formatNumber, translator, type Locale } from '@blueheart/i18n';
import { newId } from '@blueheart/sealing';
import type { Colleague } from '../support/colleague.js';
import { be, open, slug, test } from '../support/desk-admin.js';
import { desktop, phone, shared } from '../support/desk-page.js';
import { looksRight } from '../support/looks-right.js';
import { expect } from './support.js';

const stories: readonly { locale: Locale; viewport: typeof phone }[] = [
  { locale: 'ar', viewport: phone },
  { locale: 'fr', viewport: phone },
  { locale: 'en', viewport: desktop },
];

for (const { locale, viewport } of stories) {
  test(`${shared(locale)}in ${locale} pins are ordered, their proof is approved, and they come in parts`, async ({
    page,
    context,
    admin,
  }, { project }) => {
    const mark = `${locale} ${project.name}`;
    test.slow();
    const t = translator(locale);
    const n = (value: number) => formatNumber(value, locale);
    const place = `Press room ${mark}`;
    const csv = Buffer.from(`place,place_kind,item,quantity\n${place},office,pin,1`).toString(
      'base64',
    );
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
    await field('deskorders:fields.supplier').fill(`Cedar Press ${mark}`);
    await field('deskorders:fields.promisedOn').fill('2011-12-17');
    await field('deskstock:item').selectOption({ index: 1 });
    await field('deskstock:move.quantity').fill(n(10_500));
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
    await shown(t('deskorders:owed', { count: 10_500, n: n(10_500) }));

    await field('deskorders:receipt.received').fill(n(300));
    await field('deskorders:receipt.damaged').fill(n(4));
    await button('deskorders:receipt.submit').click();
    await shown(t('deskorders:receipt.noPlace'));
    await field('deskorders:receipt.place').selectOption({ label: place });
    await button('deskorders:receipt.submit').click();
    await shown(t('deskorders:owed', { count: 10_200, n: n(10_200) }));
    await looksRight(page, 'an order of which a part came');

    await open(page, locale, 'stock/orders');
    const line = page.locator('.line').filter({ hasText: `Cedar Press ${mark}` });
    await expect(line.locator('.stock-held')).toBeVisible();
    await looksRight(page, 'orders, one of them overdue');
    await line.getByRole('link').click();
    await button('deskstock:ledger.takeBack').click();
    await inDialog('deskstock:ledger.takeBack');
    await shown(t('deskorders:owed', { count: 10_500, n: n(10_500) }));

    await field('deskorders:receipt.place').selectOption({ label: place });
    await expect(field('deskorders:receipt.received')).toHaveValue(n(10_500));
    await field('deskorders:receipt.received').fill(n(10_510));
    await button('deskorders:receipt.submit').click();
    await shown(t('deskorders:came.over', { n: n(10) }));
    await shown(t('deskorders:states.received'));
    await looksRight(page, 'an order that is complete');

    const value = { perPiece: 0.35, currency: 'USD', inKind: false };
    const lines = ['heart-1', 'heart-2', 'heart-3'].map((artwork, at) => ({
      item: 'pin',
      language: '',
      quantity: 10_000,
      artwork,
      lawText: '',
      value: at === 0 ? value : null,
    }));
    const drafted = { supplier: `Unpriced ${mark}`, reference: '', promisedOn: null, lines };
    const { status, body } = await admin.post(`/campaigns/${slug}/stock/orders`, drafted);
    expect(status).toBe(201);
    await open(page, locale, `stock/orders/${String(body['id'])}`);
    await shown(t('deskorders:unvalued', { count: 2, n: n(2) }));
    await looksRight(page, 'an order of which not all is priced');
  });
}

for (const { locale, viewport } of stories) {
  test(`${shared(locale)}in ${locale} a waybill and labels are printed, and what they lead to is taken in`, async ({
    page,
    context,
    admin,
  }, { project }) => {
    const mark = `${locale} ${project.name}`;
    const t = translator(locale);
    const n = (value: number) => formatNumber(value, locale);
    const { from, to } = await twoPlaces(admin, mark);
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
    await expect(page.locator('.waybill')).toContainText(`Store ${mark}`);
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

for (const { locale, viewport } of stories) {
  test(`${shared(locale)}in ${locale} whoever takes boxes in signs with a finger, and a look at it is noted`, async ({
    page,
    context,
    admin,
  }, { project }) => {
    const mark = `${locale} ${project.name}`;
    const t = translator(locale);
    const { from, to } = await twoPlaces(admin, `signed ${mark}`);
    const lines = [{ item: 'pin', language: '', quantity: 40 }];
    const base = `/campaigns/${slug}/stock/transfers`;
    const { body } = await admin.post(base, { from, to, lines });
    await admin.post(`${base}/${String(body['id'])}/dispatch`, { version: 1 });
    await page.setViewportSize(viewport);
    await be(context, admin);
    const press = (key: string) => page.getByRole('button', { name: t(key), exact: true }).click();

    await open(page, locale, `stock/transfers/${String(body['id'])}`);
    const field = page.locator('.signature-field');
    await field.scrollIntoViewIfNeeded();
    const box = (await field.boundingBox())!;
    await page.mouse.move(box.x + 20, box.y + 20);
    await page.mouse.down();
    await page.mouse.move(box.x + 90, box.y + 60, { steps: 8 });
    await page.mouse.up();
    await press('desksigned:clear');
    await expect(page.getByRole('button', { name: t('desksigned:clear') })).toHaveCount(0);
    await page.mouse.move(box.x + 30, box.y + 30);
    await page.mouse.down();
    await page.mouse.move(box.x + 140, box.y + 70, { steps: 8 });
    await page.mouse.up();
    await looksRight(page, 'an arrival that is signed');
    await press('deskstock:transfer.takeIn');
    await expect(page.locator('.lines').last()).toContainText(t('desksigned:signed'));
    await expect(page.locator('.signature-shown')).toHaveCount(0);
    await press('desksigned:look');
    await expect(page.getByRole('dialog')).toContainText(t('desksigned:noted'));
    await page
      .getByRole('dialog')
      .getByRole('button', { name: t('desksigned:look') })
      .click();
    await expect(page.locator('.signature-shown path')).toHaveAttribute('d', /^M\d+ \d+L/);
    await looksRight(page, 'who signed');
  });

  test(`${shared(locale)}in ${locale} what a booth handed out without a note is explained, once`, async ({
    page,
    context,
    admin,
  }, { project }) => {
    const mark = `${locale} ${project.name}`;
    const t = translator(locale);
    const n = (value: number) => formatNumber(value, locale);
    const { from } = await twoPlaces(admin, `unexplained ${mark}`);
    const event = await aBooth(admin, `Mall ${mark}`);
    await tapped(admin, event, 7);
    await page.setViewportSize(viewport);
    await be(context, admin);

    await open(page, locale, `schedule/events/${event}`);
    await expect(page.getByText(t('deskkept:title'))).toBeVisible();
    await looksRight(page, 'what is kept for an event');
    await open(page, locale, 'stock/kept');
    await expect(page.locator('.orders-part').filter({ hasText: `Mall ${mark}` })).toBeVisible();
    await looksRight(page, 'what is kept for events');
    await open(page, locale, 'stock/map');
    await looksRight(page, 'where the stock is');

    const line = page.locator('.line').filter({ hasText: `Mall ${mark}` });
    await expect
      .poll(
        async () => {
          await open(page, locale, 'stock/discrepancies');
          return line.count();
        },
        { intervals: [200], timeout: 15_000 },
      )
      .toBe(1);
    await expect(line).toContainText(n(7));
    await looksRight(page, 'discrepancies');
    await line.getByRole('button', { name: t('deskdiscrepancies:explain') }).click();
    const dialog = page.getByRole('dialog');
    const press = (key: string) => dialog.getByRole('button', { name: t(key) }).click();
    await press('deskdiscrepancies:on');
    await expect(dialog).toContainText(t('deskdiscrepancies:missing.uncounted-dispatch'));
    await dialog.getByLabel(t('deskdiscrepancies:place.uncounted-dispatch')).selectOption(from);
    await press('deskdiscrepancies:on');
    await expect(dialog).toContainText(t('deskdiscrepancies:once'));
    await looksRight(page, 'an explanation before it is said');
    await press('deskdiscrepancies:confirm');
    await expect(line).toHaveCount(0);
  });
}

/** A booth to which its mall has agreed. */
async function aBooth(admin: Colleague, mall: string): Promise<string> {
  const day = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10);
  const names = { en: mall };
  const venue = await admin.post(`/campaigns/${slug}/venues`, { kind: 'mall', names });
  const times = { starts: `${day}T10:00`, ends: `${day}T20:00` };
  const wanted = { kind: 'booth', venue: venue.body['id'], expectedVisitors: 300, ...times };
  const { body } = await admin.post(`/campaigns/${slug}/events`, wanted);
  const path = `/campaigns/${slug}/events/${String(body['id'])}`;
  expect((await admin.post(`${path}/confirm`, { version: 1 })).status).toBe(204);
  return String(body['id']);
}

/** So many pins were handed out there, as a phone says. */
async function tapped(admin: Colleague, event: string, delta: number): Promise<void> {
  const device = newId();
  const by = String((await admin.get('/session')).body['id']);
  const what = { kind: 'item', item: 'pin', language: null, delta } as const;
  const recordedAt = new Date().toISOString();
  const entry: Entry = { id: newId(), event, sequence: 1, recordedAt, by, hash: '', ...what };
  const entries = [{ ...entry, hash: await hashOf(bodyOf(entry, device)) }];
  const { status } = await admin.post(`/campaigns/${slug}/booth/batches`, { device, entries });
  expect(status).toBe(200);
}

/** An office with a hundred pins, and another: what is in a warehouse is promised to the booths of other stories. */
async function twoPlaces(admin: Colleague, name: string): Promise<{ from: string; to: string }> {
  const names = [`Store ${name}`, `Stand ${name}`];
  const list = `place,place_kind,item,quantity\n${names[0]},office,pin,100\n${names[1]},office,pin,1`;
  const csv = Buffer.from(list).toString('base64');
  expect((await admin.post(`/campaigns/${slug}/stock/opening`, { csv })).status).toBe(201);
  const { body } = await admin.get(`/campaigns/${slug}/stock/places`);
  const places = body['places'] as { id: string; names: Record<string, string> }[];
  const idOf = (name: string) => places.find((one) => Object.values(one.names).includes(name))!.id;
  return { from: idOf(names[0]!), to: idOf(names[1]!) };
}
