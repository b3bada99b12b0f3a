import {
  freshId,
  linesOfAudit,
  linesOfLetters,
  linesOfPart,
  linesOfPledge,
} from './erasures.rules.js';

test('what there is none of is not listed, but for what everybody would look for', () => {
  const held = { links: 3, codes: 0, heldLetters: 1, requests: 0 };
  expect(linesOfPledge({ held })).toEqual([
    ['pledges', 1],
    ['links', 3],
    ['heldLetters', 1],
  ]);
  const none = { queued: 0, sending: 0, sent: 0, failed: 0, cancelled: 0 };
  expect(linesOfLetters({ byState: none, mailbox: 0 })).toEqual([['letters', 0]]);
  expect(linesOfAudit({ entries: 0, sealed: 0 })).toEqual([['entries', 0]]);
});

test('letters that are queued, under way or failed have not left', () => {
  const byState = { queued: 1, sending: 1, sent: 5, failed: 2, cancelled: 3 };
  expect(linesOfLetters({ byState, mailbox: 6 })).toEqual([
    ['letters', 12],
    ['waiting', 4],
    ['mailbox', 6],
  ]);
});

test('a certificate tells what each part had, and nothing before that part is done', () => {
  expect(linesOfPart({ held: null })).toEqual([]);
  expect(linesOfPart({ held: { mailbox: 2, letters: 0, cancelled: 0, unheardOf: 5 } })).toEqual([
    ['letters', 0],
    ['mailbox', 2],
  ]);
});

test('an id is a UUID of version 4, another each time', () => {
  const ids = Array.from({ length: 50 }, freshId);
  for (const id of ids)
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(new Set(ids).size).toBe(50);
});
