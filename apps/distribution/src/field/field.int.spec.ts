import { staffIdOf, type By, type Role } from '@blueheart/access';
import { EventConfirmed } from '@blueheart/contracts';
import { Database } from '@blueheart/database';
import { newId } from '@blueheart/sealing';
import { CountsQueries } from '../counts/counts.queries.js';
import { CountsService } from '../counts/counts.service.js';
import { CustodyService } from '../custody/custody.service.js';
import { DiscrepanciesQueries } from '../discrepancies/discrepancies.queries.js';
import { DistributionHandlers } from '../distribution.handlers.js';
import { DistributionAlone, pins, slug } from '../distribution.fixture.js';
import { PlacesQueries } from '../places/places.queries.js';
import { StockByHand } from '../stock/by-hand.service.js';
import { aBooth, tell } from '../reservations/booths.fixture.js';
import { between } from '../stock/movement.rules.js';
import { ArrivalReversals } from '../transfers/arrival-reversals.service.js';
import { SignaturesService } from '../transfers/signatures.service.js';
import { aSent, theTransfer } from '../transfers/transfers.fixture.js';
import { fieldBatchSchema } from './act.schema.js';
import { FieldService } from './field.service.js';
import { HeldActsService } from './held.service.js';
import { FieldKitQueries } from './kit.queries.js';

let distribution: DistributionAlone;
beforeAll(async () => {
  distribution = await DistributionAlone.start();
}, 60_000);
afterAll(() => distribution.stop());
afterEach(async () => expect(await distribution.differences()).toEqual([]));

const aPerson = (role: Role): By => ({
  actor: { kind: 'staff', id: newId() },
  role,
  campaign: slug,
});
const idOf = ({ actor }: By) => (actor as { id: string }).id;
const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();

/** An act of whoever sends it, tapped a moment ago, unless `what` says otherwise. */
const anAct = (by: By, kind: string, place: string, what: object) => ({
  id: newId(),
  kind,
  place,
  tappedAt: minutesAgo(1),
  by: idOf(by),
  ...what,
});
const take = (by: By, ...acts: object[]) =>
  distribution.get(FieldService).take(by, fieldBatchSchema.parse({ device: newId(), acts }));
const handOut = (by: By, place: string, quantity: number, what: object = {}) =>
  anAct(by, 'hand-out', place, { lines: [{ ...pins, quantity }], ...what });
const count = (by: By, place: string, quantity: number, what: object = {}) =>
  anAct(by, 'count', place, { counted: [{ ...pins, quantity }], ...what });
const send = (by: By, place: string, to: string, quantity: number) =>
  anAct(by, 'send', place, { to, lines: [{ ...pins, quantity }] });
async function receive(by: By, transfer: string, place: string, pieces: object, what: object = {}) {
  const [line] = (await theTransfer(distribution, transfer)).lines;
  const told = { line: line!.id, whole: 0, damaged: 0, lost: 0, ...pieces };
  return anAct(by, 'receive', place, { transfer, lines: [told], ...what });
}
const held = () => distribution.get(HeldActsService).list(slug);
const heldOf = async (id: string) => (await held()).held.find((one) => one.id === id);
const notTheirs = (...acts: { id: string }[]) => ({
  code: 'no-such-place',
  status: 404,
  about: { acts: acts.map(({ id }) => id) },
});

/** Somebody with a bag of so many pins, for an hour. */
async function somebodyWith(quantity: number, role: Role = 'volunteer') {
  const by = aPerson(role);
  const bag = await distribution.get(CustodyService).ensure(by, idOf(by));
  const { place: depot, lot } = await distribution.aFullWarehouse(100);
  const hourAgo = new Date(minutesAgo(60));
  await distribution.post('move', between(depot, bag, lot, quantity), newId(), hourAgo);
  return { by, bag, depot, lot };
}

/** A booth with pins, and a volunteer whose shift there was so many hours ago. */
async function aBoothOfHoursAgo(hours: number) {
  const facts = aBooth();
  await tell(distribution, EventConfirmed, facts);
  const places = await distribution.get(PlacesQueries).list(slug);
  const place = places.find(({ event }) => event === facts.event)!.id;
  const { place: depot, lot } = await distribution.aFullWarehouse(60);
  await distribution.post('move', between(depot, place, lot, 40));
  const by = aPerson('volunteer');
  const crew = [{ staff: idOf(by), from: minutesAgo(hours * 60 + 60), to: minutesAgo(hours * 60) }];
  const data = { campaign: slug, event: facts.event, version: 1, crew };
  const news = { id: newId(), at: new Date(), data };
  await distribution
    .get(Database)
    .transaction((tx) => distribution.get(DistributionHandlers).rememberCrew(news, tx));
  return { by, place, depot };
}

test('what two tabs send at once is done once, each in its order', async () => {
  const { by, bag, depot } = await somebodyWith(20);
  const acts = [handOut(by, bag, 3), send(by, bag, depot, 17), handOut(by, bag, 1)];
  const answers = await Promise.all([1, 2, 3].map(() => take(by, ...acts)));
  const said = acts.map((_act, at) => answers.map((one) => one[at]!.answer).toSorted());
  expect(said).toEqual(acts.map(() => ['accepted', 'duplicate', 'duplicate']));
  expect(await distribution.there(bag)).toBe(0);
  expect(await take(by, ...acts)).toEqual(acts.map(({ id }) => ({ id, answer: 'duplicate' })));
});

test('what was handed out beyond the books is in them all the same, as what nobody can explain', async () => {
  const { by, bag } = await somebodyWith(4);
  const act = handOut(by, bag, 6);
  expect(await take(by, act)).toEqual([{ id: act.id, answer: 'accepted' }]);
  expect(await distribution.there(bag)).toBe(0);
  const { discrepancies } = await distribution
    .get(DiscrepanciesQueries)
    .list(slug, { state: 'open', limit: 200 });
  expect(discrepancies.filter(({ place }) => place === bag)).toMatchObject([
    { ...pins, quantity: 2, cause: 'booth-log' },
  ]);
});

test('what was over when it was counted, and is told after that was approved, leaves nothing twice', async () => {
  const { by, bag } = await somebodyWith(20);
  await take(by, count(by, bag, 13, { tappedAt: minutesAgo(20) }));
  await take(by, count(by, bag, 13, { tappedAt: minutesAgo(19) }));
  const [open] = (await distribution.get(CountsQueries).list(slug)).filter(
    ({ place }) => place === bag,
  );
  await distribution
    .get(CountsService)
    .approve(distribution.rana, open!.id, { reasons: [{ ...pins, reason: 'unexplained' }] });
  await take(by, handOut(by, bag, 8, { tappedAt: minutesAgo(30) }));
  await take(by, handOut(by, bag, 2, { tappedAt: minutesAgo(10) }));
  expect(await distribution.there(bag)).toBe(11);
  const { discrepancies } = await distribution
    .get(DiscrepanciesQueries)
    .list(slug, { state: 'open', limit: 200 });
  expect(discrepancies.filter(({ place }) => place === bag)).toMatchObject([
    { quantity: 1, cause: 'booth-log' },
  ]);
  const [late] = await distribution.sql<{ id: string }>(
    `select m.id from distribution.movements m where exists (select from distribution.entries e
       join distribution.places p on p.id = e.place where e.movement = m.id and p.kind = 'unexplained')
       and m.kind = 'hand-out' order by m.at desc limit 1`,
  );
  await distribution.get(StockByHand).reverse(distribution.rana, newId(), late!.id, 'not-done');
  expect(await distribution.there(bag)).toBe(11);
  const again = await distribution
    .get(DiscrepanciesQueries)
    .list(slug, { state: 'open', limit: 200 });
  expect(again.discrepancies.filter(({ place }) => place === bag)).toMatchObject([
    { quantity: 7, cause: 'missing' },
  ]);
});

/** Counted twice, as it differs by much, and approved: nobody knows why. */
async function countedAndApproved(by: By, place: string, quantity: number) {
  await take(by, count(by, place, quantity, { tappedAt: minutesAgo(20) }));
  await take(by, count(by, place, quantity, { tappedAt: minutesAgo(19) }));
  const all = await distribution.get(CountsQueries).list(slug);
  const open = all.find((one) => one.place === place && one.state === 'open');
  const reasons = { reasons: [{ ...pins, reason: 'unexplained' as const }] };
  await distribution.get(CountsService).approve(distribution.rana, open!.id, reasons);
}

test('what had come when it was counted, and is told after that was approved, is there once', async () => {
  const { rana } = distribution;
  const { id, to } = await aSent(distribution, 14);
  await countedAndApproved(rana, to, 10);
  expect(await distribution.unexplainedAt(to)).toEqual([{ cause: 'surplus', quantity: 10 }]);
  const late = await receive(rana, id, to, { whole: 8, damaged: 2 }, { tappedAt: minutesAgo(30) });
  await take(rana, late, await receive(rana, id, to, { whole: 4 }, { tappedAt: minutesAgo(10) }));
  expect(await distribution.there(to)).toBe(14);
  expect(await distribution.unexplainedAt(to)).toEqual([{ cause: 'surplus', quantity: 2 }]);
  const { arrivals } = await theTransfer(distribution, id);
  const eight = arrivals.find(({ lines }) => lines[0]!.received === 8)!;
  await distribution
    .get(ArrivalReversals)
    .takeBack(rana, { transfer: id, arrival: eight.id }, newId(), 'not-done');
  expect(await distribution.there(to)).toBe(14);
  expect(await distribution.unexplainedAt(to)).toEqual([{ cause: 'surplus', quantity: 10 }]);
});

test('what had left when it was counted, and is told after that was approved, was missed there', async () => {
  const { by, bag, depot } = await somebodyWith(20);
  await countedAndApproved(by, bag, 13);
  expect(await distribution.unexplainedAt(bag)).toEqual([{ cause: 'missing', quantity: 7 }]);
  const late = { ...send(by, bag, depot, 5), tappedAt: minutesAgo(30) };
  expect(await take(by, late)).toMatchObject([{ answer: 'accepted' }]);
  expect(await distribution.there(bag)).toBe(13);
  expect(await distribution.unexplainedAt(bag)).toEqual([{ cause: 'missing', quantity: 2 }]);
  const onTheWay = await distribution.sql(
    `select e.delta::int as pieces from distribution.movements m
       join distribution.entries e on e.movement = m.id join distribution.places p on p.id = e.place
     where m.campaign = $1 and m.kind = 'sent' and p.kind = 'in-transit' order by m.at desc limit 1`,
    [slug],
  );
  expect(onTheWay).toEqual([{ pieces: 5 }]);
  // All that is there can go too, and no more.
  await take(by, { ...send(by, bag, depot, 13), tappedAt: minutesAgo(5) });
  expect(await distribution.there(bag)).toBe(0);
});

test('a count is held against the books of the moment it was tapped', async () => {
  const { by, bag } = await somebodyWith(20);
  const late = handOut(by, bag, 5, { tappedAt: minutesAgo(30) });
  const counted = count(by, bag, 15, { tappedAt: minutesAgo(20) });
  const after = handOut(by, bag, 4, { tappedAt: minutesAgo(10) });
  await take(by, counted);
  await take(by, after, late);
  const [open] = (await distribution.get(CountsQueries).list(slug)).filter(
    ({ place }) => place === bag,
  );
  const { lines } = await distribution.get(CountsQueries).get(slug, open!.id);
  expect(lines).toMatchObject([{ ...pins, variance: 0, attempts: [{ by: idOf(by) }] }]);
  // A second phone goes on with the same count.
  await take(by, count(by, bag, 11));
  const again = await distribution.get(CountsQueries).get(slug, open!.id);
  expect(again.lines[0]!.attempts).toHaveLength(2);
});

describe('what arrives', () => {
  test('is taken in with who signed, whose name is kept nowhere in the clear', async () => {
    const { id, to } = await aSent(distribution, 10);
    const { rana } = distribution;
    const signedBy = 'Hala Khoury';
    const act = await receive(rana, id, to, { whole: 8, damaged: 2 }, { signedBy });
    expect(await take(rana, act)).toEqual([{ id: act.id, answer: 'accepted' }]);
    expect(await distribution.there(to)).toBe(8);
    const [arrival] = (await theTransfer(distribution, id)).arrivals;
    const signatures = distribution.get(SignaturesService);
    expect(await signatures.look(rana, id, arrival!.id)).toEqual({ name: signedBy });
    const [kept] = await distribution.sql(
      'select person, f::text as text from distribution.field_acts f where id = $1',
      [act.id],
    );
    expect(kept!['person']).toBeNull();
    expect(kept!['text']).not.toContain('Hala');
  });

  test('beyond what is on its way is held, and taken in once that is not so any more', async () => {
    const { id, to, from } = await aSent(distribution, 10);
    const { rana } = distribution;
    await take(rana, await receive(rana, id, to, { whole: 6 }));
    const act = await receive(rana, id, to, { whole: 5 }, { signedBy: 'Hala Khoury' });
    const quarantined = [{ id: act.id, answer: 'quarantined', code: 'more-than-sent' }];
    expect(await take(rana, act)).toEqual(quarantined);
    expect(await take(rana, act)).toEqual(quarantined);
    expect(await heldOf(act.id)).toMatchObject({
      kind: 'receive',
      code: 'more-than-sent',
      signed: true,
      arrived: [{ ...pins, whole: 5, damaged: 0, lost: 0 }],
      lines: [],
    });
    const again = () => distribution.get(HeldActsService).again(rana, act.id);
    await expect(again()).rejects.toMatchObject({ status: 409, code: 'more-than-sent' });
    expect(await distribution.there(to)).toBe(6);
    const stray = await receive(rana, id, await distribution.aWarehouse(), { whole: 1 });
    expect(await take(rana, stray)).toMatchObject([{ code: 'no-such-transfer' }]);
    // What is left comes back to where it was sent from.
    expect(await take(rana, await receive(rana, id, from, { whole: 4 }))).toMatchObject([
      { answer: 'accepted' },
    ]);
    expect(await distribution.there(from)).toBe(4);
  });
});

describe('who signed on a phone', () => {
  const signed = { signedBy: 'Hala Khoury', drawing: [[[120, 450] as [number, number]]] };
  const seen = { name: signed.signedBy, drawn: signed.drawing };

  /** What is kept of the act: who signed, sealed, and all of it as text. */
  const keptOf = async (id: string) => {
    const rows = await distribution.sql<{ person: string | null; key: string; text: string }>(
      `select person, person_key as key, f::text as text from distribution.field_acts f where id = $1`,
      [id],
    );
    return rows[0]!;
  };
  const keyOf = async (id: string) =>
    (
      await distribution.sql(
        'select from sealing.data_keys where id = $1 and wrapped is not null',
        [id],
      )
    ).length;

  test('is drawn, sealed with what arrived, and forgotten when asked', async () => {
    const { id, to } = await aSent(distribution, 10);
    const { rana } = distribution;
    const act = await receive(rana, id, to, { whole: 10 }, signed);
    expect(await take(rana, act)).toMatchObject([{ answer: 'accepted' }]);
    const { text, person } = await keptOf(act.id);
    expect(person).toBeNull();
    expect(text).not.toContain('450');
    const [arrival] = (await theTransfer(distribution, id)).arrivals;
    const signatures = distribution.get(SignaturesService);
    expect(await signatures.look(rana, id, arrival!.id)).toEqual(seen);
    await signatures.forget(rana, id, arrival!.id);
    await expect(signatures.look(rana, id, arrival!.id)).rejects.toMatchObject({ status: 404 });
    expect(await keyOf((await keptOf(act.id)).key)).toBe(0);
    // The same phone, which has not heard the answer, brings it back to nobody.
    expect(await take(rana, act)).toMatchObject([{ answer: 'duplicate' }]);
    await expect(signatures.look(rana, id, arrival!.id)).rejects.toMatchObject({ status: 404 });
  });

  test('waits sealed with an act that is held, and is with what arrived once that is taken in', async () => {
    const { id, to } = await aSent(distribution, 10);
    const { rana } = distribution;
    const first = await receive(rana, id, to, { whole: 6 });
    await take(rana, first);
    const act = await receive(rana, id, to, { whole: 5 }, signed);
    expect(await take(rana, act)).toMatchObject([{ answer: 'quarantined' }]);
    const held = await keptOf(act.id);
    expect(held.person).not.toBeNull();
    expect(held.text).not.toContain('Hala');
    expect(held.text).not.toContain('450');
    const [arrival] = (await theTransfer(distribution, id)).arrivals;
    await distribution
      .get(ArrivalReversals)
      .takeBack(rana, { transfer: id, arrival: arrival!.id }, newId(), 'mistake');
    await distribution.get(HeldActsService).again(rana, act.id);
    expect((await keptOf(act.id)).person).toBeNull();
    const taken = (await theTransfer(distribution, id)).arrivals.find((one) => one.signed);
    expect(await distribution.get(SignaturesService).look(rana, id, taken!.id)).toEqual(seen);
    expect(await distribution.there(to)).toBe(5);
  });

  test('is forgotten with an act that is left out', async () => {
    const { id, to } = await aSent(distribution, 10);
    const { rana } = distribution;
    const act = await receive(rana, id, to, { whole: 11 }, signed);
    expect(await take(rana, act)).toMatchObject([{ answer: 'quarantined' }]);
    const { key } = await keptOf(act.id);
    expect(await keyOf(key)).toBe(1);
    await distribution.get(HeldActsService).drop(rana, act.id, 'Counted wrongly');
    expect((await keptOf(act.id)).person).toBeNull();
    expect(await keyOf(key)).toBe(0);
  });
});

describe('what the books cannot take', () => {
  test('is put into them once, when somebody tries again', async () => {
    const { by, bag, depot, lot } = await somebodyWith(3);
    const act = send(by, bag, depot, 5);
    expect(await take(by, act)).toEqual([
      { id: act.id, answer: 'quarantined', code: 'not-enough-stock' },
    ]);
    expect(await heldOf(act.id)).toMatchObject({ to: depot, lines: [{ ...pins, quantity: 5 }] });
    expect(await distribution.there(bag)).toBe(3);
    await distribution.post('move', between(depot, bag, lot, 2));
    const again = () => distribution.get(HeldActsService).again(distribution.rana, act.id);
    await Promise.all([again(), again()]);
    expect(await distribution.there(bag)).toBe(0);
    expect(await heldOf(act.id)).toBeUndefined();
    expect(await take(by, act)).toEqual([{ id: act.id, answer: 'duplicate' }]);
    const drop = distribution.get(HeldActsService).drop(distribution.rana, act.id, 'Wrong');
    await expect(drop).rejects.toMatchObject({ status: 409, code: 'field-act-applied' });
  });

  test('stays out of them for ever, once somebody says so, and on record', async () => {
    const { by, bag, depot } = await somebodyWith(3);
    const act = send(by, bag, depot, 5);
    await take(by, act);
    const service = distribution.get(HeldActsService);
    const twice = [1, 2].map(() => service.drop(distribution.rana, act.id, 'Tapped twice'));
    await Promise.all(twice);
    expect(await take(by, act)).toEqual([{ id: act.id, answer: 'duplicate' }]);
    await expect(service.again(distribution.rana, act.id)).rejects.toMatchObject({
      code: 'field-act-dropped',
    });
    expect(await distribution.there(bag)).toBe(3);
    const audited = (
      await distribution.announced<{ action: string; object: { id: string } }>('ActionAudited')
    ).filter(({ action, object }) => action === 'field-act.drop' && object.id === act.id);
    expect(audited).toHaveLength(1);
  });

  test('names a person whom nobody knows, and is put into them when somebody does', async () => {
    const { by, bag } = await somebodyWith(5);
    const act = handOut(by, bag, 1, { by: newId() });
    expect(await take(by, act)).toMatchObject([{ code: 'unknown-author' }]);
    await distribution.get(HeldActsService).again(distribution.rana, act.id);
    expect(await distribution.there(bag)).toBe(4);
  });
});

describe('a volunteer', () => {
  test('acts where they were when they tapped it, and nowhere else', async () => {
    const { by, place, depot } = await aBoothOfHoursAgo(20);
    const then = { tappedAt: minutesAgo(20 * 60) };
    const now = count(by, place, 40);
    await expect(take(by, now)).rejects.toMatchObject(notTheirs(now));
    const counted = count(by, place, 40, then);
    const elsewhere = count(by, depot, 1, then);
    await expect(take(by, counted, elsewhere)).rejects.toMatchObject(notTheirs(elsewhere));
    // The same id twice does not lend the one the place of the other.
    const lent = { ...elsewhere, id: counted.id };
    await expect(take(by, lent, counted)).rejects.toMatchObject(notTheirs(lent));
    expect(await take(by, counted)).toMatchObject([{ answer: 'accepted' }]);
    expect(await take(by, handOut(by, place, 1, then))).toMatchObject([
      { answer: 'quarantined', code: 'booth-has-log' },
    ]);
    const nowhere = count(by, await distribution.virtual('lost'), 1);
    await expect(take(distribution.rana, nowhere)).rejects.toMatchObject(notTheirs(nowhere));
  });

  test('takes along what is at their places and on its way there', async () => {
    const { by, bag } = await somebodyWith(7);
    const kits = distribution.get(FieldKitQueries);
    const { kit, etag } = await kits.kit(by);
    const ofBag = { id: bag, kind: 'custody', names: {}, event: null, staff: staffIdOf(by) };
    expect(kit.places).toEqual([{ ...ofBag, carries: [{ ...pins, onHand: 7, heldBack: 0 }] }]);
    expect(kit.items.find(({ code }) => code === 'pin')!.languages).toEqual(['']);
    expect((await kits.kit(by)).etag).toBe(etag);
    const { id, to } = await aSent(distribution, 5);
    await take(by, handOut(by, bag, 1));
    expect((await kits.kit(by)).etag).not.toBe(etag);
    const all = (await kits.kit(distribution.rana)).kit;
    expect(all.transfers.find((one) => one.id === id)).toMatchObject({
      to: { id: to, names: { en: 'Tripoli office' } },
      state: 'sent',
      lines: [{ ...pins, sent: 5, open: 5 }],
    });
  });
});
