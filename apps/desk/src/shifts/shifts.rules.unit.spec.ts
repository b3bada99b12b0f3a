import type { BoardShift, MyShift, SignUp } from '../api/contract.js';
import { actsFor, freeOn, isHereTime, mySayings, split, standingOf } from './my/mine.rules.js';
import {
  byRole,
  dailyShiftOf,
  emptyShift,
  inOrder,
  isFull,
  isOverruled,
  missingOn,
  outsideOf,
  partners,
  placeOf,
  shiftWantedOf,
  toldOf,
} from './shifts.rules.js';

const signUp = (id: string, changes: Partial<SignUp> = {}): SignUp => ({
  id,
  staff: id,
  name: id,
  state: 'taken',
  offeredUntil: null,
  confirmed: false,
  asksOut: false,
  isMinor: false,
  felt: null,
  hindrances: [],
  ...changes,
});
const shift = (changes: Partial<BoardShift> = {}): BoardShift => ({
  id: 'one',
  role: 'booth',
  starts: '2027-06-17T10:00',
  ends: '2027-06-17T14:00',
  zone: 'Asia/Beirut',
  startsAt: '2027-06-17T07:00:00Z',
  endsAt: '2027-06-17T11:00:00Z',
  need: 2,
  capacity: 3,
  skills: [],
  languages: [],
  taken: 1,
  waiting: 0,
  version: 1,
  ended: null,
  signUps: [],
  ...changes,
});

test('the board is by role, without what is cancelled, and counts who is missing there', () => {
  const all = [
    shift({ role: 'driver', taken: 5 }),
    shift({ ended: 'cancelled', taken: 0 }),
    shift(),
  ];
  expect(byRole(all).map(({ role, shifts }) => [role, shifts.length])).toEqual([
    ['booth', 1],
    ['driver', 1],
  ]);
  expect(missingOn(all)).toBe(1);
});

test('whoever cannot come is not counted on', () => {
  const people = [signUp('a', { asksOut: true }), signUp('b')];
  expect(missingOn([shift({ taken: 2, signUps: people })])).toBe(1);
  expect(missingOn([shift({ taken: 2, signUps: people.slice(1) })])).toBe(0);
});

test('a shift is outside of its event before it is set up, and after it is taken down', () => {
  const event = { startsAt: '2027-06-17T07:30:00Z', endsAt: '2027-06-17T10:30:00Z' };
  const outside = (setupMinutes: number, teardownMinutes: number) =>
    outsideOf({ ...event, setupMinutes, teardownMinutes }, [shift()]).length;
  expect([outside(30, 30), outside(29, 30), outside(30, 29)]).toEqual([0, 1, 1]);
  expect(
    outsideOf({ ...event, setupMinutes: 0, teardownMinutes: 0 }, [shift({ ended: 'cancelled' })]),
  ).toEqual([]);
});

test('each person with a seat ahead is told of a cancellation once, and nobody who only waits', () => {
  const all = [
    shift({ signUps: [signUp('a'), signUp('b', { state: 'waiting' })] }),
    shift({ signUps: [signUp('a'), signUp('c', { state: 'offered' })] }),
    shift({ signUps: [signUp('d')], startsAt: '2027-06-16T07:00:00Z' }),
    shift({ signUps: [signUp('e')], ended: 'cancelled' }),
  ];
  expect(toldOf(all, new Date('2027-06-16T08:00:00Z'))).toBe(2);
});

test('whoever cannot be there stands first, and those who wait in their order', () => {
  const people = [
    signUp('a', { state: 'waiting' }),
    signUp('b'),
    signUp('c', { state: 'conflict' }),
    signUp('d', { state: 'waiting' }),
  ];
  expect(inOrder(people).map(({ id }) => id)).toEqual(['c', 'b', 'a', 'd']);
  expect(placeOf(people[3]!, people)).toBe(2);
});

test('a place that is kept for somebody is not free', () => {
  const people = [
    signUp('a'),
    signUp('b', { state: 'offered' }),
    signUp('c', { state: 'waiting' }),
  ];
  expect(isFull(shift({ capacity: 2, signUps: people }))).toBe(true);
  expect(isFull(shift({ capacity: 3, signUps: people }))).toBe(false);
});

test('people change places with those who have a seat on another shift', () => {
  const mine = shift({ signUps: [signUp('a')] });
  const other = shift({ id: 'two', signUps: [signUp('b'), signUp('c', { state: 'waiting' })] });
  const off = shift({ id: 'three', ended: 'cancelled', signUps: [signUp('d')] });
  expect(partners(mine, [mine, other, off]).map(({ signUp: { id } }) => id)).toEqual(['b']);
});

test('a reason helps against rules for rest and skills, not against being elsewhere', () => {
  expect(isOverruled('too-little-rest')).toBe(true);
  expect(isOverruled('busy-then')).toBe(false);
  expect(isOverruled(undefined)).toBe(false);
});

test('a shift into the night ends on the next day; of each day it has hours alone', () => {
  const typed = {
    ...emptyShift({ starts: '2027-06-17T22:00', ends: '2027-06-18T01:00' }),
    capacity: '',
  };
  expect(shiftWantedOf(typed)).toMatchObject({
    starts: '2027-06-17T22:00',
    ends: '2027-06-18T01:00',
    need: 2,
    capacity: 2,
  });
  expect(dailyShiftOf(typed)).toMatchObject({ from: '22:00', until: '01:00' });
});

const now = new Date('2027-06-10T00:00:00Z');
const done = { id: 'e', kind: 'booth', titles: {}, state: 'done', venue: {}, space: '' } as const;
const mine = (
  part: Partial<NonNullable<MyShift['mine']>> = {},
  changes: Partial<MyShift> = {},
): MyShift => ({
  ...shift(),
  event: { id: 'e', kind: 'booth', titles: {}, state: 'confirmed', venue: {}, space: '' },
  withdrawal: 'freely',
  mine: {
    state: 'taken',
    place: null,
    offeredUntil: null,
    confirmed: false,
    asksOut: false,
    ...part,
  },
  ...changes,
});

test.each([
  [mine(), 'taken', ['confirm', 'leave']],
  [mine({ confirmed: true }), 'confirmed', ['leave']],
  [mine({}, { withdrawal: 'ask' }), 'taken', ['confirm', 'ask']],
  [mine({ asksOut: true }, { withdrawal: 'ask' }), 'asksOut', ['confirm']],
  [mine({ state: 'offered' }), 'offered', ['accept', 'pass']],
  [mine({ state: 'waiting', place: 2 }), 'waiting', ['leaveLine']],
  [mine({ state: 'conflict' }), 'conflict', []],
  // They never said that they come: nobody is told that they did.
  [mine({}, { withdrawal: 'over' }), 'begun', []],
  [mine({ confirmed: true }, { withdrawal: 'over' }), 'confirmed', []],
  [mine({}, { event: done }), 'over', []],
  [mine({ state: 'waiting', place: 1 }, { event: done, withdrawal: 'over' }), 'over', []],
  [mine({}, { withdrawal: 'over', endsAt: '2027-06-09T00:00:00Z' }), 'over', []],
] as const)(
  'what can be done about one’s own part goes by how it stands (%#)',
  (one, standing, acts) => {
    expect(standingOf(one, now)).toBe(standing);
    expect(actsFor(standing, one.withdrawal)).toEqual(acts);
  },
);

test('what is over stands apart, the last first', () => {
  const over = (id: string) => mine({}, { id, endsAt: '2027-06-09T00:00:00Z' });
  const { ahead, past } = split([over('a'), over('b'), mine()], now);
  expect(ahead.map(({ id }) => id)).toEqual(['one']);
  expect(past.map(({ id }) => id)).toEqual(['b', 'a']);
});

test('a free place is for whoever waits before it is for who comes', () => {
  expect(freeOn(mine())).toBe(2);
  expect(freeOn(mine({}, { waiting: 1 }))).toBe(0);
});

test('Today tells a volunteer of an offer, of the next shift, or that there is none', () => {
  const told = (...all: MyShift[]) => mySayings(all, now).map(({ id, needsYou }) => [id, needsYou]);
  expect(told()).toEqual([['myNone', false]]);
  expect(told(mine({ state: 'waiting' }))).toEqual([['myWaits', false]]);
  expect(told(mine({ state: 'offered' }), mine())).toEqual([
    ['myOffer', true],
    ['myNext', true],
  ]);
  expect(told(mine({ confirmed: true }))).toEqual([['myNext', false]]);
});

test('whoever has a seat says that they are there from three hours before until the end', () => {
  const one = mine();
  const at = (iso: string, minutes: number) => new Date(Date.parse(iso) + minutes * 60_000);
  expect(isHereTime(one, at(one.startsAt, -181))).toBe(false);
  expect(isHereTime(one, at(one.startsAt, -179))).toBe(true);
  expect(isHereTime(one, at(one.endsAt, -1))).toBe(true);
  expect(isHereTime(one, at(one.endsAt, 0))).toBe(false);
  expect(isHereTime(mine({ state: 'waiting' }), at(one.endsAt, -1))).toBe(false);
  expect(isHereTime(mine({}, { event: done }), at(one.endsAt, -1))).toBe(false);
});
