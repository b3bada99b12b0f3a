import { locales, translator } from '@blueheart/i18n';
import { inEveryLanguage, violationsOn } from '../support/axe.js';
import { be, joins, open, test } from '../support/desk-admin.js';
import { examinedIn } from './examine.js';
import { spills } from './looks.js';
import { expect, wide } from './support.js';

const pages = [
  'pledges/text',
  'messages',
  'messages/templates',
  'messages/dead-letters',
  'settings',
  'settings/audit',
  'settings/programs',
  'settings/phones',
  'settings/webhooks',
  'settings/campaign',
  'pledges/trends',
  'pledges/exports',
  'pledges/list?state=pending&governorate=LB-BA&from=2026-01-01',
  'phone',
];

for (const locale of locales) {
  test(
    `in ${locale} messages, files, filters, the pledge's text and the campaign's settings are for everyone, on any screen`,
    locale === examinedIn ? wide : {},
    async ({ page, context, admin }) => {
      test.slow();
      await be(context, admin);
      for (const path of pages) {
        await open(page, locale, path);
        expect.soft(await page.evaluate(spills), path).toEqual([]);
        if (inEveryLanguage || locale === examinedIn)
          expect.soft(await violationsOn(page), path).toEqual([]);
      }
    },
  );
}

test('a letter is looked at in each of its languages, and can do nothing', async ({
  page,
  context,
  admin,
}) => {
  const t = translator('en');
  await be(context, admin);
  await open(page, 'en', 'messages/templates?letter=pledge-confirm');
  const frame = page.locator('iframe');
  await expect(frame).toHaveAttribute('sandbox', '');
  for (const locale of locales) {
    await page.locator(`.choice:has([lang=${locale}])`).click();
    await expect(page.locator('.preview-text')).toHaveAttribute('lang', locale);
    const inside = page.frameLocator('iframe').locator('html');
    await expect(inside).toHaveAttribute('dir', locale === 'ar' ? 'rtl' : 'ltr');
    await expect(page.locator('.preview-head dd').last()).not.toBeEmpty();
  }
  await expect(page.getByLabel(t('deskmessages:preview.text'))).toBeVisible();
});

test('a program is let in, its token is shown once, and it is ended', async ({
  page,
  context,
  admin,
}, info) => {
  const t = translator('en');
  const name = `Counter ${info.project.name}`;
  await be(context, admin);
  await open(page, 'en', 'settings/programs');
  await page.getByRole('button', { name: t('deskaccess:programs.make') }).click();
  await page.getByLabel(t('deskaccess:programs.name'), { exact: true }).fill(name);
  expect(await violationsOn(page)).toEqual([]);
  await page.getByRole('button', { name: t('deskaccess:programs.submit') }).click();
  await expect(page.locator('.once-word')).not.toBeEmpty();
  await page.getByRole('button', { name: t('deskaccess:kept') }).click();
  await page
    .getByRole('button', {
      name: t('deskaccess:programs.endNamed', { name: `\u2068${name}\u2069` }),
    })
    .first()
    .click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('deskaccess:programs.end') })
    .click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await open(page, 'en', 'settings/audit?action=token.end');
  await expect(page.getByRole('listitem').first()).toContainText('ended the program');
});

test('a webhook is added, its secret is shown once, it is paused and deleted', async ({
  page,
  context,
  admin,
}) => {
  const t = translator('en');
  await be(context, admin);
  await open(page, 'en', 'settings/webhooks');
  const press = (key: string) =>
    page
      .getByRole('button', { name: t(key), exact: true })
      .last()
      .click();
  await press('deskwebhooks:make.open');
  await page.getByLabel(t('deskwebhooks:make.url'), { exact: true }).fill('https://example.org/h');
  // Nothing of the kind happens here, so nothing is sent there.
  for (const event of ['pledge-confirmed', 'pledge-withdrawn', 'goal-reached'])
    await page.getByLabel(t(`deskwebhooks:events.${event}`)).uncheck();
  expect(await violationsOn(page)).toEqual([]);
  await press('deskwebhooks:make.submit');
  await expect(page.locator('.once-word')).toHaveText(/^whsec_/);
  await press('deskaccess:kept');
  await press('deskwebhooks:turn.off');
  await expect(page.locator('.webhook')).toContainText(t('deskwebhooks:off.staff'));
  await press('deskwebhooks:deliveries.open');
  await expect(page.getByText(t('deskwebhooks:deliveries.none'))).toBeVisible();
  await page.keyboard.press('Escape');
  await press('deskwebhooks:end.open');
  await page.getByRole('dialog').locator('[type=submit]').click();
  await expect(page.locator('.webhook')).toHaveCount(0);
});

test('a phone is prepared, enrolled by its digits, and taken over by a PIN', async ({
  page,
  context,
  admin,
  browser,
}, info) => {
  const t = translator('en');
  const address = `booth-${info.project.name}-${process.pid}@example.org`;
  const volunteer = await joins(admin, { address, role: 'volunteer', name: 'Tala' });

  const own = await browser.newContext();
  await be(own, volunteer);
  const ownPage = await own.newPage();
  await open(ownPage, 'en', 'settings');
  await ownPage.getByLabel(t('deskaccess:pin.label')).fill('4271');
  await ownPage.getByRole('button', { name: t('deskaccess:pin.submit') }).click();
  await expect(ownPage.getByText(t('deskaccess:pin.done'))).toBeVisible();
  await own.close();

  await be(context, admin);
  await open(page, 'en', 'settings/phones');
  await page.getByRole('button', { name: t('deskaccess:phones.prepare') }).click();
  await page.getByLabel(t('deskaccess:phones.name'), { exact: true }).fill('Booth 1');
  await page.getByRole('button', { name: t('deskaccess:phones.submit') }).click();
  await expect(page.locator('.qr')).toBeVisible();
  const code = await page.locator('.secret').innerText();

  const phone = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const booth = await phone.newPage();
  await open(booth, 'en', 'phone');
  await booth.locator('[name=code]').fill(code);
  await booth.getByRole('button', { name: t('deskaccess:phone.enrol'), exact: true }).click();
  await expect(booth.locator('h1')).toHaveText(t('deskaccess:phone.who'));
  expect(await violationsOn(booth)).toEqual([]);
  await booth.goto('/desk/sign-in');
  await booth.getByRole('link', { name: t('deskaccess:phone.byPin') }).click();
  await booth.getByRole('button', { name: 'Tala' }).first().click();
  expect(await violationsOn(booth)).toEqual([]);
  for (const digit of '4271') await booth.getByRole('button', { name: digit, exact: true }).click();
  await booth.getByRole('button', { name: t('deskaccess:phone.takeOver') }).click();
  await expect(booth).toHaveURL(/\/desk\/?$/);
  await phone.close();
});
