import type { Page } from '@playwright/test';
import type { Locale } from '@blueheart/i18n';
import { colourRules, inEveryLanguage, violationsOn } from '../support/axe.js';
import { spills } from './looks.js';
import { expect } from './support.js';

export const examinedIn: Locale = 'ar';

/** Every rule in the light, those about colours again in the dark; then, in each language, narrow and in doubled text. */
export async function examine(page: Page, locale: Locale, what: string): Promise<void> {
  const found: Record<string, string[]> = {};
  if (inEveryLanguage || locale === examinedIn) {
    found['light'] = await violationsOn(page);
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
