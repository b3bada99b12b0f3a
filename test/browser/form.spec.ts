import { locales, translator } from '@blueheart/i18n';
import { emailOf, expect, fillIn, names, pathOf, signButton, test, wide } from './support.js';
import { focusSeen } from './looks.js';

/** The fields that are needed, in the order of the form, with the sentence each gets when it is missing. */
const needed = {
  name: 'pledges:errors.name.required',
  contact: 'pledges:errors.contact.required',
  adult: 'pledges:errors.adult.required',
  consent: 'pledges:errors.consent.required',
};

for (const locale of locales) {
  const t = translator(locale);

  test(
    `in ${locale} a form sent empty comes back with its mistakes first, each leading to its field`,
    wide,
    async ({ page }) => {
      await page.goto(pathOf(locale));
      await signButton(page, locale).click();

      const summary = page.getByRole('alert');
      await expect(summary).toBeFocused();
      // A font that comes now would move what is scrolled to.
      await page.evaluate(async () => void (await document.fonts.ready));
      await expect(page.locator('main > :first-child')).toHaveRole('alert');
      await expect(summary).toHaveAccessibleName(t('common:errors.title', { count: 4, n: 4 }));
      await expect(page).toHaveTitle(new RegExp(`^${t('common:errors.document', { title: '' })}`));

      for (const [name, key] of Object.entries(needed)) {
        const field = page.locator(`[name=${name}]`);
        await summary.getByRole('link', { name: t(key) }).click();
        await expect(field).toBeFocused();
        await expect(field).toHaveAttribute('aria-invalid', 'true');
        await expect(field).toHaveAccessibleDescription(new RegExp(`${escaped(t(key))}$`));
        expect(await page.evaluate(focusSeen)).toBe('seen');
      }
      await expect(page.locator('[aria-invalid=true]')).toHaveCount(4);
    },
  );

  test(
    `in ${locale} the keyboard alone fills the form and sends it, and focus is always seen`,
    wide,
    async ({ page }, info) => {
      const typed: Record<string, string> = {
        name: names[locale],
        contact: emailOf(info, locale),
        governorate: 'ArrowDown',
        adult: 'Space',
        consent: 'Space',
      };
      await page.goto(pathOf(locale));
      const way: string[] = [];
      for (let steps = 0; steps < 40 && way.at(-1) !== 'button'; steps += 1) {
        await page.keyboard.press('Tab');
        expect(await page.evaluate(focusSeen), `after ${way.at(-1)}`).toBe('seen');
        const stop = await page.evaluate(() => {
          const { tagName, name } = document.activeElement as HTMLInputElement;
          return name || tagName.toLowerCase();
        });
        way.push(stop);
        const input = typed[stop];
        if (input === 'Space' || input === 'ArrowDown') await page.keyboard.press(input);
        else if (input) await page.keyboard.insertText(input);
      }

      expect(way.filter((stop) => !['a', 'summary'].includes(stop))).toEqual([
        'name',
        'contact',
        'sharedAddress',
        'governorate',
        'adult',
        'consent',
        'button',
      ]);
      await expect(page.locator('[name=governorate]:checked')).toHaveCount(1);
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/\/thanks\?by=email(&|$)/);
    },
  );
}

test('a form that comes back keeps what was typed and chosen', async ({ page }) => {
  const t = translator('ar');
  await page.goto(pathOf('ar'));
  await fillIn(page, 'ar', 'nobody@nowhere@example.org');
  const place = page.getByRole('radio').nth(4);
  await place.check();
  await page.getByLabel(t('pledges:form.sharedAddress')).check();
  await signButton(page, 'ar').click();

  const contact = page.getByLabel(t('pledges:form.contact'), { exact: true });
  await expect(page.getByRole('alert')).toBeFocused();
  await expect(contact).toHaveValue('nobody@nowhere@example.org');
  await expect(contact).toHaveAccessibleDescription(
    `${t('pledges:form.contactHint')} ${t('pledges:errors.contact.invalid_email')}`,
  );
  await expect(page.locator('[aria-invalid]')).toHaveCount(1);
  await expect(page.getByLabel(t('pledges:form.name'), { exact: true })).toHaveValue(names.ar);
  await expect(place).toBeChecked();
  for (const [name, ticked] of Object.entries({
    sharedAddress: true,
    adult: true,
    consent: true,
  })) {
    await expect(page.locator(`[name=${name}]`)).toBeChecked({ checked: ticked });
  }
});

test('the skip link is the first stop and leads past the header', wide, async ({ page }) => {
  await page.goto(pathOf('en'));
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: translator('en')('common:skip') })).toBeFocused();
  expect(await page.evaluate(focusSeen)).toBe('seen');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
