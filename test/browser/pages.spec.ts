import { locales, translator } from '@blueheart/i18n';
import { examinedIn, examine } from './examine.js';
import {
  emailOf,
  expect,
  fillIn,
  linksTo,
  pathOf,
  signButton,
  signByApi,
  test,
  wide,
} from './support.js';

for (const locale of locales) {
  const t = translator(locale);
  const once = locale === examinedIn ? wide : {};

  test(
    `in ${locale} the pages of signing are for everyone, narrow and in large text too`,
    once,
    async ({ page }) => {
      await page.goto(pathOf(locale));
      await examine(page, locale, 'campaign');
      await signButton(page, locale).click();
      await expect(page.getByRole('alert')).toBeFocused();
      await examine(page, locale, 'campaign with mistakes');
      await page.goto(pathOf(locale, '/thanks?by=email'));
      await examine(page, locale, 'thanks by e-mail');
      await page.goto(pathOf(locale, '/thanks?by=phone'));
      await examine(page, locale, 'thanks by phone');
      await page.goto(pathOf(locale, '/nothing-here'));
      await examine(page, locale, 'not found');
    },
  );

  test(
    `in ${locale} the pages behind the letter are for everyone, narrow and in large text too`,
    once,
    async ({ page, request }, info) => {
      const email = emailOf(info, locale);
      await signByApi(request, locale, email);
      const { confirm, notMe } = await linksTo(email);

      await page.goto(confirm);
      await examine(page, locale, 'confirm');
      await page.getByLabel(t('pledges:form.name'), { exact: true }).fill('');
      await page.getByRole('button', { name: t('pledges:confirm.submit') }).click();
      await expect(page.getByRole('alert')).toBeFocused();
      await examine(page, locale, 'confirm with a mistake');
      await page.goto(confirm);
      await page.getByRole('button', { name: t('pledges:confirm.submit') }).click();
      await examine(page, locale, 'confirmed');
      await page.goto(pathOf(locale, '/confirm?t=unknown'));
      await examine(page, locale, 'confirm: unknown link');
      await page.goto(notMe);
      await examine(page, locale, 'not me');
      await page.getByRole('button', { name: t('pledges:notMe.submit') }).click();
      await examine(page, locale, 'not me: done');
      await page.goto(pathOf(locale, '/not-me?t=unknown'));
      await examine(page, locale, 'not me: unknown link');
    },
  );

  test(
    `in ${locale} the texts to read are for everyone, narrow and in large text too`,
    once,
    async ({ page }) => {
      for (const text of ['trafficking', 'law', 'government', 'help', 'privacy', 'brochure']) {
        await page.goto(pathOf(locale, `/${text}`));
        await examine(page, locale, text);
      }
    },
  );

  test(
    `in ${locale} the easy texts and the pages about counting and schools are for everyone, narrow and in large text too`,
    once,
    async ({ page }) => {
      for (const text of [
        'trafficking?plain',
        'help?plain',
        'privacy?plain',
        'how-we-count',
        'schools',
      ]) {
        await page.goto(pathOf(locale, `/${text}`));
        await examine(page, locale, text);
      }
    },
  );

  test(
    `in ${locale} what unfolds, what is counted and what is not there are for everyone`,
    once,
    async ({ page }) => {
      await page.goto(pathOf(locale));
      await page.getByText(t('reading:pledge.title')).click();
      await page.keyboard.press('Shift');
      await examine(page, locale, 'the pledge in simple words, and Shift pressed once');
      await page.goto('/nowhere');
      await examine(page, locale, 'not found, outside any campaign');
    },
  );
}

test('a phone number is thanked for too', async ({ page }) => {
  await page.goto(pathOf('en'));
  await fillIn(page, 'en', '03 000 000');
  await signButton(page, 'en').click();
  await expect(page).toHaveURL(/\/thanks\?by=phone(&|$)/);
});
