import { newId } from '@blueheart/sealing';
import { DistributionAlone, pins, slug } from '../distribution.fixture.js';
import { aLine, anOrder, anOrderFor, theOrder } from './orders.fixture.js';
import { OrdersQueries } from './orders.queries.js';
import { OrdersService } from './orders.service.js';

let distribution: DistributionAlone;
beforeAll(async () => {
  distribution = await DistributionAlone.start();
}, 60_000);
afterAll(() => distribution.stop());
afterEach(async () => expect(await distribution.differences()).toEqual([]));

const orders = () => distribution.get(OrdersService);
const aDraft = (...lines: Parameters<typeof anOrderFor>) =>
  orders().create(distribution.rana, anOrderFor(...lines));
const get = (id: string) => theOrder(distribution, id);
const clipboards = { item: 'clipboard', language: 'ar' };
const search = { limit: 50 };

async function prove(id: string, proof: 'sent' | 'approved' | 'rejected', index = 0) {
  const { version, lines } = await get(id);
  await orders().prove(distribution.rana, id, lines[index]!.id, { version, proof });
}

describe('a draft', () => {
  test('says what is wanted, of whom, until when and what it is worth', async () => {
    const value = { perPiece: 0.3125, currency: 'USD', inKind: true };
    const id = await aDraft(aLine({ value }), aLine({ ...clipboards, lawText: '164/2011' }));
    expect(await get(id)).toMatchObject({
      supplier: 'Cedar Press',
      promisedOn: '2026-12-20',
      owner: distribution.rana.actor.kind === 'staff' && distribution.rana.actor.id,
      state: 'draft',
      overdue: false,
      lines: [
        { ...pins, quantity: 100, value, open: 100, over: 0, proof: 'none' },
        { ...clipboards, value: null, lawText: '164/2011' },
      ],
      receipts: [],
    });
  });

  test('needs to know which text of the law is printed, where one is', async () => {
    await expect(aDraft(aLine(), aLine(clipboards))).rejects.toMatchObject({
      mistakes: [{ path: 'lines.1.lawText', code: 'required' }],
    });
  });

  test('asks for items that there are, in a language that they have', async () => {
    await expect(aDraft(aLine({ item: 'scarf' }))).rejects.toMatchObject({ status: 404 });
    await expect(aDraft(aLine({ language: 'ar' }))).rejects.toMatchObject({
      code: 'item-language',
    });
  });

  test('keeps the proof of what is printed as before, and asks for another of what is not', async () => {
    const id = await aDraft(aLine(), aLine({ artwork: 'heart-3' }));
    for (const index of [0, 1]) {
      await prove(id, 'sent', index);
      await prove(id, 'approved', index);
    }
    const { version } = await get(id);
    const lines = [aLine({ quantity: 5 }), aLine({ artwork: 'heart-4' })];
    await orders().change(distribution.rana, id, { version, lines });
    expect((await get(id)).lines).toMatchObject([
      { quantity: 5, proof: 'approved' },
      { artwork: 'heart-4', proof: 'none' },
    ]);
  });

  test('is changed by one of two who looked at the same version', async () => {
    const id = await aDraft();
    const change = (reference: string) =>
      orders().change(distribution.rana, id, { version: 1, reference });
    const results = await Promise.allSettled([change('A'), change('B')]);
    expect(results.filter(({ status }) => status === 'rejected')).toMatchObject([
      { reason: { code: 'changed-meanwhile', status: 409 } },
    ]);
  });
});

describe('an order', () => {
  test('is placed once every proof is approved, and says which are not', async () => {
    const id = await aDraft(aLine(), aLine({ artwork: 'heart-3' }));
    await prove(id, 'sent');
    await prove(id, 'approved');
    const { version, lines } = await get(id);
    const place = () => orders().place(distribution.rana, id, { version, proofNotNeeded: false });
    await expect(place()).rejects.toMatchObject({
      code: 'proof-missing',
      status: 409,
      about: { lines: [lines[1]!.id] },
    });
    await prove(id, 'sent', 1);
    await prove(id, 'approved', 1);
    const now = { version: (await get(id)).version, proofNotNeeded: false };
    await orders().place(distribution.rana, id, now);
    expect(await get(id)).toMatchObject({ state: 'ordered', withoutProof: false });
    await orders().place(distribution.rana, id, now);
  });

  test('is placed without proofs by somebody who says so, and the log says who', async () => {
    const id = await anOrder(distribution);
    expect(await get(id)).toMatchObject({ state: 'ordered', withoutProof: true });
    expect(await distribution.announced('ActionAudited')).toContainEqual(
      expect.objectContaining({
        action: 'order.place-unproved',
        object: { kind: 'order', id },
        actor: distribution.rana.actor,
      }),
    );
  });

  test('keeps its lines and its proofs once it is placed; its day may move', async () => {
    const id = await anOrder(distribution);
    const { version } = await get(id);
    await expect(
      orders().change(distribution.rana, id, { version, lines: [aLine()] }),
    ).rejects.toMatchObject({ code: 'order-placed', status: 409 });
    await expect(prove(id, 'sent')).rejects.toMatchObject({ code: 'order-placed' });
    await orders().change(distribution.rana, id, { version, promisedOn: null });
    expect(await get(id)).toMatchObject({ promisedOn: null, supplier: 'Cedar Press' });
  });

  test('has no proof approved that was not sent', async () => {
    await expect(prove(await aDraft(), 'approved')).rejects.toMatchObject({
      code: 'proof-not-from-here',
      status: 409,
    });
  });

  test('of which nothing came is cancelled, and is asked nothing more', async () => {
    const id = await anOrder(distribution);
    const { version } = await get(id);
    await orders().cancel(distribution.rana, id, version);
    await orders().cancel(distribution.rana, id, version);
    expect(await get(id)).toMatchObject({ state: 'cancelled' });
    const after = { version: version + 1, reference: 'x' };
    await expect(orders().change(distribution.rana, id, after)).rejects.toMatchObject({
      code: 'order-over',
      status: 409,
    });
  });

  test('is overdue from the day after, as the clocks of the campaign show it', async () => {
    const [{ today, yesterday }] = (await distribution.sql<Record<'today' | 'yesterday', string>>(
      `select d::text as today, (d - 1)::text as yesterday
       from (select (now() at time zone 'Asia/Beirut')::date as d) as days`,
    )) as [Record<'today' | 'yesterday', string>];
    const late = await anOrder(distribution, { ...anOrderFor(), promisedOn: yesterday });
    const inTime = await anOrder(distribution, { ...anOrderFor(), promisedOn: today });
    const asked = await distribution.get(OrdersQueries).list(slug, { ...search, overdue: 'true' });
    expect(asked.orders.map(({ id }) => id)).toEqual([late]);
    expect([(await get(late)).overdue, (await get(inTime)).overdue]).toEqual([true, false]);
  });

  test('is on the list by its state, page by page, the newest first', async () => {
    const [first, second] = [await aDraft(), await aDraft()];
    const list = (more: { before?: string }) =>
      distribution.get(OrdersQueries).list(slug, { state: 'draft', limit: 1, ...more });
    const page = await list({});
    expect(page).toMatchObject({ orders: [{ id: second, state: 'draft' }], next: second });
    expect((await list({ before: second })).orders).toMatchObject([{ id: first }]);
  });

  test('is of its campaign alone', async () => {
    const id = await aDraft();
    const line = (await get(id)).lines[0]!.id;
    const elsewhere = { ...distribution.rana, campaign: 'elsewhere' };
    const none = { code: 'no-such-order', status: 404 };
    await expect(distribution.get(OrdersQueries).get('elsewhere', id)).rejects.toMatchObject(none);
    await expect(orders().change(elsewhere, id, { version: 1 })).rejects.toMatchObject(none);
    await expect(orders().cancel(elsewhere, id, 1)).rejects.toMatchObject(none);
    await expect(
      orders().place(elsewhere, id, { version: 1, proofNotNeeded: true }),
    ).rejects.toMatchObject(none);
    await expect(
      orders().prove(elsewhere, id, line, { version: 1, proof: 'sent' }),
    ).rejects.toMatchObject(none);
    await expect(
      orders().prove(distribution.rana, id, newId(), { version: 1, proof: 'sent' }),
    ).rejects.toMatchObject({ code: 'no-such-order-line', status: 404 });
  });
});

describe('the database itself refuses', () => {
  test.each([
    ['what comes without having been ordered', `state = 'in-part'`, 'what_comes_was_ordered'],
    ['a draft that was ordered', `ordered_at = now()`, 'a_draft_was_not_ordered'],
    ['what is open and expected no more', `stopped_at = now()`, 'what_is_open_goes_on'],
    ['what ended without an end', `state = 'cancelled'`, 'what_ended_was_stopped'],
    ['a state that there is not', `state = 'lost'`, 'orders_state_check'],
  ])('%s', async (_what, change, constraint) => {
    const id = await aDraft();
    await expect(
      distribution.sql(`update distribution.orders set ${change} where id = $1`, [id]),
    ).rejects.toThrow(constraint);
  });

  test.each([
    ['no pieces', `quantity = 0`, 'order_lines_quantity_check'],
    ['more than anybody orders', `quantity = 10000001`, 'order_lines_quantity_check'],
    ['a value below nothing', `unit_value = -1, currency = 'USD'`, 'order_lines_unit_value_check'],
    ['a value of no currency', `unit_value = 1`, 'a_value_has_a_currency'],
    ['a currency that is none', `unit_value = 1, currency = 'usd'`, 'order_lines_currency_check'],
    ['a proof of which nobody knows when', `proof = 'sent'`, 'a_proof_has_its_time'],
    ['a proof as nobody knows it', `proof = 'lost', proof_at = now()`, 'order_lines_proof_check'],
  ])('a line of %s', async (_what, change, constraint) => {
    const id = await aDraft();
    await expect(
      distribution.sql(`update distribution.order_lines set ${change} where of_order = $1`, [id]),
    ).rejects.toThrow(constraint);
  });
});
