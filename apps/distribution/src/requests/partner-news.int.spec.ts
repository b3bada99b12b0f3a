import type { Event, PartnerAnswered } from '@blueheart/contracts';
import { Database } from '@blueheart/database';
import { newId } from '@blueheart/sealing';
import { DistributionAlone, slug } from '../distribution.fixture.js';
import { DecisionsService } from './decisions.service.js';
import { Names } from './names.js';
import { PartnersQueries } from './partners.queries.js';
import { PartnersService } from './partners.service.js';
import { approve, aRequest, give, handOver, theRequest } from './requests.fixture.js';

let distribution: DistributionAlone;
beforeAll(async () => {
  distribution = await DistributionAlone.start();
}, 60_000);
afterAll(() => distribution.stop());

type Told = Event<typeof PartnerAnswered>['data'];
const maya = { name: 'Maya Haddad', email: 'maya@example.org', phone: '+961 1 234 567' };
const partners = () => distribution.get(PartnersService);

/** What was announced of this request, in its order. */
const toldOf = async (request: string) =>
  (await distribution.announced<Told>('PartnerAnswered')).filter((one) => one.request === request);
const kindsOf = async (request: string) => (await toldOf(request)).map(({ facts }) => facts.kind);

async function decline(id: string, reason: string) {
  const { version } = await theRequest(distribution, id);
  await distribution.get(DecisionsService).decline(distribution.rana, id, { version, reason });
}

test('what is approved is told once, with what was asked for and whom to write to sealed as it is kept', async () => {
  const { id, partner } = await aRequest(distribution, 50, maya);
  await approve(distribution, id, 50);
  const [told, ...more] = await toldOf(id);
  expect(more).toEqual([]);
  expect(told).toEqual({
    ask: expect.any(String),
    campaign: slug,
    locale: 'ar',
    personKey: expect.any(String),
    person: expect.any(String),
    request: id,
    facts: {
      kind: 'approved',
      number: (await theRequest(distribution, id)).number,
      partner: partner.name,
      neededBy: null,
      reason: null,
      lines: [{ names: expect.any(Object), language: '', asked: 50, approved: 50 }],
    },
  });
  expect(told!.facts.lines[0]!.names).toMatchObject({ en: 'Blue heart pin' });
  const opened = await distribution
    .get(Database)
    .transaction((tx) => distribution.get(Names).open(tx, told!));
  expect(opened).toEqual(maya);
  for (const clear of Object.values(maya)) expect(JSON.stringify(told)).not.toContain(clear);
});

test('less, otherwise and a no are told each, with the reason; the same once more is not', async () => {
  const { id } = await aRequest(distribution, 50, maya);
  const less = { reason: 'The rest comes in March' };
  for (const _again of [1, 2]) await approve(distribution, id, 40, less);
  await approve(distribution, id, 45, less);
  for (const _again of [1, 2]) await decline(id, 'The print is late');
  await approve(distribution, id, 50);
  expect((await toldOf(id)).map(({ facts }) => facts)).toMatchObject([
    { kind: 'approved', reason: less.reason, lines: [{ asked: 50, approved: 40 }] },
    { kind: 'changed', reason: less.reason, lines: [{ asked: 50, approved: 45 }] },
    { kind: 'changed', reason: 'The print is late', lines: [{ asked: 50, approved: 0 }] },
    { kind: 'changed', reason: null, lines: [{ asked: 50, approved: 50 }] },
  ]);
  const asks = (await toldOf(id)).map(({ ask }) => ask);
  expect(new Set(asks).size).toBe(4);
});

test('a no is told as one', async () => {
  const { id } = await aRequest(distribution, 5, maya);
  for (const _again of [1, 2]) await decline(id, 'There are none');
  expect((await toldOf(id)).map(({ facts }) => facts)).toMatchObject([
    { kind: 'declined', reason: 'There are none', lines: [{ asked: 5, approved: 0 }] },
  ]);
});

test('what leaves is told once a delivery, whatever lots it is of and however often it is sent', async () => {
  const { place } = await distribution.aFullWarehouse(30);
  const lot = await distribution.aLot();
  await distribution.post('receipt', [
    { place: await distribution.virtual('supplier'), lot, delta: -20 },
    { place, lot, delta: 20 },
  ]);
  const { id } = await aRequest(distribution, 50, maya);
  await approve(distribution, id, 50);
  const key = newId();
  const [first, again] = [
    await give(distribution, id, place, 40, key),
    await give(distribution, id, place, 40, key),
  ];
  expect(again).toEqual(first);
  await give(distribution, id, place, 10);
  expect((await toldOf(id)).map(({ facts }) => facts)).toMatchObject([
    { kind: 'approved' },
    { kind: 'sent', lines: [{ asked: 50, approved: 50, sent: 40 }] },
    { kind: 'sent', lines: [{ asked: 50, approved: 50, sent: 10 }] },
  ]);
  // They have it in their hands.
  await handOver(distribution, id, first.id, { received: 40 });
  expect(await kindsOf(id)).toEqual(['approved', 'sent', 'sent']);
});

test('what is refused is told nobody', async () => {
  const { place } = await distribution.aFullWarehouse(1);
  const { id } = await aRequest(distribution, 50, maya);
  await expect(approve(distribution, id, 40)).rejects.toMatchObject({
    code: 'partner-needs-reason',
  });
  expect(await kindsOf(id)).toEqual([]);
  await approve(distribution, id, 50);
  await expect(give(distribution, id, place, 50)).rejects.toMatchObject({
    code: 'not-enough-stock',
  });
  expect(await kindsOf(id)).toEqual(['approved']);
});

test('where nobody has an e-mail address nothing is announced, and the request says that somebody calls', async () => {
  const { name, phone } = maya;
  for (const contact of [undefined, { name, phone }]) {
    const { id } = await aRequest(distribution, 5, contact);
    expect(await theRequest(distribution, id)).toMatchObject({ toldByLetter: false });
    await approve(distribution, id, 5);
    expect(await kindsOf(id)).toEqual([]);
  }
});

test('whoever is forgotten or replaced is not written to, and their key is gone for what waits', async () => {
  const { id, partner } = await aRequest(distribution, 5, maya);
  expect(await theRequest(distribution, id)).toMatchObject({ toldByLetter: true });
  await decline(id, 'There are none');
  const contact = { name: 'Hadi Saab', email: 'hadi@example.org' };
  const { version } = await partnerNow(partner.id);
  await partners().change(distribution.rana, partner.id, { version, contact });
  await approve(distribution, id, 5);
  const [before, after] = await toldOf(id);
  expect(after!.personKey).not.toBe(before!.personKey);
  expect(await isThere(before!.personKey)).toBe(false);
  expect(await isThere(after!.personKey)).toBe(true);

  await partners().forget(distribution.rana, partner.id);
  expect(await isThere(after!.personKey)).toBe(false);
  await decline(id, 'There are none after all');
  expect(await kindsOf(id)).toEqual(['declined', 'changed']);
  expect(await theRequest(distribution, id)).toMatchObject({ toldByLetter: false });
});

test('a restored database that knows somebody still writes to nobody', async () => {
  const { id, partner } = await aRequest(distribution, 5, maya);
  // What a restore does before anybody is served: the row is there again, the key is not.
  await distribution.sql(
    'delete from sealing.data_keys where id = (select person_key from distribution.partners where id = $1)',
    [partner.id],
  );
  await approve(distribution, id, 5);
  expect(await kindsOf(id)).toEqual([]);
});

async function partnerNow(id: string) {
  const all = await distribution.get(PartnersQueries).list(slug);
  return all.find((one) => one.id === id)!;
}

async function isThere(key: string): Promise<boolean> {
  const [found] = await distribution.sql('select from sealing.data_keys where id = $1', [key]);
  return found !== undefined;
}
