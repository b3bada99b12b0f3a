import { readRollout } from '@blueheart/config';
import { EventConfirmed } from '@blueheart/contracts';
import { newId } from '@blueheart/sealing';
import { DistributionAlone, pins, rollout, slug } from '../distribution.fixture.js';
import { FieldKitQueries } from '../field/kit.queries.js';
import { ForecastQueries } from '../forecast/forecast.queries.js';
import { LotsQueries } from '../lots/lots.queries.js';
import { aLine, anOrder, anOrderFor, theOrder } from '../orders/orders.fixture.js';
import { ReceiptsService } from '../orders/receipts.service.js';
import { aPartner, approve, aRequest, give, theRequest } from '../requests/requests.fixture.js';
import { RequestsQueries } from '../requests/requests.queries.js';
import { aBooth, tell } from '../reservations/booths.fixture.js';
import { ReservationsQueries } from '../reservations/reservations.queries.js';
import { StockQueries } from '../stock/stock.queries.js';
import { CampaignsService } from './campaigns.service.js';

let distribution: DistributionAlone;
beforeEach(async () => {
  distribution = await DistributionAlone.start();
}, 60_000);
afterEach(async () => {
  expect(await distribution.differences()).toEqual([]);
  await distribution.stop();
});

const whole = readRollout(rollout);
const withoutPins = { ...whole, items: whole.items.filter(({ code }) => code !== 'pin') };
const apply = (to: typeof whole) => distribution.get(CampaignsService).apply(to);

async function keptFor(event: string) {
  const { reservations } = await distribution
    .get(ReservationsQueries)
    .list(slug, { event, limit: 500 });
  return reservations.find(({ item }) => item === 'pin');
}
const foreseen = async () =>
  (await distribution.get(ForecastQueries).forecast(slug)).items.map(({ item }) => item);
const offered = async () =>
  (await distribution.get(StockQueries).stock(slug)).items
    .filter((item) => item.offered)
    .map(({ code }) => code);

test('an item that the roll-out drops is in no kit and not foreseen; it is again when it comes back', async () => {
  const { place } = await distribution.aFullWarehouse(100);
  const before = aBooth({ expectedVisitors: 150 });
  await tell(distribution, EventConfirmed, before);
  expect(await keptFor(before.event)).toMatchObject({ promised: 90 });

  await apply(withoutPins);
  expect(await keptFor(before.event)).toMatchObject({ quantity: 0, promised: 0, missing: 0 });
  const after = aBooth({ expectedVisitors: 150 }, 1);
  await tell(distribution, EventConfirmed, after);
  expect(await keptFor(after.event)).toBeUndefined();
  expect(await foreseen()).not.toContain('pin');
  expect(await offered()).toEqual(['clipboard', 'brochure']);

  // What there is of it stays in the books, under its name.
  expect(await distribution.there(place)).toBe(100);
  expect(await distribution.get(LotsQueries).list(slug, 'pin')).toHaveLength(1);
  const { kit } = await distribution.get(FieldKitQueries).kit(distribution.rana);
  expect(kit.items.find(({ code }) => code === 'pin')?.names).toMatchObject({
    en: 'Blue heart pin',
  });

  await apply(whole);
  expect(await keptFor(before.event)).toMatchObject({ promised: 90 });
  expect(await keptFor(after.event)).toMatchObject({ quantity: 90, promised: 10, missing: 80 });
  expect(await foreseen()).toContain('pin');
  expect(await offered()).toEqual(['pin', 'clipboard', 'brochure']);
});

test('a phone does not take along what is dropped and nowhere', async () => {
  await apply(withoutPins);
  const { kit } = await distribution.get(FieldKitQueries).kit(distribution.rana);
  expect(kit.items.map(({ code }) => code)).toEqual(['clipboard', 'brochure']);
});

test('what is ordered and what is asked for goes on when the roll-out drops the item', async () => {
  const { place } = await distribution.aFullWarehouse(100);
  const order = await anOrder(distribution, anOrderFor(aLine({ ...pins, quantity: 10 })));
  const { id: request } = await aRequest(distribution, 20);
  await apply(withoutPins);

  const { lines } = await theOrder(distribution, order);
  await distribution.get(ReceiptsService).receive(distribution.rana, order, newId(), {
    place,
    lines: [{ line: lines[0]!.id, received: 10, damaged: 0 }],
  });
  expect((await theOrder(distribution, order)).state).toBe('received');
  await approve(distribution, request, 20);
  await give(distribution, request, place, 20);
  expect(await theRequest(distribution, request)).toMatchObject({ state: 'approved' });
  expect(await distribution.there(place)).toBe(90);
});

test('a partner is not offered what is dropped, and keeps what they asked for of it', async () => {
  await distribution.app.listen(0, '127.0.0.1');
  const base = await distribution.app.getUrl();
  const { path, id } = await aPartner(distribution);
  const page = async (more = '') =>
    (await fetch(new URL(path.replace('/ar/', '/en/') + more, base))).text();
  const press = (act: string, fields: object) => {
    const t = new URL(path, base).searchParams.get('t');
    return fetch(new URL(`/en/${slug}/supplies`, base), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ t, act, once: newId(), ...fields }),
    });
  };
  const requests = async () =>
    (await distribution.get(RequestsQueries).list(slug, { partner: id, limit: 9 })).requests;
  await press('ask', { 'n.pin.': '20' });
  const [request] = await requests();
  await apply(withoutPins);

  const shown = await page();
  expect([shown.includes('name="n.pin."'), shown.includes('name="n.brochure.fr"')]).toEqual([
    false,
    true,
  ]);
  expect(shown).toContain('Blue heart pin');
  expect((await press('ask', { 'n.pin.': '5' })).status).toBe(400);
  expect(await page(`&change=${request!.id}`)).toContain('name="n.pin."');
  const about = { about: request!.id, version: String(request!.version) };
  await press('change', { ...about, 'n.pin.': '15', 'n.brochure.fr': '2' });
  expect((await requests())[0]!.lines).toMatchObject([
    { item: 'pin', asked: 15 },
    { item: 'brochure', asked: 2 },
  ]);
});
