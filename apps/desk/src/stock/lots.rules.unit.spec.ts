import { heldAt, heldBy, versionsOf } from './lots.rules.js';
import type { Lot, Withdrawal } from './lots.js';

const lot = (changes: Partial<Lot>): Lot => ({
  id: 'lot',
  item: 'clipboard',
  language: 'ar',
  label: 'CLIPBOARD-AR-1',
  artwork: '',
  lawText: '',
  value: null,
  unknown: false,
  madeAt: '2026-01-01T00:00:00.000Z',
  quarantine: null,
  places: [],
  ...changes,
});
const gone = (version: string, liftedAt: string | null = null): Withdrawal => ({
  id: version,
  kind: 'artwork',
  version,
  madeAt: '2026-01-01T00:00:00.000Z',
  by: null,
  liftedAt,
});

test('what lots are printed with can be withdrawn, once each, and not what is withdrawn already', () => {
  const lots = [
    lot({ artwork: 'b', lawText: '164-2011' }),
    lot({ artwork: 'a' }),
    lot({ artwork: 'b' }),
    lot({ artwork: 'c' }),
  ];
  expect(versionsOf(lots, [gone('a'), gone('c', '2026-02-01T00:00:00.000Z')])).toEqual([
    { kind: 'artwork', version: 'b' },
    { kind: 'artwork', version: 'c' },
    { kind: 'law-text', version: '164-2011' },
  ]);
});

test('a withdrawal holds back what is at places, not what is gone', () => {
  const lots = [
    lot({
      lawText: 'x',
      places: [
        { place: 'depot', quantity: 7 },
        { place: 'out', quantity: 3 },
      ],
    }),
    lot({ lawText: 'x', places: [{ place: 'van', quantity: 2 }] }),
    lot({ artwork: 'x', places: [{ place: 'van', quantity: 50 }] }),
  ];
  expect(heldBy(lots, { kind: 'law-text', version: 'x' }, (place) => place !== 'out')).toEqual({
    lots: 2,
    pieces: 9,
  });
});

test('what is held back at a place is offered by its lot, and nothing else', () => {
  const quarantine = { cause: 'by-hand', since: '2026-02-01T00:00:00.000Z' } as const;
  const at = (place: string, quantity: number) => [{ place, quantity }];
  const lots = [
    lot({ id: 'held', quarantine, places: [...at('depot', 70), ...at('van', 5)] }),
    lot({ id: 'free', places: at('depot', 9) }),
    lot({ id: 'gone', quarantine, places: at('van', 4) }),
    lot({ id: 'other', quarantine, language: 'fr', places: at('depot', 3) }),
  ];
  expect(heldAt(lots, 'depot', 'clipboard:ar')).toEqual([
    { id: 'held', label: 'CLIPBOARD-AR-1', unknown: false, quantity: 70 },
  ]);
});
