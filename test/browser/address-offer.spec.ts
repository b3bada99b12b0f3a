import { locales, translator, type Locale } from '@blueheart/i18n';
import type { Page } from '@playwright/test';
import { violationsOn } from '../support/axe.js';
import { focusSeen, spills } from './looks.js';
import {
  asSlowAsAHand,
  emailOf,
  expect,
  fillIn,
  lettersTo,
  names,
  pathOf,
  signButton,
  test,
} from './support.js';

/** An address of this test at a provider that is misspelt, and as it was meant. */
function mistyped(email: string): { typed: string; meant: string } {
  const [local] = email.split('@');
  return { typed: `${local}@gmial.com`, meant: `${local}@gmail.com` };
}

function offerOn(page: Page, locale: Locale) {
  const t = translator(locale);
  return {
    note: page.getByRole('alert'),
    take: page.getByRole('button', { name: t('signing:offer.take', { domain: 'gmail.com' }) }),
    keep: page.getByRole('button', { name: t('signing:offer.keep') }),
  };
}

for (const locale of locales) {
  const t = translator(locale);

  test(`in ${locale} another address is offered where it is seen and heard first, and is for everyone`, async ({
    page,
  }, info) => {
    const { typed, meant } = mistyped(emailOf(info, locale));
    await page.goto(pathOf(locale));
    await fillIn(page, locale, typed);
    await signButton(page, locale).click();

    const { note, take, keep } = offerOn(page, locale);
    await expect(note).toBeFocused();
    await asSlowAsAHand(page);
    await expect(note).toHaveAccessibleName(
      t('signing:offer.title', { domain: 'gmial.com' }).replaceAll('\u00a0', ' '),
    );
    await expect(note).toContainText(meant);
    await expect(page).toHaveTitle(new RegExp(`^${t('signing:offer.document', { title: '' })}`));
    expect(await page.evaluate(focusSeen)).toBe('seen');
    await expect(page.getByLabel(t('pledges:form.contact'), { exact: true })).toHaveValue(typed);
    await expect(page.getByLabel(t('pledges:form.name'), { exact: true })).toHaveValue(
      names[locale],
    );

    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await violationsOn(page), colorScheme).toEqual([]);
    }
    for (const button of [take, keep])
      expect((await button.boundingBox())!.height).toBeGreaterThanOrEqual(48);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await page.evaluate(spills)).toEqual([]);
  });

  test(`in ${locale} the keyboard alone takes what is offered, and the letter goes there`, async ({
    page,
  }, info) => {
    const { typed, meant } = mistyped(emailOf(info, locale));
    await page.goto(pathOf(locale));
    await fillIn(page, locale, typed);
    await signButton(page, locale).press('Enter');
    const { note, take } = offerOn(page, locale);
    await expect(note).toBeFocused();
    await asSlowAsAHand(page);
    await page.keyboard.press('Tab');
    await expect(take).toBeFocused();
    expect(await page.evaluate(focusSeen)).toBe('seen');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/thanks\?by=email(&|$)/);
    await expect.poll(async () => (await lettersTo(meant)).length).toBe(1);
  });
}

test('the Enter key in a field keeps the address as it is: an offer is never taken by accident', async ({
  page,
}, info) => {
  const { typed, meant } = mistyped(emailOf(info, 'en'));
  await page.goto(pathOf('en'));
  await fillIn(page, 'en', typed);
  await signButton(page, 'en').click();
  await expect(offerOn(page, 'en').note).toBeFocused();
  await asSlowAsAHand(page);
  await page.locator('[name=name]').press('Enter');
  await expect(page).toHaveURL(/\/thanks\?by=email(&|$)/);
  await expect.poll(async () => (await lettersTo(typed)).length).toBe(1);
  expect(await lettersTo(meant)).toHaveLength(0);
});

test('a double press on an answer signs once, and the button says that it is on its way', async ({
  page,
  watch,
}, info) => {
  const { typed } = mistyped(emailOf(info, 'en'));
  await page.goto(pathOf('en'));
  await fillIn(page, 'en', typed);
  await signButton(page, 'en').click();
  await expect(offerOn(page, 'en').note).toBeFocused();
  await asSlowAsAHand(page);
  const pressed = await page.evaluate(() => {
    const keep = document.querySelector<HTMLButtonElement>('[name=address][value=typed]')!;
    let sent = 0;
    keep.form!.addEventListener(
      'submit',
      ({ defaultPrevented }) => (sent += defaultPrevented ? 0 : 1),
    );
    keep.click();
    keep.click();
    document.querySelector<HTMLButtonElement>('form > .button:not(.away)')!.click();
    return { sent, says: keep.textContent, off: keep.getAttribute('aria-disabled') };
  });
  expect(pressed).toEqual({ sent: 1, says: translator('en')('common:sending'), off: 'true' });
  await expect(page).toHaveURL(/\/thanks/);
  expect(watch.posts).toEqual([pathOf('en'), pathOf('en')]);
  await expect.poll(async () => (await lettersTo(typed)).length).toBe(1);
});

test('a screen reader is told what is offered, and that the field has to do with it', async ({
  page,
}, info) => {
  const { typed } = mistyped(emailOf(info, 'en'));
  await page.goto(pathOf('en'));
  await fillIn(page, 'en', typed);
  await signButton(page, 'en').click();
  await expect(page.getByRole('alert')).toMatchAriaSnapshot(`
    - alert "Is gmial.com right?":
      - heading "Is gmial.com right?" [level=2]
      - paragraph: /Perhaps .+@gmail\\.com is meant\\./
      - paragraph: The pledge is not signed yet.
      - button "Sign with gmail.com"
      - button "Sign with the address as typed"
  `);
  await expect(
    page.getByRole('textbox', { name: 'E-mail or phone number' }),
  ).toHaveAccessibleDescription(
    /^Only to confirm the pledge\. Nobody sees it\. Perhaps .+@gmail\.com is meant\.$/,
  );
  await expect(page.getByRole('button')).toHaveCount(3);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the offer is where the page begins to be read, and one press takes it', async ({
    page,
  }, info) => {
    const { typed, meant } = mistyped(emailOf(info, 'ar'));
    await page.goto(pathOf('ar'));
    await fillIn(page, 'ar', typed);
    await signButton(page, 'ar').click();
    const { note, take } = offerOn(page, 'ar');
    await expect(note).toBeFocused();
    await asSlowAsAHand(page);
    await take.click();
    await expect(page).toHaveURL(/\/thanks\?by=email(&|$)/);
    await expect.poll(async () => (await lettersTo(meant)).length).toBe(1);
  });
});
