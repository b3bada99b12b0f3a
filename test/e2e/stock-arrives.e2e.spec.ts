import { newId } from '@blueheart/sealing';
import { Colleague, joined } from '../support/staff.js';
import { slug, System } from '../support/whole-system.js';

let system: System;
let admin: Colleague;
let coordinator: Colleague;
beforeAll(async () => {
  system = await System.start();
  await system.settle();
  admin = (await joined(system, 'admin', 'rana@example.org')).at;
  coordinator = (await joined(system, 'coordinator', 'karim@example.org')).at;
}, 60_000);
afterAll(() => system.stop());

const stock = `/campaigns/${slug}/stock`;
const pins = { item: 'pin', language: '' };
const signature = {
  name: 'Samir Khoury',
  drawn: [
    [
      [10, 20],
      [400, 250],
    ],
  ],
};

/** Asks as whoever coordinates, and expects this status. */
async function ask(method: string, path: string, body: object | undefined, status: number) {
  const headers = { 'idempotency-key': newId() };
  const answer = await coordinator.ask(method, `${stock}${path}`, body, headers);
  expect(answer).toMatchObject({ status });
  return answer.body;
}
const made = async (path: string, body: object) =>
  String((await ask('POST', path, body, 201))['id']);
const aPlace = (en: string) => made('/places', { kind: 'warehouse', names: { en } });
type Lines = { id: string }[];
const firstLine = async (path: string) =>
  ((await ask('GET', path, undefined, 200))['lines'] as Lines)[0]!.id;

test('pins are ordered, come, go to another town, are signed for there, and that is taken back by who may', async () => {
  const [depot, office] = [await aPlace('Beirut depot'), await aPlace('Tripoli office')];
  const lines = [{ ...pins, quantity: 500, artwork: 'heart-2' }];
  const order = `/orders/${await made('/orders', { supplier: 'Cedar Press', lines })}`;
  const line = await firstLine(order);
  for (const [version, proof] of ['sent', 'approved'].entries())
    await ask('POST', `${order}/lines/${line}/proof`, { version: version + 1, proof }, 204);
  await ask('POST', `${order}/placement`, { version: 3 }, 204);
  await made(`${order}/receipts`, { place: depot, lines: [{ line, received: 480, damaged: 20 }] });
  expect(await ask('GET', order, undefined, 200)).toMatchObject({
    state: 'in-part',
    lines: [{ open: 20, received: 480 }],
  });

  const wanted = { from: depot, to: office, lines: [{ ...pins, quantity: 100 }] };
  const transfer = `/transfers/${await made('/transfers', wanted)}`;
  await ask('POST', `${transfer}/dispatch`, { version: 1 }, 204);
  expect((await ask('GET', '', undefined, 200))['inTransit']).toEqual([
    { place: office, ...pins, quantity: 100 },
  ]);
  const waybill = await ask('GET', `${transfer}/waybill`, undefined, 200);
  expect(new URL(String(waybill['link'])).pathname).toBe(
    `/desk/stock/at/transfer/${transfer.split('/').at(-1)}`,
  );
  const counted = [{ line: await firstLine(transfer), received: 99, lost: 1 }];
  const arrival = await made(`${transfer}/arrivals`, { lines: counted, signature });

  const path = `${stock}${transfer}/arrivals/${arrival}/signature`;
  expect((await coordinator.get(path)).body).toEqual(signature);
  const { at: viewer } = await joined(system, 'viewer', 'eye@example.org');
  expect((await viewer.get(path)).status).toBe(403);
  expect((await viewer.get(`${stock}${transfer}`)).status).toBe(200);
  const scopes = ['read:stock', 'write:stock'];
  const program = { name: 'The shelf', role: 'coordinator', scopes, days: 7 };
  const { body } = await admin.post(`/campaigns/${slug}/tokens`, program);
  const asked = async (address: string) => {
    const headers = { authorization: `Bearer ${String(body['token'])}` };
    return (await fetch(`${system.url}/api/v1${address}`, { headers })).status;
  };
  expect([await asked(`${stock}${transfer}`), await asked(path)]).toEqual([200, 403]);

  await system.settle();
  const log = await admin.get(`/campaigns/${slug}/audit?object=transfer`);
  expect(log.body['entries']).toMatchObject(
    ['look', 'receive', 'send', 'create'].map((act) => ({ action: `transfer.${act}` })),
  );
  expect(JSON.stringify(log.body)).not.toContain('Samir');

  const reversal = `${transfer}/arrivals/${arrival}/reversal`;
  const { at: volunteer } = await joined(system, 'volunteer', 'maya@example.org');
  const handOver = `/requests/${newId()}/deliveries/${newId()}/hand-overs/${newId()}/reversal`;
  const mistake = { reason: 'mistake' };
  for (const address of [reversal, handOver]) {
    const headers = { 'idempotency-key': newId() };
    for (const one of [volunteer, viewer])
      expect((await one.ask('POST', `${stock}${address}`, mistake, headers)).status).toBe(403);
    expect((await coordinator.post(`${stock}${address}`, mistake)).status).toBe(400);
  }
  await made(reversal, mistake);
  expect(await ask('GET', transfer, undefined, 200)).toMatchObject({
    state: 'sent',
    lines: [{ onItsWay: 100 }],
  });
  expect((await coordinator.get(path)).status).toBe(404);
  await ask('POST', reversal, mistake, 409);
  await ask('POST', handOver, mistake, 404);
});

test('what is taken in needs a key, and what is wrong in it is told by its path', async () => {
  const order = await made('/orders', {
    supplier: 'Cedar Press',
    lines: [{ ...pins, quantity: 1 }],
  });
  const receipt = { place: newId(), lines: [{ line: newId(), received: 1 }] };
  const keyless = await coordinator.post(`${stock}/orders/${order}/receipts`, receipt);
  expect([keyless.status, keyless.body['errors']]).toMatchObject([
    400,
    [{ path: 'Idempotency-Key', code: 'required' }],
  ]);
  const line = { item: 'clipboard', language: 'ar', quantity: 1 };
  const twice = { supplier: 'Cedar Press', lines: [line, line] };
  expect((await ask('POST', '/orders', twice, 400))['errors']).toMatchObject([
    { path: 'lines.1', code: 'repeated_line', message: 'This is in the list already.' },
  ]);
  const lawless = { supplier: 'Cedar Press', lines: [line] };
  expect((await ask('POST', '/orders', lawless, 400))['errors']).toMatchObject([
    { path: 'lines.0.lawText', code: 'required' },
  ]);
});
