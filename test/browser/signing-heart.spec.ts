import type { Page } from '@playwright/test';
import { emailOf, expect, pathOf, signButton, test, wide } from './support.js';

/** How high the water stands in the small heart: 124 is empty, below 0 is full. */
async function surface(page: Page): Promise<number> {
  const transform = await page.locator('[data-seal]').getAttribute('transform');
  return Number(/translate\(\S+ (\S+)\)/.exec(transform ?? '')?.[1]);
}

const steps: Record<string, (page: Page, email: string) => Promise<void>> = {
  name: (page) => page.locator('[name=name]').fill('Ada'),
  contact: (page, email) => page.locator('[name=contact]').fill(email),
  adult: (page) => page.locator('[name=adult]').check(),
  consent: (page) => page.locator('[name=consent]').check(),
};

test(
  'the heart fills with each thing that is needed, in any order, and empties with it',
  wide,
  async ({ page }, info) => {
    await page.goto(pathOf('en'));
    const email = emailOf(info, 'en');
    expect(await surface(page)).toBe(124);
    const levels = [124];
    for (const name of ['consent', 'contact', 'name', 'adult']) {
      await steps[name]!(page, email);
      levels.push(await surface(page));
    }
    expect(levels).toEqual([...levels].sort((a, b) => b - a));
    expect(new Set(levels).size).toBe(5);
    expect(levels.at(-1)).toBeGreaterThan(0);
    await expect(page.locator('.seal')).toHaveClass(/seal-ready/);

    await page.locator('[name=sharedAddress]').check();
    expect(await surface(page)).toBe(levels[4]);
    await page.locator('[name=contact]').fill('someone@');
    expect(await surface(page)).toBe(levels[3]);
    await expect(page.locator('.seal')).not.toHaveClass(/seal-ready/);
    await page.locator('[name=contact]').fill('٠٣ ١٢٣ ٤٥٦');
    expect(await surface(page)).toBe(levels[4]);
  },
);

test('it is full as the form leaves, and holds nothing up', async ({ page }, info) => {
  await page.goto(pathOf('en'));
  for (const step of Object.values(steps)) await step(page, emailOf(info, 'en'));
  // Seen in the same turn in which the form leaves: nothing waits for the heart.
  const atPress = await page.evaluate(() => {
    const form = document.querySelector<HTMLFormElement>('form[data-once]')!;
    const seen: (string | null)[] = [];
    form.addEventListener('submit', (event) => {
      seen.push(document.querySelector('[data-seal]')!.getAttribute('transform'));
      if (event.defaultPrevented) seen.push('held up');
      event.preventDefault();
    });
    form.requestSubmit();
    return seen;
  });
  expect(atPress).toEqual(['translate(132 -8.0)']);
});

test('pressed too early it does not pretend', async ({ page }) => {
  await page.goto(pathOf('en'));
  await page.locator('[name=name]').fill('Ada');
  await signButton(page, 'en').click();
  await expect(page.getByRole('alert')).toBeFocused();
  expect(await surface(page)).toBeCloseTo(89.6, 0);
});

test('for who asks for stillness it fills too, at once', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(pathOf('en'));
  await page.locator('[name=name]').fill('Ada');
  expect(await surface(page)).toBeCloseTo(89.6, 0);
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
});

test('otherwise it rises gently', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await page.goto(pathOf('en'));
  await page.locator('[name=name]').fill('Ada');
  const moving = () =>
    page.evaluate(() =>
      document
        .getAnimations()
        .map(({ effect }) => (effect as KeyframeEffect).target?.hasAttribute('data-seal')),
    );
  expect(await moving()).toContain(true);
});

test('it says nothing to a screen reader', async ({ page }) => {
  await page.goto(pathOf('en'));
  await expect(page.locator('.seal')).toHaveAttribute('aria-hidden', 'true');
});

test('a phone does not zoom into the fields, and a thumb finds them', async ({ page }) => {
  await page.goto(pathOf('ar'));
  for (const field of await page.locator('.text').all()) {
    const size = await field.evaluate((element) =>
      Number.parseFloat(getComputedStyle(element).fontSize),
    );
    expect(size).toBeGreaterThanOrEqual(16);
    expect((await field.boundingBox())!.height).toBeGreaterThanOrEqual(48);
  }
  const contact = page.locator('[name=contact]');
  await expect(contact).toHaveAttribute('inputmode', 'email');
  await expect(contact).toHaveAttribute('autocapitalize', 'none');
});
