import { Complaints } from './complaints.js';
import { runSteps, StepsFailed } from './steps.js';

const always = () => true;
const hourMs = 3_600_000;

test('a step that fails stops none behind it, and is named with its fault once all were taken', async () => {
  const taken: string[] = [];
  const step = (name: string) => () => Promise.resolve(taken.push(name));
  const steps = {
    first: step('first'),
    poison: () => Promise.reject(new TypeError('No such thing.')),
    inner: () =>
      runSteps(
        { 'one of two': () => Promise.reject(new Error('Away.')), other: step('other') },
        always,
      ),
    last: step('last'),
  };
  await expect(runSteps(steps, always)).rejects.toThrow(
    'poison (TypeError: No such thing.); one of two (Error: Away.)',
  );
  expect(taken).toEqual(['first', 'other', 'last']);
});

test('no step begins once it is time to stop', async () => {
  let isActive = true;
  const stop = () => Promise.resolve((isActive = false));
  const never = () => Promise.reject(new Error('It began.'));
  await expect(runSteps({ stop, never }, () => isActive)).resolves.toBeUndefined();
});

test('what a fault quotes of the database is not in the message', () => {
  const quoting = Object.assign(new Error('invalid value "someone@example.org"'), {
    code: '22P02',
  });
  expect(new StepsFailed([['reminders', quoting]]).message).toBe('reminders (Error 22P02)');
});

test('what goes on failing is told at once, and then each hour; after a good run at once again', () => {
  const complaints = new Complaints();
  const error = new Error('Away.');
  const minutes = [0, 1, 59, 60, 61, 119, 120].filter((minute) =>
    complaints.isDue(error, minute * 60_000),
  );
  expect(minutes).toEqual([0, 60, 120]);
  complaints.end();
  expect(complaints.isDue(error, 2 * hourMs + 1)).toBe(true);
});

test('a step that begins to fail is told though another has failed for long', () => {
  const complaints = new Complaints();
  const failing = (...steps: string[]) =>
    new StepsFailed(steps.map((step) => [step, new Error('Away.')]));
  expect(complaints.isDue(failing('reminders'), 0)).toBe(true);
  expect(complaints.isDue(failing('reminders', 'leads'), 1)).toBe(true);
  expect(complaints.isDue(failing('reminders'), 2)).toBe(false);
  expect(complaints.isDue(failing('leads', 'reminders'), 3)).toBe(false);
});
