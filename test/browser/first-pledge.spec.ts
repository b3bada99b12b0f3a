import { locales, translator } from '@blueheart/i18n';
import {
  each,
  emailOf,
  expect,
  fillIn,
  lettersTo,
  linksTo,
  pathOf,
  signButton,
  signByApi,
  test,
} from './support.js';

for (const locale of locales) {
  const t = translator(locale);

  test(
    `in ${locale} a pledge is signed, read of in a letter, confirmed, and counted on a page that was open all along`,
    each,
    async ({ page: onlooker, context }, info) => {
      const email = emailOf(info, locale);
      await onlooker.goto(pathOf(locale));
      const bar = onlooker.getByRole('progressbar');
      const before = await bar.evaluate((element: HTMLProgressElement) => element.value);
      await onlooker.evaluate(() => document.body.setAttribute('data-never-left', ''));

      const page = await context.newPage();
      await page.goto(pathOf(locale));
      await fillIn(page, locale, email);
      await signButton(page, locale).click();
      await expect(page).toHaveURL(/\/thanks\?by=email(&|$)/);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(
        t('pledges:thanks.emailTitle'),
      );

      const { confirm } = await linksTo(email);
      await page.goto(confirm);
      await expect(page.getByLabel(t('pledges:form.name'), { exact: true })).not.toHaveValue('');
      await expect(page.locator('.heart')).toHaveAttribute('data-level', '0.550');
      await page.getByRole('button', { name: t('pledges:confirm.submit') }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(
        t('pledges:confirm.doneTitle'),
      );
      await expect(page.locator('.heart')).toHaveAttribute('data-level', '1.000');

      await expect
        .poll(() => bar.evaluate((element: HTMLProgressElement) => element.value))
        .toBeGreaterThan(before);
      await expect(onlooker.locator('[data-count]')).not.toHaveText(
        t('pledges:count.of', { count: 0, n: 0, goal: 1000 }),
      );
      await expect(onlooker.locator('body')).toHaveAttribute('data-never-left', '');
    },
  );
}

test("the link's token leaves the address bar, and pressing twice confirms once", async ({
  page,
  request,
  watch,
}, info) => {
  const t = translator('ar');
  const email = emailOf(info, 'ar');
  await signByApi(request, 'ar', email);
  const { confirm } = await linksTo(email);
  const token = new URLSearchParams(confirm.split('?')[1]).get('t')!;

  await page.goto(confirm);
  expect(page.url()).not.toContain(token);
  expect(await page.evaluate(() => document.referrer + document.title)).not.toContain(token);
  await expect(page.locator('input[name=t]')).toHaveValue(token);

  await page.getByRole('button', { name: t('pledges:confirm.submit') }).dblclick();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('pledges:confirm.doneTitle'));
  expect(page.url()).not.toContain(token);
  expect(watch.posts).toEqual([pathOf('ar', '/confirm')]);

  await page.goto(confirm);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('pledges:confirm.doneTitle'));
});

test('a double click on the form signs once', async ({ page, watch }, info) => {
  const email = emailOf(info, 'en');
  await page.goto(pathOf('en'));
  await fillIn(page, 'en', email);
  await signButton(page, 'en').dblclick();
  await expect(page).toHaveURL(/\/thanks/);

  await linksTo(email);
  expect(watch.posts).toEqual([pathOf('en')]);
  expect(await lettersTo(email)).toHaveLength(1);
});
