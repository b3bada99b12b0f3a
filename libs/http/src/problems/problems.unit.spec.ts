import { translator } from '@blueheart/i18n';
import { z } from 'zod';
import { isDatabaseDown, mistakesOf, tellMistakes } from '../index.js';

const failing = (message: string, more: object = {}) => Object.assign(new Error(message), more);

test.each([
  failing('connect', { code: 'ECONNREFUSED' }),
  failing('the database system is shutting down', { code: '57P03' }),
  failing('sorry, too many clients already', { code: '53300' }),
  failing('Connection terminated unexpectedly'),
  failing('timeout exceeded when trying to connect'),
  failing('query failed', { driverError: failing('', { code: '08006' }) }),
  new AggregateError([failing('connect', { code: 'ECONNREFUSED' })]),
  new Error('wrapped', { cause: failing('connect ENOENT', { code: 'ENOENT', address: '/run/x' }) }),
  Object.assign(new Error('released'), { name: 'QueryRunnerProviderAlreadyReleasedError' }),
])('a database that cannot be reached is known by %o', (error) => {
  expect(isDatabaseDown(error)).toBe(true);
});

test.each([
  failing('duplicate key', { code: '23505' }),
  failing('no such file', { code: 'ENOENT', path: '/x' }),
  new TypeError('x is not a function'),
  'ECONNREFUSED',
  undefined,
])('a fault of our own is not taken for that: %o', (error) => {
  expect(isDatabaseDown(error)).toBe(false);
});

test('mistakes are told for people and for programs', () => {
  const schema = z.strictObject({
    name: z.string().min(2),
    age: z.number().max(150),
    when: z.iso.date(),
  });
  const value = { name: 'A', age: 200, when: 'today', extra: 1 };
  const { error } = schema.safeParse(value);
  expect(tellMistakes(mistakesOf(error?.issues ?? [], value), translator('en'))).toEqual([
    { path: 'name', code: 'too_short', message: 'This is too short: at least 2.' },
    { path: 'age', code: 'too_big', message: 'At most 150.' },
    { path: 'when', code: 'invalid_format', message: expect.any(String) },
    { path: 'extra', code: 'unknown_field', message: expect.any(String) },
  ]);
});

test('nobody can make the list of mistakes as long as they like', () => {
  const value = Object.fromEntries(Array.from({ length: 5_000 }, (_, i) => [`f${i}`, 1]));
  const { error } = z.strictObject({}).safeParse(value);
  expect(mistakesOf(error?.issues ?? [], value)).toHaveLength(50);
});

test('a code that has no sentence of its own is told in general', () => {
  expect(tellMistakes([{ path: 'x', code: 'brand_new' }], translator('en'))).toEqual([
    { path: 'x', code: 'brand_new', message: 'This is not valid.' },
  ]);
});
