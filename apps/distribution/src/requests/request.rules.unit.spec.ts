import {
  beyondApproved,
  linkLimits,
  mayAct,
  mistakeIn,
  owedOf,
  stateAfter,
  type RequestLine,
} from './request.rules.js';

const line = (parts: Partial<RequestLine> = {}): RequestLine => ({
  id: 'a',
  item: 'pin',
  language: '',
  asked: 10,
  approved: null,
  given: 0,
  ...parts,
});
const approve = (pieces: Record<string, number>, reason: string | null = null, lines = [line()]) =>
  mistakeIn(lines, new Map(Object.entries(pieces)), reason);

test('all of it needs no reason, less of it does', () => {
  expect(approve({ a: 10 })).toBeUndefined();
  expect(approve({ a: 9 })).toBe('partner-needs-reason');
  expect(approve({ a: 9 }, 'Few are left.')).toBeUndefined();
});

test('each line is answered, and none that there is not', () => {
  const two = [line(), line({ id: 'b' })];
  expect(approve({ a: 10 }, null, two)).toBe('line-missing');
  expect(approve({ a: 10, c: 10 }, null, two)).toBe('line-missing');
  expect(approve({ a: 10, b: 0 }, 'Only pins.', two)).toBeUndefined();
});

test('never more than was asked for, never less than has left, never nothing', () => {
  expect(approve({ a: 11 })).toBe('more-than-asked');
  expect(approve({ a: 3 }, 'Few.', [line({ given: 4 })])).toBe('less-than-given');
  expect(approve({ a: 0 }, 'None.')).toBe('nothing-approved');
});

test('it is done once all that was approved is with the partner, and not while it is on its way', () => {
  expect(stateAfter([{ approved: 5, received: 4 }])).toBe('approved');
  expect(
    stateAfter([
      { approved: 5, received: 5 },
      { approved: 0, received: 0 },
    ]),
  ).toBe('done');
});

test('a link does so much in its hour, then waits for the end of it', () => {
  const since = new Date('2026-11-29T10:00:00Z');
  const after = (minutes: number) => new Date(since.getTime() + minutes * 60_000);
  const { acts, minutes } = linkLimits;
  expect(mayAct({ since, acts: acts - 1 }, after(59))).toEqual({ isNewWindow: false });
  expect(mayAct({ since, acts }, after(minutes - 1))).toEqual({ waitSeconds: 60 });
  expect(mayAct({ since, acts }, after(minutes))).toEqual({ isNewWindow: true });
});

test('what broke or is lost is owed again, and what came back', () => {
  const told = [
    { line: 'a', whole: 5, damaged: 2, lost: 1 },
    { line: 'b', whole: 4, damaged: 0, lost: 0 },
  ];
  expect([...owedOf('partner', told)]).toEqual([
    ['a', 3],
    ['b', 0],
  ]);
  expect([...owedOf('sender', told)]).toEqual([
    ['a', 8],
    ['b', 4],
  ]);
});

test('what is owed is on its way after all, unless that is more than is approved by now', () => {
  const owed = new Map([['a', 3]]);
  expect(beyondApproved([line({ approved: 10, given: 7 })], owed)).toBeUndefined();
  expect(beyondApproved([line({ approved: 10, given: 8 })], owed)).toEqual({
    line: 'a',
    pieces: 1,
  });
  expect(beyondApproved([line({ approved: null })], owed)).toEqual({ line: 'a', pieces: 3 });
  const other = line({ id: 'b', approved: 4, given: 4 });
  expect(beyondApproved([other], owed)).toBeUndefined();
});
