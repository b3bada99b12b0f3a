import { firstLocale } from './first-locale.js';

test('the first language is that of the paper, then the one the browser asks for, then the default', () => {
  const campaign = { locales: ['ar', 'fr'], defaultLocale: 'ar' };
  expect(firstLocale(campaign, 'en-GB,fr;q=0.5', 'ar')).toBe('ar');
  expect(firstLocale(campaign, 'en-GB,fr;q=0.5', null)).toBe('fr');
  expect(firstLocale(campaign, 'en-GB', null)).toBe('ar');
  expect(firstLocale(campaign, undefined)).toBe('ar');
  // Printed in a language that the campaign no longer speaks.
  expect(firstLocale(campaign, 'fr', 'en')).toBe('fr');
});
