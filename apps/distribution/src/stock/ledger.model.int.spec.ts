import { newId } from '@blueheart/sealing';
import fc from 'fast-check';
import { DistributionAlone } from '../distribution.fixture.js';
import type { Deed } from './deeds.fixture.js';
import { DeedsUnderTest } from './deeds-under-test.fixture.js';
import type { Ask } from './asks.fixture.js';
import { LedgerUnderTest } from './ledger-under-test.fixture.js';
import { Paper } from './paper.fixture.js';

let distribution: DistributionAlone;
beforeAll(async () => {
  distribution = await DistributionAlone.start();
}, 60_000);
afterAll(() => distribution.stop());

const lots = { pin: ['p0', 'p1', 'p2'], brochure: ['b0', 'b1', 'b2'] } as const;
const place = fc.constantFrom('A', 'B', 'C');
const lot = fc.constantFrom(...lots.pin, ...lots.brochure);
const quantity = fc.integer({ min: 1, max: 9 });
/** Which of what came before; whoever asks takes it round. */
const nth = fc.nat({ max: 50 });

const byHand = fc.record({
  act: fc.constantFrom('hand-out', 'return', 'move', 'damaged', 'stolen', 'found'),
  from: place,
  to: place,
  item: fc.constantFrom('pin', 'brochure'),
  // Seldom named, and seldom wrongly.
  lot: fc.option(lot, { nil: undefined, freq: 3 }),
  quantity,
});
const item = fc.constantFrom('pin', 'brochure');
const few = fc.integer({ min: 0, max: 6 });
const deed = fc.oneof(
  fc.record({
    act: fc.constant('count'),
    place,
    item,
    differs: fc.integer({ min: -20, max: 12 }),
    isExplained: fc.boolean(),
  }),
  fc.record({
    act: fc.constant('send'),
    from: place,
    to: place,
    item,
    quantity: fc.integer({ min: 1, max: 20 }),
  }),
  fc.record({
    act: fc.constant('arrive'),
    nth,
    pieces: fc
      .record({ whole: few, damaged: few, lost: few })
      .filter(({ whole, damaged, lost }) => whole + damaged + lost > 0),
  }),
);
const step = fc.oneof(
  { weight: 14, arbitrary: deed },
  { weight: 4, arbitrary: fc.record({ act: fc.constant('receipt'), to: place, lot, quantity }) },
  { weight: 10, arbitrary: byHand },
  { weight: 3, arbitrary: fc.record({ act: fc.constant('reverse'), nth }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('again'), nth }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('otherwise'), nth }) },
  { weight: 4, arbitrary: fc.record({ act: fc.constant('quarantine'), lot }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('close'), place }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('remember') }) },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** What is done, once it is known of which transfer; nothing arrives before something was sent. */
function deedOf(one: Step, sent: number): Deed | undefined {
  if (one.act === 'arrive' && 'pieces' in one)
    return sent ? { act: 'arrive', transfer: one.nth % sent, pieces: one.pieces } : undefined;
  if ('differs' in one || one.act === 'send') return one;
  return undefined;
}

/** What the step asks, once what it refers to is known. */
function askOf(one: Step, asked: readonly Ask[], moved: readonly string[]): Ask | undefined {
  const key = newId();
  if (one.act === 'reverse' && 'nth' in one)
    return moved.length
      ? { act: 'reverse', key, original: moved[one.nth % moved.length]! }
      : undefined;
  if ('nth' in one) {
    const before = asked[one.nth % asked.length];
    if (!before || one.act === 'again') return before;
    if (before.act !== 'reverse') return { ...before, quantity: before.quantity + 1 };
    return { ...before, original: moved[one.nth % moved.length]! };
  }
  return 'quantity' in one && one.act !== 'send' ? { ...one, key } : undefined;
}

/** Something is everywhere, so that little is refused because nothing is. */
const opening = ['A', 'B', 'C'].flatMap((to) =>
  ['p0', 'p1', 'b0'].map((lot) => ({ act: 'receipt' as const, to, lot, quantity: 12 })),
);

async function play(steps: readonly Step[]): Promise<void> {
  const real = await LedgerUnderTest.begin(distribution, lots);
  const deeds = new DeedsUnderTest(real);
  const model = new Paper(lots);
  let sent = 0;
  const [asked, moved]: [Ask[], string[]] = [[], []];
  const remembered: { at: Date; stock: Map<string, number> }[] = [];
  for (const one of opening) {
    const receipt = { ...one, key: newId() };
    expect(await real.ask(receipt)).toEqual(model.ask(receipt));
  }
  for (const one of steps) {
    const deed = deedOf(one, sent);
    const ask = deed ? undefined : askOf(one, asked, moved);
    if (deed) {
      const there = deed.act === 'count' ? model.there(deed.place, deed.item) : 0;
      const answer = model.do(deed);
      expect({ deed, answer: await deeds.do(deed, there) }).toEqual({ deed, answer });
      if (deed.act === 'send' && answer === undefined) sent += 1;
    } else if (ask) {
      const answer = model.ask(ask);
      expect({ ask, answer: await real.ask(ask) }).toEqual({ ask, answer });
      asked.push(ask);
      if ('isNew' in answer && answer.isNew) moved.push(answer.key);
    } else if (one.act === 'close' && 'place' in one) {
      expect(await real.close(one.place)).toBe(model.close(one.place));
    } else if (one.act === 'quarantine' && 'lot' in one) {
      if (!model.quarantined.delete(one.lot)) model.quarantined.add(one.lot);
      await real.quarantine(one.lot, model.quarantined.has(one.lot));
    } else if (one.act === 'remember') {
      remembered.push({ at: await real.moment(), stock: model.stock() });
    }
    expect(await real.balances()).toEqual(model.balances);
  }
  for (const { at, stock } of remembered) expect(await real.stock(at)).toEqual(stock);
  expect(await real.stock()).toEqual(model.stock());
}

async function playMany(numRuns: number): Promise<void> {
  const program = fc.array(step, { minLength: 20, maxLength: 60, size: 'max' });
  await fc.assert(fc.asyncProperty(program, play), { seed: 5, numRuns });
}

test('whatever is asked of it in whichever order, the ledger answers and has what paper would', async () => {
  await playMany(12);
  expect(await distribution.differences()).toEqual([]);
}, 60_000);

test('and so it does over many more programs @long', async () => {
  await playMany(300);
  expect(await distribution.differences()).toEqual([]);
}, 600_000);
