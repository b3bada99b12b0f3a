import { Database } from '@blueheart/database';
import { newId } from '@blueheart/sealing';
import { keyCount } from '@blueheart/testing';
import { DistributionAlone } from '../distribution.fixture.js';
import { between } from '../stock/movement.rules.js';
import { arrivalWantedSchema } from './arrival.schema.js';
import { ArrivalsService } from './arrivals.service.js';
import { SignaturesService } from './signatures.service.js';
import { TransfersService } from './transfers.service.js';
import {
  aDraft,
  aLine,
  arrive,
  aSent,
  send,
  strayOnTheWay,
  takeBack,
  theTransfer,
} from './transfers.fixture.js';

let distribution: DistributionAlone;
beforeAll(async () => {
  distribution = await DistributionAlone.start();
}, 60_000);
afterAll(() => distribution.stop());
afterEach(async () => {
  expect(await distribution.differences()).toEqual([]);
  expect(await strayOnTheWay(distribution)).toEqual([]);
});

const get = (id: string) => theTransfer(distribution, id);
const there = (place: string) => distribution.there(place);
const tooMany = { code: 'more-than-sent', status: 409 };

describe('what arrives', () => {
  test('is where it was sent to, and what broke or is gone is in the books as that', async () => {
    const [broken, gone] = [
      await distribution.virtual('damaged'),
      await distribution.virtual('lost'),
    ];
    const before = [await there(broken), await there(gone)];
    const { id, to } = await aSent(distribution, 20);
    const arrived = await arrive(distribution, id, { received: 17, damaged: 1, lost: 2 });
    expect(arrived.state).toBe('done');
    expect(await get(id)).toMatchObject({
      state: 'done',
      lines: [
        { onItsWay: 0, lots: [{ sent: 20, received: 17, damaged: 1, lost: 2, returned: 0 }] },
      ],
      arrivals: [
        { id: arrived.id, at: 'destination', lines: [{ received: 17, damaged: 1, lost: 2 }] },
      ],
    });
    expect(await there(to)).toBe(17);
    expect([await there(broken), await there(gone)]).toEqual([before[0]! + 1, before[1]! + 2]);
  });

  test('comes in parts, and of the oldest lot first', async () => {
    const { id, from, to, lot: old } = await aDraft(distribution, 5, aLine(10));
    const [young, supplier] = [await distribution.aLot(), await distribution.virtual('supplier')];
    await distribution.post('receipt', between(supplier, from, young, 5));
    await send(distribution, id);
    expect((await arrive(distribution, id, { received: 6 })).state).toBe('in-part');
    expect((await get(id)).lines[0]!.lots).toMatchObject([
      { lot: old, received: 5 },
      { lot: young, received: 1 },
    ]);
    expect((await arrive(distribution, id, { received: 4 })).state).toBe('done');
    expect(await there(to)).toBe(10);
  });

  test('is never more than was sent, and then none of it is taken in', async () => {
    const { id, to } = await aSent(distribution, 20, aLine(10));
    await arrive(distribution, id, { received: 7 });
    const line = (await get(id)).lines[0]!.id;
    await expect(arrive(distribution, id, { received: 2, lost: 2 })).rejects.toMatchObject({
      ...tooMany,
      about: { line, pieces: 1 },
    });
    expect(await there(to)).toBe(7);
  });

  test('is taken in once: of two who count the last box at once, one is told that it is in', async () => {
    const { id, to } = await aSent(distribution, 10);
    const results = await Promise.allSettled(
      Array.from({ length: 4 }, () => arrive(distribution, id, { received: 10 })),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const one of results.filter(({ status }) => status === 'rejected'))
      expect(one).toMatchObject({ reason: tooMany });
    expect(await there(to)).toBe(10);
  });

  test('that is told twice with one key arrived once, also at the same moment and when all is in', async () => {
    const { id, to } = await aSent(distribution, 10);
    const key = newId();
    const tell = () => arrive(distribution, id, { received: 10 }, { key });
    const told = [...(await Promise.all([tell(), tell(), tell()])), await tell()];
    expect(new Set(told.map((one) => one.id)).size).toBe(1);
    expect(await there(to)).toBe(10);
    await expect(arrive(distribution, id, { received: 9 }, { key })).rejects.toMatchObject({
      code: 'idempotency-key-used',
      status: 422,
    });
  });

  test('is taken in where a place has closed meanwhile: it is there', async () => {
    const { id, to } = await aSent(distribution, 10);
    await distribution.sql('update distribution.places set closed_at = now() where id = $1', [to]);
    await arrive(distribution, id, { received: 10 });
    expect(await there(to)).toBe(10);
  });

  test('was sent before', async () => {
    const { id } = await aDraft(distribution, 10);
    await expect(arrive(distribution, id, { received: 1 })).rejects.toMatchObject({
      code: 'transfer-not-sent',
      status: 409,
    });
  });

  test('belongs to its transfer and its campaign', async () => {
    const [{ id }, other] = [await aSent(distribution, 10), await aSent(distribution, 10)];
    const { lines } = await get(id);
    const wanted = arrivalWantedSchema.parse({ lines: [{ line: lines[0]!.id, received: 1 }] });
    const receive = (by: typeof distribution.rana, of: string) =>
      distribution.get(ArrivalsService).receive(by, of, newId(), wanted);
    await expect(receive(distribution.rana, other.id)).rejects.toMatchObject(tooMany);
    await expect(
      receive({ ...distribution.rana, campaign: 'elsewhere' }, id),
    ).rejects.toMatchObject({ code: 'no-such-transfer', status: 404 });
  });
});

describe('what comes back', () => {
  test('is where it came from, and a transfer of which all came back is cancelled', async () => {
    const { id, from, to } = await aSent(distribution, 10);
    await arrive(distribution, id, { received: 4 }, { at: 'sender' });
    expect(await get(id)).toMatchObject({ state: 'in-part', arrivals: [{ at: 'sender' }] });
    await arrive(distribution, id, { received: 6 }, { at: 'sender' });
    expect(await get(id)).toMatchObject({
      state: 'cancelled',
      lines: [{ lots: [{ returned: 10 }] }],
    });
    expect([await there(from), await there(to)]).toEqual([10, 0]);
  });

  test('in part leaves the transfer done with the rest', async () => {
    const { id, from, to } = await aSent(distribution, 10);
    await arrive(distribution, id, { received: 7 });
    await arrive(distribution, id, { received: 2, damaged: 1 }, { at: 'sender' });
    expect(await get(id)).toMatchObject({ state: 'done' });
    expect([await there(from), await there(to)]).toEqual([2, 7]);
  });
});

describe('what arrived and is taken back', () => {
  const back = (...[id, arrival, more]: [string, string, { key?: string }?]) =>
    takeBack(distribution, id, arrival, more);
  const told = async (id: string) => {
    const { lines, state, endedAt } = await get(id);
    return { lines, state, endedAt };
  };

  test('is on its way as before, and can arrive anew', async () => {
    const nowhere = [await distribution.virtual('damaged'), await distribution.virtual('lost')];
    const before = await Promise.all(nowhere.map(there));
    const { id, to } = await aSent(distribution, 20);
    const sent = await told(id);
    const wrong = await arrive(distribution, id, { received: 17, damaged: 1, lost: 2 });
    const { id: reversal } = await back(id, wrong.id);
    expect(await told(id)).toEqual(sent);
    expect((await get(id)).arrivals).toMatchObject([{ id: wrong.id, takenBackBy: reversal }]);
    expect(await Promise.all([to, ...nowhere].map(there))).toEqual([0, ...before]);
    expect((await arrive(distribution, id, { received: 20 })).state).toBe('done');
    expect((await get(id)).arrivals).toMatchObject([{ takenBackBy: null }, { id: wrong.id }]);
    expect(await there(to)).toBe(20);
    expect(await distribution.announced('ActionAudited')).toContainEqual(
      expect.objectContaining({
        action: 'transfer.take-back',
        object: { kind: 'transfer', id },
        after: { movement: wrong.id, state: 'sent' },
      }),
    );
  });

  test('is of the lots and lines of which it was, whatever arrived before and after', async () => {
    const { place: from, lot: old } = await distribution.aFullWarehouse(8);
    const [young, supplier] = [await distribution.aLot(), await distribution.virtual('supplier')];
    await distribution.post('receipt', between(supplier, from, young, 8));
    const { id } = await distribution.get(TransfersService).create(distribution.rana, {
      from,
      to: await distribution.aWarehouse(),
      expectedOn: null,
      lines: [aLine(6), aLine(5, { lot: old })],
    });
    await send(distribution, id);
    const one = [{ received: 3, lost: 1 }, { received: 1 }];
    const other = [{ received: 1 }, { received: 2, damaged: 1 }];
    const first = await arrive(distribution, id, one);
    const after = await told(id);
    const second = await arrive(distribution, id, other);
    await back(id, second.id);
    expect(await told(id)).toEqual(after);
    await arrive(distribution, id, other);
    await back(id, first.id);
    const left = (await get(id)).lines.map(({ onItsWay, lots }) => ({
      onItsWay,
      received: lots.reduce((sum, { received }) => sum + received, 0),
    }));
    expect(left).toEqual([
      { onItsWay: 5, received: 1 },
      { onItsWay: 2, received: 2 },
    ]);
    expect(await get(id)).toMatchObject({ state: 'in-part' });
    await arrive(distribution, id, [{ received: 5 }, { received: 2 }]);
    expect(await get(id)).toMatchObject({ state: 'done' });
  });

  test('may have come back: then it is not cancelled any more', async () => {
    const { id, from, to } = await aSent(distribution, 10);
    const returned = await arrive(distribution, id, { received: 10 }, { at: 'sender' });
    await back(id, returned.id);
    expect(await get(id)).toMatchObject({ state: 'sent', endedAt: null });
    expect([await there(from), await there(to)]).toEqual([0, 0]);
  });

  test('is taken back once, though it is asked four times at once; with another key it was already', async () => {
    const { id, to } = await aSent(distribution, 10);
    const { id: arrival } = await arrive(distribution, id, { received: 10 });
    const key = newId();
    const asked = await Promise.all([1, 2, 3, 4].map(() => back(id, arrival, { key })));
    expect(asked.filter(({ isNew }) => isNew)).toHaveLength(1);
    expect(new Set(asked.map((one) => one.id)).size).toBe(1);
    await expect(back(id, arrival)).rejects.toMatchObject({
      code: 'reversed-already',
      status: 409,
    });
    expect(await get(id)).toMatchObject({ state: 'sent', lines: [{ onItsWay: 10 }] });
    const anew = await arrive(distribution, id, { received: 10 });
    await expect(back(id, anew.id, { key })).rejects.toMatchObject({
      code: 'idempotency-key-used',
      status: 422,
    });
    expect(await there(to)).toBe(10);
  });

  test('is there still: what has gone on since is not taken back', async () => {
    const { id, to, lot } = await aSent(distribution, 10);
    const { id: arrival } = await arrive(distribution, id, { received: 10 });
    await distribution.post('move', between(to, await distribution.aWarehouse(), lot, 1));
    const before = await get(id);
    await expect(back(id, arrival)).rejects.toMatchObject({
      code: 'not-enough-stock',
      status: 409,
      about: { short: [{ place: to, missing: 1 }] },
    });
    expect(await get(id)).toEqual(before);
  });

  test('belongs to its transfer and its campaign, and is no other step of it', async () => {
    const [{ id }, other] = [await aSent(distribution, 10), await aSent(distribution, 10)];
    const { id: arrival } = await arrive(distribution, id, { received: 10 });
    const none = { code: 'no-such-arrival', status: 404 };
    await expect(back(other.id, arrival)).rejects.toMatchObject(none);
    const [sent] = await distribution.sql<{ id: string }>(
      `select id from distribution.movements where about = $1 and kind = 'sent'`,
      [id],
    );
    await expect(back(id, sent!.id)).rejects.toMatchObject(none);
    const by = { ...distribution.rana, campaign: 'elsewhere' };
    await expect(takeBack(distribution, id, arrival, { by })).rejects.toMatchObject({
      code: 'no-such-transfer',
      status: 404,
    });
    expect((await get(id)).arrivals).toMatchObject([{ takenBackBy: null }]);
  });

  test('takes along who signed for it', async () => {
    const { id } = await aSent(distribution, 10);
    const signature = { name: 'Samir Khoury' };
    const { id: arrival } = await arrive(distribution, id, { received: 10 }, { signature });
    await back(id, arrival);
    const look = distribution.get(SignaturesService).look(distribution.rana, id, arrival);
    await expect(look).rejects.toMatchObject({ code: 'no-such-signature', status: 404 });
    expect(
      await distribution.sql('select person from distribution.signatures where arrival = $1', [
        arrival,
      ]),
    ).toEqual([{ person: null }]);
    expect((await get(id)).arrivals).toMatchObject([{ signed: false }]);
  });
});

describe('who signed', () => {
  const signature = {
    name: 'Samir Khoury',
    drawn: [
      [
        [10, 20],
        [30, 40],
      ] as [number, number][],
    ],
  };
  const signatures = () => distribution.get(SignaturesService);

  test('is kept sealed, and looked at under notice', async () => {
    const { id } = await aSent(distribution, 10);
    const arrival = (await arrive(distribution, id, { received: 10 }, { signature })).id;
    expect((await get(id)).arrivals).toMatchObject([{ signed: true }]);
    const [row] = await distribution.sql<{ person: string }>(
      'select person from distribution.signatures where arrival = $1',
      [arrival],
    );
    expect(row!.person).not.toContain('Samir');
    expect(await signatures().look(distribution.rana, id, arrival)).toEqual(signature);
    const announced = await distribution.announced('ActionAudited');
    expect(announced).toContainEqual(
      expect.objectContaining({ action: 'transfer.look', after: { movement: arrival } }),
    );
    expect(JSON.stringify(announced)).not.toContain('Samir');
  });

  test('is forgotten, and what arrived stays in the books', async () => {
    const { id, to } = await aSent(distribution, 10);
    const arrival = (await arrive(distribution, id, { received: 10 }, { signature })).id;
    const sql = (text: string) => distribution.sql(text);
    const { openable, erased } = await keyCount(sql);
    await signatures().forget(distribution.rana, id, arrival);
    expect(await keyCount(sql)).toEqual({ openable: openable - 1, erased: erased + 1 });
    const none = { code: 'no-such-signature', status: 404 };
    await expect(signatures().look(distribution.rana, id, arrival)).rejects.toMatchObject(none);
    await expect(signatures().forget(distribution.rana, id, arrival)).rejects.toMatchObject(none);
    expect((await get(id)).arrivals).toMatchObject([{ signed: false }]);
    expect(await there(to)).toBe(10);
  });

  test('does not make another arrival of the same: a name is in no digest', async () => {
    const { id } = await aSent(distribution, 10);
    const key = newId();
    const one = await arrive(distribution, id, { received: 10 }, { key, signature });
    const again = await arrive(distribution, id, { received: 10 }, { key });
    expect(again).toEqual(one);
    expect(await signatures().look(distribution.rana, id, one.id)).toEqual(signature);
  });

  test('is nobody where whoever is signed in took it in', async () => {
    const { id } = await aSent(distribution, 10);
    const arrival = (await arrive(distribution, id, { received: 10 })).id;
    const { actor } = distribution.rana;
    expect((await get(id)).arrivals).toMatchObject([
      { signed: false, by: actor.kind === 'staff' && actor.id },
    ]);
    await expect(signatures().look(distribution.rana, id, arrival)).rejects.toMatchObject({
      status: 404,
    });
  });

  test('is of the campaign alone', async () => {
    const { id } = await aSent(distribution, 10);
    const arrival = (await arrive(distribution, id, { received: 10 }, { signature })).id;
    const elsewhere = { ...distribution.rana, campaign: 'elsewhere' };
    await expect(signatures().look(elsewhere, id, arrival)).rejects.toMatchObject({ status: 404 });
    await expect(signatures().forget(elsewhere, id, arrival)).rejects.toMatchObject({
      status: 404,
    });
  });

  test.each([
    ['a name of nothing that can be seen', { name: '\u200b' }],
    ['nothing at all', {}],
    ['a point beside the field', { drawn: [[[0, 1001]]] }],
    ['a point between the points', { drawn: [[[0.5, 0]]] }],
    ['more than a hand draws', { drawn: [Array.from({ length: 801 }, () => [1, 1])] }],
  ])('is not %s', (_what, told) => {
    const lines = [{ line: newId(), received: 1 }];
    expect(arrivalWantedSchema.safeParse({ lines, signature: told }).success).toBe(false);
  });
});

describe('the database itself refuses', () => {
  test('the service to change what arrived, and to drop a transfer', async () => {
    const asService = (sql: string) => distribution.get(Database).query(sql);
    await expect(asService('update arrivals set at = now()')).rejects.toThrow('permission denied');
    await expect(asService('delete from arrival_lines')).rejects.toThrow('permission denied');
    await expect(asService('delete from transfers')).rejects.toThrow('permission denied');
  });

  test.each([
    ['more than was sent', 'received = 11', 'never_more_than_sent'],
    [
      'more than was sent in all',
      'received = 5, damaged = 2, lost = 2, returned = 2',
      'never_more_than_sent',
    ],
    ['less than nothing received', 'received = -1', 'transfer_lots_received_check'],
    ['less than nothing damaged', 'damaged = -1', 'transfer_lots_damaged_check'],
    ['less than nothing lost', 'lost = -1', 'transfer_lots_lost_check'],
    ['less than nothing returned', 'returned = -1', 'transfer_lots_returned_check'],
    ['nothing sent', 'sent = 0', 'transfer_lots_sent_check'],
  ])('%s', async (_what, change, constraint) => {
    const { id } = await aSent(distribution, 10);
    await expect(
      distribution.sql(`update distribution.transfer_lots set ${change} where transfer = $1`, [id]),
    ).rejects.toThrow(constraint);
  });

  test.each([
    ['an arrival of nothing', [0, 0, 0], 'something_is_told'],
    ['less than nothing', [-1, 2, 0], 'arrival_lines_whole_check'],
    ['less than nothing damaged', [2, -1, 0], 'arrival_lines_damaged_check'],
    ['less than nothing lost', [2, 0, -1], 'arrival_lines_lost_check'],
  ])('%s', async (_what, [whole, damaged, lost], constraint) => {
    const { id } = await aSent(distribution, 10);
    const arrival = (await arrive(distribution, id, { received: 1 })).id;
    await expect(
      distribution.sql(
        `insert into distribution.arrival_lines (arrival, line, whole, damaged, lost)
         select $1, gen_random_uuid(), $2, $3, $4`,
        [arrival, whole, damaged, lost],
      ),
    ).rejects.toThrow(constraint);
  });

  test('a place that is neither, and something left of who is forgotten', async () => {
    const { id } = await aSent(distribution, 10);
    const signature = { name: 'Samir Khoury' };
    const arrival = (await arrive(distribution, id, { received: 1 }, { signature })).id;
    await expect(
      distribution.sql(`update distribution.arrivals set place = 'moon' where movement = $1`, [
        arrival,
      ]),
    ).rejects.toThrow('arrivals_place_check');
    await expect(
      distribution.sql(
        'update distribution.signatures set forgotten_at = now() where arrival = $1',
        [arrival],
      ),
    ).rejects.toThrow('nothing_is_left_of_the_forgotten');
  });
});
