import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { locales, translator, type Locale } from '@blueheart/i18n';
import { spills } from './looks.js';
import {
  emailOf,
  expect,
  fillIn,
  linksTo,
  pathOf,
  signButton,
  signByApi,
  test,
} from './support.js';

/** Rules that look at colours: what they find may differ in the dark; all others look at what stays the same. */
const colours = ['color-contrast', 'link-in-text-block'];
/** Colours are the same in every language, so the dark is looked at in one. */
const darkIn: Locale = 'ar';

/** Every rule in the light, those about colours again in the dark; then narrow and in doubled text. */
async function examine(page: Page, locale: Locale, what: string): Promise<void> {
  const found: Record<string, string[]> = {};
  found['light'] = await violations(axe(page));
  if (locale === darkIn) {
    await page.emulateMedia({ colorScheme: 'dark' });
    found['dark'] = await violations(axe(page).withRules(colours));
    await page.emulateMedia({ colorScheme: 'light' });
  }

  const size = page.viewportSize()!;
  const enlarge = (percent: string) =>
    page.evaluate((value) => (document.documentElement.style.fontSize = value), percent);
  await enlarge('225%');
  found['text at 200 %'] = await page.evaluate(spills);
  await enlarge('');
  await page.setViewportSize({ width: 320, height: 640 });
  found['320 px'] = await page.evaluate(spills);
  await page.setViewportSize(size);

  for (const [where, faults] of Object.entries(found))
    expect.soft(faults, `${what}, ${where}`).toEqual([]);
}

/** Our pages have no frames; without that search axe needs no window of its own. Only what is wrong is told. */
function axe(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode();
}

async function violations(run: AxeBuilder): Promise<string[]> {
  const { violations: all } = await run.analyze();
  return all.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

for (const locale of locales) {
  const t = translator(locale);

  test(`in ${locale} the pages of signing are for everyone, narrow and in large text too`, async ({
    page,
  }) => {
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
  });

  test(`in ${locale} the pages behind the letter are for everyone, narrow and in large text too`, async ({
    page,
    request,
  }, info) => {
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
  });

  test(`in ${locale} the texts to read are for everyone, narrow and in large text too`, async ({
    page,
  }) => {
    for (const text of ['trafficking', 'law', 'government', 'help', 'privacy', 'brochure']) {
      await page.goto(pathOf(locale, `/${text}`));
      await examine(page, locale, text);
    }
  });

  test(`in ${locale} the easy texts and the pages about counting and schools are for everyone, narrow and in large text too`, async ({
    page,
  }) => {
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
  });

  test(`in ${locale} what unfolds, what is counted and what is not there are for everyone`, async ({
    page,
  }) => {
    await page.goto(pathOf(locale));
    await page.getByText(t('reading:pledge.title')).click();
    await page.keyboard.press('Shift');
    await examine(page, locale, 'the pledge in simple words, and Shift pressed once');
    await page.goto('/nowhere');
    await examine(page, locale, 'not found, outside any campaign');
  });
}

test('a phone number is thanked for too', async ({ page }) => {
  await page.goto(pathOf('en'));
  await fillIn(page, 'en', '03 000 000');
  await signButton(page, 'en').click();
  await expect(page).toHaveURL(/\/thanks\?by=phone(&|$)/);
});
