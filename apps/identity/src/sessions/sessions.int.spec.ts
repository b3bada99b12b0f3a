import type { Role } from '@blueheart/access';
import { Settings } from '@blueheart/config';
import { Database } from '@blueheart/database';
import { Fingerprints } from '@blueheart/sealing';
import { SignInEngine } from '../engine/sign-in-engine.js';
import { IdentityAlone } from '../identity.fixture.js';
import { PhonesService } from '../phones/phones.service.js';
import { PinsService } from '../phones/pins.service.js';
import { StaffAccounts } from '../staff/staff.accounts.js';
import { StaffPersons } from '../staff/staff.persons.js';
import { OpeningsService } from './openings.service.js';
import { PassesService } from './passes.service.js';
import { mostSessions } from './session.rules.js';
import { SessionsService } from './sessions.service.js';

const slug = 'blue-heart-lebanon';
let identity: IdentityAlone;
beforeAll(async () => {
  identity = await IdentityAlone.start();
  await identity.sql(
    `insert into identity.campaigns (slug, titles, locales, default_locale, time_zone, published_at)
     values ($1, '{}', '{en}', 'en', 'Asia/Beirut', now())`,
    [slug],
  );
});
afterAll(() => identity.stop());

let people = 0;
async function somebody(role: Role): Promise<string> {
  const id = `01a2cf00-0000-7000-8000-${String((people += 1)).padStart(12, '0')}`;
  const persons = identity.get(StaffPersons);
  const address = `somebody-${people}@example.org`;
  await inIdentity((accounts, tx) =>
    persons
      .seal(tx, { name: 'Rana', address })
      .then((sealed) =>
        accounts.create(tx, { id, ...sealed, locale: 'en', alias: persons.aliasOf(address) }),
      ),
  );
  await giveRole(id, role);
  return id;
}

type Work = (
  accounts: StaffAccounts,
  tx: Parameters<StaffAccounts['hasAdmin']>[0],
) => Promise<unknown>;
const inIdentity = (work: Work) =>
  identity.get(Database).transaction((tx) => work(identity.get(StaffAccounts), tx));
const giveRole = (id: string, role: Role) =>
  inIdentity((accounts, tx) => accounts.giveRole(tx, id, slug, role));

/** Signs in, and gives the browser's cookies. */
async function signIn(staff: string, cookie = ''): Promise<string> {
  const step = await identity.get(SignInEngine).open(staff);
  const from = { address: '192.0.2.1', device: 'Chrome, Android', cookie };
  const { cookies } = await identity.get(OpeningsService).begin(step!, { via: 'link', from });
  return cookies.map((one) => one.split(';')[0]).join('; ');
}

const goesOn = async (cookie: string) =>
  (await identity.get(OpeningsService).exchange(cookie)) !== undefined;

/** As if it had begun, and had been used last, so long ago. */
const age = (staff: string, begun: string, used: string) =>
  identity.sql(
    'update identity.sessions set created_at = now() - $2::interval, updated_at = now() - $3::interval where user_id = $1',
    [staff, begun, used],
  );

test.each<[Role, string, string]>([
  ['admin', '6 days 23 hours', '7 days'],
  ['coordinator', '6 days 23 hours', '7 days'],
  ['volunteer', '29 days 23 hours', '30 days'],
  ['viewer', '29 days 23 hours', '30 days'],
])('a session of the role %s goes on for %s, and ends after %s', async (role, before, after) => {
  const staff = await somebody(role);
  const cookie = await signIn(staff);
  await age(staff, before, '1 hour');
  expect(await goesOn(cookie)).toBe(true);
  await age(staff, after, '1 hour');
  expect(await goesOn(cookie)).toBe(false);
  expect(await identity.get(SessionsService).list(staff)).toEqual([]);
});

test.each<[Role, string, string, string]>([
  ['coordinator', '23 hours', '24 hours', '2 days'],
  // A phone that had no network over a long weekend at a booth is still signed in.
  ['volunteer', '13 days 23 hours', '14 days', '15 days'],
])('one of the role %s may rest for %s, and not for %s', async (role, before, after, begun) => {
  const staff = await somebody(role);
  const cookie = await signIn(staff);
  await age(staff, begun, before);
  expect(await goesOn(cookie)).toBe(true);
  await age(staff, begun, after);
  expect(await goesOn(cookie)).toBe(false);
});

test('whoever signed in longer than 15 minutes ago signs in again to end other sessions or choose a PIN', async () => {
  const staff = await somebody('volunteer');
  const [here, there] = [await signIn(staff), await signIn(staff)];
  const { id } = (await identity.get(SignInEngine).sessionOf(here))!;
  const other = (await identity.get(SignInEngine).sessionOf(there))!.id;
  const sessions = identity.get(SessionsService);
  const choose = () => identity.get(PinsService).choose(staff, id, '4827');
  await age(staff, '16 minutes', '1 minute');
  const again = { code: 'sign-in-again', status: 409 };
  await expect(choose()).rejects.toMatchObject(again);
  await expect(sessions.endOthers(staff, id)).rejects.toMatchObject(again);
  await expect(sessions.end(staff, id, other)).rejects.toMatchObject(again);
  await age(staff, '14 minutes', '1 minute');
  await choose();
  await sessions.end(staff, id, other);
  expect(await goesOn(there)).toBe(false);
  await age(staff, '1 hour', '1 minute');
  await sessions.end(staff, id);
  expect(await goesOn(here)).toBe(false);
});

test('whoever sees contacts from now on has a short session from now on', async () => {
  const staff = await somebody('viewer');
  const cookie = await signIn(staff);
  await age(staff, '8 days', '1 hour');
  expect(await goesOn(cookie)).toBe(true);
  await giveRole(staff, 'coordinator');
  expect(await goesOn(cookie)).toBe(false);
});

test('another sign-in in the same browser ends the session before it, whoever is in now', async () => {
  const [maya, karim] = [await somebody('volunteer'), await somebody('volunteer')];
  const first = await signIn(maya);
  const elsewhere = await signIn(maya);
  const second = await signIn(maya, first);
  expect(await Promise.all([first, second, elsewhere].map(goesOn))).toEqual([false, true, true]);
  const third = await signIn(karim, second);
  expect(await Promise.all([second, third, elsewhere].map(goesOn))).toEqual([false, true, true]);
  const ended = `select from told.events where payload->>'action' = 'session.end' and payload->'actor'->>'kind' = 'system'`;
  expect(await identity.sql(ended)).toHaveLength(2);
});

test('with https the cookies of the engine are bound to this very host', async () => {
  const staff = await somebody('volunteer');
  const https = identity
    .get(Settings)
    .with({ baseUrl: 'https://pledge.example.org', baseUrlIsExplicit: true });
  const engine = new SignInEngine(identity.get(Database), identity.get(Fingerprints), https);
  const [cookie] = (await engine.open(staff))!.cookies;
  expect(cookie).toMatch(/^__Host-blue-heart\.session_token=/);
  for (const part of [/; Path=\/(?:;|$)/, /; Secure/, /; HttpOnly/, /; SameSite=Strict/i])
    expect(cookie).toMatch(part);
  expect(cookie).not.toMatch(/domain/i);
  expect(await engine.sessionOf(cookie!.split(';')[0]!)).toMatchObject({ user: staff });
});

test('what is shown or written to somebody to come in with is good for ten minutes', async () => {
  const staff = await somebody('volunteer');
  const passes = identity.get(PassesService);
  await inIdentity((_accounts, tx) => passes.issue(tx, 'sign-in', staff));
  const by = { actor: { kind: 'staff', id: staff }, role: 'admin' } as const;
  await identity.get(PhonesService).prepare(by, slug, 'Phone 1');
  const left = `select extract(epoch from until - at)::int as seconds from
    (select created_at as at, expires_at as until from identity.passes
     union all select made_at, pass_until from identity.phones) as all_of_them`;
  expect(await identity.sql(left)).toEqual([{ seconds: 600 }, { seconds: 600 }]);
});

test('of more than ten sessions at once the one used least lately ends', async () => {
  const staff = await somebody('volunteer');
  const first = await signIn(staff);
  await age(staff, '2 days', '2 hours');
  const others: string[] = [];
  for (let at = 1; at < mostSessions; at += 1) others.push(await signIn(staff));
  expect(await goesOn(first)).toBe(true);
  await age(staff, '2 days', '1 hour');
  const used = await Promise.all([first, ...others.slice(1)].map(goesOn));
  expect(used).not.toContain(false);
  await signIn(staff);
  expect(await goesOn(others[0]!)).toBe(false);
  expect(await identity.get(SessionsService).list(staff)).toHaveLength(mostSessions);
});
