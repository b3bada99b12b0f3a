import { translator } from '@blueheart/i18n';
import { spanOf } from './answer.facts.js';

test('what ends on another day says so on a page, what does not says only when', () => {
  const t = translator('en');
  expect(spanOf(t, 'en', '2026-11-30T20:30', '2026-12-01T01:00')).toBe(
    '20:30 – Tuesday 1 December, 01:00',
  );
  expect(spanOf(t, 'en', '2026-11-30T20:30', '2026-11-30T23:00')).toBe('20:30 – 23:00');
});
