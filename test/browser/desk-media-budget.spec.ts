import { formatNumber, translator, type Locale } from '@blueheart/i18n';
import { be, open, slug, test } from '../support/desk-admin.js';
import { desktop, phone, shared } from '../support/desk-page.js';
import { looksRight } from '../support/looks-right.js';
import { orderedFrame } from '../support/ordered-frame.js';
import { expect } from './support.js';

const stories: readonly { locale: Locale; viewport: typeof phone }[] = [
  { locale: 'ar', viewport: phone },
  { locale: 'fr', viewport: phone },
  { locale: 'en', viewport: desktop },
];

const media = `/campaigns/${slug}/media`;
const [from, until] = ['2031-03-03', '2031-03-16'];

for (const { locale, viewport } of stories) {
  test(`${shared(locale)}in ${locale} a budget has its ceiling, a frame is booked once, and who gave is thanked`, async ({
    page,
    context,
    admin,
  }, { project }) => {
    test.slow();
    const t = translator(locale);
    const name = `Akkar Frames ${locale} ${project.name}`;
    const button = (key: string) => page.getByRole('button', { name: t(key), exact: true });
    const dialog = page.getByRole('dialog');
    const inDialog = (key: string) =>
      dialog.getByRole('button', { name: t(key), exact: true }).click();
    const shown = (text: string) => expect(page.getByText(text).first()).toBeVisible();
    const { outlet, site, order } = await orderedFrame(admin, {
      name,
      from,
      until,
      inKind: 20_000,
    });
    await page.setViewportSize(viewport);
    await be(context, admin);

    await open(page, locale, 'media/orders');
    await button('deskmediaorders:budget.set.open').click();
    const amount = dialog.getByLabel(t('deskmediaorders:budget.set.amount'), { exact: true });
    await amount.fill('0');
    await inDialog('deskmediaorders:budget.set.submit');
    await shown(t('deskmediaorders:budget.set.wrong'));
    await amount.fill(formatNumber(500, locale));
    await looksRight(page, 'a ceiling');
    await inDialog('deskmediaorders:budget.set.submit');
    await expect(page.locator('.orders-beyond').first()).toBeVisible();
    await looksRight(page, 'a budget beyond its ceiling');

    const lines = [{ site, unit: 'frame-week', quantity: 1, from, until, unitPrice: 50_000 }];
    const head = { kind: 'paid', currency: 'USD', vatPercent: 0, fee: 0 };
    const { body } = await admin.post(`${media}/orders`, { outlet, ...head, lines });
    await open(page, locale, `media/orders/${String(body['id'])}`);
    await expect(page.locator('.orders-beyond')).toBeVisible();
    await button('deskmediaorders:steps.place.open').click();
    await dialog.getByLabel(t('deskmediaorders:steps.place.rate')).fill('89500');
    await dialog.getByLabel(t('deskmediaorders:steps.place.source')).fill('Banque du Liban');
    await inDialog('deskmediaorders:steps.place.open');
    await expect(dialog.getByRole('alert')).toContainText('B-1');
    await looksRight(page, 'a frame that is taken');

    await open(page, locale, `media/outlets/${outlet}`);
    await button('deskoutlets:close').click();
    await expect(page.getByRole('alert')).toBeVisible();

    const invoice = { version: 3, number: 'I-1', on: '2026-11-20', amount: 90_000 };
    await admin.post(`${media}/orders/${order}/invoice`, invoice);
    await open(page, locale, `media/orders/${order}`);
    await button('deskmediaorders:steps.takeBackInvoice.open').click();
    await dialog.getByLabel(t('deskmediaorders:steps.takeBackInvoice.reason')).fill('Another one.');
    await looksRight(page, 'taking back an invoice');
    await inDialog('deskmediaorders:steps.takeBackInvoice.open');
    await shown(t('deskmediaorders:steps.takeBackInvoice.done'));

    await page.getByRole('link', { name: t('deskthanks:open'), exact: true }).click();
    await expect(page.locator('.thanks')).toContainText(name);
    const toCome = t('deskthanks:toCome', { campaign: '|', outlet: '|' }).split('|').at(-1)!;
    await expect(page.locator('.thanks')).toContainText(toCome);
    await looksRight(page, 'a letter of thanks');
    const other = locale === 'fr' ? 'ar' : 'fr';
    await page.getByRole('radio', { name: t(`desk:languages.${other}`) }).check();
    await expect(page.locator('.thanks')).toContainText(translator(other)('deskthanks:greeting'));
    await admin.ask('PUT', `${media}/budget/ceilings/billboard/USD`, { amount: null });
  });
}
