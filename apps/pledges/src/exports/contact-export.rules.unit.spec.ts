import { stateOf } from './contact-export.rules.js';

const decidedAt = new Date('2026-11-20T10:00:00Z');
const approved = { approved: true, decidedAt, downloads: 0 };
const later = (ms: number) => new Date(decidedAt.getTime() + ms);
const day = 24 * 60 * 60 * 1_000;

test('what nobody has decided is asked for, and what was refused stays refused', () => {
  expect(stateOf({ approved: null, decidedAt: null, downloads: 0 }, later(9 * day))).toBe('asked');
  expect(stateOf({ ...approved, approved: false }, later(1))).toBe('refused');
});

test('an approved file is there for a day and not a moment longer', () => {
  expect(stateOf(approved, later(day - 1))).toBe('ready');
  expect(stateOf(approved, later(day))).toBe('over');
});

test('three downloads end it', () => {
  expect(stateOf({ ...approved, downloads: 2 }, later(1))).toBe('ready');
  expect(stateOf({ ...approved, downloads: 3 }, later(1))).toBe('over');
});
