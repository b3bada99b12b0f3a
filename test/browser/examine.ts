import type { Page } from '@playwright/test';
import type { Locale } from '@blueheart/i18n';
import { colourRules, violationsOn } from '../support/axe.js';
import { spills } from './looks.js';
import { expect } from './support.js';

/** Colours are the same in every language, so the dark is looked at in one. */
export const darkIn: Locale = 'ar';

/** Every rule in the light, those about colours again in the dark; then narrow and in doubled text. */
export async function examine(page: Page, locale: Locale, what: string): Promise<void> {
  const found: Record<string, string[]> = {};
  found['light'] = await violationsOn(page);
  if (locale === darkIn) {
    await page.emulateMedia({ colorScheme: 'dark' });
    found['dark'] = await violationsOn(page, { only: colourRules });
    await page.emulateMedia({ colorScheme: 'light' });
  }

  const size = page.viewportSize()!;
  const enlarge = (percent: string) =>
    page.evaluate((value) => (document.documentElement.style.fontSize = value), percent);
  await enlarge('225%');
  found['text at 200 %'] = await page.evaluate(spills);
  await enlarge('');
  await page.setViewportSize({ width: 320, height: 640 });
  found['320 px'] = await page.evaluate(spills);
  await page.setViewportSize(size);

  for (const [where, faults] of Object.entries(found))
    expect.soft(faults, `${what}, ${where}`).toEqual([]);
}
