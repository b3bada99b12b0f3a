import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { json } from 'node:stream/consumers';
import { aPdf, aPng } from '@blueheart/testing';
import { newId } from '@blueheart/sealing';
import { translator } from '@blueheart/i18n';
import { Colleague, joined } from '../support/staff.js';
import { slug, System } from '../support/whole-system.js';

let system: System;
let admin: Colleague;
let coordinator: Colleague;
let viewer: Colleague;
beforeAll(async () => {
  system = await System.start();
  await system.settle();
  admin = (await joined(system, 'admin', 'rana@example.org')).at;
  coordinator = (await joined(system, 'coordinator', 'karim@example.org')).at;
  viewer = (await joined(system, 'viewer', 'eye@example.org')).at;
}, 60_000);
afterAll(() => system.stop());

const creatives = `/campaigns/${slug}/media/creatives`;
const make = async (wanted: object = { name: 'Blue heart over the sea', kind: 'poster' }) =>
  String((await coordinator.post(creatives, wanted)).body['id']);

interface Sent {
  readonly name?: string;
  readonly as?: Colleague;
  readonly about?: string;
  readonly type?: string;
}

/** Sends bytes as a version; gives what is answered. */
async function upload(creative: string, bytes: Buffer, sent: Sent = {}) {
  const { name = 'poster.png', as = coordinator, about = 'language=ar&format=A4' } = sent;
  const answer = await fetch(`${system.url}/api/v1${creatives}/${creative}/versions?${about}`, {
    method: 'POST',
    body: new Uint8Array(bytes),
    headers: {
      'content-type': sent.type ?? 'application/octet-stream',
      'file-name': name,
      'accept-language': 'en',
      cookie: as.cookieHeader(),
    },
  });
  const body = (await answer.json()) as Record<string, unknown>;
  return { status: answer.status, body, code: String(body['type']).split(':').at(-1) };
}

const stored = async () =>
  (
    await system.sql(
      `select (select count(*)::int from media.files) as files,
         (select count(*)::int from media.creative_versions) as versions,
         (select count(*)::int from told.events) as events`,
    )
  )[0];

const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');

test.each<[what: string, bytes: Buffer, name: string, status: number, code: string]>([
  ['a drawing with a script', svg, 'poster.svg', 415, 'file-not-understood'],
  ['one that is called otherwise', svg, 'poster.png', 415, 'file-not-understood'],
  ['a path', aPng(), '../../etc/x', 400, 'validation'],
  ['a name that is turned around', aPng(), 'a.pdf%E2%80%AEgpj', 400, 'validation'],
  ['a PDF with a script', aPdf({ catalogue: '/OpenAction 4 0 R' }), 'a.pdf', 415, 'file-acts'],
  ['a picture and a page', Buffer.concat([aPng(), svg]), 'a.png', 415, 'file-has-more'],
])('%s is refused, and nothing of it is left', async (_what, bytes, name, status, code) => {
  const creative = await make();
  await system.settle();
  const before = await stored();
  expect(await upload(creative, bytes, { name })).toMatchObject({ status, code });
  expect(await stored()).toEqual(before);
});

test('100 MB are refused before the first byte of them', async () => {
  const creative = await make();
  const { hostname, port } = new URL(system.url);
  const asked = request({
    hostname,
    port,
    method: 'POST',
    path: `/api/v1${creatives}/${creative}/versions?language=ar&format=A4`,
    headers: {
      'content-type': 'application/octet-stream',
      'content-length': 100 * 1_048_576,
      'file-name': 'a.png',
      cookie: coordinator.cookieHeader(),
    },
  });
  asked.flushHeaders();
  const [answer] = (await once(asked, 'response')) as [IncomingMessage];
  const { type } = (await json(answer)) as { type: string };
  expect([answer.statusCode, type]).toEqual([413, expect.stringMatching(/:file-too-large$/)]);
  asked.destroy();
});

test.each(['ar', 'fr', 'en'] as const)(
  'what is wrong with a file is told in %s',
  async (locale) => {
    const creative = await make();
    const answer = await fetch(
      `${system.url}/api/v1${creatives}/${creative}/versions?language=ar&format=A4`,
      {
        method: 'POST',
        body: new Uint8Array(svg),
        headers: {
          'content-type': 'application/octet-stream',
          'file-name': 'x',
          'accept-language': locale,
          cookie: coordinator.cookieHeader(),
        },
      },
    );
    const { detail } = (await answer.json()) as { detail: string };
    expect(detail).toBe(translator(locale)('problems:refusals.file-not-understood'));
  },
);

test('a file is given out to staff with rights, to be saved, and to nobody else', async () => {
  const creative = await make();
  const { body } = await upload(creative, aPng({ width: 9 }));
  const at = `${creatives}/${creative}/versions/${String(body['id'])}`;
  const file = await fetch(`${system.url}/api/v1${at}/file`, {
    headers: { cookie: viewer.cookieHeader() },
  });
  expect(Buffer.from(await file.arrayBuffer())).toEqual(aPng({ width: 9 }));
  expect(Object.fromEntries(file.headers)).toMatchObject({
    'content-type': 'image/png',
    'content-disposition': expect.stringMatching(/^attachment; /),
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
    'cache-control': 'private, no-store',
  });
  const small = await fetch(`${system.url}/api/v1${at}/thumbnail`, {
    headers: { cookie: viewer.cookieHeader() },
  });
  expect([small.status, small.headers.get('content-type')]).toEqual([200, 'image/webp']);
  const { at: volunteer } = await joined(system, 'volunteer', 'hadi@example.org');
  for (const path of [`${at}/file`, `${at}/thumbnail`])
    expect([
      (await volunteer.get(path)).status,
      (await new Colleague(system).get(path)).status,
    ]).toEqual([403, 401]);
  expect((await coordinator.get(`${creatives}/${creative}/versions/${newId()}/file`)).status).toBe(
    404,
  );
  expect((await upload(creative, aPng(), { as: viewer })).status).toBe(403);
  expect((await upload(creative, Buffer.from('{}'), { type: 'application/json' })).status).toBe(
    415,
  );
  expect((await upload(creative, aPng(), { type: 'multipart/form-data; boundary=x' })).status).toBe(
    403,
  );
});

test('what is approved by others and then withdrawn is held back in the stock', async () => {
  const creative = await make({ name: 'The law in short', kind: 'clipboard', item: 'clipboard' });
  const about = 'language=ar&format=A4&artwork=C-2026-1';
  const { body, status } = await upload(creative, aPdf(), { name: 'law.pdf', about });
  expect(status).toBe(201);
  const at = `${creatives}/${creative}/versions/${String(body['id'])}`;
  expect((await coordinator.post(`${at}/review`)).status).toBe(204);
  const decide = (who: Colleague, step: string) =>
    who.post(`${at}/decision`, { step, decision: 'approved' });
  expect(await decide(coordinator, 'text')).toMatchObject({
    status: 403,
    body: { type: expect.stringMatching('own-upload') },
  });
  expect((await admin.get(`/campaigns/${slug}/media/approvals`)).body).toMatchObject({
    waiting: [{ mine: true }],
  });
  for (const step of ['text', 'law', 'brand']) expect((await decide(admin, step)).status).toBe(204);
  const reason = 'Article 586 was amended.';
  expect((await viewer.post(`${at}/withdrawal`, { reason })).status).toBe(403);
  expect((await coordinator.post(`${at}/withdrawal`, { reason })).status).toBe(200);
  await system.settle();
  await system.deliverEverythingAgain();
  await system.settle();
  const { body: stock } = await coordinator.get(`/campaigns/${slug}/stock/withdrawals`);
  expect(stock['withdrawals']).toMatchObject([{ kind: 'artwork', version: 'C-2026-1', by: null }]);
  const log = await admin.get(`/campaigns/${slug}/audit?object=artwork`);
  const acts = (log.body['entries'] as { action: string; object: { id: string } }[])
    .filter(({ object }) => object.id === body['id'])
    .map(({ action }) => action);
  expect(acts.toSorted()).toEqual([
    'artwork.approve',
    'artwork.approve',
    'artwork.approve',
    'artwork.submit',
    'artwork.upload',
    'artwork.withdraw',
  ]);
});

test('who approves has left: the version is taken back or answered by an admin, and nobody names them again', async () => {
  const approvals = `/campaigns/${slug}/media/approvals`;
  const { at: sami } = await joined(system, 'coordinator', 'sami@example.org');
  await system.settle();
  const { id } = (await sami.get('/session')).body as { id: string };
  const steps = [{ step: 'text', role: 'coordinator', staff: id }];
  const before = (await admin.get(approvals)).body['plan'] as { version: number; steps: object[] };
  const { version } = before;
  expect((await admin.ask('PUT', approvals, { version, steps })).status).toBe(204);
  const creative = await make();
  const { body } = await upload(creative, aPng({ width: 11 }));
  const at = `${creatives}/${creative}/versions/${String(body['id'])}`;
  expect((await coordinator.post(`${at}/review`)).status).toBe(204);
  expect((await viewer.post(`${at}/recall`)).status).toBe(403);
  for (const status of [204, 409])
    expect((await coordinator.post(`${at}/recall`)).status).toBe(status);
  expect((await coordinator.post(`${at}/review`)).status).toBe(204);
  const answer = () => admin.post(`${at}/decision`, { step: 'text', decision: 'approved' });
  expect((await answer()).status).toBe(403);

  expect((await admin.ask('DELETE', `/campaigns/${slug}/people/${id}`, {})).status).toBe(204);
  await system.settle();
  expect((await answer()).status).toBe(204);
  const again = await admin.ask('PUT', approvals, { version: version + 1, steps });
  expect(again).toMatchObject({ status: 422, body: { errors: [{ path: 'steps.0.staff' }] } });
  const usual = { ...before, version: version + 1 };
  expect((await admin.ask('PUT', approvals, usual)).status).toBe(204);
});
