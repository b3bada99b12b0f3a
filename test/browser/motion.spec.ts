import type { Page } from '@playwright/test';
import { expect, pathOf, test } from './support.js';

/** What moves, or would still move. */
function moving(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    document.getAnimations().map((animation) => (animation as CSSAnimation).animationName ?? '?'),
  );
}

test('the heart rises as thanks', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await page.goto(pathOf('en', '/thanks?by=email'));
  expect(await moving(page)).toContain('heart-rise');
});

test('for who asks for stillness nothing moves, and the heart is filled all the same', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const path of ['', '/thanks?by=email', '/confirm?t=unknown']) {
    await page.goto(pathOf('en', path));
    expect(await moving(page)).toEqual([]);
    const transitions = await page.evaluate(() =>
      [...document.querySelectorAll('*')]
        .map((element) => getComputedStyle(element).transitionDuration)
        .filter((duration) => duration !== '0s'),
    );
    expect(transitions).toEqual([]);
  }
  await page.goto(pathOf('en', '/thanks?by=email'));
  await expect(page.locator('.heart')).toHaveAttribute('data-level', '0.550');
});
