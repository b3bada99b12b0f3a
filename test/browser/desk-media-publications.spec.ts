import { formatNumber, translator, type Locale } from '@blueheart/i18n';
import { expect } from './support.js';
import { be, joins, open, slug, test } from '../support/desk-admin.js';
import { approvedCreative } from '../support/creatives.js';
import { desktop, phone, shared } from '../support/desk-page.js';
import { looksRight } from '../support/looks-right.js';

const stories: readonly { locale: Locale; viewport: typeof phone }[] = [
  { locale: 'ar', viewport: phone },
  { locale: 'fr', viewport: phone },
  { locale: 'en', viewport: desktop },
];

const arabic = `# لا أحد للبيع

يعاقب القانون رقم 164 على الاتجار بالأشخاص.

- الخطّ الساخن 1745
- أقرب مخفر

> يُعاقب كلّ من اتّجر بشخص.
> — القانون 164/2011، المادّة 586`;

for (const { locale, viewport } of stories)
  test(`${shared(locale)}in ${locale} a text is written, sent back, approved by somebody else, translated, printed and withdrawn`, async ({
    page,
    context,
    admin,
  }, { project }) => {
    test.setTimeout(180_000);
    const t = translator(locale);
    const n = (value: number) => formatNumber(value, locale);
    const name = `Nobody is for sale ${locale} ${project.name} ${process.pid}`;
    const button = (key: string, values = {}) =>
      page.getByRole('button', { name: t(`deskpublications:${key}`, values), exact: true });
    const inDialog = (key: string) =>
      page
        .getByRole('dialog')
        .getByRole('button', { name: t(`deskpublications:${key}`), exact: true });
    const shown = (key: string, values = {}) =>
      expect(page.getByText(t(`deskpublications:${key}`, values)).first()).toBeVisible();
    const languageOf = (code: string) =>
      new Intl.DisplayNames([locale], { type: 'language' }).of(code)!;
    const editor = (code: string) =>
      page.getByLabel(t('deskpublications:editor.label', { language: languageOf(code) }), {
        exact: true,
      });
    const karim = await joins(admin, {
      address: `karim-${locale}-${project.name}-${process.pid}@example.org`,
      role: 'coordinator',
      name: 'Karim',
    });
    await page.setViewportSize(viewport);
    await be(context, admin);

    await open(page, locale, 'media/publications');
    await looksRight(page, 'publications, none or few');
    await button('begin').click();
    await page
      .getByLabel(t('deskschedule:venue.nameIn', { language: t(`desk:languages.${locale}`) }))
      .fill(name);
    await page.getByLabel(t('deskpublications:fields.item')).selectOption('clipboard');
    await looksRight(page, 'a new publication');
    await inDialog('begin').click();
    await expect(page.locator('h1')).toContainText(name);
    const address = new URL(page.url()).pathname;
    await looksRight(page, 'a publication without texts');

    await page.getByRole('link', { name: languageOf('ar'), exact: true }).click();
    await editor('ar').fill('> يُعاقب كلّ من اتّجر بشخص.');
    await button('editor.save').click();
    await shown('editor.wrong.law-without-source');
    await editor('ar').fill(arabic);
    await button('editor.save').click();
    await expect(page.locator('.publication-text figcaption')).toBeVisible();
    await button('acts.submit.open').click();
    await shown('own');
    await looksRight(page, 'a text in review, of somebody’s own');

    await be(context, karim);
    await open(page, locale, 'media/publications');
    await shown('waiting.title');
    await looksRight(page, 'publications, one of which waits');
    await page.locator('.publications-waiting').getByRole('link').filter({ hasText: name }).click();
    await button('acts.reject.open').click();
    await inDialog('acts.reject.open').click();
    await shown('missing.reason');
    await page
      .getByLabel(t('deskpublications:fields.reason'), { exact: true })
      .fill('1745 is day and night.');
    await looksRight(page, 'sending a text back');
    await inDialog('acts.reject.open').click();
    await shown('states.draft');

    await be(context, admin);
    await page.reload();
    await editor('ar').fill(arabic.replace('1745', '1745 ليلاً ونهاراً'));
    await button('editor.save').click();
    await button('acts.submit.open').click();
    await shown('own');
    await be(context, karim);
    await page.reload();
    for (const step of ['text', 'law', 'layout'])
      await button('acts.approve.open', { step: t(`deskpublications:steps.${step}`) }).click();
    await looksRight(page, 'the last approval');
    await inDialog('last.submit').click();
    await shown('states.approved');
    await looksRight(page, 'an approved text');

    await be(context, admin);
    await open(page, locale, `${address.replace('/desk/', '')}/languages/fr`);
    await editor('fr').fill('# Personne n’est à vendre');
    await button('editor.save').click();
    await looksRight(page, 'a translation beside its source');
    await open(page, locale, `${address.replace('/desk/', '')}/languages/ar`);
    await button('editor.next').click();
    await editor('ar').fill(arabic);
    await button('editor.save').click();
    await shown('compared', { n: n(1) });
    await looksRight(page, 'what changed in a text');
    await page.getByRole('link', { name: t('deskpublications:sheet.open') }).click();
    await expect(page.locator('.publication-sheet')).toBeVisible();
    await looksRight(page, 'a text on paper');

    const artwork = `C ${locale} ${project.name} ${process.pid}`;
    await approvedCreative(name, {
      by: karim,
      approver: admin,
      printed: { artwork, item: 'clipboard' },
    });
    await open(page, locale, address.replace('/desk/', ''));
    await button('prints.order').click();
    await inDialog('prints.order').click();
    await shown('prints.missing.producer');
    const field = (key: string, values = {}) =>
      page.getByLabel(t(`deskpublications:prints.${key}`, values), { exact: true });
    await field('producer').fill('Cedar Press');
    await field('wantedBy').fill('2099-12-18');
    await field('quantity', { language: languageOf('ar'), n: n(1) }).fill(n(600));
    await field('unitCost', { language: languageOf('ar') }).fill('1.25');
    await shown('prints.artworkHint');
    await field('artwork', { language: languageOf('ar') }).selectOption(artwork);
    await looksRight(page, 'a print order');
    await inDialog('prints.order').click();
    await shown('prints.ordered');
    await expect(async () => {
      await page.reload();
      await expect(
        page.getByRole('link', { name: t('deskpublications:prints.stock') }),
      ).toBeVisible({
        timeout: 1_000,
      });
    }).toPass();
    await shown('prints.states.draft');
    const prints = (await admin.get(`/campaigns/${slug}/media/${address.split('/media/')[1]}`))
      .body['prints'];
    expect(prints).toMatchObject([{ lines: [{ language: 'ar', artwork }] }]);
    await looksRight(page, 'a publication that is printed');

    await open(page, locale, `${address.replace('/desk/', '')}/languages/ar`);
    await page.getByRole('button', { name: t('deskpublications:version', { n: n(1) }) }).click();
    await button('acts.withdraw.open').click();
    await page
      .getByLabel(t('deskpublications:fields.reason'), { exact: true })
      .fill('The law was amended.');
    await looksRight(page, 'withdrawing a text');
    await inDialog('acts.withdraw.open').click();
    await shown('acts.withdraw.done');
    await open(page, locale, address.replace('/desk/', ''));
    await shown('prints.withdrawn');
    await expect(async () => {
      const { body } = await admin.get(`/campaigns/${slug}/stock/withdrawals`);
      expect(JSON.stringify(body)).toContain('clipboard-');
    }).toPass();
  });
