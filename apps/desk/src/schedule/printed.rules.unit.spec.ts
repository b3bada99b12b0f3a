import { translator } from '@blueheart/i18n';
import { printedSpan } from './printed.rules.js';

const english = { locale: 'en' as const, t: translator('en') };

test('what ends on another day says so on paper, what does not says only when', () => {
  expect(printedSpan(english, '2026-11-30T20:30', '2026-12-01T01:00')).toBe(
    '20:30 – Tuesday, 1 December 2026, 01:00',
  );
  expect(printedSpan(english, '2026-11-30T20:30', '2026-11-30T23:00')).toBe('20:30 – 23:00');
});
