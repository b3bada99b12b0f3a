import { newsOf } from './bell.rules.js';

test('the bell tells what waits, each with its place, and nothing that does not', () => {
  expect(newsOf({ heldLetters: 0, phonePledges: 2, failedLetters: 1 })).toEqual([
    { id: 'phonePledges', count: 2, to: '/pledges/phone' },
    { id: 'failedLetters', count: 1, to: '/messages?state=failed' },
  ]);
  expect(newsOf({ failedLetters: 1, incidents: 2 })[0]).toEqual({
    id: 'incidents',
    count: 2,
    to: '/',
  });
  expect(newsOf({})).toEqual([]);
});
