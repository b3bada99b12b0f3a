import { command } from '../support/command.js';
import { Colleague, deskLink, goodPassword } from '../support/staff.js';
import { slug, System } from '../support/whole-system.js';

let system: System;
beforeAll(async () => {
  system = await System.start();
  await system.settle();
});
afterAll(() => system.stop());

const browser = () => new Colleague(system);
const mailTo = async (address: string, page: string) => {
  await system.settle();
  return deskLink(system.mail.mailsTo(address).at(-1), page);
};

test('from the first admin to a volunteer: each asks in the next', async () => {
  const { lines } = await command(system, 'staff', 'first');
  const first = /first#([\w-]{43})/.exec(lines.join())![1]!;
  const admin = browser();
  const made = await admin.post('/first-admin', {
    token: first,
    name: 'Samar',
    address: 'samar@example.org',
    password: goodPassword,
    locale: 'ar',
  });
  expect([made.status, made.body]).toEqual([200, { next: 'set-up-second-factor' }]);
  // Without the second factor the role does not count yet.
  expect((await admin.get(`/campaigns/${slug}/people`)).status).toBe(404);
  expect((await admin.get('/session')).body).toMatchObject({
    name: 'Samar',
    address: 'samar@example.org',
    secondFactor: 'needed',
    campaigns: [{ slug, role: 'admin' }],
  });
  await admin.setUpSecondFactor();
  expect((await admin.get(`/campaigns/${slug}/people`)).body).toMatchObject({
    people: [{ name: 'Samar', role: 'admin', state: 'active', secondFactor: true }],
  });

  const invited = await admin.post(`/campaigns/${slug}/people`, {
    address: 'Rana@Example.org',
    role: 'coordinator',
    locale: 'fr',
  });
  expect(invited.status).toBe(201);
  const rana = browser();
  const token = await mailTo('Rana@Example.org', 'invitation');
  expect((await rana.post('/invitations/look', { token })).body).toMatchObject({
    campaign: { slug },
    role: 'coordinator',
    address: 'Rana@Example.org',
    needsPassword: true,
    goodUntil: expect.stringMatching(/^\d{4}-/),
  });
  const accepted = { token, name: 'Rana', locale: 'fr', password: goodPassword };
  expect((await rana.post('/invitations/accept', accepted)).body).toEqual({
    next: 'set-up-second-factor',
  });
  await rana.setUpSecondFactor();

  // A coordinator brings volunteers, and no coordinators.
  const people = `/campaigns/${slug}/people`;
  const refused = await rana.post(people, {
    address: 'x@example.org',
    role: 'admin',
    locale: 'en',
  });
  expect(refused.status).toBe(403);
  await rana.post(people, { address: 'tala@example.org', role: 'volunteer', locale: 'ar' });
  const tala = browser();
  const entered = await tala.post('/invitations/accept', {
    token: await mailTo('tala@example.org', 'invitation'),
    name: 'Tala',
    locale: 'ar',
  });
  expect(entered.body).toEqual({ next: 'desk' });
  expect((await tala.get('/session')).body).toMatchObject({
    signsInBy: 'link',
    secondFactor: 'none',
  });
  expect((await tala.get(people)).status).toBe(403);

  await system.settle();
  const log = await admin.get(`/campaigns/${slug}/audit?object=person`);
  const acts = log.body['entries'] as { action: string; at: string }[];
  // Acts of one moment may be heard of in another order.
  const inTime = acts
    .toReversed()
    .toSorted((a, b) => (a.at < b.at ? -1 : 1))
    .map(({ action }) => action);
  expect(inTime).toEqual([
    'person.join',
    'account.second-factor',
    'person.invite',
    'person.join',
    'account.second-factor',
    'person.invite',
    'person.join',
  ]);
  // A letter tells them that their account has a second factor now.
  expect(system.mail.mailsTo('samar@example.org')).toHaveLength(1);
});
