import { Refusal } from '@blueheart/contracts';
import { signersOf } from '@blueheart/testing';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { by, useHooks } from './hooks.spec.js';

const { here, rows, hook, confirmed } = useHooks();
const events = ['pledge.confirmed' as const];
const create = () => here.hooks.service.create(by, { url: here.receiver.url, events });
const refusal = (code: string, status: number) =>
  expect.objectContaining({ code, status }) as Refusal;

test('another secret signs beside the one from before for a day, and then alone', async () => {
  const first = await create();
  const second = await here.hooks.service.renewSecret(by, first.id);
  expect(second.secret).not.toBe(first.secret);
  const secrets = [first.secret, second.secret];
  const signers = async () => {
    await confirmed();
    await here.hooks.timers.deliverDue();
    return signersOf(here.receiver.received.at(-1)!, secrets);
  };
  expect(await signers()).toEqual(secrets);
  expect((await hook()).oldSecretUntil).toBeDefined();
  await here.house.admin.query(
    `update webhooks set old_secret_until = old_secret_until - interval '24 hours'`,
  );
  expect(await signers()).toEqual([second.secret]);
  await here.hooks.queue.forget();
  const kept = await here.house.admin.query('select old_secret, secret from webhooks');
  expect(kept).toMatchObject([{ old_secret: null }]);
  for (const secret of secrets) expect(JSON.stringify(kept)).not.toContain(secret.slice(6));
});

test('what was sealed for one webhook signs for no other', async () => {
  await create();
  await confirmed();
  const other = await create();
  await here.house.admin.query(
    'update webhooks set secret = (select secret from webhooks where id = $1)',
    [other.id],
  );
  await here.hooks.timers.deliverDue();
  expect(here.receiver.received).toEqual([]);
  expect(await rows()).toMatchObject([{ state: 'queued', last_error: 'unsealed' }]);
});

test('a ping tells what came back, of one that is off too, and changes nothing', async () => {
  const { id, secret } = await create();
  await here.hooks.service.change(by, id, { state: 'off' });
  expect(await here.hooks.again.ping(by, id)).toMatchObject({ delivered: true, status: 204 });
  expect(signersOf(here.receiver.received[0]!, [secret])).toEqual([secret]);
  expect(JSON.parse(here.receiver.received[0]!.body)).toMatchObject({ type: 'ping' });
  here.receiver.answerWith(418);
  expect(await here.hooks.again.ping(by, id)).toMatchObject({ delivered: false, status: 418 });
  await here.receiver.stop();
  const nobody = await here.hooks.again.ping(by, id);
  expect(nobody).toMatchObject({ delivered: false, error: 'unreachable:ECONNREFUSED' });
  expect(await rows()).toEqual([]);
  expect(await hook()).toMatchObject({ state: 'off', offBecause: 'staff' });
});

test('a redirect is not followed, and of an answer without end only the beginning is read', async () => {
  const { id } = await create();
  here.receiver.answerWith((response) => {
    response.writeHead(307, { location: here.receiver.url.replace('hook', 'elsewhere') }).end();
  });
  expect(await here.hooks.again.ping(by, id)).toMatchObject({ delivered: false, status: 307 });
  expect(here.receiver.received.map(({ path }) => path)).toEqual(['/hook']);
  let written = 0;
  here.receiver.answerWith((response) => {
    const more = () => {
      if (response.destroyed) return;
      written += 16_384;
      response.write('x'.repeat(16_384), () => more());
    };
    more();
  });
  expect(await here.hooks.again.ping(by, id)).toMatchObject({ delivered: true, status: 200 });
  expect(written).toBeLessThan(10_000_000);
});

test('whoever does not answer within ten seconds is given up', async () => {
  const { id } = await create();
  here.receiver.answerWith('hang');
  const { milliseconds, ...told } = await here.hooks.again.ping(by, id);
  expect(told).toEqual({ delivered: false, error: 'timeout' });
  expect(milliseconds).toBeGreaterThan(9_000);
  expect(milliseconds).toBeLessThan(12_000);
});

test.each([
  ['http://example.org/', 'webhook-needs-https'],
  ['https://10.0.0.1/', 'webhook-address-refused'],
  ['https://127.0.0.1/', 'webhook-address-refused'],
  ['https://0x7f.1/', 'webhook-address-refused'],
  ['https://2130706433/', 'webhook-address-refused'],
  ['https://[::1]/', 'webhook-address-refused'],
  ['https://[::ffff:10.0.0.1]/', 'webhook-address-refused'],
  ['https://169.254.169.254/latest/meta-data', 'webhook-address-refused'],
])('in production %s is refused where it is typed in', async (url, code) => {
  await expect(here.strict.service.create(by, { url, events })).rejects.toEqual(refusal(code, 422));
  const { id } = await create();
  await expect(here.strict.service.change(by, id, { url })).rejects.toEqual(refusal(code, 422));
});

test('in production a name that leads to this machine is refused when it is asked, and nobody is connected to', async () => {
  let connected = 0;
  const server = createServer((socket) => {
    connected += 1;
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    const url = `https://localhost:${(server.address() as AddressInfo).port}/`;
    const { id } = await here.strict.service.create(by, { url, events });
    expect(await here.strict.again.ping(by, id)).toMatchObject({ error: 'refused' });
    expect(connected).toBe(0);
    // Elsewhere the same name leads there: what answers is no TLS.
    expect((await here.hooks.again.ping(by, id)).error).toMatch(/^unreachable:/);
    expect(connected).toBeGreaterThan(0);
  } finally {
    await new Promise((resolve) => server.close(resolve));
  }
});

test('in production one that was made elsewhere with http is not asked', async () => {
  const { id } = await create();
  expect(await here.strict.again.ping(by, id)).toMatchObject({ error: 'refused' });
  expect(here.receiver.received).toEqual([]);
});

test('a campaign has twenty at most, and its webhooks are nobody else’s', async () => {
  const { id } = await create();
  const elsewhere = { ...by, campaign: 'elsewhere' };
  const notFound = refusal('not-found', 404);
  const { service, queries, again } = here.hooks;
  await expect(service.change(elsewhere, id, { state: 'off' })).rejects.toEqual(notFound);
  await expect(service.end(elsewhere, id)).rejects.toEqual(notFound);
  await expect(service.renewSecret(elsewhere, id)).rejects.toEqual(notFound);
  await expect(again.ping(elsewhere, id)).rejects.toEqual(notFound);
  await expect(queries.deliveries('elsewhere', id)).rejects.toEqual(notFound);
  expect(await queries.list('elsewhere')).toEqual([]);
  await expect(service.create(elsewhere, { url: here.receiver.url, events })).rejects.toEqual(
    refusal('no-such-campaign', 404),
  );
  for (let made = 1; made < 20; made += 1) await create();
  await expect(create()).rejects.toEqual(refusal('too-many-webhooks', 409));
});

test('a delivery is brought again on request, but not while it is under way or its webhook is off', async () => {
  const { id } = await create();
  await confirmed();
  const [row] = await rows();
  const retry = () => here.hooks.again.retry(by, id, row!.id);
  const [held] = await here.hooks.queue.claim(1, []);
  await expect(retry()).rejects.toEqual(refusal('delivery-under-way', 409));
  await here.hooks.queue.putBack([held!]);
  await here.hooks.timers.deliverDue();
  await retry();
  await here.hooks.timers.deliverDue();
  expect(here.receiver.received.map(({ headers }) => headers['webhook-id'])).toEqual([
    row!.id,
    row!.id,
  ]);
  await here.hooks.service.change(by, id, { state: 'off' });
  await expect(retry()).rejects.toEqual(refusal('webhook-off', 409));
  await expect(
    here.hooks.again.retry({ ...by, campaign: 'elsewhere' }, id, row!.id),
  ).rejects.toEqual(refusal('not-found', 404));
  await here.hooks.service.end(by, id);
  expect(await rows()).toEqual([]);
});
