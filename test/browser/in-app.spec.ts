import {
  emailOf,
  expect,
  fillIn,
  lettersTo,
  linksTo,
  pathOf,
  signButton,
  test,
} from './support.js';

/** An app's browser that keeps nothing: whoever only looks at a store gets an error, and is told of. */
function forbidStores(): void {
  const forbid = (owner: object, name: string) =>
    Object.defineProperty(owner, name, {
      get() {
        // Told even where the page catches what it gets.
        setTimeout(() => {
          throw new Error(`a page looked at ${name}`);
        });
        throw new DOMException('Denied', 'SecurityError');
      },
    });
  for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
    forbid(window, name);
  forbid(Document.prototype, 'cookie');
  forbid(Navigator.prototype, 'serviceWorker');
}

test.beforeEach(async ({ context }) => {
  await context.addInitScript(forbidStores);
});

test('in a browser that keeps nothing, a poster leads to a pledge that knows it, and to its letter', async ({
  page,
  context,
}, info) => {
  const email = emailOf(info, 'fr');
  await page.goto('/b/Mall-A.');
  await page.getByRole('link', { name: 'Français' }).first().click();
  await expect(page).toHaveURL(`${pathOf('fr')}?s=mall-a`);
  await page.getByRole('contentinfo').getByRole('link').first().click();
  await expect(page).toHaveURL(`${pathOf('fr', '/help')}?s=mall-a`);
  await page.getByRole('link', { name: 'La page de l’engagement' }).click();
  await expect(page.locator('[name=source]')).toHaveValue('mall-a');
  await fillIn(page, 'fr', email);
  await signButton(page, 'fr').click();
  await expect(page).toHaveURL(/\/thanks\?by=email&s=mall-a(&|$)/);

  const { confirm } = await linksTo(email);
  await page.goto(confirm);
  await page.locator('form .button').click();
  await expect(page.locator('.heart')).toHaveAttribute('data-level', '1.000');
  expect(await context.cookies()).toEqual([]);
});

test('a page that is loaded again after signing, or gone back to and sent again, signs once', async ({
  page,
}, info) => {
  const email = emailOf(info, 'en');
  await page.goto(pathOf('en'));
  await fillIn(page, 'en', email);
  await signButton(page, 'en').click();
  await expect(page).toHaveURL(/\/thanks/);
  await page.reload();
  await expect(page).toHaveURL(/\/thanks/);

  await page.goBack();
  await fillIn(page, 'en', email);
  await signButton(page, 'en').click();
  await expect(page).toHaveURL(/\/thanks/);
  await linksTo(email);
  expect(await lettersTo(email)).toHaveLength(1);
});

test('after a lost answer the form is there again, and sending it once more signs once', async ({
  page,
}, info) => {
  const email = emailOf(info, 'en');
  await page.goto(pathOf('en'));
  await fillIn(page, 'en', email);
  // The form arrives, its answer does not.
  let lost = 0;
  await page.route(`**${pathOf('en')}`, async (route) => {
    if (route.request().method() !== 'POST' || lost > 0) return route.continue();
    lost += 1;
    await route.fetch({ maxRedirects: 0 });
    return route.abort('connectionreset');
  });
  await signButton(page, 'en').click();
  await page.waitForURL('chrome-error://chromewebdata/');
  await linksTo(email);

  await page.goto(pathOf('en'));
  await fillIn(page, 'en', email);
  await signButton(page, 'en').click();
  await expect(page).toHaveURL(/\/thanks/);
  expect(await lettersTo(email)).toHaveLength(1);
});

test('a form that came back with mistakes and is loaded again stays a form', async ({ page }) => {
  await page.goto(`${pathOf('en')}?s=mall-b`);
  await signButton(page, 'en').click();
  await expect(page.getByRole('alert')).toBeFocused();
  await expect(page).toHaveURL(`${pathOf('en')}?s=mall-b`);
  // An app that takes the address alone shows a fresh form, with its source.
  await page.goto(page.url());
  await expect(page.locator('[name=source]')).toHaveValue('mall-b');
});
