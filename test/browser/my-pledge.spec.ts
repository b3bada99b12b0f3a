import type { Page } from '@playwright/test';
import { locales, translator } from '@blueheart/i18n';
import { examinedIn, examine } from './examine.js';
import {
  emailOf,
  expect,
  letterTo,
  linksTo,
  names,
  pathOf,
  signByApi,
  test,
  wide,
} from './support.js';

for (const locale of locales) {
  const t = translator(locale);
  const once = locale === examinedIn ? wide : {};
  const press = (page: Page, key: string) => page.getByRole('button', { name: t(key) }).click();
  const unfold = (page: Page, what: string) =>
    page.getByText(t(`mypledge:${what}.title`), { exact: true }).click();

  test(
    `in ${locale} the pages of one's own pledge are for everyone, narrow and in large text too`,
    once,
    async ({ page, request }, info) => {
      test.slow();
      const email = emailOf(info, locale);
      await signByApi(request, locale, email);
      const { confirm, mine } = await linksTo(email);

      await page.goto(pathOf(locale, '/my-pledge?t=unknown'));
      await press(page, 'mypledge:ask.submit');
      await expect(page.getByRole('alert')).toBeFocused();
      await examine(page, locale, 'asking with a mistake');
      await page.getByLabel(t('mypledge:ask.contact')).fill('nobody@example.org');
      await press(page, 'mypledge:ask.submit');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('mypledge:sent.title'));
      await examine(page, locale, 'sent');

      await page.goto(confirm);
      await press(page, 'pledges:confirm.submit');
      await page.goto(mine);
      await expect(page.locator('.held')).toContainText(names[locale]);
      for (const what of ['correct', 'download', 'withdraw', 'delete']) await unfold(page, what);
      await examine(page, locale, 'everything that is held, and all that can be done');

      await page.locator('[name=name]').fill(' ');
      await press(page, 'mypledge:correct.submit');
      await expect(page.getByRole('alert')).toBeFocused();
      await examine(page, locale, 'a correction with a mistake');

      await unfold(page, 'withdraw');
      await press(page, 'mypledge:withdraw.submit');
      await expect(page.getByText(t('mypledge:comeBack.lead'))).toBeVisible();
      await examine(page, locale, 'withdrawn');
      await press(page, 'mypledge:comeBack.submit');
      await expect(page.getByRole('status').filter({ hasText: /\S/ })).toContainText(
        t('mypledge:open.cameBack'),
      );

      await unfold(page, 'delete');
      await page.locator('details[open]').getByRole('button').click();
      await page.getByLabel(t('mypledge:code.label')).fill('12');
      await press(page, 'mypledge:code.delete');
      await expect(page.getByRole('alert')).toBeFocused();
      await examine(page, locale, 'a code with a mistake');
      // Two letters came before: of signing, and of withdrawing.
      const { text } = await letterTo(email, 3);
      const code = /\b\d{3}[\s\u00a0]?\d{3}\b/.exec(text)![0];
      await page.getByLabel(t('mypledge:code.label')).fill(code);
      await press(page, 'mypledge:code.delete');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('mypledge:deleted.title'));
      await examine(page, locale, 'deleted');
    },
  );
}
