import { createHmac } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createSecrets } from '@blueheart/config';
import { translator } from '@blueheart/i18n';
import type { APIRequestContext } from '@playwright/test';
import { violationsOn } from '../support/axe.js';
import { be, joins, open, slug, test } from '../support/desk-admin.js';
import { emailOf, expect } from './support.js';

const t = translator('en');
const reason = 'Invitations to the concert of December.';

const sign = (request: APIRequestContext, changes: object) =>
  request.post(`/api/v1/campaigns/${slug}/pledges`, {
    data: { name: 'Ada Amanda', locale: 'en', consent: true, adult: true, ...changes },
  });

test('contacts leave when one has asked and another has agreed, and the count at once', async ({
  page,
  context,
  admin,
  browser,
  watch,
}, info) => {
  const address = `asks-${info.project.name}@example.org`;
  const why = `${reason} (${info.project.name})`;
  const coordinator = await joins(admin, { address, role: 'coordinator', name: 'Rami' });
  const own = await browser.newContext({ acceptDownloads: true });
  watch.over(own);
  await be(own, coordinator);
  const rami = await own.newPage();
  await open(rami, 'en', 'pledges/exports');
  await rami.getByLabel(t('deskexports:formats.csv')).check({ force: true });
  const count = rami.waitForEvent('download');
  await rami
    .getByRole('button', { name: t('deskexports:count.submit') })
    .first()
    .click();
  expect((await count).suggestedFilename()).toMatch(/^The count – Day – [\d-]{10}\.csv$/);

  await rami.getByRole('button', { name: t('deskexports:ask.open') }).click();
  await rami.getByLabel(t('deskpledges:reason')).fill(why);
  await rami.getByText(t('deskexports:ask.some')).click();
  expect(await violationsOn(rami)).toEqual([]);
  await rami.getByRole('button', { name: t('deskexports:ask.submit'), exact: true }).click();
  await expect(rami.getByText(t('deskexports:why.ownAsked'))).toBeVisible();

  await be(context, admin);
  await open(page, 'en', '');
  const waiting = page.locator('.say', { hasText: /waits? for a second person/ });
  await waiting.getByRole('link').click();
  const asked = page.locator('.row', { hasText: why });
  await asked.getByRole('button', { name: t('deskexports:decide.approve') }).click();
  expect(await violationsOn(page)).toEqual([]);
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('deskexports:decide.approve') })
    .click();
  await expect(asked.getByText(t('deskexports:why.forAsker'))).toBeVisible();

  await rami.reload();
  const contacts = rami.waitForEvent('download');
  await rami
    .locator('.row')
    .getByRole('button', { name: t('deskexports:request.download') })
    .click();
  const download = await contacts;
  expect(download.suggestedFilename()).toBe('Contacts.csv');
  expect(await readFile(await download.path(), 'utf8')).toContain('Name,E-mail\r\n');
  await expect(rami.getByText(/for 2 more downloads/)).toBeVisible();
  await own.close();
});

test('pledges of one link are set aside, and count again', async ({
  page,
  context,
  admin,
  request,
}, info) => {
  const source = `aside-${info.project.name}`;
  await sign(request, { email: emailOf(info, 'en'), source });
  await be(context, admin);
  await open(page, 'en', 'pledges/set-aside');
  const at = (days: number) =>
    new Date(Date.now() + days * 24 * 60 * 60_000).toISOString().slice(0, 16);
  await page.getByLabel(t('deskpledges:aside.from')).fill(at(-2));
  await page.getByLabel(t('deskpledges:aside.to')).fill(at(2));
  await page.getByLabel(t('deskpledges:aside.source')).fill(source);
  await page.getByRole('button', { name: t('deskpledges:aside.preview') }).click();
  await expect(page.getByText(/^1 pledge; the count falls by 0\.$/)).toBeVisible();
  await page.getByLabel(t('deskpledges:reason')).fill(`All of ${source} within a minute.`);
  expect(await violationsOn(page)).toEqual([]);
  await page.getByRole('button', { name: t('deskpledges:aside.submit') }).click();
  const line = page.locator('.row', { hasText: `All of ${source}` });
  await line.getByRole('button', { name: t('deskpledges:aside.undo') }).click();
  await expect(line).toContainText(/Undone on/);
});

test('a held letter is let go, and another is dropped', async ({
  page,
  context,
  admin,
  request,
}, info) => {
  for (const name of ['rana', 'sami'])
    await request.post(`/en/${slug}`, {
      form: {
        name,
        contact: `held-${name}-${info.project.name}@example.org`,
        adult: 'true',
        consent: 'true',
        remark: 'https://example.org',
      },
    });
  await be(context, admin);
  await open(page, 'en', 'pledges/held');
  const rows = page.locator('.row');
  await rows
    .first()
    .getByRole('button', { name: t('deskpledges:held.release') })
    .click();
  await expect(page.getByText(t('deskpledges:held.outcomes.released'))).toBeVisible();
  await rows
    .first()
    .getByRole('button', { name: t('deskpledges:held.drop') })
    .click();
  expect(await violationsOn(page)).toEqual([]);
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('deskpledges:held.drop') })
    .click();
  await expect(page.getByText(t('deskpledges:held.outcomes.dropped'))).toBeVisible();
});

test('what came from a phone is typed in, and a code that is not its own is refused in words', async ({
  page,
  context,
  admin,
  request,
}, info) => {
  const number = info.project.name === 'phone' ? '444 555' : '444 556';
  const phone = `+9613${number.replace(' ', '')}`;
  expect((await sign(request, { phone })).status()).toBe(202);
  await be(context, admin);
  await open(page, 'en', 'pledges/phone');
  const confirm = async (code: string) => {
    await page.getByLabel(t('deskpledges:phone.sender')).fill(`03 ${number}`);
    await page.getByLabel(t('deskpledges:phone.code')).fill(code);
    await page.getByRole('button', { name: t('deskpledges:phone.submit') }).click();
  };
  const code = codeOf(phone);
  await confirm(code === '12345678' ? '87654321' : '12345678');
  await expect(page.getByText(t('problems:refusals.unknown-phone-code'))).toBeVisible();
  await confirm(code);
  await expect(page.getByText(t('deskpledges:phone.done'))).toBeVisible();
  await confirm(code);
  await expect(page.getByText(t('deskpledges:phone.doneBefore'))).toBeVisible();
});

/** As the page after signing shows it where the campaign has a number that takes messages (decision 0018). */
function codeOf(phone: string): string {
  const { pepper } = createSecrets(join(process.env['TEST_DATA_DIR']!, 'secrets'));
  const day = new Date().toISOString().slice(0, 10);
  const seed = `phone code/1/phone:${phone}/1/${day}`;
  const hash = createHmac('sha256', pepper!).update(seed).digest();
  return String((hash.readUInt32BE(0) & 0x7fff_ffff) % 100_000_000).padStart(8, '0');
}

test('whoever stands beside is let in by a picture or six digits, and can leave by themselves', async ({
  page,
  context,
  admin,
}, info) => {
  const address = `beside-${info.project.name}@example.org`;
  const lea = await joins(admin, { address, role: 'volunteer', name: 'Lea' });
  await be(context, admin);
  await open(page, 'en', 'people');
  await page.locator('.person', { hasText: address }).getByRole('button').click();
  await page.getByRole('menuitem', { name: t('deskpeople:pass.open') }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.locator('.qr')).toBeVisible();
  await expect(dialog.locator('.pass-code')).toHaveText(/^\d{6}$/);
  expect(await violationsOn(page)).toEqual([]);

  await be(context, lea);
  await open(page, 'en', 'settings');
  await page.getByRole('button', { name: t('deskpeople:leave.open') }).click();
  expect(await violationsOn(page)).toEqual([]);
  await dialog.locator('[type=submit]').click();
  await expect(page.getByText(t('deskpeople:leave.done'))).toBeVisible();
  await expect(page.getByRole('button', { name: t('deskpeople:leave.open') })).toHaveCount(0);
});
