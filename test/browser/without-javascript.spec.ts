import { locales, translator } from '@blueheart/i18n';
import {
  each,
  emailOf,
  expect,
  fillIn,
  linksTo,
  names,
  pathOf,
  signButton,
  test,
  wide,
} from './support.js';

test.use({ javaScriptEnabled: false });

for (const locale of locales) {
  const t = translator(locale);

  test(
    `in ${locale} the whole path works without JavaScript`,
    locale === 'ar' ? wide : each,
    async ({ page }, info) => {
      const email = emailOf(info, locale);
      await page.goto(pathOf(locale));
      await page.getByLabel(t('pledges:form.name'), { exact: true }).fill(names[locale]);
      await signButton(page, locale).click();
      await expect(page.getByRole('alert')).toBeFocused();
      await expect(page.getByLabel(t('pledges:form.name'), { exact: true })).toHaveValue(
        names[locale],
      );

      await fillIn(page, locale, email);
      await signButton(page, locale).click();
      await expect(page).toHaveURL(/\/thanks\?by=email(&|$)/);

      const { confirm, notMe } = await linksTo(email);
      await page.goto(confirm);
      await page.getByRole('button', { name: t('pledges:confirm.submit') }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(
        t('pledges:confirm.doneTitle'),
      );
      await expect(page.locator('[data-count]')).toContainText(
        t('pledges:count.of', {
          count: 100,
          n: '',
          goal: 1000,
        })
          .split(' ')
          .at(-1)!,
      );

      await page.goto(notMe);
      await page.getByRole('button', { name: t('pledges:notMe.submit') }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(
        t('pledges:notMe.doneTitle'),
      );
    },
  );
}
