import { daysFor, isOf, kindsOf, proofKinds, refusalOf, showing } from './kind.rules.js';

test('each channel has its kinds of proof', () => {
  expect(kindsOf('outdoor')).toEqual(['posting', 'removal']);
  expect(kindsOf('print')).toEqual(['tear-sheet']);
  expect(kindsOf('broadcast')).toEqual(['broadcast-log', 'screenshot']);
  expect(kindsOf('online')).toEqual(['screenshot']);
  expect(isOf('posting', 'print')).toBe(false);
});

test('that it was taken away proves nothing of the flight', () => {
  expect(proofKinds.filter((kind) => !showing.includes(kind))).toEqual(['removal']);
});

test('a proof is of its channel, a photo is a picture, and of all else somebody says the day', () => {
  const photo = { kind: 'posting', channel: 'outdoor', hasPages: false, hasDay: false } as const;
  expect(refusalOf(photo)).toBeUndefined();
  expect(refusalOf({ ...photo, channel: 'print' })).toBe('proof-not-of-its-kind');
  expect(refusalOf({ ...photo, hasPages: true })).toBe('proof-is-no-picture');
  const sheet = { ...photo, kind: 'tear-sheet', channel: 'print', hasPages: true } as const;
  expect(refusalOf(sheet)).toBe('proof-without-day');
  expect(refusalOf({ ...sheet, hasDay: true })).toBeUndefined();
});

test('a frame is cleared from its last day on, within two weeks', () => {
  const flight = { from: '2026-11-02', until: '2026-11-15' };
  expect(daysFor('posting', flight)).toEqual(flight);
  expect(daysFor('removal', flight)).toEqual({ from: '2026-11-15', until: '2026-11-29' });
});
