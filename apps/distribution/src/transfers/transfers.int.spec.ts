import { newId } from '@blueheart/sealing';
import { DistributionAlone, pins, slug } from '../distribution.fixture.js';
import { between } from '../stock/movement.rules.js';
import { StockByHand } from '../stock/by-hand.service.js';
import { StockQueries } from '../stock/stock.queries.js';
import { SendingService } from './sending.service.js';
import {
  aDraft,
  aLine,
  arrive,
  aSent,
  send,
  strayOnTheWay,
  theTransfer,
} from './transfers.fixture.js';
import { TransfersQueries } from './transfers.queries.js';
import { TransfersService } from './transfers.service.js';

let distribution: DistributionAlone;
beforeAll(async () => {
  distribution = await DistributionAlone.start();
}, 60_000);
afterAll(() => distribution.stop());
afterEach(async () => {
  expect(await distribution.differences()).toEqual([]);
  expect(await strayOnTheWay(distribution)).toEqual([]);
});

const transfers = () => distribution.get(TransfersService);
const get = (id: string) => theTransfer(distribution, id);
const there = (place: string) => distribution.there(place);

/** What is on its way to a place, now or at a moment. */
async function onItsWayTo(place: string, at?: Date): Promise<number> {
  const { inTransit } = await distribution.get(StockQueries).stock(slug, at);
  return inTransit.find((one) => one.place === place && one.item === 'pin')?.quantity ?? 0;
}

describe('a draft', () => {
  test('has the next number of its campaign, also where ten are made at once', async () => {
    const { number, from, to } = await aDraft(distribution, 1);
    const wanted = { from, to, expectedOn: null, lines: [aLine(1)] };
    const made = await Promise.all(
      Array.from({ length: 10 }, () => transfers().create(distribution.rana, wanted)),
    );
    expect(made.map((one) => one.number).toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: 10 }, (_, n) => number + 1 + n),
    );
  });

  test('moves nothing, may still be changed, and is cancelled', async () => {
    const { id, from } = await aDraft(distribution, 20);
    const elsewhere = await distribution.aWarehouse('Saida office');
    const lines = [aLine(5)];
    await transfers().change(distribution.rana, id, { version: 1, to: elsewhere, lines });
    expect(await get(id)).toMatchObject({ to: elsewhere, lines: [{ quantity: 5, onItsWay: 0 }] });
    await transfers().cancel(distribution.rana, id, 2);
    await transfers().cancel(distribution.rana, id, 2);
    expect(await get(id)).toMatchObject({ state: 'cancelled' });
    expect(await there(from)).toBe(20);
    const over = { code: 'transfer-over', status: 409 };
    await expect(send(distribution, id)).rejects.toMatchObject(over);
    await expect(transfers().change(distribution.rana, id, { version: 3 })).rejects.toMatchObject(
      over,
    );
  });

  test('goes between two places that somebody can go to, with what there is', async () => {
    const { from, to } = await aDraft(distribution, 1);
    const create = (parts: object) =>
      transfers().create(distribution.rana, {
        from,
        to,
        expectedOn: null,
        lines: [aLine(1)],
        ...parts,
      });
    const brochures = await distribution.aLot({ item: 'brochure', language: 'fr' });
    await expect(create({ to: from })).rejects.toMatchObject({ code: 'same-place', status: 422 });
    await expect(create({ to: await distribution.virtual('lost') })).rejects.toMatchObject({
      code: 'place-virtual',
    });
    await expect(create({ to: newId() })).rejects.toMatchObject({ code: 'no-such-place' });
    await expect(create({ lines: [aLine(1, { lot: brochures })] })).rejects.toMatchObject({
      code: 'no-such-lot',
      status: 404,
    });
    await expect(create({ lines: [aLine(1, { item: 'scarf' })] })).rejects.toMatchObject({
      code: 'no-such-item',
    });
  });
});

describe('what is sent', () => {
  test('has left, is on its way to where it goes, and is nowhere else', async () => {
    const { id, from, to } = await aDraft(distribution, 20, aLine(15));
    await send(distribution, id);
    expect(await get(id)).toMatchObject({ state: 'sent', lines: [{ onItsWay: 15 }] });
    expect([await there(from), await there(to), await onItsWayTo(to)]).toEqual([5, 0, 15]);
  });

  test('is on its way until it is told of, at any moment that is asked for', async () => {
    const { id, to } = await aDraft(distribution, 20);
    // In whole milliseconds, as a Date has them: never before what was just written.
    const now = async () =>
      (
        await distribution.sql<{ at: Date }>(
          `select date_trunc('milliseconds', clock_timestamp()) + interval '1 ms' as at`,
        )
      )[0]!.at;
    const before = await now();
    await send(distribution, id);
    const sent = await now();
    await arrive(distribution, id, { received: 6, damaged: 1, lost: 2 });
    const after = await now();
    expect(await Promise.all([before, sent, after].map((at) => onItsWayTo(to, at)))).toEqual([
      0, 20, 11,
    ]);
    expect(await onItsWayTo(to)).toBe(11);
    await arrive(distribution, id, { received: 11 });
    expect([await onItsWayTo(to), await onItsWayTo(to, after)]).toEqual([0, 11]);
  });

  test('is of the oldest lots, line by line, and what is quarantined only by its name', async () => {
    const { from, to, lot: old } = await aDraft(distribution, 5);
    const [young, supplier] = [await distribution.aLot(), await distribution.virtual('supplier')];
    await distribution.post('receipt', between(supplier, from, young, 5));
    const lots = async (lines: ReturnType<typeof aLine>[]) => {
      const wanted = { from, to, expectedOn: null, lines };
      const { id } = await transfers().create(distribution.rana, wanted);
      await send(distribution, id);
      return (await get(id)).lines.map((line) => line.lots.map(({ lot, sent }) => [lot, sent]));
    };
    expect(await lots([aLine(6)])).toEqual([
      [
        [old, 5],
        [young, 1],
      ],
    ]);
    await distribution.sql(
      `update distribution.lots set quarantined_at = now(), quarantine = 'artwork' where id = $1`,
      [young],
    );
    await expect(lots([aLine(1)])).rejects.toMatchObject({ code: 'not-enough-stock' });
    expect(await lots([aLine(4, { lot: young })])).toEqual([[[young, 4]]]);
  });

  test('is all there, or nothing leaves, and the line that finds too little is named', async () => {
    const brochures = aLine(1, { item: 'brochure', language: 'fr' });
    const { id, from } = await aDraft(distribution, 20, aLine(15), brochures);
    await expect(send(distribution, id)).rejects.toMatchObject({
      code: 'not-enough-stock',
      status: 409,
      about: { item: 'brochure', language: 'fr', missing: 1 },
    });
    expect(await get(id)).toMatchObject({ state: 'draft' });
    expect(await there(from)).toBe(20);
  });

  test('is sent once, though three ask for it at once and one after', async () => {
    const { id, from } = await aDraft(distribution, 20, aLine(10));
    const ask = () => distribution.get(SendingService).send(distribution.rana, id, 1);
    await Promise.all([ask(), ask(), ask()]);
    await ask();
    expect(await there(from)).toBe(10);
  });

  test('leaves a shelf once, whoever of ten sends from it first', async () => {
    const { from, to } = await aDraft(distribution, 50);
    const wanted = { from, to, expectedOn: null, lines: [aLine(8)] };
    const ids = await Promise.all(
      Array.from({ length: 10 }, () => transfers().create(distribution.rana, wanted)),
    );
    const results = await Promise.allSettled(ids.map(({ id }) => send(distribution, id)));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(6);
    expect([await there(from), await onItsWayTo(to)]).toEqual([2, 48]);
  });

  test('crosses with what is sent the other way, and nobody waits for ever', async () => {
    const [one, two] = [
      await distribution.aFullWarehouse(50),
      await distribution.aFullWarehouse(50),
    ];
    const cross = async (from: string, to: string) => {
      const wanted = { from, to, expectedOn: null, lines: [aLine(5)] };
      const { id } = await transfers().create(distribution.rana, wanted);
      await send(distribution, id);
      await arrive(distribution, id, { received: 5 });
    };
    await Promise.all(
      Array.from({ length: 6 }, () => [
        cross(one.place, two.place),
        cross(two.place, one.place),
      ]).flat(),
    );
    expect([await there(one.place), await there(two.place)]).toEqual([50, 50]);
  });

  test('is neither changed nor cancelled, nor taken back by hand around its transfer', async () => {
    const { id } = await aSent(distribution, 10);
    const { version } = await get(id);
    const sent = { code: 'transfer-sent', status: 409 };
    await expect(transfers().cancel(distribution.rana, id, version)).rejects.toMatchObject(sent);
    await expect(
      transfers().change(distribution.rana, id, { version, lines: [aLine(1)] }),
    ).rejects.toMatchObject(sent);
    await transfers().change(distribution.rana, id, { version, expectedOn: '2026-12-05' });
    expect(await get(id)).toMatchObject({ expectedOn: '2026-12-05' });
    const search = { about: id, limit: 10 };
    const { movements } = await distribution.get(StockQueries).movements(slug, search);
    await expect(
      distribution
        .get(StockByHand)
        .reverse(distribution.rana, newId(), movements[0]!.id, 'mistake'),
    ).rejects.toMatchObject({ code: 'not-by-hand', status: 409 });
  });

  test('does not leave for a place that has closed', async () => {
    const { id, to } = await aDraft(distribution, 10);
    await distribution.sql('update distribution.places set closed_at = now() where id = $1', [to]);
    await expect(send(distribution, id)).rejects.toMatchObject({ code: 'place-closed' });
  });
});

describe('the waybill', () => {
  test('says what goes where, of which lots, and leads to where it is taken in', async () => {
    const { id, number, from, to, lot } = await aSent(distribution, 20, aLine(15));
    const { lines } = await get(id);
    const waybill = await distribution.get(TransfersQueries).waybill(slug, id);
    expect(waybill).toMatchObject({
      number,
      from: { id: from, names: { en: 'Beirut depot' } },
      to: { id: to },
      expectedOn: '2026-12-04',
      lines: [{ ...pins, names: { en: 'Blue heart pin' }, quantity: 15 }],
    });
    expect(lines[0]!.lots[0]).toMatchObject({ lot });
    expect(waybill.lines[0]!.lots).toEqual([{ label: lines[0]!.lots[0]!.label, quantity: 15 }]);
    expect(waybill.link).toMatch(new RegExp(`^https?://[^/]+/desk/stock/at/transfer/${id}$`));
    expect(waybill.day).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  test('is none while it is a draft', async () => {
    const { id } = await aDraft(distribution, 1);
    await expect(distribution.get(TransfersQueries).waybill(slug, id)).rejects.toMatchObject({
      code: 'transfer-not-sent',
      status: 409,
    });
  });
});

test('transfers are on the list by state and place, the newest first', async () => {
  const draft = await aDraft(distribution, 1);
  const sent = await aSent(distribution, 1);
  const list = async (search: object) =>
    (await distribution.get(TransfersQueries).list(slug, { limit: 50, ...search })).transfers.map(
      ({ id }) => id,
    );
  expect((await list({})).slice(0, 2)).toEqual([sent.id, draft.id]);
  expect(await list({ place: draft.to })).toEqual([draft.id]);
  expect(await list({ state: 'sent', place: draft.from })).toEqual([]);
  expect(await list({ state: 'sent', place: sent.from })).toEqual([sent.id]);
});

test('a transfer is of its campaign alone', async () => {
  const { id } = await aDraft(distribution, 1);
  const elsewhere = { ...distribution.rana, campaign: 'elsewhere' };
  const none = { code: 'no-such-transfer', status: 404 };
  const queries = distribution.get(TransfersQueries);
  await expect(queries.get('elsewhere', id)).rejects.toMatchObject(none);
  await expect(queries.waybill('elsewhere', id)).rejects.toMatchObject(none);
  await expect(transfers().change(elsewhere, id, { version: 1 })).rejects.toMatchObject(none);
  await expect(transfers().cancel(elsewhere, id, 1)).rejects.toMatchObject(none);
  await expect(distribution.get(SendingService).send(elsewhere, id, 1)).rejects.toMatchObject(none);
});

describe('the database itself refuses', () => {
  test.each([
    ['what is on its way and was not sent', `state = 'in-part'`, 'what_is_on_its_way_was_sent'],
    ['a draft that was sent', `sent_at = now()`, 'a_draft_was_not_sent'],
    ['an end of what goes on', `ended_at = now()`, 'what_ended_has_an_end'],
    ['what goes where it is', `to_place = from_place`, 'it_goes_somewhere_else'],
    ['a number below one', `number = 0`, 'transfers_number_check'],
    ['a state that there is not', `state = 'x'`, 'transfers_state_check'],
  ])('%s', async (_what, change, constraint) => {
    const { id } = await aDraft(distribution, 1);
    await expect(
      distribution.sql(`update distribution.transfers set ${change} where id = $1`, [id]),
    ).rejects.toThrow(constraint);
  });

  test('a number twice, a line twice, a line of nothing', async () => {
    const [one, other] = [await aDraft(distribution, 1), await aDraft(distribution, 1)];
    await expect(
      distribution.sql('update distribution.transfers set number = $2 where id = $1', [
        one.id,
        other.number,
      ]),
    ).rejects.toThrow('transfers_campaign_number_key');
    await expect(
      distribution.sql(
        `insert into distribution.transfer_lines (id, campaign, transfer, position, item, language, quantity)
         select gen_random_uuid(), campaign, transfer, 1, item, language, 1
         from distribution.transfer_lines where transfer = $1`,
        [one.id],
      ),
    ).rejects.toThrow('a_line_once');
    await expect(
      distribution.sql('update distribution.transfer_lines set quantity = 0 where transfer = $1', [
        one.id,
      ]),
    ).rejects.toThrow('transfer_lines_quantity_check');
  });
});
