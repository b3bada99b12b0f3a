import {
  afterOutcome,
  handsOf,
  lookedIn,
  openFlow,
  type Flow,
  type Outcome,
} from './flow.rules.js';

const minute = 60_000;
let letters = 0;
const outcome = (changes: Partial<Outcome>): Outcome => ({
  letter: `letter-${letters++}`,
  domain: `mail-${letters % 7}.example.org`,
  verdict: 'sent',
  answered: true,
  aboutTheMailbox: false,
  ...changes,
});
const after = (flow: Flow, outcomes: Partial<Outcome>[], now = 0) =>
  outcomes.reduce((so, each) => afterOutcome(so, outcome(each), now), flow);
const times = (count: number, each: Partial<Outcome>) => Array.from({ length: count }, () => each);
const blocked: Partial<Outcome> = { verdict: 'blocked' };

test('open, as many letters are on their way as there are connections', () => {
  expect(handsOf(openFlow, 5, 0)).toBe(5);
  expect(handsOf(after(openFlow, times(50, {})), 5, 0)).toBe(5);
});

test('a server that is not there is looked for every second by one letter, and one that arrives opens', () => {
  const flow = after(openFlow, [{ verdict: 'away', answered: false }], 5_000);
  expect([5_000, 5_999, 6_000].map((now) => handsOf(flow, 5, now))).toEqual([0, 0, 1]);
  const looking = lookedIn(flow, 6_000);
  expect([6_999, 7_000].map((now) => handsOf(looking, 5, now))).toEqual([0, 1]);
  for (const verdict of ['sent', 'later', 'never', 'blocked'] as const)
    expect(after(looking, [{ verdict }]).shut).toBeUndefined();
  expect(after(looking, [{ verdict: 'unknown' }])).toEqual(looking);
});

test('a server that is there and declines is asked once a minute', () => {
  const flow = after(openFlow, [{ verdict: 'away', answered: true }]);
  expect([minute - 1, minute].map((now) => handsOf(flow, 5, now))).toEqual([0, 1]);
});

test('when most of the last letters are refused for good, everywhere, none goes but one every three minutes', () => {
  const nearly = after(openFlow, [...times(10, {}), ...times(9, blocked)]);
  expect(nearly.shut).toBeUndefined();
  const flow = after(nearly, [blocked], 1_000);
  expect(flow.shut?.why).toBe('blocked');
  expect([1_000, 3 * minute + 999, 3 * minute + 1_000].map((now) => handsOf(flow, 5, now))).toEqual(
    [0, 0, 1],
  );
});

test('refusals without a reason count as well', () => {
  expect(after(openFlow, times(10, { verdict: 'never' })).shut?.why).toBe('blocked');
});

test('addresses that do not exist stop nobody: anybody can type them into the form', () => {
  const flow = after(openFlow, times(50, { verdict: 'never', aboutTheMailbox: true }));
  expect(flow.shut).toBeUndefined();
});

test('one domain that wants nothing of us stops nobody else, nor does one letter that is refused again and again', () => {
  expect(after(openFlow, times(50, { ...blocked, domain: 'strict.example' })).shut).toBeUndefined();
  expect(after(openFlow, times(50, { ...blocked, letter: 'the same' })).shut).toBeUndefined();
});

test('what is long past is forgotten: twenty answers are looked at', () => {
  const flow = after(openFlow, [...times(9, blocked), ...times(20, {}), ...times(9, blocked)]);
  expect(flow.shut).toBeUndefined();
});

test('a block ends with the first letter that went to see and is taken, and not by one from before', () => {
  const flow = after(openFlow, times(10, blocked));
  expect(after(flow, [{}]).shut?.why).toBe('blocked');
  const looking = lookedIn(flow, 0);
  for (const verdict of ['later', 'never', 'blocked', 'unknown', 'away'] as const)
    expect(after(looking, [{ verdict }]).shut?.why).toBe('blocked');
  expect(after(looking, [{}])).toEqual(openFlow);
});
