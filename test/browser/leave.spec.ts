import type { Page } from '@playwright/test';
import { translator } from '@blueheart/i18n';
import { expect, fillIn, pathOf, test, wide } from './support.js';

const exit = 'https://www.wikipedia.org';
const t = translator('en');
const exitLink = (page: Page) => page.getByRole('link', { name: t('common:exit') });
const said = (page: Page) => page.locator('[data-exit-said]');

/** How the other site answers, 200 unless told; and how often it was asked. */
let answers: number[];
let asked: number;

test.beforeEach(async ({ page, watch }) => {
  answers = [];
  asked = 0;
  watch.allow(exit);
  await page.route(`${exit}/**`, async (route) => {
    asked += 1;
    await route.fulfill({
      status: answers.shift() ?? 200,
      contentType: 'text/html',
      body: '<title>Elsewhere</title>',
    });
  });
  await page.goto('about:blank');
});

async function pressShift(page: Page, times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) await page.keyboard.press('Shift');
}

/** Tab by Tab until it is reached, as without a mouse. */
async function tabToExit(page: Page): Promise<void> {
  for (let steps = 0; steps < 12; steps += 1) {
    await page.keyboard.press('Tab');
    if (await exitLink(page).evaluate((link) => link === document.activeElement)) return;
  }
  throw new Error('The exit is not among the first twelve stops.');
}

/** Runs in the page: what is left of it the moment it is emptied, before anything else can load. */
function tellWhenEmptied(): void {
  new MutationObserver(() => {
    const { title, body } = document;
    void (window as unknown as { tell: (what: object) => Promise<void> }).tell({
      title,
      text: body.textContent,
      parts: body.children.length,
    });
  }).observe(document.documentElement, { attributes: true });
}

const ways: Record<string, (page: Page) => Promise<void>> = {
  'a press of the link': (page) => exitLink(page).click(),
  'Shift three times': (page) => pressShift(page, 3),
  'the keyboard alone': async (page) => {
    await tabToExit(page);
    await page.keyboard.press('Enter');
  },
};

for (const [way, leave] of Object.entries(ways)) {
  test(`${way} leaves at once, and Back leads past the page`, async ({ page }) => {
    const seen: unknown[] = [];
    await page.exposeFunction('tell', (what: unknown) => seen.push(what));
    await page.goto(pathOf('en', '/help'));
    await page.evaluate(tellWhenEmptied);
    await leave(page);

    await expect(page).toHaveTitle('Elsewhere');
    expect(seen).toEqual([{ title: '', text: t('common:exitLeaving'), parts: 1 }]);
    await page.goBack();
    expect(page.url()).toBe('about:blank');
  });
}

test('the link says that it does not clear the history, and how the keyboard leaves', async ({
  page,
}, info) => {
  await page.goto(pathOf('en'));
  const keys = info.project.name === 'desktop' ? ` ${t('common:exitKeys')}` : '';

  await expect(exitLink(page)).toHaveAccessibleDescription(t('common:exitNote') + keys);
  await expect(page.locator('footer')).toContainText(t('common:exitNote'));
});

test('each press is told, politely and in dots, and after five seconds it is as if there had been none', async ({
  page,
}) => {
  await page.clock.install();
  await page.goto(pathOf('en'));
  const dots = page.locator('.exit-dots');
  await expect(said(page)).toHaveRole('status');
  await expect(dots).toBeHidden();

  await pressShift(page, 1);
  await expect(said(page)).toHaveText(t('common:exitLeft', { count: 2, n: 2 }));
  await expect(dots).toBeVisible();
  await pressShift(page, 1);
  await expect(said(page)).toHaveText(t('common:exitLeft', { count: 1, n: 1 }));
  await expect(exitLink(page)).toHaveAttribute('data-pressed', '2');

  await page.clock.fastForward(5_000);
  await expect(said(page)).toHaveText(t('common:exitLate'));
  await expect(dots).toBeHidden();
  await pressShift(page, 2);
  await expect(said(page)).toHaveText(t('common:exitLeft', { count: 1, n: 1 }));
  expect(asked).toBe(0);
});

test('capitals, shortcuts, a change of keyboard and a click with Shift are no wish to leave', async ({
  page,
}) => {
  await page.goto(pathOf('en'));
  const name = page.getByLabel(t('pledges:form.name'), { exact: true });
  await name.click();
  for (const letter of ['A', 'D', 'A']) await page.keyboard.press(`Shift+${letter}`);
  for (const shortcut of ['Alt+Shift', 'Control+Shift', 'Shift+Alt', 'Shift+ArrowLeft'])
    await page.keyboard.press(shortcut);
  for (let time = 0; time < 3; time += 1) await name.click({ modifiers: ['Shift'] });
  await page.keyboard.press('End');
  for (const letter of ['x', 'y', 'z']) {
    await pressShift(page, 1);
    await page.keyboard.press(letter);
  }

  await expect(name).toHaveValue('ADAxyz');
  await expect(said(page)).toHaveText('');
  expect(asked).toBe(0);
});

test(
  'whoever must leave while filling in the form leaves nothing behind',
  wide,
  async ({ page, context, watch }) => {
    await page.goto(pathOf('en'));
    await fillIn(page, 'en', 'someone@example.org');
    await page.getByLabel(t('pledges:form.name'), { exact: true }).focus();
    await pressShift(page, 3);
    await expect(page).toHaveTitle('Elsewhere');
    expect(watch.posts).toEqual([]);

    await page.goBack();
    expect(page.url()).toBe('about:blank');
    await page.goForward();
    await expect(page).toHaveTitle('Elsewhere');

    await page.goto(pathOf('en'));
    for (const field of ['name', 'contact']) {
      await expect(page.locator(`[name=${field}]`)).toHaveValue('');
    }
    await expect(page.locator(':checked')).toHaveCount(0);
    expect(await context.cookies()).toEqual([]);
    const kept = await page.evaluate(async () => ({
      storages: localStorage.length + sessionStorage.length,
      caches: await caches.keys(),
      databases: await indexedDB.databases(),
      workers: (await navigator.serviceWorker.getRegistrations()).length,
    }));
    expect(kept).toEqual({ storages: 0, caches: [], databases: [], workers: 0 });
  },
);

test('a page that is left stays empty, asks once, and leads away again when someone comes back to it', async ({
  page,
}) => {
  // 204: the browser stays where it is, as when somebody stops the loading.
  answers.push(204);
  await page.goto(pathOf('en'));
  await exitLink(page).click();
  await expect(page).toHaveTitle('');
  await expect.poll(() => asked).toBe(1);
  await pressShift(page, 3);
  await expect(page.locator('main, input, a')).toHaveCount(0);
  expect(asked).toBe(1);

  await page.evaluate(() =>
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })),
  );
  await expect(page).toHaveTitle('Elsewhere');
});

test(
  'help and the exit are in reach in the middle of the form, and on pages of trouble',
  wide,
  async ({ page }) => {
    const reach = page.locator('.reach');
    const inReach = async () => {
      await expect(reach.getByRole('link', { name: t('common:help') })).toBeInViewport({
        ratio: 1,
      });
      await expect(exitLink(page)).toBeInViewport({ ratio: 1 });
    };
    await page.goto(pathOf('en'));
    await page.getByLabel(t('pledges:form.consent')).scrollIntoViewIfNeeded();
    await inReach();
    for (const path of [pathOf('en', '/nothing-here'), '/en/no-such-campaign', '/nothing/at/all']) {
      await page.goto(path);
      await inReach();
    }
    await reach.getByRole('link', { name: t('common:help') }).click();
    await expect(page).toHaveURL(pathOf('en', '/help'));
  },
);

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the exit is a plain link that tells where it leads nothing', async ({ page }) => {
    await page.goto(pathOf('en', '/help'));
    await expect(page.getByText(t('common:exitKeys'))).toBeHidden();
    await expect(exitLink(page)).toHaveAccessibleDescription(t('common:exitNote'));
    const request = page.waitForRequest(`${exit}/`);
    await exitLink(page).click();
    expect((await request).headers()['referer']).toBeUndefined();
    await page.waitForURL(`${exit}/`);
  });
});
