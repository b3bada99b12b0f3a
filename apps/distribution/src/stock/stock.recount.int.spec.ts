import { DistributionAlone } from '../distribution.fixture.js';
import { StockRecount } from './stock.recount.js';

let distribution: DistributionAlone;
beforeAll(async () => {
  distribution = await DistributionAlone.start();
}, 60_000);
afterAll(() => distribution.stop());

/** The service's own timer counts as well: each day begins anew for whoever asks here. */
const anotherDay = () => distribution.sql('delete from distribution.recounts');
const oncePerDay = () => distribution.get(StockRecount).oncePerDay();

test('the ledger is counted once a day, by one of all who would', async () => {
  await distribution.aFullWarehouse(10);
  await anotherDay();
  const counted = await Promise.all([oncePerDay(), oncePerDay(), oncePerDay()]);
  expect(counted.filter((one) => one !== undefined)).toEqual([[]]);
  expect(await oncePerDay()).toBeUndefined();
  expect(await distribution.sql('select differences from distribution.recounts')).toEqual([
    { differences: 0 },
  ]);
});
