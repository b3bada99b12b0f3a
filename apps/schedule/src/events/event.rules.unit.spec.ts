import {
  afterMove,
  decide,
  eventStates,
  mayChange,
  transitions,
  type Transition,
} from './event.rules.js';

const ways = Object.keys(transitions) as Transition[];

test('every way there is, and no other', () => {
  const table = Object.fromEntries(
    ways.map((way) => [way, eventStates.map((state) => decide(way, state))]),
  );
  expect(eventStates).toEqual(['draft', 'proposed', 'confirmed', 'under-way', 'done', 'cancelled']);
  expect(table).toEqual({
    propose: ['go', 'already', 'refuse', 'refuse', 'refuse', 'refuse'],
    confirm: ['go', 'go', 'already', 'refuse', 'refuse', 'refuse'],
    decline: ['already', 'go', 'refuse', 'refuse', 'refuse', 'refuse'],
    expire: ['already', 'go', 'refuse', 'refuse', 'refuse', 'refuse'],
    start: ['refuse', 'refuse', 'go', 'already', 'refuse', 'refuse'],
    finish: ['refuse', 'refuse', 'refuse', 'go', 'already', 'refuse'],
    reopen: ['refuse', 'refuse', 'refuse', 'already', 'go', 'refuse'],
    cancel: ['go', 'go', 'go', 'go', 'refuse', 'already'],
  });
});

test('what is over, under way or cancelled is not changed any more', () => {
  expect(eventStates.filter(mayChange)).toEqual(['draft', 'proposed', 'confirmed']);
});

test('a venue is asked again about what it was asked or has agreed to, unless it agreed beforehand', () => {
  expect(eventStates.map((state) => afterMove(state, false)).slice(0, 3)).toEqual([
    'stays',
    'ask-again',
    'ask-again',
  ]);
  expect(afterMove('confirmed', true)).toBe('stays');
  expect(afterMove('proposed', true)).toBe('ask-again');
});
