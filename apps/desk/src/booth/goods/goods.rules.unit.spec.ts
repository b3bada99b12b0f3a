import type { Kept, KeptAct } from '../store/db.js';
import type { Deed, FieldKit, Place, Transfer } from './contract.js';
import {
  allWhole,
  arriving,
  carriedBy,
  comingTo,
  countOf,
  draftsFrom,
  handedOut,
  heldBackAt,
  keyOf,
  skusFor,
  transfersNow,
} from './goods.rules.js';
import { goodsOf } from './whose.rules.js';

const names = { en: 'Somewhere' };
const booth: Place = {
  id: 'booth',
  kind: 'booth',
  names,
  staff: null,
  event: 'event',
  carries: [
    { item: 'pin', language: '', onHand: 40, heldBack: 15 },
    { item: 'brochure', language: 'ar', onHand: 10, heldBack: 0 },
  ],
};
const depot: Place = {
  id: 'depot',
  kind: 'warehouse',
  names,
  staff: null,
  event: null,
  carries: [],
};
const line = (id: string, sent: number, open = sent) => ({
  id,
  item: 'pin',
  language: '',
  sent,
  open,
});
const transfer = (changes: Partial<Transfer>): Transfer => ({
  id: 'transfer',
  number: 7,
  from: depot,
  to: booth,
  state: 'sent',
  lines: [line('line', 20)],
  ...changes,
});
const kit = (transfers: Transfer[] = []): FieldKit => ({
  serverTime: '2026-06-17T08:00:00.000Z',
  items: [
    { code: 'clipboard', names, languages: ['ar', 'fr'] },
    { code: 'pin', names, languages: [''] },
  ],
  places: [booth, depot],
  destinations: [booth, depot],
  transfers,
});

let minute = 0;
const at = () => `2026-06-17T10:${String((minute += 1)).padStart(2, '0')}:00+03:00`;
beforeEach(() => {
  minute = 0;
});
const kept = (deed: Deed, changes: Partial<KeptAct> = {}): KeptAct => {
  const tappedAt = at();
  const act = { ...deed, id: tappedAt, by: 'Maya', tappedAt };
  return { id: act.id, slug: 'ours', place: act.place, act, state: 'waiting', ...changes };
};
const pins = (quantity: number) => [{ item: 'pin', language: '', quantity }];
const send = (quantity: number): Deed => ({
  kind: 'send',
  place: 'booth',
  to: 'depot',
  lines: pins(quantity),
});
const count = (quantity: number): Deed => ({
  kind: 'count',
  place: 'booth',
  counted: pins(quantity),
});
const receive = (whole: number, damaged = 0, lost = 0): Deed => ({
  kind: 'receive',
  place: 'booth',
  transfer: 'transfer',
  lines: [{ line: 'line', whole, damaged, lost }],
});
/** How many pins are thought to be at the booth. */
const pinsAfter = (
  acts: KeptAct[],
  { transfers = [transfer({})], handed = [] as ReturnType<typeof handedOut> } = {},
) => {
  const there = carriedBy(booth, acts, transfers, handed);
  return there.find(({ item }) => item === 'pin')?.quantity ?? 0;
};

test('what was received whole is there, what was sent is not, and a count says how it is from then on', () => {
  expect(pinsAfter([])).toBe(40);
  expect(pinsAfter([kept(receive(17, 2, 1))])).toBe(57);
  expect(pinsAfter([kept(receive(17, 2, 1)), kept(send(7))])).toBe(50);
  expect(pinsAfter([kept(send(7)), kept(count(30)), kept(send(3))])).toBe(27);
  expect(pinsAfter([kept(count(0))])).toBe(0);
  expect(pinsAfter([kept({ kind: 'hand-out', place: 'booth', lines: pins(4) })])).toBe(36);
});

test('more may be sent than was thought to be there, and nothing is less than nothing', () => {
  expect(pinsAfter([kept(send(60))])).toBe(0);
  expect(pinsAfter([kept(send(60)), kept(receive(20))])).toBe(20);
});

test('what was done elsewhere, was not taken in, or is in the books already changes nothing', () => {
  expect(pinsAfter([kept({ ...send(7), place: 'depot' })])).toBe(40);
  expect(pinsAfter([kept(send(7), { state: 'held' }), kept(send(7), { state: 'aside' })])).toBe(40);
  expect(pinsAfter([kept(send(7), { state: 'confirmed' })])).toBe(33);
  expect(pinsAfter([kept(send(7), { state: 'confirmed', isIn: true })])).toBe(40);
});

test('a draft that went takes with it what was to go', () => {
  const draft = transfer({ from: booth, to: depot, state: 'draft', lines: [line('line', 12)] });
  const went = kept({ kind: 'send', place: 'booth', transfer: 'transfer' });
  expect(pinsAfter([went], { transfers: [draft] })).toBe(28);
  const [now] = transfersNow(kit([draft]), [went]);
  expect(now).toMatchObject({ state: 'sent', lines: [{ open: 12 }] });
  expect(draftsFrom('booth', [draft])).toHaveLength(1);
  expect(draftsFrom('booth', [now!])).toEqual([]);
  expect(comingTo('depot', [now!])).toHaveLength(1);
});

test('what was handed out at the booth and waits is gone, by the time at which it was', () => {
  const entry = (id: string, sequence: number, what: object, state = 'waiting') =>
    ({ id, event: 'event', sequence, state, entry: { id, recordedAt: at(), ...what } }) as Kept;
  const handed = handedOut([
    entry('1', 1, { kind: 'item', item: 'pin', language: null, delta: 5 }),
    entry('2', 2, { kind: 'item', item: 'pin', language: null, delta: 9 }, 'confirmed'),
    entry('3', 3, { kind: 'item', item: 'pin', language: null, delta: 3 }),
    entry('4', 4, { kind: 'void', entry: '3' }),
    entry('5', 5, { kind: 'correct', entry: '1', delta: -1 }),
    entry('6', 6, { kind: 'visitors', delta: 8 }),
  ]);
  expect(pinsAfter([], { handed })).toBe(36);
  // The count came after it was handed out.
  expect(pinsAfter([kept(count(30))], { handed })).toBe(30);
});

test('what is held back is said as far as it is still there', () => {
  const held = (quantity: number) =>
    heldBackAt(booth, [
      { item: 'pin', language: '', quantity },
      { item: 'brochure', language: 'ar', quantity: 10 },
    ]);
  expect(held(40)).toEqual([{ item: 'pin', language: '', quantity: 15 }]);
  expect(held(4)).toEqual([{ item: 'pin', language: '', quantity: 4 }]);
});

test('what has arrived in part is still on its way, what has arrived is not', () => {
  const open = (acts: KeptAct[]) =>
    comingTo('booth', transfersNow(kit([transfer({})]), acts)).map(({ lines }) => lines[0]!.open);
  expect(open([])).toEqual([20]);
  expect(open([kept(receive(10, 2, 1))])).toEqual([7]);
  expect(open([kept(receive(18, 2))])).toEqual([]);
  expect(open([kept(receive(18, 2), { state: 'aside' })])).toEqual([20]);
  expect(comingTo('depot', transfersNow(kit([transfer({})]), []))).toEqual([]);
});

test('everything can be counted: what is there first, and what is on no list any more', () => {
  const there = [
    { item: 'pin', language: '', quantity: 1 },
    { item: 'old-poster', language: 'ar', quantity: 2 },
  ];
  expect(skusFor(kit(), there).map(keyOf)).toEqual([
    'pin/',
    'old-poster/ar',
    'clipboard/ar',
    'clipboard/fr',
  ]);
});

test('what is damaged or lost is not whole, until somebody says how much is', () => {
  const two = arriving(allWhole(20), 20, 'damaged', 2);
  expect(two).toMatchObject({ whole: 18, damaged: 2, lost: 0 });
  expect(arriving(two, 20, 'lost', 1)).toMatchObject({ whole: 17, damaged: 2, lost: 1 });
  expect(arriving(two, 20, 'damaged', 25)).toMatchObject({ whole: 0, damaged: 25 });
  const said = arriving(two, 20, 'whole', 10);
  expect(arriving(said, 20, 'lost', 3)).toMatchObject({ whole: 10, damaged: 2, lost: 3 });
});

test.each([
  ['0', 0],
  ['١٢٠', 120],
  ['1 200', 1_200],
  ['1,200', 1_200],
  ['١٬٢٠٠', 1_200],
  ['1,20', undefined],
  ['', undefined],
  ['-1', undefined],
  ['1.5', undefined],
  ['99999999', undefined],
])('"%s" is read as %p', (text, pieces) => {
  expect(countOf(text)).toBe(pieces);
});

test('of what somebody else took along only their booths are shown', () => {
  const inDepot = transfer({ id: 'other', to: depot });
  const all = kit([transfer({}), inDepot]);
  expect(goodsOf(all, true)).toBe(all);
  const some = goodsOf(all, false);
  expect(some.places.map(({ id }) => id)).toEqual(['booth']);
  expect(some.transfers.map(({ id }) => id)).toEqual(['transfer']);
});
