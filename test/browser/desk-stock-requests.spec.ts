import { formatNumber, translator } from '@blueheart/i18n';
import type { Page } from '@playwright/test';
import { violationsOn } from '../support/axe.js';
import { be, open, slug, test } from '../support/desk-admin.js';
import { desktop, phone } from '../support/desk-page.js';
import { spills } from './looks.js';
import { expect } from './support.js';

/** What is on the screen now is for everyone, and nothing of it stands out sideways. */
async function looksRight(page: Page, where: string): Promise<void> {
  const found = { axe: await violationsOn(page), spilled: await page.evaluate(spills) };
  expect.soft(found, where).toEqual({ axe: [], spilled: [] });
}

test('a school asks by its link, without JavaScript; the desk approves less and gives it, and the school signs', async ({
  page,
  context,
  admin,
  browser,
  baseURL,
}) => {
  test.slow();
  const [t, ar] = [translator('en'), translator('ar')];
  const n = (value: number) => formatNumber(value, 'ar');
  const depot = 'School depot';
  const csv = Buffer.from(`place,place_kind,item,quantity\n${depot},office,pin,10000`).toString(
    'base64',
  );
  expect((await admin.post(`/campaigns/${slug}/stock/opening`, { csv })).status).toBe(201);
  const button = (key: string) => page.getByRole('button', { name: t(key), exact: true });
  const shown = (text: string) => expect(page.getByText(text).first()).toBeVisible();
  await page.setViewportSize(desktop);
  await be(context, admin);

  await open(page, 'en', 'stock/partners');
  await button('deskrequests:partners.add').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: t('deskrequests:kinds.school') }).check();
  await dialog.getByLabel(t('deskrequests:partners.name')).fill('مدرسة الأرز');
  await dialog.getByLabel(t('deskrequests:partners.locale')).selectOption('ar');
  await dialog.getByLabel(t('deskrequests:contact.name'), { exact: true }).fill('Maya Haddad');
  await dialog.getByLabel(t('deskrequests:contact.email')).fill('maya@example.org');
  await looksRight(page, 'a new partner');
  await dialog.getByRole('button', { name: t('deskrequests:partners.add') }).click();
  const link = new URL(await dialog.locator('code').innerText());
  await looksRight(page, 'its link, once');
  await dialog.getByRole('button', { name: t('deskaccess:kept') }).click();
  await expect(page.locator('.content')).not.toContainText('Maya');
  await button('deskrequests:contact.look').click();
  await shown('maya@example.org');
  await looksRight(page, 'partners');

  const plain = await browser.newContext({
    ...(baseURL && { baseURL }),
    viewport: phone,
    javaScriptEnabled: false,
  });
  const school = await plain.newPage();
  await school.goto(link.pathname + link.search);
  await school.getByRole('button', { name: ar('supplies:ask.send') }).click();
  await expect(school.getByRole('alert')).toContainText(ar('problems:codes.required'));
  await school.getByLabel('دبّوس القلب الأزرق').fill('٦٬٠٠');
  await school.getByRole('button', { name: ar('supplies:ask.send') }).click();
  await expect(school.getByRole('alert')).toContainText(
    ar('supplies:mistake', {
      field: 'دبّوس القلب الأزرق',
      mistake: ar('problems:codes.not_whole'),
    }),
  );
  expect.soft(await school.evaluate(spills), 'what a school asks wrongly').toEqual([]);
  await school.getByLabel('دبّوس القلب الأزرق').fill(n(6_000));
  await school.getByLabel(ar('supplies:ask.purpose')).fill('يوم مفتوح');
  expect.soft(await school.evaluate(spills), 'what a school asks').toEqual([]);
  await school.getByRole('button', { name: ar('supplies:ask.send') }).click();
  await expect(school.locator('.supplies-notice')).toHaveText(ar('supplies:notices.asked'));
  await school.getByRole('link', { name: ar('supplies:change.open') }).click();
  await expect(school.getByLabel('دبّوس القلب الأزرق')).toHaveValue('٦٠٠٠');
  await school.getByLabel('دبّوس القلب الأزرق').fill(n(5_000));
  await school.getByRole('button', { name: ar('supplies:change.send') }).click();
  await expect(school.locator('.supplies-notice')).toHaveText(ar('supplies:notices.changed'));

  await open(page, 'en', '');
  const saying = page.getByRole('article').filter({
    hasText: t('desk:today.says.requests.more'),
  });
  await saying.getByRole('link').click();
  await expect(page).toHaveURL(/stock\/requests/);
  // Others may wait as well.
  await open(page, 'en', 'stock/requests');
  await page.getByRole('link', { name: 'مدرسة الأرز' }).click();
  await shown(t('deskrequests:enough', { n: '' }).split(':')[0]!);
  await expect(page.getByRole('textbox', { name: 'Blue heart pin' })).toHaveValue('5,000');
  await page.getByRole('textbox', { name: 'Blue heart pin' }).fill('4,000');
  await button('deskrequests:answer.approve').click();
  await shown(t('deskrequests:answer.needsReason'));
  await page.getByLabel(t('deskrequests:answer.reason')).fill('المزيد في آذار');
  await shown(t('deskrequests:tells.letter'));
  await looksRight(page, 'an answer');
  await button('deskrequests:answer.approve').click();
  await shown(t('deskrequests:answer.approved'));
  await page.getByLabel(t('deskstock:move.from')).selectOption({ label: depot });
  await page.getByRole('textbox', { name: 'Blue heart pin' }).first().fill('4,001');
  await button('deskrequests:give.send').click();
  await shown(t('deskrequests:give.wrong', { n: '4,000' }));
  await looksRight(page, 'giving too much');
  // As it is filled in beforehand.
  await page.getByLabel(t('deskstock:move.from')).selectOption('');
  await page.getByLabel(t('deskstock:move.from')).selectOption({ label: depot });
  await expect(page.getByRole('textbox', { name: 'Blue heart pin' }).first()).toHaveValue('4,000');
  await button('deskrequests:give.send').click();
  await shown(t('deskrequests:line.onItsWay', { n: '4,000' }));

  await school.goto(link.pathname + link.search);
  await expect(school.locator('main')).toContainText('المزيد في آذار');
  await school.getByRole('textbox', { name: 'دبّوس القلب الأزرق' }).first().fill(n(3_998));
  await school.getByLabel(ar('supplies:sign.name')).fill('مايا حدّاد');
  expect.soft(await school.evaluate(spills), 'what a school signs').toEqual([]);
  await school.getByRole('button', { name: ar('supplies:sign.send') }).click();
  await expect(school.locator('.supplies-notice')).toHaveText(ar('supplies:notices.signed'));
  await expect(school.locator('main')).toContainText(ar('supplies:line.received', { n: n(3_998) }));
  await plain.close();

  await page.reload();
  await shown(t('deskrequests:line.received', { n: '3,998' }));
  await button('deskrequests:signer.look').click();
  await shown('مايا حدّاد');
  await button('deskrequests:handOver.open').click();
  await page.getByRole('radio', { name: t('deskrequests:handOver.at.sender') }).check();
  await looksRight(page, 'what came back');
  await button('deskrequests:handOver.send').click();
  await shown(t('deskrequests:line.toGive', { n: '2' }));
  await looksRight(page, 'a request');

  await open(page, 'en', 'stock/requests');
  await shown(t('deskrequests:next.give'));
  await looksRight(page, 'requests');
  await open(page, 'en', 'stock/handed-out');
  await expect(page.getByRole('row').filter({ hasText: 'مدرسة الأرز' })).toContainText('3,998');
  await looksRight(page, 'handed out per partner');
  const download = page.waitForEvent('download');
  await button('deskrequests:handedOut.save').click();
  expect((await download).suggestedFilename()).toBe(`${slug}-handed-out.csv`);

  await open(page, 'en', 'stock/partners');
  await page
    .locator('.line')
    .filter({ hasText: 'مدرسة الأرز' })
    .getByRole('button', { name: t('deskrequests:link.revoke') })
    .click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('deskrequests:link.revoke') })
    .click();
  await shown(t('deskrequests:link.states.none'));
  await page.goto(link.pathname + link.search);
  await expect(page.locator('h1')).toHaveText(ar('supplies:unknown.title'));
  await looksRight(page, 'a link that is over');
});

test('in ar on a phone a request that came by phone is entered, and the pages fit', async ({
  page,
  context,
  admin,
}) => {
  const t = translator('ar');
  const name = 'جمعيّة الساحل';
  const partner = { kind: 'partner', name, locale: 'ar' };
  const made = await admin.post(`/campaigns/${slug}/stock/partners`, partner);
  expect(made.status).toBe(201);
  await page.setViewportSize(phone);
  await be(context, admin);
  await open(page, 'ar', 'stock/requests/new');
  const send = page.getByRole('button', { name: t('deskrequests:new.send') });
  await send.click();
  await expect(page.getByText(t('deskrequests:new.choosePartner'))).toBeVisible();
  await page.getByLabel(t('deskrequests:new.partner')).selectOption({ label: name });
  await page.getByLabel(t('deskstock:item'), { exact: true }).selectOption({ index: 1 });
  await page.getByLabel(t('deskstock:move.quantity')).fill(formatNumber(7, 'ar'));
  await looksRight(page, 'a new request');
  await send.click();
  await expect(page.getByText(t('deskrequests:states.asked')).first()).toBeVisible();
  await expect(page.getByText(t('deskrequests:tells.call'))).toBeVisible();
  await looksRight(page, 'a request');
  for (const [path, where] of [
    ['stock/requests', 'requests'],
    ['stock/partners', 'partners'],
    ['stock/handed-out', 'handed out per partner'],
  ] as const) {
    await open(page, 'ar', path);
    await looksRight(page, where);
  }
  await page.goto(String(made.body['link']));
  await looksRight(page, 'what the partner sees');
});
