import type { Locator } from '@playwright/test';
import { translator } from '@blueheart/i18n';
import { expect, pathOf, test, wide } from './support.js';

const t = translator('ar');

test(
  'the Arabic page runs from right to left, with every part mirrored',
  wide,
  async ({ page }) => {
    await page.goto(pathOf('ar'));
    expect(await page.evaluate(() => getComputedStyle(document.body).direction)).toBe('rtl');

    const name = await edges(page.getByLabel(t('pledges:form.name'), { exact: true }));
    const label = await edges(page.getByText(t('pledges:form.name'), { exact: true }));
    expect(label.right).toBe(name.right);

    const tick = await edges(page.getByLabel(t('pledges:form.adult')));
    const statement = await edges(page.getByText(t('pledges:form.adult')));
    expect(tick.left).toBeGreaterThan(statement.right);

    const reach = page.locator('.reach');
    const help = await edges(reach.getByRole('link', { name: t('common:help') }));
    const exit = await edges(reach.getByRole('link', { name: t('common:exit') }));
    const brand = await edges(page.locator('.brand'));
    const languages = await edges(
      page.getByRole('navigation', { name: t('common:languages.label') }),
    );
    expect(brand.left).toBeGreaterThan(languages.right);
    expect(help.left).toBeGreaterThan(exit.right);

    const quote = page.locator('blockquote');
    await expect(quote).toHaveCSS('border-right-width', '4px');
    await expect(quote).toHaveCSS('border-left-width', '0px');
  },
);

test('an address is typed from left to right in Arabic too, from where the other fields begin', async ({
  page,
}) => {
  await page.goto(pathOf('ar'));
  const contact = page.getByLabel(t('pledges:form.contact'), { exact: true });
  await expect(contact).toHaveCSS('direction', 'ltr');
  await expect(contact).toHaveCSS('text-align', 'end');
});

test('the English page is its mirror image', wide, async ({ page }) => {
  await page.goto(pathOf('en'));
  const words = translator('en');
  const tick = await edges(page.getByLabel(words('pledges:form.adult')));
  const statement = await edges(page.getByText(words('pledges:form.adult')));

  expect(await page.evaluate(() => getComputedStyle(document.body).direction)).toBe('ltr');
  expect(tick.right).toBeLessThan(statement.left);
  await expect(page.locator('blockquote')).toHaveCSS('border-left-width', '4px');
});

test('in Arabic every number is written in Arabic digits', async ({ page }) => {
  for (const path of [
    '',
    '/thanks?by=email',
    '/thanks?by=phone',
    '/law',
    '/privacy',
    '/privacy?plain',
    '/how-we-count',
    '/schools',
  ]) {
    await page.goto(pathOf('ar', path));
    const text = await page.locator('main').innerText();
    const sources = await page.locator('.sources').allInnerTexts();
    expect.soft(text.replace(sources.join(), ''), path).not.toMatch(/[0-9]/);
  }
  await page.goto(pathOf('ar'));
  await expect(page.locator('[data-count]')).toContainText('١٬٠٠٠');
});

async function edges(locator: Locator): Promise<{ left: number; right: number }> {
  const { x, width } = (await locator.boundingBox())!;
  return { left: Math.round(x), right: Math.round(x + width) };
}
