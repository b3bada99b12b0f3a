import { newId } from '@blueheart/sealing';
import { eventually, HookReceiver, signersOf } from '@blueheart/testing';
import { setTimeout as pause } from 'node:timers/promises';
import { leaksIn } from '../../../../test/support/canaries.js';
import { aPublished, by, useHooks } from './hooks.spec.js';

const { here, rows, hook, makeDue, confirmed } = useHooks();
const create = (events: Parameters<typeof here.hooks.service.create>[1]['events']) =>
  here.hooks.service.create(by, { url: here.receiver.url, events });
const acts = async () =>
  (
    await here.house.admin.query<{ payload: { action: string; actor: object } }>(
      `select payload from bus.outbox where type = 'ActionAudited' order by id`,
    )
  ).map(({ payload }) => payload);

test('where nobody wants to be told nothing is written, and one read serves all of a second', async () => {
  await create(['goal.reached']);
  const reads: string[] = [];
  await here.house.hear(async (tx) => {
    const query = tx.query.bind(tx);
    tx.query = (sql, ...rest) => (reads.push(sql), query(sql, ...rest));
    await here.office.handlers.rememberCampaign(aPublished(), tx);
    await here.office.handlers.rememberCampaign(aPublished(), tx);
  });
  await confirmed(3);
  expect(reads.filter((sql) => sql.includes('webhooks'))).toHaveLength(1);
  expect(await rows()).toEqual([]);
});

test('each piece of news is one delivery to each that wants it, signed, however often it is heard', async () => {
  const { secret } = await create(['pledge.confirmed']);
  await create(['campaign.published']);
  const events = await confirmed(2);
  await here.house.hear((tx) => here.office.handlers.tellOfPledges(events, tx));
  await here.hooks.timers.deliverDue();
  expect(here.receiver.received).toHaveLength(2);
  for (const received of here.receiver.received) {
    expect(signersOf(received, [secret])).toEqual([secret]);
    expect(received.headers['content-type']).toBe('application/json');
    expect(JSON.parse(received.body)).toMatchObject({ type: 'pledge.confirmed' });
  }
  const ids = here.receiver.received.map(({ headers }) => headers['webhook-id']);
  expect(new Set(ids)).toEqual(new Set((await rows()).map(({ id }) => id)));
  expect(await rows()).toEqual(
    Array(2).fill(expect.objectContaining({ state: 'delivered', attempts: 1, last_status: 204 })),
  );
});

test('nothing personal, and no pledge, is in what is sent or kept', async () => {
  await create(['pledge.confirmed', 'pledge.withdrawn', 'goal.reached', 'campaign.published']);
  const signed = await here.house.signed({
    name: 'Quetzalia Vexillum',
    email: 'quetz@example.org',
  });
  const { pledge, personKey, person, tokens, ask } = signed.data;
  const event = { ...signed, data: { ...signed.data, hadCounted: true } };
  await here.house.hear((tx) => here.office.handlers.acknowledge(event, tx));
  const uncounted = {
    ...event,
    id: newId(),
    data: { ...event.data, ask: newId(), hadCounted: false },
  };
  await here.house.hear((tx) => here.office.handlers.acknowledge(uncounted, tx));
  await confirmed(1, { pledge });
  await here.house.hear((tx) =>
    here.office.handlers.tellOfGoal(
      { id: newId(), at: new Date(), data: { campaign: by.campaign, goal: 10, total: 12 } },
      tx,
    ),
  );
  await here.hooks.timers.deliverDue();
  const sent = JSON.stringify(here.receiver.received);
  const types = here.receiver.received.map(
    ({ body }) => (JSON.parse(body) as { type: string }).type,
  );
  expect(types.sort()).toEqual(['goal.reached', 'pledge.confirmed', 'pledge.withdrawn']);
  const canaries = ['Quetzalia', 'Vexillum', 'quetz@', pledge, personKey, person, tokens, ask];
  expect(leaksIn(sent + JSON.stringify(await rows()), canaries)).toEqual([]);
  expect(leaksIn(sent, [event.id, uncounted.id])).toEqual([]);
});

test('no two processes take the same delivery in hand, and what one left is taken up by another', async () => {
  await create(['pledge.confirmed']);
  await confirmed(30);
  const [one, two] = await Promise.all([
    here.hooks.queue.claim(20, []),
    here.strict.queue.claim(20, []),
  ]);
  const ids = [...one, ...two].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.length).toBeGreaterThanOrEqual(20);
  expect(await here.hooks.queue.takeBackExpired()).toBe(0);
  await here.house.admin.query(
    `update webhook_deliveries set lease_until = now() - interval '1 s' where state = 'sending'`,
  );
  expect(await here.hooks.queue.takeBackExpired()).toBe(ids.length);
  await here.hooks.queue.delivered(one[0]!, 200);
  await here.hooks.timers.deliverDue();
  expect(await here.hooks.queue.claim(50, [])).toEqual([]);
  await here.hooks.timers.deliverDue();
  expect(here.receiver.received).toHaveLength(30);
});

test('what another has in hand at this very moment is passed by, not waited for', async () => {
  await create(['pledge.confirmed']);
  await confirmed(8);
  const taken = await here.house.admin.transaction(async (tx) => {
    const held = await tx.query<{ id: string }>(
      'select id from webhook_deliveries order by next_attempt_at, id limit 5 for update',
    );
    const claim = here.hooks.queue.claim(20, []).then((all) => all.map(({ id }) => id));
    const tooLong = pause(3_000, [] as string[], { ref: false });
    return { held: held.map(({ id }) => id), free: await Promise.race([claim, tooLong]) };
  });
  expect(taken.held).toHaveLength(5);
  expect(taken.free).toHaveLength(3);
  expect(taken.held.filter((id) => taken.free.includes(id))).toEqual([]);
});

test('what a receiver could not take comes again under the same id, and then no more', async () => {
  await create(['pledge.confirmed']);
  await confirmed();
  here.receiver.answerWith(500);
  await here.hooks.timers.deliverDue();
  const [row] = await rows();
  expect(row).toMatchObject({ state: 'queued', attempts: 1, last_status: 500 });
  expect(row!.wait).toBeGreaterThan(5);
  expect(await hook()).toMatchObject({ state: 'on', failingSince: expect.any(String) });
  await here.hooks.timers.deliverDue();
  expect(here.receiver.received).toHaveLength(1);

  here.receiver.answerWith(200);
  await makeDue();
  await here.hooks.timers.deliverDue();
  const [first, second] = here.receiver.received;
  expect(second!.headers['webhook-id']).toBe(first!.headers['webhook-id']);
  expect(second!.body).toBe(first!.body);
  expect(await rows()).toMatchObject([{ state: 'delivered', attempts: 2, last_status: 200 }]);
  expect((await hook()).failingSince).toBeUndefined();
});

test('a receiver that is down is looked at by one at a time, and all comes when it is back', async () => {
  await create(['pledge.confirmed']);
  await confirmed(12);
  here.receiver.answerWith(503);
  await here.hooks.timers.deliverDue();
  const asked = here.receiver.received.length;
  expect(asked).toBeLessThan(12);
  await here.hooks.timers.deliverDue();
  expect(here.receiver.received).toHaveLength(asked);
  await here.house.admin.query('update webhooks set rest_until = null');
  await here.hooks.timers.deliverDue();
  expect(here.receiver.received).toHaveLength(asked + 1);

  here.receiver.answerWith(204);
  await here.house.admin.query('update webhooks set rest_until = null');
  await here.hooks.timers.deliverDue();
  await here.hooks.timers.deliverDue();
  expect((await rows()).map(({ state }) => state)).toEqual(Array(12).fill('delivered'));
});

describe('beside a slow receiver', () => {
  let slow: HookReceiver;
  beforeEach(async () => {
    slow = await HookReceiver.start();
  });
  afterEach(() => slow.stop());

  test('no other is held up, and what is on its way to it when the process stops is due as before', async () => {
    slow.answerWith('hang');
    const first = await here.hooks.service.create(by, {
      url: slow.url,
      events: ['pledge.confirmed'],
    });
    await confirmed(30);
    const stuck = here.hooks.timers.deliverDue();
    await eventually(async () => expect(slow.received).toHaveLength(4));
    await create(['pledge.confirmed']);
    await confirmed(2);
    const others = here.hooks.timers.deliverDue();
    await eventually(async () => expect(here.receiver.received).toHaveLength(2));
    await here.hooks.timers.beforeApplicationShutdown();
    await Promise.all([stuck, others]);
    expect(slow.received).toHaveLength(4);
    const left = (await rows()).filter(({ webhook }) => webhook === first.id);
    expect(left).toEqual(
      Array(32).fill(expect.objectContaining({ state: 'queued', attempts: 0, last_error: null })),
    );
  });
});

test('410 turns a webhook off, which it says, and nothing is written for it any more', async () => {
  await create(['pledge.confirmed']);
  await confirmed();
  here.receiver.answerWith(410);
  await here.hooks.timers.deliverDue();
  expect(await hook()).toMatchObject({ state: 'off', offBecause: 'gone' });
  expect((await acts()).at(-1)).toMatchObject({
    actor: { kind: 'system' },
    action: 'webhook.turn-off',
    after: { state: 'off', because: 'gone' },
  });
  await confirmed();
  expect(await rows()).toMatchObject([{ state: 'failed', last_status: 410 }]);
});

test('five days of nothing but failures turn it off; turned on again it begins anew', async () => {
  const { id } = await create(['pledge.confirmed']);
  await confirmed();
  here.receiver.answerWith(404);
  await here.hooks.timers.deliverDue();
  await here.house.admin.query(`update webhooks set failing_since = now() - interval '119 hours'`);
  await makeDue();
  await here.hooks.timers.deliverDue();
  expect((await hook()).state).toBe('on');
  await here.house.admin.query(`update webhooks set failing_since = now() - interval '5 days'`);
  await makeDue();
  await here.hooks.timers.deliverDue();
  expect(await hook()).toMatchObject({ state: 'off', offBecause: 'failing' });
  await makeDue();
  await here.hooks.timers.deliverDue();
  expect(here.receiver.received).toHaveLength(3);

  here.receiver.answerWith(204);
  await here.hooks.service.change(by, id, { state: 'on' });
  await here.hooks.timers.deliverDue();
  expect(await rows()).toMatchObject([{ state: 'delivered', attempts: 4 }]);
  const { state, failingSince, offBecause } = await hook();
  expect([state, failingSince, offBecause]).toEqual(['on', undefined, undefined]);
});

test('a delivery is given up after five days, and gone after thirty', async () => {
  await create(['pledge.confirmed']);
  await confirmed(2);
  here.receiver.answerWith(500);
  await here.house.admin.query(
    `update webhook_deliveries set created_at = now() - interval '5 days'`,
  );
  await here.hooks.timers.deliverDue();
  expect((await rows()).map(({ state }) => state)).toEqual(['failed', 'failed']);
  const [old] = await rows();
  await here.house.admin.query(
    `update webhook_deliveries set created_at = now() - interval '30 days 1 second' where id = $1`,
    [old!.id],
  );
  await here.hooks.queue.forget();
  const left = await rows();
  expect(left).toHaveLength(1);
  expect(left[0]!.id).not.toBe(old!.id);
});
