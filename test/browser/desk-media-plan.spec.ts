import { translator } from '@blueheart/i18n';
import { newId } from '@blueheart/sealing';
import type { Page } from '@playwright/test';
import { be, open, slug, test } from '../support/desk-admin.js';
import type { Colleague } from '../support/colleague.js';
import { desktop, phone } from '../support/desk-page.js';
import { looksRight } from '../support/looks-right.js';
import { orderedFrame } from '../support/ordered-frame.js';
import { onDatabase } from '../support/seed-count.mjs';
import { expect } from './support.js';

/** Far from what other stories place. */
const range = '2033-01-03';

/** A draft of one frame at this outlet, which costs more from a day on. */
async function aDraft(admin: Colleague, name: string, point: readonly [number, number]) {
  const [outlet, site] = [newId(), newId()];
  await onDatabase(process.env['TEST_DATA_DIR']!, async (sql) => {
    await sql(
      `insert into media.outlets (id, campaign, channel, names, languages) values ($1, $2, 'billboard', $3, '{ar}')`,
      [outlet, slug, JSON.stringify({ en: name })],
    );
    await sql(
      `insert into media.sites (id, campaign, outlet, code, names, latitude, longitude)
       values ($1, $2, $3, 'P-1', '{"en": "Port road"}', $4, $5)`,
      [site, slug, outlet, ...point],
    );
    for (const [price, day] of [
      [450, '2033-01-01'],
      [600, '2033-02-01'],
    ])
      await sql(
        `insert into media.rates (id, campaign, outlet, unit, format, price, currency, valid_from)
         values ($1, $2, $3, 'frame-week', '', $4, 'USD', $5)`,
        [newId(), slug, outlet, price, day],
      );
  });
  const line = { site, unit: 'frame-week', quantity: 2, from: '2033-01-10', until: '2033-01-23' };
  const { status, body } = await admin.post(`/campaigns/${slug}/media/orders`, {
    outlet,
    kind: 'paid',
    currency: 'USD',
    vatPercent: 10,
    fee: 0,
    lines: [line],
  });
  if (status !== 201) throw new Error(JSON.stringify(body));
}

const barOf = (page: Page, name: string) =>
  page.locator('.plan section').filter({ hasText: name }).locator('.plan-bar');

test('in ar a draft is moved by keys along the way of reading, and is there after a reload', async ({
  page,
  context,
  admin,
}, { project }) => {
  test.slow();
  const t = translator('ar');
  const name = `Port Posters ${project.name}`;
  await aDraft(admin, name, [33.9, 35.52]);
  await page.setViewportSize(desktop);
  await be(context, admin);
  await open(page, 'ar', `media/plan?from=${range}`);
  const bar = barOf(page, name);
  const toast = page.locator('.toast');

  await bar.focus();
  await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await expect(toast).toHaveCount(1);
  await expect(page).toHaveURL(/media\/plan/);
  await page.reload();
  await expect(bar).toHaveCSS('grid-column-start', '16');
  await expect(bar).toHaveCSS('grid-column-end', '30');

  await bar.focus();
  await page.keyboard.press('Alt+ArrowLeft');
  await page.keyboard.press('Escape');
  await expect(bar).toHaveCSS('grid-column-end', '30');
  await page.keyboard.press('Alt+ArrowLeft');
  await page.keyboard.press('Enter');
  await expect(toast).toHaveCount(1);
  await expect(bar).toHaveCSS('grid-column-end', '31');
  await toast.getByRole('button', { name: t('deskplan:move.undo') }).click();
  await expect(bar).toHaveCSS('grid-column-end', '30');
  await looksRight(page, 'a plan with a draft');
});

test('in fr what makes good is moved by keys though its order is placed, and Today says that it waits', async ({
  page,
  context,
  admin,
}, { project }) => {
  test.slow();
  const t = translator('fr');
  const name = `Jetty Posters ${project.name}`;
  await aMakeGood(admin, name);
  await page.setViewportSize(desktop);
  await be(context, admin);
  await open(page, 'fr', `media/plan?from=${range}`);
  const bars = barOf(page, name);
  await expect(bars).toHaveCount(2);
  const bar = bars.last();
  await expect(bar).toHaveCSS('grid-column-start', '15');
  await bar.focus();
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page.locator('.toast')).toHaveCount(1);
  await page.reload();
  await expect(bar).toHaveCSS('grid-column-start', '22');
  await open(page, 'fr', '');
  await expect(page.getByText(t('desk:today.says.mediaMakeGoods.more'))).toBeVisible();
  await looksRight(page, 'Today with what makes good');
});

/** Two weeks that were missed, and a draft of the two after them. */
async function aMakeGood(admin: Colleague, name: string) {
  const missed = { from: '2033-01-03', until: '2033-01-16' };
  const { order } = await orderedFrame(admin, { name, ...missed });
  const path = `/campaigns/${slug}/media`;
  const { body } = await admin.get(`${path}/orders/${order}`);
  const [{ id, version }] = body['lines'] as [{ id: string; version: number }];
  const again = { from: '2033-01-17', until: '2033-01-30', quantity: 2 };
  const step = { act: 'make-good', version, reason: 'It was not posted.', ...again };
  const { status } = await admin.post(`${path}/placements/${id}/steps`, step);
  if (status !== 200) throw new Error(String(status));
}

test('in en @each a draft is dragged to where it costs more, which is told, and seen on the map', async ({
  page,
  context,
  admin,
}, { project }) => {
  test.slow();
  const t = translator('en');
  const name = `Cape Posters ${project.name}`;
  await aDraft(admin, name, [33.93, 35.55]);
  await page.setViewportSize(desktop);
  await be(context, admin);
  await open(page, 'en', `media/plan?from=${range}`);
  const bar = barOf(page, name);
  await bar.hover();
  const box = (await bar.boundingBox())!;
  const track = (await page.locator('.plan-days').first().boundingBox())!;
  const days = (track.width / 84) * 28;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.down();
  await page.mouse.move(x + days / 2, y);
  await page.mouse.move(x + days, y);
  await looksRight(page, 'a placement in the hand');
  await page.mouse.up();
  await expect(page.locator('.toast')).toContainText(/450.*600/);
  await page.reload();
  await expect(bar).toHaveCSS('grid-column-start', '36');

  const map = page.getByRole('radio', { name: t('deskplan:look.map'), exact: true });
  await map.click();
  await expect(map).toBeChecked();
  const slider = page.getByRole('slider');
  await slider.fill('5');
  const line = page.locator('.line').filter({ hasText: name });
  await expect(line).toBeVisible();
  await looksRight(page, 'the plan on the map');
  await slider.fill('1');
  await expect(line).toHaveCount(0);
  await page.reload();
  await expect(slider).toHaveValue('1');
});

test('what the outlet has no price for stays where it was, and the plan says why', async ({
  page,
  context,
  admin,
}, { project }) => {
  test.slow();
  const t = translator('en');
  const name = `Quay Posters ${project.name}`;
  await aDraft(admin, name, [33.91, 35.53]);
  await page.setViewportSize(desktop);
  await be(context, admin);
  await open(page, 'en', `media/plan?from=${range}`);
  const bar = barOf(page, name);
  await bar.focus();
  await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('Enter');
  await expect(page.locator('.toast')).toContainText(t('problems:refusals.no-rate'));
  await expect(bar).toHaveCSS('grid-column-start', '8');
  await bar.click();
  await expect(page.locator('h1')).toContainText(name);
});

test('in ar a phone has a list, and other days are typed there', async ({ page, context, admin }, {
  project,
}) => {
  test.slow();
  const t = translator('ar');
  const name = `Harbour Posters ${project.name}`;
  await aDraft(admin, name, [33.92, 35.54]);
  await page.setViewportSize(phone);
  await be(context, admin);
  await open(page, 'ar', `media/plan?from=${range}`);
  const section = page.locator('section').filter({ hasText: name }).last();
  await section.getByRole('button').click();
  await page.getByLabel(t('deskmediaorders:fields.until'), { exact: true }).fill('2033-01-01');
  const save = page.getByRole('dialog').getByRole('button', { name: t('deskplan:move.save') });
  await save.click();
  await expect(page.getByText(t('deskmediaorders:missing.until'))).toBeVisible();
  await page.getByLabel(t('deskmediaorders:fields.until'), { exact: true }).fill('2033-01-30');
  await looksRight(page, 'other days for a draft');
  await save.click();
  await expect(page.locator('.toast')).toBeVisible();
  await looksRight(page, 'the plan on a phone');
  await open(page, 'ar', `media/plan?from=${range}&look=map&week=2033-01-24`);
  await expect(page.locator('.line').filter({ hasText: name })).toBeVisible();
  await looksRight(page, 'the plan on the map, on a phone');
});
