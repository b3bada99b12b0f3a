import { mayProof, openOf, overOf, proofStates, stateOf } from './order.rules.js';

const lines = (...received: number[]) => received.map((one) => ({ quantity: 10, received: one }));
const placed = { ordered: true, stopped: false };

test.each([
  ['draft', { ordered: false, stopped: false, lines: lines(0) }],
  ['cancelled', { ordered: false, stopped: true, lines: lines(0) }],
  ['ordered', { ...placed, lines: lines(0, 0) }],
  ['in-part', { ...placed, lines: lines(0, 1) }],
  ['in-part', { ...placed, lines: lines(99, 0) }],
  ['received', { ...placed, lines: lines(10, 11) }],
  ['cancelled', { ordered: true, stopped: true, lines: lines(0) }],
  ['closed', { ordered: true, stopped: true, lines: lines(3) }],
  ['received', { ordered: true, stopped: true, lines: lines(10) }],
] as const)('an order is %s', (state, told) => {
  expect(stateOf(told)).toBe(state);
});

test('what is owed ends at nothing, and what came beyond it is counted', () => {
  const [few, many] = lines(4, 13);
  expect([openOf(few!), overOf(few!)]).toEqual([6, 0]);
  expect([openOf(many!), overOf(many!)]).toEqual([0, 3]);
});

test('nobody approves a proof that was not sent', () => {
  const steps = proofStates.flatMap((from) =>
    proofStates.filter((to) => mayProof(from, to)).map((to) => `${from} → ${to}`),
  );
  expect(steps).toEqual([
    'none → sent',
    'sent → approved',
    'sent → rejected',
    'approved → rejected',
    'rejected → sent',
  ]);
});
