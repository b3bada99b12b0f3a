import { accessCookie, AccessTokens } from '@blueheart/access';
import { newId } from '@blueheart/sealing';
import { testSecrets } from '@blueheart/testing';
import { everythingStored, leaksIn } from '../support/canaries.js';
import { aConfirmedSigner } from '../support/signers-by-state.js';
import { Staff } from '../support/staff-by-token.js';
import { slug, System } from '../support/whole-system.js';

let system: System;
beforeAll(async () => {
  system = await System.start();
});
afterAll(() => system.stop());

/** A file as a browser is given it. */
async function file(path: string, staff: string, method = 'GET') {
  const roles = { [slug]: 'coordinator' as const };
  const token = await new AccessTokens(testSecrets().access).issue({
    staff,
    session: newId(),
    roles,
  });
  const answer = await fetch(`${system.url}/api/v1/campaigns/${slug}/exports${path}`, {
    method,
    headers: { cookie: `${accessCookie}=${token}` },
  });
  const bytes = Buffer.from(await answer.arrayBuffer());
  return { status: answer.status, headers: answer.headers, text: bytes.toString('utf8') };
}

interface Asked {
  readonly id: string;
  readonly state: string;
}

test('a coordinator takes the count away as a file, and stands in the audit log', async () => {
  const signer = await aConfirmedSigner(system, { governorate: 'LB-AK' });
  await system.tally();
  const coordinator = newId();
  const { status, headers, text } = await file('/tally?by=governorate&locale=ar', coordinator);
  expect([status, headers.get('content-type')]).toEqual([
    200,
    'text/csv; charset=utf-8; header=present',
  ]);
  expect(headers.get('content-disposition')).toMatch(
    /^attachment; filename="blue-heart-lebanon-tally-by-governorate-[\d-]{10}\.csv"; filename\*=UTF-8''[\w%.-]+\.csv$/,
  );
  expect(headers.get('cache-control')).toBe('no-store');
  expect(headers.get('content-language')).toBe('ar');
  expect(text.codePointAt(0)).toBe(0xfeff);
  expect(text).toContain('المحافظة');
  expect(leaksIn(text, [signer.name, signer.email!])).toEqual([]);
  expect((await file('/tally?by=governorate', coordinator, 'HEAD')).status).toBe(200);
  expect((await file('/tally?by=name', coordinator)).status).toBe(400);
  const book = await file('/tally?by=day&format=xlsx&locale=ar', coordinator);
  expect([book.status, book.text.slice(0, 2)]).toEqual([200, 'PK']);
  expect(book.headers.get('content-disposition')).toMatch(
    /\.xlsx"; filename\*=UTF-8''[\w%.-]+\.xlsx$/,
  );
  expect((await new Staff(system, 'viewer').get('/exports/tally?by=day')).status).toBe(403);
  await system.settle();
  const log = await new Staff(system, 'admin').get<{ entries: object[] }>(
    `/audit?action=export.download&actor=staff&actorId=${coordinator}`,
  );
  expect(log.body.entries).toHaveLength(2);
});

test('whoever is refused stands in the log, with what they tried', async () => {
  const [volunteer, viewer] = [new Staff(system, 'volunteer'), new Staff(system, 'viewer')];
  const coordinator = new Staff(system, 'coordinator');
  const guessed = newId();
  expect((await volunteer.get('/exports/tally?by=day')).status).toBe(403);
  expect((await viewer.post('/exports/contacts', {})).status).toBe(403);
  expect((await coordinator.get(`/exports/contacts/${guessed}/file`)).status).toBe(404);
  expect((await coordinator.get('/exports/contacts/..%2Fx/file')).status).toBe(400);
  const elsewhere = `${system.url}/api/v1/campaigns/nobodys/exports/tally?by=day`;
  expect((await fetch(elsewhere)).status).toBe(401);
  await system.settle();
  const log = await new Staff(system, 'admin').get<{ entries: object[] }>(
    '/audit?action=export.try&limit=3',
  );
  const tried = (who: Staff, id: string, status: number) =>
    expect.objectContaining({
      actor: { kind: 'staff', id: who.id },
      object: { kind: 'export', id },
      after: expect.objectContaining({ status }),
    });
  // In whichever order: two that came within a millisecond are as the log took them in.
  expect(log.body.entries).toHaveLength(3);
  expect(log.body.entries).toEqual(
    expect.arrayContaining([
      tried(coordinator, guessed, 404),
      tried(viewer, 'contacts', 403),
      tried(volunteer, 'tally', 403),
    ]),
  );
});

test('whoever tries without end fills no log', async () => {
  const volunteer = new Staff(system, 'volunteer');
  for (let tries = 0; tries < 65; tries += 1)
    expect((await volunteer.get('/exports/tally?by=day')).status).toBe(403);
  await system.settle();
  const log = await new Staff(system, 'admin').get<{ entries: object[] }>(
    `/audit?action=export.try&actor=staff&actorId=${volunteer.id}&limit=100`,
  );
  expect(log.body.entries).toHaveLength(60);
});

test('contacts leave only when an admin has agreed, to whoever asked, and it is all in the log', async () => {
  const signer = await aConfirmedSigner(system, {
    name: 'Rima Nightingale',
    source: 'december',
  });
  const [coordinator, admin] = [new Staff(system, 'coordinator'), new Staff(system, 'admin')];
  const path = '/exports/contacts';
  const reason = 'For the letter of December.';
  const curious = await coordinator.post(path, { reason: 'because', columns: ['name', 'name'] });
  expect(curious.status).toBe(400);
  expect((await new Staff(system, 'viewer').post(path, {})).status).toBe(403);

  const asked = await coordinator.post<Asked>(path, {
    reason,
    columns: ['name', 'email'],
    filter: { source: 'december' },
    withoutConsent: 'The law asks us to tell everybody.',
  });
  expect([asked.status, asked.body.state]).toEqual([201, 'asked']);
  const { id } = asked.body;
  const link = `/contacts/${id}/file`;
  expect((await file(link, coordinator.id)).status).toBe(409);
  const approval = `${path}/${id}/approval`;
  expect((await coordinator.post(approval, { approve: true })).status).toBe(403);
  expect((await admin.post(approval, { approve: false })).status).toBe(400);
  expect((await admin.post<Asked>(approval, { approve: true })).body.state).toBe('ready');

  expect((await file(link, admin.id)).status).toBe(404);
  expect((await file(link, coordinator.id, 'HEAD')).text).toBe('');
  for (const download of [1, 2, 3]) {
    const { status, headers, text } = await file(link, coordinator.id);
    expect([download, status]).toEqual([download, 200]);
    expect(headers.get('content-disposition')).toContain(`contacts-${id}.csv"`);
    expect(text).toBe(`\uFEFFName,E-mail\r\n${signer.name},${signer.email}\r\n`);
  }
  expect((await file(link, coordinator.id)).status).toBe(410);

  await system.settle();
  const log = await admin.get<{ entries: { action: string }[] }>(
    `/audit?object=export&objectId=${id}`,
  );
  const actions = log.body.entries.map(({ action }) => action);
  expect(actions.filter((action) => action === 'export.try')).toHaveLength(2);
  expect(actions.filter((action) => action !== 'export.try')).toEqual([
    'export.download',
    'export.download',
    'export.download',
    'export.approve',
    'export.ask',
  ]);
  const list = await coordinator.get<{ exports: Asked[] }>(path);
  expect(list.body.exports).toEqual([expect.objectContaining({ id, state: 'over', reason })]);
  expect(leaksIn(log.text + list.text, [signer.name, signer.email!])).toEqual([]);
});

interface Found {
  readonly pledge: string;
  readonly person: string;
  readonly fingerprint: string;
  readonly name: string;
}
interface Certificate {
  readonly complete: boolean;
  readonly parts: readonly { readonly service: string; readonly held: object | null }[];
}

test('who asks by letter to be erased is found, erased everywhere, and it is certified without them', async () => {
  const signer = await aConfirmedSigner(system, {
    name: 'Zephyrine Kanarovna',
    email: 'zephyrine.kanarovna@leaving.example.org',
    source: 'leaving',
  });
  const canaries = ['Zephyrine', 'Kanarovna', 'leaving.example'];
  await system.submit(`/en/${slug}/my-pledge`, { contact: signer.email! });
  await system.settle();
  const [coordinator, admin] = [new Staff(system, 'coordinator'), new Staff(system, 'admin')];
  const { confirmed } = await system.tally();
  const letter = { reference: '2026/114', identity: 'answered-from-address' };

  const wrong = await coordinator.post<{ errors: object[] }>('/erasures/find', {
    contact: 'x@',
    reference: 'Zephyrine',
    identity: 'a hunch',
  });
  expect([wrong.status, wrong.body.errors.length]).toEqual([400, 2]);
  const search = { contact: ` ${signer.email!.toUpperCase()}`, ...letter };
  const { status, body } = await coordinator.post<{ found: Found[] }>('/erasures/find', search);
  expect([status, body.found.map(({ name }) => name)]).toEqual([200, [signer.name]]);
  const { pledge, person, fingerprint } = body.found[0]!;
  const reason = 'They say that they were called.';
  const contact = `/pledges/${pledge}/contact`;
  expect((await coordinator.post(contact, { reason })).status).toBe(200);
  await system.settle();
  const letters = `/letters/to/${person}`;
  expect((await coordinator.get(letters)).body).toMatchObject({ byState: { sent: 2 } });
  const about = `/audit/about/${pledge}`;
  expect((await coordinator.get(about)).body).toEqual({ entries: 2, sealed: 0 });

  const id = newId();
  const order = { id, pledge, ...letter, stays: false };
  const stale = await coordinator.post('/erasures', { ...order, fingerprint: '0'.repeat(64) });
  expect(stale.status).toBe(409);
  const done = await coordinator.post<Certificate>('/erasures', { ...order, fingerprint });
  expect([done.status, done.body.complete]).toEqual([201, false]);
  await system.settle();

  const certificate = await coordinator.get<Certificate>(`/erasures/${id}`);
  expect(certificate.body).toMatchObject({
    complete: true,
    counting: 'withdrawn',
    parts: [
      { service: 'pledges', held: { keys: 1, pledges: 1, links: 5 } },
      { service: 'notifications', held: { letters: 3, cancelled: 1, mailbox: 0 } },
      { service: 'identity', held: { entries: 2, sealed: 0 } },
    ],
  });
  expect((await system.tally()).confirmed).toBe(confirmed - 1);
  // Nobody was written to once more: the letter about the withdrawal could not be opened.
  expect(system.lettersTo(signer)).toHaveLength(2);
  expect((await coordinator.post(contact, { reason })).status).toBe(404);
  expect((await coordinator.post<object>('/erasures/find', search)).body).toEqual({ found: [] });
  const asked = await coordinator.post<Asked>('/exports/contacts', {
    reason: 'To see whether anybody is left.',
    columns: ['name', 'email'],
    filter: { source: 'leaving' },
    withoutConsent: 'The law asks us to tell everybody.',
  });
  await admin.post(`/exports/contacts/${asked.body.id}/approval`, { approve: true });
  const contacts = await file(`/contacts/${asked.body.id}/file`, coordinator.id);
  expect(contacts.text).toBe('\uFEFFName,E-mail\r\n');

  await system.settle();
  const log = await admin.get<{ entries: { action: string }[] }>('/audit?object=erasure');
  expect(log.body.entries.map(({ action }) => action)).toEqual(['erasure.carry-out']);
  const told = [certificate.text, (await coordinator.get('/erasures')).text, log.text].join();
  expect(leaksIn(told, [...canaries, pledge, person])).toEqual([]);
  const stored = await everythingStored((text) => system.sql(text));
  expect(leaksIn(stored, canaries)).toEqual([]);
  const keys = await system.sql('select from sealing.data_keys where id = $1', [person]);
  expect(keys).toEqual([]);
});
