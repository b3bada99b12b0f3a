import { locales } from '@blueheart/i18n';
import { bytesOfVisit } from '../support/visits.mjs';
import { expect, pathOf, test } from './support.js';

/** Bytes that a first visit may cost whoever pays for each of them: text as gzip, headers included. */
const budget = { withoutFonts: 50_000, withFonts: 120_000 };

for (const locale of locales) {
  test(`a first visit in ${locale} is light, with its fonts too`, async ({ browser, baseURL }) => {
    const { rest, fonts } = await bytesOfVisit(browser, baseURL! + pathOf(locale));

    expect(rest).toBeGreaterThan(5_000);
    expect(rest).toBeLessThanOrEqual(budget.withoutFonts);
    expect(fonts).toBeGreaterThan(20_000);
    expect(rest + fonts).toBeLessThanOrEqual(budget.withFonts);
  });
}
