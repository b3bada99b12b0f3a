import { EventConfirmed } from '@blueheart/contracts';
import { Database } from '@blueheart/database';
import { newId } from '@blueheart/sealing';
import { keyCount } from '@blueheart/testing';
import { DistributionAlone, pins, slug } from '../distribution.fixture.js';
import { aBooth, tell } from '../reservations/booths.fixture.js';
import { between } from '../stock/movement.rules.js';
import { StockByHand } from '../stock/by-hand.service.js';
import { StockService } from '../stock/stock.service.js';
import { DecisionsService } from './decisions.service.js';
import { HandOversService } from './hand-overs.service.js';
import { PartnersQueries } from './partners.queries.js';
import { PartnersService } from './partners.service.js';
import {
  anApproved,
  aPartner,
  approve,
  aRequest,
  asked,
  give,
  handOver,
  linkIn,
  takeBack,
  theRequest,
} from './requests.fixture.js';
import { RequestsQueries } from './requests.queries.js';
import { RequestsService } from './requests.service.js';

let distribution: DistributionAlone;
beforeAll(async () => {
  distribution = await DistributionAlone.start();
}, 60_000);
afterAll(() => distribution.stop());
afterEach(async () => {
  expect(await distribution.differences()).toEqual([]);
});

const get = (id: string) => theRequest(distribution, id);
const there = (place: string) => distribution.there(place);
const out = (search: object) => distribution.get(RequestsQueries).handedOut(slug, search);
const record = (partner: string, quantity: number, key = newId()) =>
  distribution.get(RequestsService).record(distribution.rana, key, { partner, ...asked(quantity) });
const elsewhere = () => ({ ...distribution.rana, campaign: 'elsewhere' });
const sql = (text: string) => distribution.sql(text);

describe('a partner', () => {
  test('is there once by its name, and whom to call is sealed, looked at under notice, and forgotten', async () => {
    const partners = distribution.get(PartnersService);
    const contact = { name: 'Maya Haddad', email: 'maya@example.org' };
    const wanted = {
      kind: 'school' as const,
      name: 'Olive School',
      locale: 'fr' as const,
      contact,
    };
    const { id } = await partners.create(distribution.rana, wanted);
    await expect(
      partners.create(distribution.rana, { ...wanted, name: 'OLIVE school' }),
    ).rejects.toMatchObject({ code: 'partner-there', status: 409 });
    const rows = await distribution.sql('select * from distribution.partners where id = $1', [id]);
    expect(JSON.stringify(rows)).not.toContain('Maya');
    expect(await partners.look(distribution.rana, id)).toEqual(contact);
    const { openable, erased } = await keyCount(sql);
    await partners.change(distribution.rana, id, { version: 2, contact });
    expect(await keyCount(sql)).toEqual({ openable, erased: erased + 1 });
    await partners.forget(distribution.rana, id);
    await partners.forget(distribution.rana, id);
    expect(await keyCount(sql)).toEqual({ openable: openable - 1, erased: erased + 2 });
    const none = { code: 'nobody-to-call', status: 404 };
    await expect(partners.look(distribution.rana, id)).rejects.toMatchObject(none);
    const acts = await distribution.announced<{ action: string; object: { id: string } }>(
      'ActionAudited',
    );
    expect(acts.filter(({ object }) => object.id === id).map(({ action }) => action)).toEqual([
      'partner.create',
      'partner.link',
      'partner.look',
      'partner.change',
      'partner.forget',
    ]);
    expect(JSON.stringify(acts)).not.toContain('Maya');
  });

  test('has one link at a time, which ends when it is revoked and by itself', async () => {
    const { id, link } = await aPartner(distribution);
    const partners = distribution.get(PartnersService);
    const opens = async (held: typeof link) =>
      (await distribution.get(PartnersQueries).behind(distribution.get(Database), slug, held)) !==
      undefined;
    expect(await opens(link)).toBe(true);
    const second = linkIn((await partners.renewLink(distribution.rana, id)).link);
    expect([await opens(link), await opens(second)]).toEqual([false, true]);
    await distribution.sql(
      `update distribution.partners set link_ends_at = now() - interval '1 second' where id = $1`,
      [id],
    );
    expect(await opens(second)).toBe(false);
    const third = linkIn((await partners.renewLink(distribution.rana, id)).link);
    await partners.revokeLink(distribution.rana, id);
    await partners.revokeLink(distribution.rana, id);
    expect(await opens(third)).toBe(false);
  });
});

describe('a request', () => {
  test('is entered once, though it is sent three times at once, and has the next number', async () => {
    const { id: partner } = await aPartner(distribution);
    const key = newId();
    const made = await Promise.all([1, 2, 3].map(() => record(partner, 5, key)));
    expect(new Set(made.map(({ id }) => id)).size).toBe(1);
    expect((await record(partner, 5)).number).toBe(made[0]!.number + 1);
    await expect(record(partner, 6, key)).rejects.toMatchObject({
      code: 'idempotency-key-used',
      status: 422,
    });
  });

  test('is of its campaign alone', async () => {
    const { id, partner } = await aRequest(distribution, 5);
    const none = { code: 'no-such-request', status: 404 };
    await expect(distribution.get(RequestsQueries).get('elsewhere', id)).rejects.toMatchObject(
      none,
    );
    await expect(
      distribution
        .get(DecisionsService)
        .decline(elsewhere(), id, { version: 1, reason: 'Not now.' }),
    ).rejects.toMatchObject(none);
    await expect(
      distribution.get(PartnersService).revokeLink(elsewhere(), partner.id),
    ).rejects.toMatchObject({ code: 'no-such-partner', status: 404 });
  });

  test('waits until somebody answers it', async () => {
    const waiting = () => distribution.get(RequestsQueries).waiting(slug);
    const before = (await waiting()).waiting;
    const { id } = await aRequest(distribution, 5);
    expect((await waiting()).waiting).toBe(before + 1);
    await approve(distribution, id, 5);
    expect((await waiting()).waiting).toBe(before);
  });

  test('and was approved, is due until all of it is given: within seven days, or late', async () => {
    const due = async () => {
      const { late, soon } = await distribution.get(RequestsQueries).waiting(slug);
      return [late.count, soon.count];
    };
    const [late = 0, soon = 0] = await due();
    const { place } = await distribution.aFullWarehouse(50);
    const { id } = await anApproved(distribution, 10);
    expect(await due()).toEqual([late, soon]);
    const neededIn = (days: number) =>
      distribution
        .get(Database)
        .query(
          `update requests set needed_by = (now() at time zone 'Asia/Beirut')::date + $2::int where id = $1`,
          [id, days],
        );
    for (const [days, expected] of [
      [-1, [late + 1, soon]],
      [0, [late, soon + 1]],
      [7, [late, soon + 1]],
      [8, [late, soon]],
    ] as const) {
      await neededIn(days);
      expect([days, await due()]).toEqual([days, expected]);
    }
    await neededIn(-30);
    const first = await distribution.get(RequestsQueries).waiting(slug);
    expect(first.late.request).toBe(id);
    await give(distribution, id, place, 4);
    expect(await due()).toEqual([late + 1, soon]);
    await give(distribution, id, place, 6);
    expect(await due()).toEqual([late, soon]);
  });
});

describe('an answer', () => {
  test('gives less only for a reason, never more, never nothing, and of each line', async () => {
    const { id } = await aRequest(distribution, 10);
    const refused = (code: string) => ({ code, status: 422 });
    await expect(approve(distribution, id, 6)).rejects.toMatchObject(
      refused('partner-needs-reason'),
    );
    await expect(approve(distribution, id, 11)).rejects.toMatchObject(refused('more-than-asked'));
    await expect(approve(distribution, id, 0)).rejects.toMatchObject(refused('nothing-approved'));
    await approve(distribution, id, 6, { reason: 'More come in March.' });
    expect(await get(id)).toMatchObject({
      state: 'approved',
      reason: 'More come in March.',
      lines: [{ asked: 10, approved: 6, toGive: 6 }],
    });
  });

  test('is given once by two who answer at once, and the same twice is once', async () => {
    const { id } = await aRequest(distribution, 10);
    const { version } = await get(id);
    const results = await Promise.allSettled([
      approve(distribution, id, 10, { version }),
      approve(distribution, id, 4, { version, reason: 'Few are left.' }),
    ]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const first = results.findIndex(({ status }) => status === 'fulfilled');
    const { lines, version: after } = await get(id);
    expect(lines[0]!.approved).toBe(first === 0 ? 10 : 4);
    await approve(distribution, id, lines[0]!.approved!, {
      version,
      reason: first === 0 ? null : 'Few are left.',
    });
    expect((await get(id)).version).toBe(after);
  });

  test('may be otherwise later, but for what has left', async () => {
    const { place } = await distribution.aFullWarehouse(50);
    const { id } = await anApproved(distribution, 10);
    await give(distribution, id, place, 4);
    const less = { code: 'less-than-given', status: 422 };
    await expect(approve(distribution, id, 3, { reason: 'Few are left.' })).rejects.toMatchObject(
      less,
    );
    const { version } = await get(id);
    await expect(
      distribution
        .get(DecisionsService)
        .decline(distribution.rana, id, { version, reason: 'No more.' }),
    ).rejects.toMatchObject({ code: 'request-given', status: 409 });
    await approve(distribution, id, 4, { reason: 'Few are left.' });
    expect((await get(id)).lines).toMatchObject([{ toGive: 0, onItsWay: 4 }]);
  });

  test('can be no, for a reason, and yes after all', async () => {
    const { id } = await aRequest(distribution, 10);
    const no = { version: (await get(id)).version, reason: 'These are for schools.' };
    await distribution.get(DecisionsService).decline(distribution.rana, id, no);
    await distribution.get(DecisionsService).decline(distribution.rana, id, no);
    expect(await get(id)).toMatchObject({ state: 'declined', reason: no.reason });
    const { place } = await distribution.aFullWarehouse(10);
    await expect(give(distribution, id, place, 1)).rejects.toMatchObject({
      code: 'request-not-approved',
    });
    await approve(distribution, id, 10);
    expect(await get(id)).toMatchObject({ state: 'approved', reason: null });
  });
});

describe('what is given', () => {
  test('leaves in parts, is on its way, and is done once all of it is signed for', async () => {
    const { place } = await distribution.aFullWarehouse(50);
    const { id, partner } = await anApproved(distribution, 30);
    const first = await give(distribution, id, place, 20);
    expect((await get(id)).lines).toMatchObject([{ toGive: 10, onItsWay: 20, received: 0 }]);
    expect([await there(place), await out({ partner: partner.id })]).toEqual([30, []]);
    await handOver(distribution, id, first.id, { received: 20 });
    const second = await give(distribution, id, place, 10);
    expect((await get(id)).state).toBe('approved');
    const { state } = await handOver(distribution, id, second.id, { received: 10 });
    expect(state).toBe('done');
    expect(await out({ partner: partner.id })).toEqual([
      { partner: expect.objectContaining({ id: partner.id }), ...pins, pieces: 30 },
    ]);
  });

  test('leaves once with its key, and never more than was approved, whoever of ten gives first', async () => {
    const { place } = await distribution.aFullWarehouse(100);
    const { id } = await anApproved(distribution, 30);
    const key = newId();
    const same = await Promise.all([1, 2, 3].map(() => give(distribution, id, place, 3, key)));
    expect(new Set(same.map((one) => one.id)).size).toBe(1);
    const results = await Promise.allSettled(
      Array.from({ length: 10 }, () => give(distribution, id, place, 8)),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
    expect([await there(place), (await get(id)).lines[0]!.onItsWay]).toEqual([73, 27]);
    await expect(give(distribution, id, place, 4)).rejects.toMatchObject({
      code: 'more-than-approved',
      status: 409,
      about: { left: 3 },
    });
  });

  test('is not what is kept for an event, nor a lot that is held back, nor from a closed place', async () => {
    const { place, lot } = await distribution.aFullWarehouse(1_000);
    const booth = aBooth({ expectedVisitors: 1_500 });
    await tell(distribution, EventConfirmed, booth);
    const { id } = await anApproved(distribution, 500);
    await expect(give(distribution, id, place, 101)).rejects.toMatchObject({
      code: 'reserved-for-others',
      status: 409,
      about: { item: 'pin', free: 100 },
    });
    await give(distribution, id, place, 100);
    const other = await distribution.aFullWarehouse(40);
    await distribution.sql(
      `update distribution.lots set quarantined_at = now(), quarantine = 'artwork' where id = $1`,
      [other.lot],
    );
    await expect(give(distribution, id, other.place, 1)).rejects.toMatchObject({
      code: 'not-enough-stock',
    });
    await distribution.sql('update distribution.places set closed_at = now() where id = $1', [
      other.place,
    ]);
    await expect(give(distribution, id, other.place, 1)).rejects.toMatchObject({
      code: 'place-closed',
    });
    await distribution.sql(
      `update distribution.lots set quarantined_at = now(), quarantine = 'artwork' where id = $1`,
      [lot],
    );
  });

  test('that is lost, broken or brought back is still owed, and can be given once more', async () => {
    const { place } = await distribution.aFullWarehouse(50);
    const { id, partner } = await anApproved(distribution, 20);
    const delivery = await give(distribution, id, place, 20);
    await handOver(distribution, id, delivery.id, { received: 12, damaged: 1, lost: 2 });
    await handOver(distribution, id, delivery.id, { received: 5 }, { at: 'sender' });
    expect((await get(id)).lines).toMatchObject([{ toGive: 8, onItsWay: 0, received: 12 }]);
    expect([await there(place), await out({ partner: partner.id })]).toMatchObject([
      35,
      [{ pieces: 12 }],
    ]);
    const again = await give(distribution, id, place, 8);
    await handOver(distribution, id, again.id, { received: 8 });
    expect(await get(id)).toMatchObject({ state: 'done' });
  });

  test('is taken in once, and never more of it than left, whoever counts at once', async () => {
    const { place } = await distribution.aFullWarehouse(50);
    const { id } = await anApproved(distribution, 20);
    const { id: delivery } = await give(distribution, id, place, 20);
    const key = newId();
    await Promise.all(
      [1, 2].map(() => handOver(distribution, id, delivery, { received: 2 }, { key })),
    );
    const results = await Promise.allSettled(
      Array.from({ length: 4 }, () => handOver(distribution, id, delivery, { received: 8 })),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
    await expect(handOver(distribution, id, delivery, { received: 3 })).rejects.toMatchObject({
      code: 'more-than-sent',
      status: 409,
      about: { pieces: 1 },
    });
  });

  test('is neither taken back by hand around its request, nor handed over for another', async () => {
    const { place } = await distribution.aFullWarehouse(10);
    const [one, other] = [await anApproved(distribution, 5), await anApproved(distribution, 5)];
    const { id } = await give(distribution, one.id, place, 5);
    await expect(
      distribution.get(StockByHand).reverse(distribution.rana, newId(), id, 'mistake'),
    ).rejects.toMatchObject({ code: 'not-by-hand', status: 409 });
    await expect(handOver(distribution, other.id, id, { received: 5 })).rejects.toMatchObject({
      code: 'no-such-delivery',
      status: 404,
    });
  });

  test('is signed for by a name that is sealed, looked at under notice, and forgotten', async () => {
    const { place } = await distribution.aFullWarehouse(10);
    const { id } = await anApproved(distribution, 5);
    const delivery = await give(distribution, id, place, 5);
    const name = 'Nadim Khoury';
    const over = await handOver(distribution, id, delivery.id, { received: 5 }, { name });
    const handOvers = distribution.get(HandOversService);
    const look = () => handOvers.look(distribution.rana, id, delivery.id, over.id);
    expect(await look()).toEqual({ name });
    const rows = await distribution.sql('select * from distribution.hand_overs');
    expect(JSON.stringify(rows)).not.toContain('Nadim');
    expect(JSON.stringify(await distribution.announced('ActionAudited'))).not.toContain('Nadim');
    const { openable, erased } = await keyCount(sql);
    await handOvers.forget(distribution.rana, id, delivery.id, over.id);
    expect(await keyCount(sql)).toEqual({ openable: openable - 1, erased: erased + 1 });
    await expect(look()).rejects.toMatchObject({ code: 'no-such-signature', status: 404 });
    expect((await get(id)).deliveries[0]!.handOvers).toMatchObject([{ signed: false }]);
  });
});

describe('what was told and is taken back', () => {
  const given = async (quantity: number) => {
    const { place, lot } = await distribution.aFullWarehouse(50);
    const { id, partner } = await anApproved(distribution, quantity);
    const { id: delivery } = await give(distribution, id, place, quantity);
    return { id, partner, place, lot, delivery };
  };
  const told = async (...of: Parameters<typeof handOver>) => ({
    request: of[1],
    delivery: of[2],
    handOver: (await handOver(...of)).id,
  });
  const back = (which: Awaited<ReturnType<typeof told>>, more?: { key?: string }) =>
    takeBack(distribution, which, more);

  test('is on its way again, with nobody’s name, and is told of anew', async () => {
    const { id, partner, delivery } = await given(20);
    const before = await get(id);
    const name = 'Nadim Khoury';
    const which = await told(distribution, id, delivery, { received: 20 }, { name });
    expect(await get(id)).toMatchObject({ state: 'done' });
    const { id: reversal } = await back(which);
    const { state, lines, deliveries } = await get(id);
    expect({ state, lines }).toEqual({ state: before.state, lines: before.lines });
    expect(deliveries).toMatchObject([
      {
        lines: [{ onItsWay: 20 }],
        handOvers: [{ id: which.handOver, takenBackBy: reversal, signed: false }],
      },
    ]);
    expect(await out({ partner: partner.id })).toEqual([]);
    const look = distribution
      .get(HandOversService)
      .look(distribution.rana, id, delivery, which.handOver);
    await expect(look).rejects.toMatchObject({ code: 'no-such-signature', status: 404 });
    await told(distribution, id, delivery, { received: 18 });
    expect(await out({ partner: partner.id })).toMatchObject([{ pieces: 18 }]);
    expect(await distribution.announced('ActionAudited')).toContainEqual(
      expect.objectContaining({
        action: 'request.take-back-hand-over',
        object: { kind: 'request', id },
        after: { movement: which.handOver, pieces: 20 },
      }),
    );
  });

  test('may be what the partner signed for, which it then signs for anew', async () => {
    const { id, partner, delivery } = await given(20);
    const [line] = (await get(id)).lines;
    const sign = (received: number, once = newId()) =>
      distribution
        .get(HandOversService)
        .sign(
          slug,
          partner.link,
          { delivery, once },
          { lines: [{ line: line!.id, received, damaged: 0, lost: 0 }], name: 'Maya Haddad' },
        );
    expect(await sign(20)).toBe('signed');
    const [signed] = (await get(id)).deliveries[0]!.handOvers;
    await back({ request: id, delivery, handOver: signed!.id });
    expect((await get(id)).lines).toMatchObject([{ onItsWay: 20, received: 0 }]);
    expect(await sign(19)).toBe('signed');
    expect((await get(id)).lines).toMatchObject([{ onItsWay: 1, received: 19 }]);
  });

  test('is owed no more where it broke, is lost or came back', async () => {
    const { id, place, delivery } = await given(20);
    const nowhere = [await distribution.virtual('damaged'), await distribution.virtual('lost')];
    const before = await Promise.all(nowhere.map(there));
    const broken = await told(distribution, id, delivery, { received: 4, damaged: 3, lost: 2 });
    const returned = await told(
      distribution,
      id,
      delivery,
      { received: 5, lost: 1 },
      { at: 'sender' },
    );
    expect((await get(id)).lines).toMatchObject([{ toGive: 11, onItsWay: 5, received: 4 }]);
    await back(returned);
    expect((await get(id)).lines).toMatchObject([{ toGive: 5, onItsWay: 11, received: 4 }]);
    await back(broken);
    expect((await get(id)).lines).toMatchObject([{ toGive: 0, onItsWay: 20, received: 0 }]);
    expect(await Promise.all([place, ...nowhere].map(there))).toEqual([30, ...before]);
  });

  test('stays where it was given anew since, or is not approved any more', async () => {
    const [one, other] = [await given(20), await given(20)];
    const lost = await told(distribution, one.id, one.delivery, { received: 12, lost: 8 });
    await give(distribution, one.id, one.place, 3);
    const before = await get(one.id);
    const anew = { code: 'given-anew', status: 409 };
    await expect(back(lost)).rejects.toMatchObject({
      ...anew,
      about: { line: before.lines[0]!.id, pieces: 3 },
    });
    expect(await get(one.id)).toEqual(before);
    const allLost = await told(distribution, other.id, other.delivery, { lost: 20 });
    const no = { version: (await get(other.id)).version, reason: 'These are for schools.' };
    await distribution.get(DecisionsService).decline(distribution.rana, other.id, no);
    await expect(back(allLost)).rejects.toMatchObject(anew);
    expect(await get(other.id)).toMatchObject({ state: 'declined' });
  });

  test('is taken back once, though it is asked four times at once; with another key it was already', async () => {
    const { id, delivery } = await given(20);
    const which = await told(distribution, id, delivery, { received: 20 });
    const key = newId();
    const asked = await Promise.all([1, 2, 3, 4].map(() => back(which, { key })));
    expect(asked.filter(({ isNew }) => isNew)).toHaveLength(1);
    expect(new Set(asked.map((one) => one.id)).size).toBe(1);
    await expect(back(which)).rejects.toMatchObject({ code: 'reversed-already', status: 409 });
    expect(await get(id)).toMatchObject({ state: 'approved', lines: [{ onItsWay: 20 }] });
  });

  test('is there still: what came back and has gone on since is not taken back', async () => {
    const { id, place, lot, delivery } = await given(20);
    const which = await told(distribution, id, delivery, { received: 20 }, { at: 'sender' });
    await distribution.post('move', between(place, await distribution.aWarehouse(), lot, 45));
    const before = await get(id);
    await expect(back(which)).rejects.toMatchObject({
      code: 'not-enough-stock',
      status: 409,
      about: { short: [{ place, missing: 15 }] },
    });
    expect(await get(id)).toEqual(before);
  });

  test('belongs to its delivery, its request and its campaign, and is no delivery', async () => {
    const [one, other] = [await given(5), await given(5)];
    const which = await told(distribution, one.id, one.delivery, { received: 5 });
    const none = { code: 'no-such-hand-over', status: 404 };
    const noDelivery = { code: 'no-such-delivery', status: 404 };
    await expect(back({ ...which, handOver: one.delivery })).rejects.toMatchObject(none);
    await expect(back({ ...which, request: other.id })).rejects.toMatchObject(noDelivery);
    const others = { ...which, request: other.id, delivery: other.delivery };
    await expect(back(others)).rejects.toMatchObject(none);
    await expect(takeBack(distribution, which, { by: elsewhere() })).rejects.toMatchObject(
      noDelivery,
    );
    expect(await get(one.id)).toMatchObject({ state: 'done' });
  });
});

test('what is taken back is missing on the day on which the partner got it', async () => {
  const { place, lot } = await distribution.aFullWarehouse(5);
  const { id } = await aPartner(distribution);
  const gone = await distribution.virtual('handed-out');
  const [stock, database] = [distribution.get(StockService), distribution.get(Database)];
  const { id: got } = await database.transaction((tx) =>
    stock.post(tx, {
      campaign: slug,
      kind: 'hand-out',
      key: newId(),
      lines: between(place, gone, lot, 5),
      about: { kind: 'partner', id },
      occurredAt: new Date('2026-03-04T10:00:00Z'),
    }),
  );
  const of = (days: object) => out({ partner: id, ...days });
  expect(await of({ to: '2026-03-04' })).toMatchObject([{ pieces: 5 }]);
  await database.transaction((tx) => stock.reverse(tx, slug, got, { key: newId() }));
  expect(await of({ to: '2026-03-04' })).toEqual([]);
  expect(await of({ from: '2026-03-05' })).toEqual([]);
});

test('what each partner got is by the days of the campaign, and by item', async () => {
  const { place } = await distribution.aFullWarehouse(10);
  const { id, partner } = await anApproved(distribution, 5);
  const delivery = await give(distribution, id, place, 5);
  await handOver(distribution, id, delivery.id, { received: 5 });
  const [{ today, tomorrow }] = (await distribution.sql<{ today: string; tomorrow: string }>(
    `select (now() at time zone 'Asia/Beirut')::date::text as today,
       ((now() at time zone 'Asia/Beirut')::date + 1)::text as tomorrow`,
  )) as [{ today: string; tomorrow: string }];
  const of = (search: object) => out({ partner: partner.id, ...search });
  expect(await of({ from: today, to: today, item: 'pin' })).toMatchObject([{ pieces: 5 }]);
  expect(await of({ from: tomorrow })).toEqual([]);
  expect(await of({ item: 'brochure' })).toEqual([]);
});

describe('the database itself refuses', () => {
  test.each([
    ['more than was asked for', 'approved = asked + 1', 'never_more_than_asked'],
    ['to give what is not approved', 'given = 1', 'never_more_than_approved'],
    ['a line of nothing', 'asked = 0', 'request_lines_asked_check'],
  ])('%s', async (_what, change, constraint) => {
    const { id } = await aRequest(distribution, 5);
    await expect(
      distribution.sql(`update distribution.request_lines set ${change} where request = $1`, [id]),
    ).rejects.toThrow(constraint);
  });

  test('to take in more than left, and a no without its reason', async () => {
    const { place } = await distribution.aFullWarehouse(10);
    const { id } = await anApproved(distribution, 5);
    const delivery = await give(distribution, id, place, 5);
    await expect(
      distribution.sql('update distribution.delivery_lots set received = 6 where delivery = $1', [
        delivery.id,
      ]),
    ).rejects.toThrow('never_more_than_was_sent');
    await expect(
      distribution.sql(`update distribution.requests set state = 'declined' where id = $1`, [id]),
    ).rejects.toThrow('a_no_has_its_reason');
  });
});
