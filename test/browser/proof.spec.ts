import type { Page } from '@playwright/test';
import { locales, translator, type Locale } from '@blueheart/i18n';
import { violationsOn } from '../support/axe.js';
import { spills } from './looks.js';
import { emailOf, expect, fillIn, lettersTo, pathOf, signButton, test } from './support.js';

/** Here everybody is past the quota. */
test.use({ baseURL: process.env['TEST_CROWDED_URL']! });
const lettersHere = (email: string) => lettersTo(email, process.env['TEST_CROWDED_MAILBOX_URL']);

async function sign(page: Page, locale: Locale, email: string): Promise<void> {
  await page.goto(pathOf(locale));
  await fillIn(page, locale, email);
  await signButton(page, locale).click();
}

/** By its words, wherever the reader's digits are put in between. */
function laterButton(page: Page, locale: Locale) {
  return page.getByRole('button', { name: translator(locale)('proof:moment.later') });
}

for (const locale of locales) {
  const t = translator(locale);

  test(`in ${locale} the page that asks for a moment signs by itself, and the letter comes at once`, async ({
    page,
    watch,
  }, info) => {
    const email = emailOf(info, locale);
    await sign(page, locale, email);
    await expect(page).toHaveURL(/\/thanks\?by=email(&|$)/, { timeout: 20_000 });
    await expect.poll(() => lettersHere(email), { timeout: 20_000 }).toHaveLength(1);
    expect(watch.posts).toEqual([pathOf(locale), pathOf(locale)]);
  });

  test(`in ${locale} it says what it does, is for everyone, and gives the choice back where it fails`, async ({
    page,
    watch,
  }, info) => {
    const email = emailOf(info, locale);
    let answerNow = () => {};
    const isTold = new Promise<void>((resolve) => (answerNow = resolve));
    await page.route('**/proof', async (route) => {
      await isTold;
      await route.fulfill({ status: 404, body: '{}' });
    });
    await sign(page, locale, email);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('proof:moment.title'));
    await expect(page.getByRole('main').getByRole('status')).toHaveText(t('proof:moment.working'));
    await expect(laterButton(page, locale)).toBeHidden();
    expect(await violationsOn(page)).toEqual([]);
    expect(await page.evaluate(spills)).toEqual([]);

    answerNow();
    await expect(laterButton(page, locale)).toBeVisible();
    await expect(page.getByRole('progressbar')).toBeHidden();
    expect(await violationsOn(page)).toEqual([]);
    expect(await page.evaluate(spills)).toEqual([]);
    await laterButton(page, locale).click();
    await expect(page).toHaveURL(/\/thanks\?by=email(&|$)/);
    expect(watch.posts).toEqual([pathOf(locale), pathOf(locale)]);
  });
}

test('a browser that cannot compute keeps its button from the start', async ({ page }, info) => {
  await page.addInitScript(() =>
    Object.defineProperty(Crypto.prototype, 'subtle', { get: () => undefined }),
  );
  await sign(page, 'fr', emailOf(info, 'fr'));
  await laterButton(page, 'fr').click();
  await expect(page).toHaveURL(/\/thanks\?by=email(&|$)/);
});

test('a device six times slower gets there too', async ({ page }, info) => {
  const client = await page.context().newCDPSession(page);
  await sign(page, 'ar', emailOf(info, 'ar'));
  await client.send('Emulation.setCPUThrottlingRate', { rate: 6 });
  await expect(page).toHaveURL(/\/thanks\?by=email(&|$)/, { timeout: 25_000 });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  for (const locale of locales) {
    test(`in ${locale} one press signs, and the letter comes later`, async ({ page }, info) => {
      const email = emailOf(info, locale);
      await sign(page, locale, email);
      await expect(page.getByRole('progressbar')).toBeHidden();
      await laterButton(page, locale).click();
      await expect(page).toHaveURL(/\/thanks\?by=email(&|$)/);
      expect(await lettersHere(email)).toEqual([]);
    });
  }
});
