import type { Person, Role } from '../../api/contract.js';
import {
  changesBetween,
  chosenOf,
  mayMove,
  movesIn,
  movesWanted,
  namedIn,
  pathTo,
  pathToMove,
  pathToMoved,
  receivers,
  tasksOf,
  workSayings,
} from './work.rules.js';
import type { Item } from './services.rules.js';

const item = (id: string, changes: Partial<Item> = {}): Item => ({
  id,
  mark: `mark of ${id}`,
  names: {},
  number: null,
  what: 'booth',
  state: 'draft',
  starts: '2030-06-17T10:00',
  venue: { en: 'Riverside Mall' },
  tasks: [],
  reminders: 0,
  ...changes,
});
const preview = (...items: Item[]) => ({ kinds: [{ kind: 'event' as const, items }] });

const person = (id: string, role: Role, state: Person['state'] = 'active') => ({ id, role, state });
const team = [
  person('nour', 'admin'),
  person('rana', 'coordinator'),
  person('sami', 'coordinator'),
  person('lea', 'coordinator', 'invited'),
  person('tala', 'volunteer'),
];
const nour = { me: 'nour', role: 'admin' as const };
const rana = { me: 'rana', role: 'coordinator' as const };
const idsOf = (people: readonly { id: string }[]) => people.map(({ id }) => id);

test('an address names what is handed over, one thing or many, and reads as it was written', () => {
  const things = [
    { kind: 'event' as const, id: 'a' },
    { kind: 'event' as const, id: 'b' },
  ];
  expect(pathToMove('rana', things)).toBe('/people/work/rana?event=a&event=b');
  const read = (path: string) => namedIn(new URL(path, 'http://desk.test').searchParams);
  expect(read(pathToMove(null, things))).toEqual(things);
  expect(read(pathToMove('rana', [{ kind: 'venue', id: 'c' }]))).toEqual([
    { kind: 'venue', id: 'c' },
  ]);
  expect(read('/people/work/rana')).toBeUndefined();
});

test('an address names what was moved together, and each thing has its page', () => {
  const moves = [
    { service: 'schedule' as const, id: 'a' },
    { service: 'media' as const, id: 'b' },
  ];
  const { searchParams } = new URL(pathToMoved(moves), 'http://desk.test');
  expect(movesIn(searchParams)).toEqual(moves);
  expect(movesIn(new URLSearchParams('other=c'))).toEqual([]);
  expect([pathTo({ kind: 'venue', id: 'v' }), pathTo({ kind: 'order', id: 'o' })]).toEqual([
    '/schedule/venues/v',
    '/media/orders/o',
  ]);
});

test('each service is asked to move its own, as it was looked at there, and none of which nothing is chosen', () => {
  const [event, order] = [
    { kind: 'event' as const, id: 'e', item: item('e') },
    { kind: 'order' as const, id: 'o', item: item('o') },
  ];
  const fingerprints = { schedule: 'of the schedule', media: 'of the media' };
  const wish = { from: 'rana', to: 'sami', note: '', chosen: [event, order] };
  const wanted = { from: 'rana', to: 'sami' };
  expect(movesWanted({ fingerprints }, wish)).toEqual([
    [
      'schedule',
      {
        ...wanted,
        fingerprint: 'of the schedule',
        items: [{ kind: 'event', id: 'e', mark: 'mark of e' }],
      },
    ],
    [
      'media',
      {
        ...wanted,
        fingerprint: 'of the media',
        items: [{ kind: 'order', id: 'o', mark: 'mark of o' }],
      },
    ],
  ]);
  const only = [order, { kind: 'event' as const, id: 'e' }].map(({ kind, id }) => ({ kind, id }));
  expect(movesWanted({ fingerprints }, { ...wish, only, note: 'Call.', chosen: [order] })).toEqual([
    ['media', expect.objectContaining({ note: 'Call.', only: [{ kind: 'order', id: 'o' }] })],
  ]);
});

test('all is chosen but what was left out, and its open tasks are counted', () => {
  const task = { task: 'short' as const, count: 2, until: null };
  const chosen = chosenOf(preview(item('a', { tasks: [task, task] }), item('b')), new Set(['b']));
  expect(idsOf(chosen)).toEqual(['a']);
  expect(tasksOf(chosen)).toBe(2);
});

test('what is new or other than it was looked at is told apart, and nothing is at first', () => {
  const before = preview(item('a'), item('b'), item('gone'));
  const now = preview(item('a'), item('b', { mark: 'another' }), item('c'));
  expect([...changesBetween(before, now)]).toEqual([
    ['b', 'changed'],
    ['c', 'new'],
  ]);
  expect(changesBetween(undefined, now).size).toBe(0);
});

test('admins move anybody’s, coordinators their own and what has lost its owner', () => {
  expect(mayMove('rana', team, nour)).toBe(true);
  expect(mayMove('rana', team, rana)).toBe(true);
  expect(mayMove('sami', team, rana)).toBe(false);
  // Somebody who left, somebody who is a volunteer by now, and nobody.
  for (const owner of ['gone', 'tala', null]) expect(mayMove(owner, team, rana)).toBe(true);
  expect(mayMove(null, team, { me: 'vera', role: 'viewer' })).toBe(false);
});

test('it goes to who can own it and has joined; an orphan a coordinator takes for themselves alone', () => {
  expect(idsOf(receivers('rana', team, nour))).toEqual(['nour', 'sami']);
  expect(idsOf(receivers('rana', team, rana))).toEqual(['nour', 'sami']);
  expect(idsOf(receivers('gone', team, nour))).toEqual(['nour', 'rana', 'sami']);
  expect(idsOf(receivers('gone', team, rana))).toEqual(['rana']);
  expect(idsOf(receivers(null, team, rana))).toEqual(['rana']);
});

test('Today tells what was moved with the word along with it, and admins what has lost its owner', () => {
  const counts = [
    { kind: 'event' as const, count: 2 },
    { kind: 'venue' as const, count: 1 },
  ];
  const who = { id: 'nour', name: 'Nour' };
  const moved = {
    service: 'schedule' as const,
    id: 'm',
    at: '2030-01-01T10:00:00Z',
    by: who,
    from: null,
    to: who,
    counts,
    note: 'Call before ten.',
    seen: false,
    undone: false,
    mayUndo: false,
  };
  const news = {
    moved: [moved, { ...moved, service: 'media' as const, id: 'n', undone: true }],
    orphans: [{ owner: { id: 'gone', name: '' }, counts }],
    nobodys: counts,
  };
  const told = [
    {
      id: 'workMoved',
      needsYou: true,
      to: '/people/moved?schedule=m',
      count: 3,
      by: 'Nour',
      note: 'Call before ten.',
    },
    { id: 'workBack', needsYou: true, to: '/people/moved?media=n', count: 3, by: 'Nour' },
  ];
  expect(workSayings(news, 'coordinator')).toEqual(told);
  expect(workSayings(news, 'admin')).toEqual([
    ...told,
    { id: 'workOrphan', needsYou: true, to: '/people/work/gone', count: 3, by: '' },
  ]);
});
