import { asWritten, formatDate, formatDay, formatMoment, formatWeekday } from './format.js';

const on = (day: string) => new Date(`${day}T12:05:00Z`);

test('the first of a month is written as French writes it, and no other day is', () => {
  expect(formatDay(on('2026-11-01'), 'fr', 'UTC')).toBe('1er novembre');
  expect(formatDate(on('2026-12-01'), 'fr', 'UTC')).toBe('1er décembre 2026');
  expect(formatWeekday(on('2026-11-01'), 'fr', 'UTC')).toBe('dimanche 1er novembre');
  expect(formatMoment(on('2026-11-01'), 'fr', 'UTC')).toMatch(/^1er novembre 2026/);
  for (const day of ['11', '21', '30', '02'])
    expect(formatDay(on(`2026-11-${day}`), 'fr', 'UTC')).toBe(`${Number(day)} novembre`);
});

test('other languages write it as any day', () => {
  expect(formatDay(on('2026-11-01'), 'en', 'UTC')).toBe('1 November');
  expect(formatDay(on('2026-11-01'), 'ar', 'UTC')).not.toContain('er');
});

test('in days from and until both are', () => {
  expect(asWritten('1 décembre 2026 – 1 janvier 2027', 'fr')).toBe(
    '1er décembre 2026 – 1er janvier 2027',
  );
  expect(asWritten('31 décembre – 21 janvier', 'fr')).toBe('31 décembre – 21 janvier');
  expect(asWritten('1–7 décembre', 'fr')).toBe('1–7 décembre');
});
