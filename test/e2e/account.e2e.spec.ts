import { MasterKeys, PersonKeys } from '@blueheart/sealing';
import { testSecrets } from '@blueheart/testing';
import { Colleague, deskLink, goodPassword, joined } from '../support/staff.js';
import { command } from '../support/command.js';
import { slug, System } from '../support/whole-system.js';

let system: System;
beforeAll(async () => {
  system = await System.start();
  await system.settle();
});
afterAll(() => system.stop());
beforeEach(() => system.sql('truncate identity.attempts'));

const browser = () => new Colleague(system);
const people = `/campaigns/${slug}/people`;
const letterTo = async (address: string) => {
  await system.settle();
  return system.mail.mailsTo(address).at(-1);
};

describe('a password', () => {
  let token: string;
  beforeAll(async () => {
    const words = ['chooser@example.org', '--role', 'admin', '--campaign', slug, '--print-link'];
    const { lines } = await command(system, 'staff', 'add', ...words);
    token = /#([\w-]{43})/.exec(lines.join())![1]!;
  });
  const choose = (password: string) =>
    browser().post('/invitations/accept', { token, name: 'Rana', locale: 'en', password });

  test.each([
    ['common', 'password', 'too_short'],
    ['common and long', 'passwordpassword', 'weak_password'],
    ['the name of the campaign', 'blueheartlebanon', 'weak_password'],
    ['the address', 'chooser@example.org', 'weak_password'],
    ['a row of keys', 'qwertyuiop12', 'weak_password'],
    ['with NUL', 'heron-lantern\0quiet', 'invalid_text'],
    ['longer than 128', 'x'.repeat(129), 'too_long'],
  ])('that is %s is refused, and the link still works', async (_what, password, code) => {
    const { status, body } = await choose(password);
    expect(status).toBe(400);
    expect(body['errors']).toEqual([expect.objectContaining({ path: 'password', code })]);
  });

  test('of a megabyte is not even read', async () => {
    expect((await choose('x'.repeat(1_048_576))).status).toBe(413);
  });

  test('may be 128 characters of any script, and is the same however they are composed', async () => {
    const base = 'قلب أزرق café ﬁn—';
    const password = base + 'k7Q'.repeat(60).slice(0, 128 - [...base].length);
    expect([...password]).toHaveLength(128);
    expect((await choose(password)).status).toBe(200);
    const address = 'chooser@example.org';
    for (const form of ['NFC', 'NFD'] as const) {
      const { status } = await browser().post('/session', {
        address,
        password: password.normalize(form),
      });
      expect([form, status]).toEqual([form, 200]);
    }
  });
});

test('another password ends all other sessions at once, and its owner is written to', async () => {
  const address = 'changer@example.org';
  const { at: here, authenticator } = await joined(system, 'coordinator', address);
  const there = browser();
  await there.post('/session', { address, password: goodPassword });
  await there.post('/session/second-factor', { code: authenticator!.code(0) });
  expect((await there.get(people)).status).toBe(200);
  const next = 'orchard-quiet-heron-lantern';
  expect((await here.post('/account/password', { current: 'guessed', next })).status).toBe(401);
  expect((await here.post('/account/password', { current: goodPassword, next })).status).toBe(204);
  expect((await there.get(people)).status).toBe(401);
  expect((await there.post('/session/token')).status).toBe(401);
  expect((await here.get(people)).status).toBe(200);
  expect((await browser().post('/session', { address, password: goodPassword })).status).toBe(401);
  expect((await browser().post('/session', { address, password: next })).status).toBe(200);
  expect((await letterTo(address))!.text).not.toContain(next);
  expect((await letterTo(address))!.text).not.toMatch(/\/desk\//);
});

test('a forgotten password is replaced by a letter, which works once and opens nothing by itself', async () => {
  const address = 'forgot@example.org';
  const { at: before, authenticator } = await joined(system, 'coordinator', address);
  await browser().post('/account/reset', { address });
  const token = deskLink(await letterTo(address), 'reset');
  const password = 'meadow-copper-violin-salt';
  const finish = (given: string) =>
    browser().post('/account/reset/finish', { token: given, password });
  expect((await finish('A'.repeat(43))).status).toBe(410);
  expect((await finish(token)).status).toBe(204);
  expect((await finish(token)).status).toBe(410);
  expect((await before.get('/session')).status).toBe(401);
  const again = browser();
  expect((await again.post('/session', { address, password })).body).toEqual({
    next: 'second-factor',
  });
  expect(
    (await again.post('/session/second-factor', { code: authenticator!.code(0) })).status,
  ).toBe(200);
});

/** What is kept of somebody of the staff. */
async function personOf(where: System, staff: string): Promise<unknown> {
  const [row] = await where.sql<{ key: string; wrapped: string; person: string }>(
    `select person_key as key, wrapped, person from identity.staff join sealing.data_keys k on k.id = person_key
     where staff.id = $1`,
    [staff],
  );
  const bunch = await new PersonKeys(new MasterKeys(testSecrets().keyring)).of(
    { query: <Row>() => Promise.resolve([{ id: row!.key, wrapped: row!.wrapped }] as Row[]) },
    [row!.key],
  );
  return JSON.parse(bunch.open(row!.key, row!.person)) as unknown;
}

test('who manages whom: admins everybody, coordinators volunteers, and one admin always stays', async () => {
  const https = { baseUrl: 'https://pledge.example.org', baseUrlIsExplicit: true };
  const elsewhere = await System.start(https);
  try {
    await elsewhere.settle();
    const { at: admin } = await joined(elsewhere, 'admin', 'only@example.org');
    // No other host of the domain can set a cookie that is believed here.
    const names = [...admin.cookies.keys()];
    expect(names.filter((name) => !name.startsWith('__Host-blue-heart'))).toEqual([]);
    const { at: coordinator } = await joined(elsewhere, 'coordinator', 'second@example.org');
    const idOf = async (who: Colleague) => String((await who.get('/session')).body['id']);
    const own = `${people}/${await idOf(admin)}`;
    expect((await admin.ask('PATCH', own, { role: 'viewer' })).body).toMatchObject({
      type: 'urn:problem-type:blueheart:last-admin',
    });
    expect((await admin.ask('DELETE', own)).status).toBe(409);
    expect((await coordinator.ask('PATCH', own, { role: 'viewer' })).status).toBe(403);
    expect((await coordinator.ask('DELETE', own)).status).toBe(403);
    const twice = { address: 'SECOND@example.org', role: 'viewer', locale: 'en' };
    expect((await admin.post(people, twice)).body).toMatchObject({
      status: 409,
      errors: [{ path: 'address' }],
    });
    // Anybody may leave.
    const second = await idOf(coordinator);
    expect((await coordinator.ask('DELETE', `${people}/${second}`)).status).toBe(204);
    expect((await coordinator.get('/session')).status).toBe(401);
    // Their address goes with them, their name stays for the audit log.
    expect(await personOf(elsewhere, second)).toEqual({ name: 'Rana', email: '' });
    expect((await admin.ask('DELETE', `${people}/${second}`)).status).toBe(404);
    // And may be asked again, as somebody new.
    expect((await admin.post(people, twice)).status).toBe(201);
  } finally {
    await elsewhere.stop();
  }
});

test('a volunteer who becomes a coordinator is written to, and has to choose a password first', async () => {
  const { at: admin } = await joined(system, 'admin', 'promoter@example.org');
  const { at: volunteer } = await joined(system, 'volunteer', 'promoted@example.org');
  const id = String((await volunteer.get('/session')).body['id']);
  await admin.ask('PATCH', `${people}/${id}`, { role: 'coordinator' });
  expect((await volunteer.post('/session/token')).status).toBe(401);
  const token = deskLink(await letterTo('promoted@example.org'), 'invitation');
  const accepted = { token, name: 'Rana', locale: 'en', password: goodPassword };
  expect((await volunteer.post('/invitations/accept', accepted)).body).toEqual({
    next: 'set-up-second-factor',
  });
  expect((await volunteer.get(people)).status).toBe(404);
  await volunteer.setUpSecondFactor();
  expect((await volunteer.get(people)).status).toBe(200);
});

test('an admin lets a colleague set up an authenticator anew', async () => {
  const { at: admin } = await joined(system, 'admin', 'helper@example.org');
  const { at: lost } = await joined(system, 'coordinator', 'lost@example.org');
  const id = String((await lost.get('/session')).body['id']);
  expect((await lost.post('/account/second-factor', { password: goodPassword })).status).toBe(409);
  expect((await admin.ask('DELETE', `${people}/${id}/second-factor`)).status).toBe(204);
  expect((await lost.get('/session')).status).toBe(401);
  const again = browser();
  const entered = await again.post('/session', {
    address: 'lost@example.org',
    password: goodPassword,
  });
  expect(entered.body).toEqual({ next: 'set-up-second-factor' });
  await again.setUpSecondFactor();
  expect((await again.get(people)).status).toBe(200);
});

test('somebody is signed out everywhere by whoever answers for them', async () => {
  const { at: admin } = await joined(system, 'admin', 'answers@example.org');
  const { at: coordinator } = await joined(system, 'coordinator', 'answers-too@example.org');
  const { at: here } = await joined(system, 'volunteer', 'left-open@example.org');
  await browser().post('/session/link', { address: 'left-open@example.org' });
  const there = browser();
  const token = deskLink(await letterTo('left-open@example.org'), 'enter');
  expect((await there.post('/session/pass', { token })).status).toBe(200);
  const sessionsOf = async (who: Colleague) =>
    `${people}/${String((await who.get('/session')).body['id'])}/sessions`;
  const [own, theirs] = [await sessionsOf(admin), await sessionsOf(here)];
  expect((await here.ask('DELETE', own)).status).toBe(403);
  expect((await coordinator.ask('DELETE', own)).status).toBe(403);
  expect((await coordinator.ask('DELETE', theirs)).status).toBe(204);
  for (const one of [here, there]) {
    expect((await one.get('/session')).status).toBe(401);
    expect((await one.post('/session/token')).status).toBe(401);
  }
  await system.settle();
  const { body } = await admin.get(`/campaigns/${slug}/audit?action=person.sign-out`);
  expect(body['entries']).toHaveLength(1);
});

test('what a page of another site makes a browser send is refused', async () => {
  const { at: admin } = await joined(system, 'admin', 'visited@example.org');
  const invite = { address: 'planted@example.org', role: 'admin', locale: 'en' };
  for (const headers of [
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { 'content-type': 'text/plain' },
  ] as Record<string, string>[]) {
    expect((await admin.ask('POST', people, invite, headers)).status).toBe(403);
    const signIn = { address: 'visited@example.org', password: goodPassword };
    const { status } = await browser().ask('POST', '/session', signIn, headers);
    expect([403, 415]).toContain(status);
  }
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  expect((await browser().ask('POST', '/session', {}, form)).status).toBe(415);
  expect(
    (await admin.ask('POST', people, invite, { 'sec-fetch-site': 'same-origin' })).status,
  ).toBe(201);
});

test('cookies are for this site alone, and no script reads them', async () => {
  const answer = await fetch(`${system.url}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ address: 'helper@example.org', password: goodPassword }),
  });
  const cookies = answer.headers.getSetCookie();
  expect(cookies.length).toBeGreaterThan(0);
  for (const cookie of cookies) {
    expect(cookie).toMatch(/; HttpOnly/i);
    expect(cookie).toMatch(/; SameSite=Strict/i);
    expect(cookie).toMatch(/; Path=\/api(;|$)/i);
  }
});

test('whoever works in another campaign is offered a role, and nobody here can let themselves in as them', async () => {
  await system.sql(
    `insert into identity.campaigns select 'another', titles, locales, default_locale, time_zone, published_at
     from identity.campaigns where slug = $1`,
    [slug],
  );
  const address = 'abroad@example.org';
  const { at: abroad } = await joined(system, 'volunteer', address);
  const id = String((await abroad.get('/session')).body['id']);
  await system.sql(`update identity.roles set campaign = 'another' where staff = $1`, [id]);

  const { at: coordinator } = await joined(system, 'coordinator', 'curious@example.org');
  const { at: admin } = await joined(system, 'admin', 'curious-too@example.org');
  await coordinator.post(people, { address, role: 'volunteer', locale: 'en' });
  // Invited, and a stranger here until they accept.
  expect((await coordinator.post(`${people}/${id}/pass`)).status).toBe(404);
  expect((await abroad.get('/session')).body).toMatchObject({ campaigns: [{ slug: 'another' }] });
  const token = deskLink(await letterTo(address), 'invitation');
  const there = browser();
  expect((await there.post('/invitations/look', { token })).body).toMatchObject({
    campaign: { slug },
    role: 'volunteer',
    needsPassword: false,
  });
  await there.post('/invitations/accept', { token, name: 'Rana', locale: 'en' });
  const { campaigns } = (await there.get('/session')).body as { campaigns: { slug: string }[] };
  expect(campaigns.map((campaign) => campaign.slug)).toEqual(['another', slug]);
  // From then on they are a colleague, whose account is theirs in both campaigns.
  for (const who of [coordinator, admin])
    expect((await who.post(`${people}/${id}/pass`)).body).toMatchObject({
      type: 'urn:problem-type:blueheart:works-elsewhere',
    });
  expect((await admin.ask('DELETE', `${people}/${id}/second-factor`)).status).toBe(409);
});
