import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { locales, translator, type Locale } from '@blueheart/i18n';
import type { Browser, Page } from '@playwright/test';
import { colourRules, inEveryLanguage, violationsOn } from '../support/axe.js';
import { examinedIn } from './examine.js';
import { spills } from './looks.js';
import { expect, test, wide } from './support.js';

// The desk's worker would fetch all of it ahead for each test.
test.use({ serviceWorkers: 'block' });

/** What somebody meets who is not signed in, with what is in the address behind the #. */
const token = 'a-token'.padEnd(43, '-');
const doors = [
  'sign-in',
  'forgotten',
  'second-factor',
  `enter#${token}`,
  'enter',
  `reset#${token}`,
];

const dist = new URL('../../apps/desk/dist/', import.meta.url);

async function open(page: Page, locale: Locale, path: string): Promise<void> {
  await page.addInitScript((chosen) => {
    localStorage.setItem('blue-heart-desk.language', chosen);
  }, locale);
  await page.goto(`/desk/${path}`);
  await expect(page.locator('h1')).toBeVisible();
}

for (const locale of locales) {
  test(
    `in ${locale} the doors of the desk are for everyone, on any screen`,
    locale === examinedIn ? wide : {},
    async ({ page }) => {
      for (const path of doors) {
        await open(page, locale, path);
        await page.reload();
        await expect(page.locator('html')).toHaveAttribute('dir', locale === 'ar' ? 'rtl' : 'ltr');
        await expect(page.locator('html')).toHaveAttribute('lang', locale);
        expect.soft(await page.evaluate(spills), path).toEqual([]);
        if (!inEveryLanguage && locale !== examinedIn) continue;
        expect.soft(await violationsOn(page), path).toEqual([]);
        await page.emulateMedia({ colorScheme: 'dark' });
        const inTheDark = await violationsOn(page, { only: colourRules });
        expect.soft(inTheDark, `${path} in the dark`).toEqual([]);
        await page.emulateMedia({ colorScheme: 'light' });
      }
    },
  );
}

test('whoever comes with the keyboard signs in without anything else', async ({ page }) => {
  const t = translator('en');
  await open(page, 'en', 'sign-in');
  const names = ['deskdoor:address', 'deskdoor:password'].map((key) => t(key));
  await page.keyboard.press('Tab');
  await expect(page.getByLabel(names[0]!, { exact: true })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByLabel(names[1]!, { exact: true })).toBeFocused();
  await page.keyboard.type('a password');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(page.getByLabel(names[1]!, { exact: true })).toHaveAttribute('type', 'text');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: t('deskdoor:signIn.submit') })).toBeFocused();
});

test('a link without an address says what is missing, and sends nothing', async ({
  page,
  watch,
}) => {
  const t = translator('fr');
  await open(page, 'fr', 'sign-in');
  await page.getByRole('button', { name: t('deskdoor:signIn.link') }).click();
  await expect(page.getByText(t('deskdoor:signIn.addressFirst'))).toBeVisible();
  expect(watch.posts).toEqual([]);
});

test('the language is changed in place, and remembered', async ({ page }) => {
  await page.goto('/desk/sign-in');
  await page.getByRole('radio', { name: translator('ar')('desk:languages.ar') }).click();
  await expect(page.locator('h1')).toHaveText(translator('ar')('deskdoor:signIn.title'));
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
});

test('the token of a letter leaves the address bar at once', async ({ page }) => {
  await open(page, 'en', 'enter#a-secret-token');
  expect(page.url()).toMatch(/\/desk\/enter$/);
  // And one that lost its end opens no form: nothing could be sent with it.
  await expect(page.locator('h1')).toHaveText(translator('en')('deskdoor:over.title'));
});

test('an address of the desk that leads nowhere says so', async ({ page }) => {
  await open(page, 'en', 'no/such/page');
  await expect(page.locator('h1')).toHaveText(translator('en')('desk:gone.title'));
});

test('without JavaScript the desk says that it needs it', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${baseURL}/desk/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Blue Heart');
  await expect(page.locator('p[lang=ar]')).toBeVisible();
  await context.close();
});

test.describe('with its worker', () => {
  test.use({ serviceWorkers: 'allow' });

  test('a desk that has been open opens again without a network', async ({ page, context }) => {
    await open(page, 'en', 'sign-in');
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await page.reload();
    await context.setOffline(true);
    await page.goto('/desk/forgotten');
    await expect(page.locator('h1')).toHaveText(translator('en')('deskdoor:forgotten.title'));
    const kept = await page.evaluate(async () => {
      const names = await caches.keys();
      const all = await Promise.all(
        names.map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)),
      );
      return all.flat();
    });
    expect(kept.filter((url) => !new URL(url).pathname.startsWith('/desk/'))).toEqual([]);
  });
});

/** HTML, scripts, styles and one language of a first visit, as gzip; fonts aside. */
const budget = 250_000;

test('a first visit of the door stays within the budget', async ({ browser, baseURL }) => {
  const bytes = await bytesOf(browser, `${baseURL}/desk/sign-in`);
  expect(bytes).toBeGreaterThan(50_000);
  expect(bytes).toBeLessThanOrEqual(budget);
});

/** What comes of a page without its fonts and pictures, and with no worker that fetches ahead. */
async function bytesOf(browser: Browser, url: string, locale = 'en'): Promise<number> {
  const context = await browser.newContext({ locale });
  const page = await context.newPage();
  const bodies: Promise<Buffer>[] = [];
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    // The worker is blocked, and with it the body of its script.
    if (!/^\/api\/|sw\.js$|\.(?:woff2|svg|png)$/.test(pathname)) bodies.push(response.body());
  });
  await page.goto(url);
  await expect(page.locator('h1')).toBeVisible();
  const all = await Promise.all(bodies);
  await context.close();
  return all.reduce((sum, body) => sum + gzipSync(body, { level: 9 }).length, 0);
}

test('a first visit of the booth is light enough for a cheap phone, in the largest language', async ({
  browser,
  baseURL,
}) => {
  const bytes = await bytesOf(browser, `${baseURL}/desk/booth/`, 'ar');
  expect(bytes).toBeGreaterThan(50_000);
  expect(bytes).toBeLessThanOrEqual(85_000);
});

test('a first visit of Today stays within the budget, in the largest language', () => {
  const files = filesFor([
    'index.html',
    'src/shell/shell.tsx',
    'src/today/today.tsx',
    '../../virtual:catalogue/ar',
  ]);
  const sum = ['index.html', ...files].reduce(
    (bytes, file) => bytes + gzipSync(readFileSync(new URL(file, dist)), { level: 9 }).length,
    0,
  );
  expect(files.length).toBeGreaterThan(5);
  expect(sum).toBeLessThanOrEqual(budget);
});

interface Piece {
  readonly file: string;
  readonly css?: string[];
  readonly imports?: string[];
}

/** The files of these pieces of the build and of everything that they load with them. */
function filesFor(names: readonly string[]): string[] {
  const text = readFileSync(new URL('.vite/manifest.json', dist), 'utf8');
  const pieces = JSON.parse(text) as Record<string, Piece>;
  const seen = new Set<string>();
  const files = new Set<string>();
  const take = (name: string) => {
    if (seen.has(name)) return;
    seen.add(name);
    const piece = pieces[name];
    if (!piece) throw new Error(`The build has no piece ${name}.`);
    for (const file of [piece.file, ...(piece.css ?? [])]) files.add(file);
    for (const other of piece.imports ?? []) take(other);
  };
  for (const name of names) take(name);
  return [...files];
}
