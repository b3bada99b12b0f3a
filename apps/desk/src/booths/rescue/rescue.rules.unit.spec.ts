import { boothsIn } from './booths-in.rules.js';
import { readRescue } from './rescue.rules.js';

const uuid = (n: number) => `01936f2e-0f00-7000-8000-${String(n).padStart(12, '0')}`;
const entry = (n: number) => ({
  kind: 'visitors',
  delta: 2,
  id: uuid(n),
  event: uuid(900),
  sequence: n,
  recordedAt: '2026-03-28T10:00:05+02:00',
  by: uuid(901),
  hash: '0'.repeat(64),
});
const row = (n: number, changes: object = {}) => ({
  id: uuid(n),
  event: uuid(900),
  sequence: n,
  slug: 'ours',
  state: 'waiting',
  entry: entry(n),
  ...changes,
});
const pledge = (n: number, changes: object = {}) => ({
  id: uuid(n),
  event: uuid(902),
  slug: 'ours',
  by: uuid(901),
  envelope: 'a'.repeat(120),
  state: 'aside',
  code: 'closed',
  ...changes,
});
const act = (n: number, changes: object = {}) => ({
  id: uuid(n),
  kind: 'send',
  place: uuid(904),
  transfer: uuid(905),
  tappedAt: '2026-03-28T10:00:05+02:00',
  by: uuid(901),
  ...changes,
});
const actRow = (n: number, changes: object = {}) => ({
  id: uuid(n),
  slug: 'ours',
  place: uuid(904),
  state: 'confirmed',
  isIn: true,
  act: act(n),
  ...changes,
});
const file = (entries: unknown[], pledges: unknown[] = [], changes: object = {}) =>
  JSON.stringify({
    device: uuid(903),
    madeAt: '2026-03-29T10:00:00.000Z',
    entries,
    pledges,
    ...changes,
  });
const read = (text: string) => readRescue(text, 'ours');

test('a file is read as it would have been sent, what was answered before too', () => {
  const reading = read(file([row(1), row(2, { state: 'confirmed' })], [pledge(3)]));
  expect(reading).toEqual({
    kind: 'read',
    rescue: {
      device: uuid(903),
      madeAt: '2026-03-29T10:00:00.000Z',
      entries: [entry(1), entry(2)],
      pledges: [{ id: uuid(3), event: uuid(902), by: uuid(901), envelope: 'a'.repeat(120) }],
      acts: [],
    },
    badRows: [],
  });
  expect(reading.kind === 'read' && boothsIn(reading.rescue)).toEqual([uuid(900), uuid(902)]);
});

test('a broken row is told by its number, and stops no other', () => {
  const broken = [
    row(1, { entry: { ...entry(1), delta: 0 } }),
    row(2, { sequence: 9 }),
    row(3, { more: 'than there is' }),
    row(4, { slug: 'theirs' }),
    'nothing',
  ];
  expect(read(file([...broken, row(6)], [pledge(7, { envelope: 'short' })]))).toMatchObject({
    kind: 'read',
    rescue: { entries: [{ id: uuid(6) }], pledges: [] },
    badRows: [
      { list: 'entries', row: 1, why: 'broken' },
      { list: 'entries', row: 2, why: 'broken' },
      { list: 'entries', row: 3, why: 'broken' },
      { list: 'entries', row: 4, why: 'elsewhere' },
      { list: 'entries', row: 5, why: 'broken' },
      { list: 'pledges', row: 1, why: 'broken' },
    ],
  });
});

test('what was done with goods is read in its order; one that was changed is told by its number', () => {
  const counted = [{ item: 'pin', language: '', quantity: 0 }];
  const count = act(2, { kind: 'count', transfer: undefined, counted });
  const acts = [
    actRow(1),
    actRow(2, { act: count }),
    actRow(3, { place: uuid(999) }),
    actRow(4, { act: act(4, { to: uuid(906) }) }),
    actRow(5, { slug: 'theirs' }),
  ];
  expect(read(file([], [], { acts }))).toMatchObject({
    kind: 'read',
    rescue: { acts: [{ id: uuid(1) }, { id: uuid(2), counted }] },
    badRows: [
      { list: 'acts', row: 3, why: 'broken' },
      { list: 'acts', row: 4, why: 'broken' },
      { list: 'acts', row: 5, why: 'elsewhere' },
    ],
  });
});

test('a file that nothing can be made of says why', () => {
  const whyOf = (text: string) => {
    const reading = read(text);
    return reading.kind === 'unusable' && reading.why;
  };
  expect(whyOf('{"device":')).toBe('no-json');
  expect(whyOf('[]')).toBe('no-rescue');
  expect(whyOf(file([row(1)], [], { device: 'x' }))).toBe('no-rescue');
  expect(whyOf(file([row(1)], [], { more: 1 }))).toBe('no-rescue');
  expect(whyOf(file(['broken']))).toBe('no-rescue');
  expect(whyOf(file([]))).toBe('empty');
  expect(whyOf(file([row(1, { slug: 'theirs' })]))).toBe('elsewhere');
});
