import { aVolunteer, looksRight, of, wallIn } from '../support/at-booth.js';
import { BoothPhone } from '../support/booth-phone.js';
import { test } from '../support/desk-admin.js';
import { expect } from './support.js';

const mall = 'Mall of the Thumb';

test('a thumb that is too quick counts nothing twice, nothing below nothing, and no other day unasked', async ({
  admin,
  baseURL,
}) => {
  test.setTimeout(60_000);
  const venue = await admin.post(`${of}/venues`, { kind: 'mall', names: { en: mall } });
  const event = await admin.post(`${of}/events`, {
    kind: 'booth',
    venue: venue.body['id'],
    starts: wallIn(3 * 24 * 60),
    ends: wallIn(3 * 24 * 60 + 120),
  });
  await admin.post(`${of}/events/${String(event.body['id'])}/confirm`, { version: 1 });
  await aVolunteer(admin, 'Rola', '7305');
  const phone = await BoothPhone.enrol(admin, 'ar', baseURL!);
  const { page, t } = phone;
  const button = (key: string) => page.getByRole('button', { name: t(key), exact: true });
  await phone.isTakenOverBy('Rola', '7305');

  // The only booth of now is picked by itself; whoever asks for another is left to choose.
  await expect(async () => {
    if (await button('booth:tabs.more').isVisible()) {
      await button('booth:tabs.more').click();
      await button('booth:more.pick').click();
    }
    await page.getByRole('button', { name: mall }).click({ timeout: 1_000 });
    await expect(button('booth:pick.there')).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 15_000 });
  await looksRight(page, 'a booth of another day');
  await button('booth:pick.there').click();
  await expect(page.locator('h1', { hasText: mall })).toBeVisible();
  await expect(page.locator('.at-head-note')).toHaveCount(1);

  await phone.tap(t('booth:board.visitors'));
  await button('booth:tabs.entries').click();
  await page.locator('.at-row-open').first().click();
  await button('booth:entries.less').click();
  await expect(button('booth:entries.less')).toBeDisabled();

  await button('booth:tabs.incident').click();
  await page.getByLabel(t('booth:incident.categories.lost-child')).check();
  await page.getByLabel(t('booth:incident.place')).fill('المدخل الشمالي');
  await button('booth:incident.submit').dblclick();
  await button('booth:tabs.entries').click();
  await expect(
    page.locator('.at-row', { hasText: t('booth:incident.categories.lost-child') }),
  ).toHaveCount(1);

  await button('booth:tabs.more').click();
  await button('booth:more.close').click();
  await button('booth:more.close').click();
  await button('booth:tabs.board').click();
  await expect(page.locator('.at-head')).toContainText(t('booth:board.isClosed'));
  await looksRight(page, 'a shift that is closed');
});
