import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** Rules that look at colours: what they find may differ in the dark; all others look at what stays the same. */
export const colourRules: readonly string[] = ['color-contrast', 'link-in-text-block'];

/** Markup and colours are the same in every language, so axe looks in one, unless all is asked for. */
export const inEveryLanguage = process.env['TEST_MATRIX'] === 'full';

/**
 * What axe finds wrong on a page, a line for each rule with the elements it names. Without a search in frames axe needs
 * no window of its own; what the one frame there is shows, a letter, is looked at by itself.
 */
export async function violationsOn(
  page: Page,
  rules: { only?: readonly string[]; but?: readonly string[] } = {},
): Promise<string[]> {
  const axe = new AxeBuilder({ page })
    .options({ resultTypes: ['violations'], iframes: false })
    .setLegacyMode();
  if (rules.only) axe.withRules([...rules.only]);
  if (rules.but) axe.disableRules([...rules.but]);
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
