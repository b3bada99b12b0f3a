import {
  oneMove,
  oneNews,
  onePreview,
  servicesFor,
  type Item,
  type WorkMove,
} from './services.rules.js';

const item = (id: string): Item => ({
  id,
  mark: `mark of ${id}`,
  names: {},
  number: null,
  what: 'booth',
  state: 'draft',
  starts: null,
  venue: null,
  tasks: [],
  reminders: 0,
});
const [nour, dina] = [
  { id: 'nour', name: 'Nour' },
  { id: 'dina', name: '' },
];
const move: WorkMove = {
  service: 'schedule',
  id: 'a',
  at: '2030-01-01T10:00:00Z',
  by: nour,
  from: dina,
  to: nour,
  note: '',
  counts: [{ kind: 'event', count: 2 }],
  kinds: [{ kind: 'event', items: [item('e')] }],
  seen: true,
  undone: true,
  mayUndo: false,
};

test('of what is named each service is asked for its own, and of everything each', () => {
  expect(servicesFor(undefined)).toEqual(['schedule', 'media']);
  expect(servicesFor([{ kind: 'order', id: 'o' }])).toEqual(['media']);
  expect(servicesFor([{ kind: 'venue', id: 'v' }])).toEqual(['schedule']);
});

test('a preview of several is one, with the fingerprint of each and a name that one of them knows', () => {
  const own = { owns: true };
  const preview = onePreview([
    { service: 'schedule', from: { ...dina, ...own }, kinds: [], fingerprint: 'f' },
    {
      service: 'media',
      from: { ...dina, ...own, name: 'Dina' },
      kinds: [{ kind: 'order', items: [] }],
      fingerprint: 'g',
    },
  ]);
  expect(preview).toEqual({
    from: { id: 'dina', name: 'Dina', owns: true },
    kinds: [{ kind: 'order', items: [] }],
    fingerprints: { schedule: 'f', media: 'g' },
  });
  expect(onePreview([]).from).toBeNull();
});

test('what was moved together is undone and seen where all of it is, and goes back where any of it can', () => {
  const other: WorkMove = {
    ...move,
    service: 'media',
    id: 'b',
    note: 'Call.',
    counts: [{ kind: 'order', count: 1 }],
    kinds: [{ kind: 'order', items: [item('o')] }],
    seen: false,
    undone: false,
    mayUndo: true,
  };
  expect(oneMove([move, other])).toMatchObject({
    note: 'Call.',
    counts: [...move.counts, ...other.counts],
    kinds: [{ kind: 'event' }, { kind: 'order' }],
    seen: false,
    undone: false,
    mayUndo: true,
  });
  expect(oneMove([move])).toBe(move);
  expect(oneMove([])).toBeUndefined();
});

test('news is told with the newest first, and whoever left something in several services once', () => {
  const { service: _, kinds: __, ...shown } = move;
  const counts = [{ kind: 'event' as const, count: 2 }];
  const news = oneNews([
    {
      service: 'schedule',
      moved: [{ ...shown, counts }],
      orphans: [{ owner: dina, counts }],
      nobodys: counts,
    },
    {
      service: 'media',
      moved: [{ ...shown, at: '2030-01-02T10:00:00Z', counts: [{ kind: 'order', count: 1 }] }],
      orphans: [{ owner: { ...dina, name: 'Dina' }, counts: [{ kind: 'order', count: 3 }] }],
      nobodys: [],
    },
  ]);
  expect(news.moved.map(({ service }) => service)).toEqual(['media', 'schedule']);
  expect(news.orphans).toEqual([
    {
      owner: { id: 'dina', name: 'Dina' },
      counts: [...counts, { kind: 'order', count: 3 }],
    },
  ]);
  expect(news.nobodys).toEqual(counts);
});
