// What screenshots.mjs photographs with --desk: the doors, and behind them every page, on a system that was filled by
// screenshots-desk-people.mjs.
import { join } from 'node:path';
import { erasureId, fillDesk } from './screenshots-desk-people.mjs';

/** What stands behind the # of a link, as long as one. */
const token = 'token'.padEnd(43, '-');

/**
 * Each picture's name, where it is, and what is done there first; the last says what must be in sight.
 * @type {[title: string, path: string | (() => string), act?: (page: import('@playwright/test').Page) => Promise<void>, awaited?: string][]}
 */
const doors = [
  ['sign-in', 'sign-in'],
  ['second-factor', 'second-factor'],
  ['enter', `enter#${token}`],
  ['over', 'enter'],
  ['forgotten', 'forgotten'],
  ['reset', `reset#${token}`],
  ['invitation', `invitation#${token}`],
  ['first', `first#${token}`],
];
const dialog = '[role=dialog]';
/** Ids of what prepareDesk has planned. */
const planned = {};
const pages = [
  ['today', ''],
  ['pledges', 'pledges'],
  ['held', 'pledges/held', undefined, '.row'],
  ['list', 'pledges/list', undefined, '.row'],
  ['look', 'pledges/list', press('.row button'), dialog],
  ['phone', 'pledges/phone'],
  ['set-aside', 'pledges/set-aside', undefined, '.row'],
  ['text', 'pledges/text', press('.choice:has([lang=en])')],
  ['trends', 'pledges/trends'],
  ['exports', 'pledges/exports'],
  ['erasures', 'pledges/erasures'],
  ['found', 'pledges/erasures', searchLetter, '.held-of'],
  ['certificate', `pledges/erasures/${erasureId}`, undefined, '.certificate'],
  ['schedule', 'schedule', undefined, '.grid, .agenda'],
  ['week', 'schedule?view=week', undefined, '.grid, .agenda'],
  ['agenda', 'schedule?view=list', undefined, '.agenda'],
  ['plan', 'schedule/new', undefined, '.event-form'],
  ['event', () => `schedule/events/${planned.suggested}`, undefined, '.suggestions'],
  ['cancel', () => `schedule/events/${planned.agreed}`, press('.button-danger'), dialog],
  ['record', () => `schedule/events/${planned.toCall}`, press('.next-step .button'), dialog],
  ['change', () => `schedule/events/${planned.agreed}/change`, undefined, '.event-form'],
  ['sheet', () => `schedule/events/${planned.asked}/sheet`, undefined, '.sheet'],
  ['venues', 'schedule/venues', undefined, '.line'],
  ['venue', () => `schedule/venues/${planned.mallA}`, press('.button:has(.icon)'), '.lines'],
  ['venue-change', () => `schedule/venues/${planned.mallA}/change`, undefined, '.event-form'],
  ['letters', 'messages'],
  ['templates', 'messages/templates'],
  ['template', 'messages/templates?letter=pledge-confirm'],
  ['dead-letters', 'messages/dead-letters'],
  ['people', 'people', undefined, '.person'],
  ['invite', 'people?invite', undefined, dialog],
  ['person', 'people', press('.person .icon-button'), '[role=menu]'],
  ['settings', 'settings', undefined, '.device'],
  ['campaign', 'settings/campaign'],
  ['audit', 'settings/audit'],
  ['programs', 'settings/programs'],
  ['phones', 'settings/phones'],
  ['webhooks', 'settings/webhooks'],
  ['account', '', (page) => page.locator('.head-tools button').last().click(), '[role=menu]'],
  ['search', 'people', (page) => page.keyboard.press('Control+k'), dialog],
  ['nothing-here', 'nothing-here'],
];

function press(selector) {
  return (page) => page.locator(selector).first().click();
}

async function searchLetter(page) {
  await page.locator('form input').nth(0).fill('signer-10@example.org');
  await page.locator('form input').nth(1).fill('2026/115');
  await page.locator('form [type=radio]').last().check();
  await page.locator('[type=submit]').click();
}

/** Who works at the desk, once for all pictures. */
export async function prepareDesk(browser, system) {
  const { admin, schedule } = await fillDesk(browser, system);
  Object.assign(planned, schedule);
  return admin.storageState();
}

/** All of them, in one language on one screen. `staff` is what prepareDesk gave. */
export async function photographDesk(browser, { url, staff, folder, name, locale, options }) {
  const shown = { ...options, locale, serviceWorkers: 'block' };
  const outside = await browser.newContext(shown);
  const inside = await browser.newContext({ ...shown, storageState: staff });
  for (const [context, pictures] of [
    [outside, doors],
    [inside, pages],
  ]) {
    await context.addInitScript((chosen) => {
      if (self === top) localStorage.setItem('blue-heart-desk.language', chosen);
    }, locale);
    for (const picture of pictures) await photograph(context, picture);
    await context.close();
  }

  async function photograph(context, [title, path, act, awaited = 'h1']) {
    const page = await context.newPage();
    await page.goto(`${url}/desk/${typeof path === 'function' ? path() : path}`);
    await page.locator('h1').waitFor();
    await page.locator('.bones').first().waitFor({ state: 'detached' });
    await act?.(page);
    await page.locator(awaited).first().waitFor();
    await page.evaluate(() => document.fonts.ready);
    // A letter is a page of its own.
    for (const frame of page.frames()) await frame.waitForLoadState();
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
}
