// What screenshots.mjs photographs with --desk: the doors as they are, and behind them pages with invented people, whose
// answers are given here, so that each picture shows what a full day would.
import { join } from 'node:path';
import { answers } from './screenshots-desk-answers.mjs';

async function answer(route) {
  const { pathname } = new URL(route.request().url());
  const asked = `${route.request().method()} ${pathname.replace(/^\/api\/v1(\/campaigns\/[^/]+)?/, '')}`;
  const json = answers[asked];
  await route.fulfill(json ? { json } : { status: 404, json: { title: '', status: 404 } });
}

/**
 * Each picture's name, where it is, and what is done there first; the last says what must be in sight.
 * @type {[title: string, path: string, act?: (page: import('@playwright/test').Page) => Promise<void>, awaited?: string][]}
 */
const pictures = [
  ['sign-in', 'sign-in'],
  [
    'mailed',
    'sign-in',
    async (page) => {
      await page.locator('[name=address]').fill('lea@example.org');
      await page.locator('.door-or button').click();
    },
    '[name=code]',
  ],
  ['second-factor', 'second-factor'],
  ['set-up', 'second-factor/set-up', beginSetUp, '.qr'],
  [
    'recovery-codes',
    'second-factor/set-up',
    async (page) => {
      await beginSetUp(page);
      await page.locator('.input-code').fill('123456');
      await page.locator('[type=submit]').click();
    },
    '.codes',
  ],
  ['enter', 'enter#token'],
  ['over', 'enter'],
  ['forgotten', 'forgotten'],
  ['reset', 'reset#token'],
  ['invitation', 'invitation#token', undefined, '[name=name]'],
  ['first', 'first#token', undefined, '[name=name]'],
  ['today', '', undefined, '.bars'],
  ['pledges', 'pledges', undefined, '.bars'],
  ['held', 'pledges/held', undefined, '.row'],
  ['list', 'pledges/list', undefined, '.row'],
  ['look', 'pledges/list', (page) => page.locator('.row button').first().click(), '[role=dialog]'],
  ['phone', 'pledges/phone'],
  ['set-aside', 'pledges/set-aside', undefined, '.row'],
  ['erasures', 'pledges/erasures', searchLetter, '.held-of'],
  ['certificate', 'pledges/erasures/1', undefined, '.certificate'],
  ['people', 'people', undefined, '.person'],
  ['invite', 'people?invite', undefined, '[role=dialog]'],
  [
    'person',
    'people',
    (page) => page.locator('.person .icon-button').first().click(),
    '[role=menu]',
  ],
  ['settings', 'settings', undefined, '.device'],
  ['account', '', (page) => page.locator('.head-tools button').last().click(), '[role=menu]'],
  ['search', 'people', (page) => page.keyboard.press('Control+k'), '[role=dialog]'],
  ['nothing-here', 'nothing-here'],
];

async function beginSetUp(page) {
  await page.locator('[type=password]').fill('a password of twelve');
  await page.locator('[type=submit]').click();
}

async function searchLetter(page) {
  await page.locator('form input').nth(0).fill('roula@example.org');
  await page.locator('form input').nth(1).fill('2026/114');
  await page.locator('form [type=radio]').first().check();
  await page.locator('[type=submit]').click();
}

/** All of them, in one language on one screen. */
export async function photographDesk(browser, { url, folder, name, locale, options }) {
  const context = await browser.newContext({ ...options, locale, serviceWorkers: 'block' });
  await context.route('**/api/v1/**', answer);
  for (const [title, path, act, awaited = 'h1'] of pictures) {
    const page = await context.newPage();
    await page.goto(`${url}/desk/${path}`);
    await page.locator('h1').waitFor();
    await act?.(page);
    await page.locator(awaited).first().waitFor();
    await page.evaluate(() => document.fonts.ready);
    // In a window as tall as the page, what sticks to an edge covers nothing; what lies over a page needs no more of it.
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    if (!awaited.startsWith('[role'))
      await page.setViewportSize({
        ...options.viewport,
        height: Math.max(height, options.viewport.height),
      });
    await page.screenshot({ path: join(folder, `desk-${title}-${name}.png`) });
    await page.close();
  }
  await context.close();
}
