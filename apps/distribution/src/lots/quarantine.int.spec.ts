import { newId } from '@blueheart/sealing';
import { Database } from '@blueheart/database';
import { DistributionAlone, slug } from '../distribution.fixture.js';
import { between } from '../stock/movement.rules.js';
import { StockByHand } from '../stock/by-hand.service.js';
import { LotsQueries } from './lots.queries.js';
import { LotsService, type LotWanted } from './lots.service.js';
import { QuarantineService } from './quarantine.service.js';

let distribution: DistributionAlone;
beforeAll(async () => {
  distribution = await DistributionAlone.start();
}, 60_000);
afterAll(() => distribution.stop());
afterEach(async () => expect(await distribution.differences()).toEqual([]));

const quarantine = () => distribution.get(QuarantineService);
const { item, language } = { item: 'clipboard', language: 'ar' };

const made = (versions: Partial<LotWanted>) =>
  distribution
    .get(Database)
    .transaction((tx) =>
      distribution.get(LotsService).ensure(tx, slug, { item, language, ...versions }),
    );
/** A lot with these versions, and so many pieces of it at a new place. */
async function stocked(versions: Partial<LotWanted>, quantity = 10) {
  const [lot, place] = [await made(versions), await distribution.aWarehouse()];
  await distribution.post(
    'receipt',
    between(await distribution.virtual('supplier'), place, lot, quantity),
  );
  return { lot, place };
}
const lotOf = async (lot: string) =>
  (await distribution.get(LotsQueries).list(slug, item)).find(({ id }) => id === lot)!;
const causeOf = async (lot: string) => (await lotOf(lot)).quarantine?.cause;
const handOut = (from: string) =>
  distribution
    .get(StockByHand)
    .move(distribution.rana, newId(), { kind: 'hand-out', from, item, language, quantity: 1 });
const versionOf = (kind: string) => `${kind}-${newId()}`;

test('a text of the law that is withdrawn holds its lots back wherever they are', async () => {
  const law = versionOf('law');
  const [one, other] = [await stocked({ lawText: law }, 7), await stocked({ lawText: law }, 5)];
  const spared = await stocked({ lawText: versionOf('law') });
  const { lots, pieces } = await quarantine().withdraw(distribution.rana, {
    kind: 'law-text',
    version: law,
  });
  expect({ lots, pieces }).toEqual({ lots: 2, pieces: 12 });
  expect([await causeOf(one.lot), await causeOf(other.lot), await causeOf(spared.lot)]).toEqual([
    'law-text',
    'law-text',
    undefined,
  ]);
  await expect(handOut(one.place)).rejects.toMatchObject({ code: 'not-enough-stock' });
  await handOut(spared.place);
});

test('what is held back can still be brought away, by its lot', async () => {
  const artwork = versionOf('art');
  const { place, lot } = await stocked({ artwork }, 4);
  await quarantine().withdraw(distribution.rana, { kind: 'artwork', version: artwork });
  const to = await distribution.aWarehouse();
  await distribution.get(StockByHand).move(distribution.rana, newId(), {
    kind: 'move',
    from: place,
    to,
    item,
    language,
    lot,
    quantity: 4,
  });
  expect(await distribution.there(to, { item, language })).toBe(4);
});

test('a lot that is printed with it afterwards is held back from the start', async () => {
  const artwork = versionOf('art');
  await made({ artwork });
  await quarantine().withdraw(distribution.rana, { kind: 'artwork', version: artwork });
  expect(await causeOf(await made({ artwork }))).toBe('artwork');
});

test('however a withdrawal and a new lot cross, the lot is held back', async () => {
  for (let round = 0; round < 8; round += 1) {
    const artwork = versionOf('art');
    await made({ artwork });
    const [lot] = await Promise.all([
      made({ artwork }),
      quarantine().withdraw(distribution.rana, { kind: 'artwork', version: artwork }),
    ]);
    expect(await causeOf(lot)).toBe('artwork');
  }
});

test('lifted, it gives again what was held back for it alone', async () => {
  const [artwork, law] = [versionOf('art'), versionOf('law')];
  const both = await made({ artwork, lawText: law });
  const one = await made({ artwork });
  const byHand = await made({ artwork });
  const { id } = await quarantine().withdraw(distribution.rana, {
    kind: 'artwork',
    version: artwork,
  });
  await quarantine().withdraw(distribution.rana, { kind: 'law-text', version: law });
  await quarantine().holdBack(distribution.rana, byHand);
  await quarantine().lift(distribution.rana, id);
  expect([await causeOf(both), await causeOf(one), await causeOf(byHand)]).toEqual([
    'law-text',
    undefined,
    'by-hand',
  ]);
  await expect(quarantine().lift(distribution.rana, id)).rejects.toMatchObject({
    code: 'lifted-already',
    status: 409,
  });
});

test('a lot is held back and released by hand, and not released while its version is withdrawn', async () => {
  const artwork = versionOf('art');
  const lot = await made({ artwork });
  await quarantine().holdBack(distribution.rana, lot);
  await quarantine().holdBack(distribution.rana, lot);
  expect(await causeOf(lot)).toBe('by-hand');
  await quarantine().release(distribution.rana, lot);
  expect(await causeOf(lot)).toBeUndefined();
  await quarantine().withdraw(distribution.rana, { kind: 'artwork', version: artwork });
  await quarantine().holdBack(distribution.rana, lot);
  await expect(quarantine().release(distribution.rana, lot)).rejects.toMatchObject({
    code: 'version-withdrawn',
    status: 409,
  });
  expect(await causeOf(lot)).toBe('by-hand');
  const noted = await distribution.announced<{ action: string; object: { id: string } }>(
    'ActionAudited',
  );
  expect(noted.filter(({ object }) => object.id === lot).map(({ action }) => action)).toEqual([
    'lot.hold-back',
    'lot.release',
    'lot.hold-back',
  ]);
});

test('what no lot has cannot be withdrawn, and nothing is withdrawn twice', async () => {
  const artwork = versionOf('art');
  const withdraw = () =>
    quarantine().withdraw(distribution.rana, { kind: 'artwork', version: artwork });
  await expect(withdraw()).rejects.toMatchObject({ code: 'no-such-version', status: 404 });
  await made({ artwork });
  const results = await Promise.allSettled([withdraw(), withdraw(), withdraw()]);
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  await expect(withdraw()).rejects.toMatchObject({ code: 'withdrawn-already', status: 409 });
});

test('another campaign neither sees nor holds back a lot of this one', async () => {
  const artwork = versionOf('art');
  const lot = await made({ artwork });
  const elsewhere = { ...distribution.rana, campaign: 'elsewhere' };
  await expect(quarantine().holdBack(elsewhere, lot)).rejects.toMatchObject({ status: 404 });
  await expect(quarantine().release(elsewhere, lot)).rejects.toMatchObject({ status: 404 });
  await expect(
    quarantine().withdraw(elsewhere, { kind: 'artwork', version: artwork }),
  ).rejects.toMatchObject({ status: 404 });
  expect(await distribution.get(LotsQueries).list('elsewhere')).toEqual([]);
});

test('what media withdrew is held back in whatever order it is told, once, and what is printed later too', async () => {
  const artwork = versionOf('artwork');
  const one = await stocked({ artwork });
  const id = newId();
  const hear = () =>
    distribution
      .get(Database)
      .transaction((tx) =>
        quarantine().withdrawElsewhere(tx, slug, { id, kind: 'artwork', version: artwork }),
      );
  await Promise.all([hear(), hear()]);
  await hear();
  const later = await stocked({ artwork });
  expect([await causeOf(one.lot), await causeOf(later.lot)]).toEqual(['artwork', 'artwork']);
  const made = (await distribution.get(LotsQueries).withdrawals(slug)).filter(
    ({ version }) => version === artwork,
  );
  expect(made).toMatchObject([{ id, kind: 'artwork', by: null, liftedAt: null }]);
  await quarantine().lift(distribution.rana, id);
  await hear();
  expect(await causeOf(one.lot)).toBeUndefined();
});
