import { outcomeOf, pauseMs, verdictsOf } from './answers.rules.js';

const problem = (status: number, more: object = {}) => ({
  status,
  title: '',
  detail: '',
  code: 'validation',
  errors: [],
  ...more,
});
const ids = ['a', 'b', 'c'];

test('what is accepted, or was before, is confirmed; what is held says why', () => {
  expect(
    verdictsOf([
      { id: 'a', answer: 'accepted' },
      { id: 'b', answer: 'duplicate' },
      { id: 'c', answer: 'quarantined', code: 'other-body' },
    ]),
  ).toEqual([
    { id: 'a', state: 'confirmed' },
    { id: 'b', state: 'confirmed' },
    { id: 'c', state: 'held', code: 'other-body' },
  ]);
});

test('of a batch that is refused, those that are named are set aside', () => {
  const errors = [
    { path: 'entries.1.item', message: '' },
    { path: 'entries.1.language', message: '' },
    { path: 'device', message: '' },
  ];
  expect(outcomeOf(problem(400, { errors }), ids, 'entries')).toEqual({
    kind: 'said',
    verdicts: [{ id: 'b', state: 'aside', code: 'validation' }],
  });
  const strays = problem(404, { code: 'no-such-event', about: { entries: ['c', 'x'] } });
  expect(outcomeOf(strays, ids, 'entries')).toEqual({
    kind: 'said',
    verdicts: [{ id: 'c', state: 'aside', code: 'no-such-event' }],
  });
});

test('where nobody says which one is wrong, fewer are sent, until it is one', () => {
  expect(outcomeOf(problem(400), ids, 'entries')).toEqual({ kind: 'smaller' });
  expect(outcomeOf(problem(413), ids, 'entries')).toEqual({ kind: 'smaller' });
  expect(outcomeOf(problem(422), ['a'], 'entries')).toEqual({
    kind: 'said',
    verdicts: [{ id: 'a', state: 'aside', code: 'validation' }],
  });
});

test.each([
  [401, { kind: 'signed-out' }],
  [403, { kind: 'not-allowed' }],
  [500, { kind: 'later', seconds: 0 }],
  [503, { kind: 'later', seconds: 7 }],
  [429, { kind: 'later', seconds: 7 }],
])('after %d everything goes on waiting', (status, outcome) => {
  const retryAfter = status === 500 ? undefined : 7;
  expect(outcomeOf(problem(status, { retryAfter }), ids, 'entries')).toEqual(outcome);
});

test('a phone that is not heard tries again later and later, five minutes at most', () => {
  expect([1, 2, 3].map((failures) => pauseMs(failures, 0, 1))).toEqual([2_000, 4_000, 8_000]);
  expect(pauseMs(40, 0, 1)).toBe(300_000);
  expect(pauseMs(1, 30, 0)).toBe(30_000);
});
