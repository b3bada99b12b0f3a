import { EventConfirmed } from '@blueheart/contracts';
import { newId } from '@blueheart/sealing';
import { DistributionAlone, pins } from '../distribution.fixture.js';
import { QuarantineService } from '../lots/quarantine.service.js';
import { aBooth, tell } from '../reservations/booths.fixture.js';
import { StockByHand } from './by-hand.service.js';
import { between } from './movement.rules.js';
import type { MovementWantedByHand } from './stock.schema.js';

let distribution: DistributionAlone;
beforeAll(async () => {
  distribution = await DistributionAlone.start();
}, 60_000);
afterAll(() => distribution.stop());
afterEach(async () => expect(await distribution.differences()).toEqual([]));

const move = (wanted: MovementWantedByHand) =>
  distribution.get(StockByHand).move(distribution.rana, newId(), wanted);
async function heldBack(place: string, quantity: number): Promise<string> {
  const lot = await distribution.aLot();
  const supplier = await distribution.virtual('supplier');
  await distribution.post('receipt', between(supplier, place, lot, quantity));
  await distribution.get(QuarantineService).holdBack(distribution.rana, lot);
  return lot;
}

describe('what is held back', () => {
  test('is moved where its lot is named, and never rides along', async () => {
    const { place: from } = await distribution.aFullWarehouse(30);
    const to = await distribution.aWarehouse('Hamra office');
    const lot = await heldBack(from, 100);
    await expect(move({ kind: 'move', from, to, ...pins, quantity: 90 })).rejects.toMatchObject({
      code: 'not-enough-stock',
      about: { ...pins, missing: 60 },
    });
    await move({ kind: 'move', from, to, ...pins, quantity: 30 });
    await move({ kind: 'move', from, to, ...pins, lot, quantity: 90 });
    expect([await distribution.there(from), await distribution.there(to)]).toEqual([10, 120]);
  });

  test('is written off with the rest, for it is gone', async () => {
    const { place: from } = await distribution.aFullWarehouse(30);
    await heldBack(from, 100);
    await move({ kind: 'write-off', from, reason: 'stolen', ...pins, quantity: 130 });
    expect(await distribution.there(from)).toBe(0);
  });

  test('does not help whoever asks for more than is left of what is kept for an event', async () => {
    const { place: from } = await distribution.aFullWarehouse(90);
    await tell(distribution, EventConfirmed, aBooth({ expectedVisitors: 150 }));
    await heldBack(from, 10);
    const to = await distribution.aWarehouse('Tyre office');
    const moved = (quantity: number) => move({ kind: 'move', from, to, ...pins, quantity });
    await expect(moved(90)).rejects.toMatchObject({ code: 'reserved-for-others' });
    await expect(moved(91)).rejects.toMatchObject({ code: 'not-enough-stock' });
    await expect(moved(100)).rejects.toMatchObject({ code: 'not-enough-stock' });
    expect(await distribution.there(from)).toBe(100);
  });
});
