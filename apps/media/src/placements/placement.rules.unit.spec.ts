import { roles } from '@blueheart/access';
import {
  counts,
  isOpen,
  placementStates,
  refusalOf,
  ways,
  type Act,
  type Told,
} from './placement.rules.js';

const acts = Object.keys(ways) as Act[];
const told = (parts: Partial<Told> = {}): Told => ({
  state: 'draft',
  isPlaced: true,
  hasBegun: true,
  isUpSoon: true,
  who: 'coordinator',
  hasReason: true,
  hasMakeGood: false,
  hasApprovedArtwork: () => false,
  hasProof: () => false,
  ...parts,
});

test('a placement goes these ways and no others', () => {
  const allowed = acts.flatMap((act) =>
    placementStates
      .filter(
        (state) =>
          !refusalOf(
            act,
            told({
              state,
              who: act === 'expire' ? 'system' : 'admin',
              hasApprovedArtwork: () => true,
            }),
          ),
      )
      .map((state) => `${state} > ${act} > ${ways[act].to}`),
  );
  expect(allowed).toEqual([
    'draft > option > optioned',
    'optioned > option > optioned',
    'optioned > release > draft',
    'optioned > expire > draft',
    'draft > book > booked',
    'optioned > book > booked',
    'draft > decline > declined',
    'optioned > decline > declined',
    'booked > decline > declined',
    'booked > send-artwork > artwork-sent',
    'artwork-sent > send-artwork > artwork-sent',
    'live > send-artwork > artwork-sent',
    'artwork-sent > go-live > live',
    'live > complete > completed',
    'draft > cancel > cancelled',
    'optioned > cancel > cancelled',
    'booked > cancel > cancelled',
    'artwork-sent > cancel > cancelled',
    'live > cancel > cancelled',
    'booked > make-good > made-good',
    'artwork-sent > make-good > made-good',
    'live > make-good > made-good',
    'completed > make-good > made-good',
    'made-good > make-good > made-good',
  ]);
});

test('volunteers and viewers take no step, and nobody but time ends an option as expired', () => {
  for (const act of acts)
    for (const who of [...roles, 'system'] as const) {
      const [state] = ways[act].from;
      const isTheirs =
        act === 'expire' ? who === 'system' : who === 'admin' || who === 'coordinator';
      const refusal = refusalOf(act, told({ state, who, hasApprovedArtwork: () => true }));
      expect([act, who, refusal]).toEqual([act, who, isTheirs ? undefined : 'placement-not-yours']);
    }
});

test.each([
  ['book', 'draft'],
  ['send-artwork', 'booked'],
  ['go-live', 'artwork-sent'],
  ['complete', 'live'],
  ['make-good', 'live'],
] as const)('nobody can %s what is in no placed order', (act, state) => {
  expect(refusalOf(act, told({ state, isPlaced: false }))).toBe('media-order-not-placed');
});

test.each(['coordinator', 'admin'] as const)(
  'for no reason of a %s it is live without approved artwork',
  (who) => {
    const sent = told({ state: 'artwork-sent', who });
    expect(refusalOf('go-live', sent)).toBe('artwork-not-approved');
    expect(refusalOf('go-live', { ...sent, hasApprovedArtwork: () => true })).toBeUndefined();
  },
);

test('it is completed by a proof, or for a reason, and not before it began', () => {
  const live = { state: 'live' as const };
  const without = told({ ...live, hasReason: false });
  expect(refusalOf('complete', without)).toBe('placement-not-proved');
  expect(refusalOf('complete', { ...without, hasProof: () => true })).toBeUndefined();
  expect(refusalOf('complete', told(live))).toBeUndefined();
  expect(refusalOf('complete', told({ ...live, hasBegun: false }))).toBe('flight-not-begun');
});

test('it is not live before posters go up', () => {
  const sent = told({ state: 'artwork-sent', hasApprovedArtwork: () => true, hasBegun: false });
  expect(refusalOf('go-live', sent)).toBeUndefined();
  expect(refusalOf('go-live', { ...sent, isUpSoon: false })).toBe('flight-far-off');
});

test.each(['decline', 'cancel', 'make-good'] as const)('whoever wants to %s says why', (act) => {
  expect(refusalOf(act, told({ state: 'booked', hasReason: false }))).toBe('reason-missing');
});

test('it is made good once more only where nothing makes it good any more', () => {
  const missed = told({ state: 'made-good' });
  expect(refusalOf('make-good', missed)).toBeUndefined();
  expect(refusalOf('make-good', { ...missed, hasMakeGood: true })).toBe('placement-not-from-here');
});

test('what was declined or given up counts for nothing and is over', () => {
  expect(placementStates.filter((state) => !counts(state))).toEqual(['declined', 'cancelled']);
  expect(placementStates.filter((state) => !isOpen(state))).toEqual([
    'completed',
    'declined',
    'cancelled',
    'made-good',
  ]);
});
