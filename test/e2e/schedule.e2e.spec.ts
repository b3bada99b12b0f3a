import { newId } from '@blueheart/sealing';
import { Colleague, joined } from '../support/staff.js';
import { slug, System } from '../support/whole-system.js';

let system: System;
let rana: Colleague;
beforeAll(async () => {
  system = await System.start();
  await system.settle();
  rana = (await joined(system, 'admin', 'rana@example.org')).at;
}, 60_000);
afterAll(() => system.stop());

const campaign = `/campaigns/${slug}`;
const year = new Date().getUTCFullYear() + 2;
const day = `${year}-06-17`;

const made = async (path: string, body: object) => {
  const answer = await rana.post(`${campaign}${path}`, body);
  expect([answer.status, answer.body]).toEqual([201, { id: expect.any(String) }]);
  return String(answer.body['id']);
};
const event = async (id: string) => (await rana.get(`${campaign}/events/${id}`)).body;
const wanted = { kind: 'booth', starts: `${day}T10:00`, ends: `${day}T20:00` };

/** A mall whose events office is written to, in Arabic. */
async function aMall(address: string): Promise<string> {
  const venue = await made('/venues', { kind: 'mall', names: { en: 'Riverside Mall' } });
  await made(`/venues/${venue}/contacts`, { name: 'Salma Haddad', email: address, locale: 'ar' });
  return venue;
}

async function asked(venue: string): Promise<string> {
  const id = await made('/events', { ...wanted, venue });
  const { status } = await rana.post(`${campaign}/events/${id}/propose`, { version: 1 });
  expect(status).toBe(204);
  await system.settle();
  return id;
}

/** Where the newest letter to this address leads, as a path. */
function answerPath(address: string): string {
  const mail = system.mail.mailsTo(address).at(-1)!;
  return new RegExp(`/ar/${slug}/answer\\?t=[\\w.-]+`).exec(mail.text ?? '')![0];
}

/** What a browser shows after this form: it is led to an address of its own. */
async function sent(page: string, form: Record<string, string>) {
  const answer = await system.submit(page, form);
  expect(answer.status).toBe(303);
  const location = answer.headers.get('location')!;
  const shown = await system.get(location);
  return { location, status: shown.status, text: await shown.text() };
}

describe('a venue that is asked', () => {
  test('is written to in its language, answers without an account, and the booth is confirmed', async () => {
    const id = await asked(await aMall('events@mall.example.org'));
    const mail = system.mail.mailsTo('events@mall.example.org').at(-1)!;
    expect(mail.headers).toMatchObject({ 'content-language': 'ar' });
    expect(mail.text).toContain('Salma Haddad');
    expect(mail.text).toContain('Riverside Mall');

    const path = answerPath('events@mall.example.org');
    const shown = await system.get(path);
    expect(shown.status).toBe(200);
    expect(shown.headers.get('cache-control')).toBe('no-store');
    expect(await shown.text()).toContain('Riverside Mall');
    // Mail scanners open every link: nothing has happened.
    expect(await event(id)).toMatchObject({ state: 'proposed', version: 2 });

    const [page, token] = path.split('?t=') as [string, string];
    // Either answer is asked for once more, and that changes nothing either.
    for (const show of ['accepted', 'declined']) {
      const sure = await system.get(`${path}&show=${show}`);
      expect(await sure.text()).toContain(`name="answer" value="${show}"`);
    }
    expect(await event(id)).toMatchObject({ state: 'proposed', version: 2 });
    for (let press = 0; press < 2; press += 1) {
      const { status, text } = await sent(page, { t: token, answer: 'accepted' });
      expect([status, text]).toEqual([200, expect.stringContaining('شكراً، تمّ الاتّفاق')]);
    }
    const late = await sent(page, { t: token, answer: 'declined' });
    expect(late.text).toContain('سبقت الإجابة');
    expect(await event(id)).toMatchObject({ state: 'confirmed', version: 3 });
  });

  test('suggests another time, and is told what is missing in its suggestion', async () => {
    const id = await asked(await aMall('office@school.example.org'));
    const [page, token] = answerPath('office@school.example.org').split('?t=') as [string, string];
    const half = await sent(page, { t: token, answer: 'suggested', day1: day });
    // An address lies in logs: what was typed is not in the clear there.
    expect(half.location).not.toContain(day);
    expect(half.text).toContain('href="#f-from1"');
    expect(half.text).toContain(`value="${day}"`);
    const { text } = await sent(page, { t: token, answer: 'suggested', remark: '\u202e' });
    expect(text).toContain('href="#f-remark"');
    const cut = await system.get(half.location.slice(0, -8));
    expect([cut.status, (await cut.text()).includes('f-from1"')]).toEqual([200, true]);

    const times = { day1: `${year}-06-18`, from1: '11:00', until1: '19:00' };
    const remark = 'The side entrance is open.';
    const thanks = await sent(page, { t: token, answer: 'suggested', ...times, remark });
    expect(thanks.text).toMatch(/اقتراحكم[\s\S]*١٨ حزيران[\s\S]*ما كنّا طلبناه/);
    const { body } = await rana.get(`${campaign}/events/${id}/proposals`);
    expect(body['proposals']).toMatchObject([
      {
        answer: 'suggested',
        answeredVia: 'link',
        remark,
        suggestions: [{ starts: `${year}-06-18T11:00`, ends: `${year}-06-18T19:00` }],
      },
    ]);
  });

  test('opens nothing with a link that was guessed, in no campaign but its own', async () => {
    const forged = `/en/${slug}/answer?t=${newId()}.${'A'.repeat(43)}`;
    expect((await system.get(forged)).status).toBe(404);
    expect((await system.get(`/en/nowhere/answer?t=x`)).status).toBe(404);
  });
});

test('a teacher tells by a link how many took part, and once it is checked they stand among the tallied', async () => {
  const venue = await made('/venues', { kind: 'school', names: { ar: 'مدرسة الأرز' } });
  const id = await made('/events', { ...wanted, kind: 'conference', venue });
  const seven = { name: '7B', grade: 'g7', enrolled: 30 };
  const { status, body } = await rana.post(`${campaign}/events/${id}/classes`, seven);
  expect(status).toBe(201);
  const link = String(body['link']);
  const [page, token] = link.split('?t=') as [string, string];
  expect(await (await system.get(link)).text()).not.toContain('name="people"');
  await system.sql(
    `update schedule.events set starts_at = now() - interval '1 hour', ends_at = now() + interval '1 hour',
       occupied = tstzrange(now() - interval '1 hour', now() + interval '1 hour') where id = $1`,
    [id],
  );

  const sheet = await system.get(link.replace('/class?', '/class/sheet?'));
  expect((await sheet.text()).match(/<li><i>/g)).toHaveLength(30);
  const wrong = await system.submit(page, { t: token, people: '٣١' });
  expect(wrong.status).toBe(400);
  expect(await wrong.text()).toMatch(/href="#f-people".*href="#f-attested"/s);
  const certificate = () => system.get(link.replace('/class?', '/class/certificate?'));
  for (const people of ['٢٧', '12']) {
    const told = await system.submit(page, { t: token, people, attested: 'true' });
    expect([told.status, await told.text()]).toEqual([200, expect.stringContaining('وصلنا العدد')]);
    expect((await certificate()).status).toBe(404);
  }

  const check = `${campaign}/events/${id}/classes/${String(body['id'])}/count`;
  expect((await rana.post(check, { tookPart: 12 })).status).toBe(409);
  expect((await rana.post(check, { tookPart: 27 })).status).toBe(204);
  await system.settle();
  const tally = await system.get(`/api/v1/campaigns/${slug}/tally`);
  expect(await tally.json()).toMatchObject({ tallied: 27, total: 0 });
  expect(await (await certificate()).text()).toContain('شارك ٢٧ تلميذاً');
  const forged = `${page}?t=${String(body['id'])}.${'A'.repeat(43)}`;
  expect((await system.get(forged)).status).toBe(404);
});

describe('what is no event is refused', () => {
  test.each([
    ['a time that is past', { starts: '2020-01-01T10:00', ends: '2020-01-01T12:00' }, 'starts'],
    ['no day of the calendar', { starts: `${year}-02-30T10:00` }, 'starts'],
    ['a moment instead of a time on the wall', { starts: `${day}T10:00:00Z` }, 'starts'],
    ['nobody to come', { expectedVisitors: 0 }, 'expectedVisitors'],
    ['a crowd of a thousand million', { expectedVisitors: 1e9 }, 'expectedVisitors'],
    ['a kind that there is not', { kind: 'riot' }, 'kind'],
    ['a field that there is not', { role: 'admin' }, ''],
    ['a title that turns the text round', { titles: { en: 'a\u202eb' } }, 'titles.en'],
  ])('%s', async (_name, wrong, path) => {
    const venue = await made('/venues', { kind: 'mall', names: { fr: 'Rivage' } });
    const answer = await rana.post(`${campaign}/events`, { ...wanted, venue, ...wrong });
    expect(answer.status).toBe(400);
    const paths = (answer.body['errors'] as { path: string }[]).map((one) => one.path);
    expect(paths.some((one) => one.startsWith(path))).toBe(true);
  });

  test.each(['1', 'abc', `' OR 1=1`])('the id %s', async (id) => {
    const { status } = await rana.get(`${campaign}/events/${encodeURIComponent(id)}`);
    expect(status).toBe(400);
  });

  test.each(['limit=1e9', 'limit=-1', 'sort=password', 'filter[$ne]=', 'from=yesterday'])(
    'the question %s',
    async (question) => {
      expect((await rana.get(`${campaign}/events?${question}`)).status).toBe(400);
    },
  );
});

test('whom to ask at a venue is looked at with a line in the audit log, and no letter or log has it in the clear', async () => {
  const venue = await aMall('keys@mall.example.org');
  const { body } = await rana.get(`${campaign}/venues/${venue}/contacts`);
  expect(body['contacts']).toMatchObject([
    { name: 'Salma Haddad', email: 'keys@mall.example.org' },
  ]);
  await system.settle();
  const log = await rana.get(`${campaign}/audit?action=venue-contact.look&limit=1`);
  expect(log.body['entries']).toMatchObject([{ object: { kind: 'venue-contact', id: venue } }]);
  const stored = await system.sql<{ all: string }>(
    `select (select json_agg(c) from schedule.contacts c)::text || (select json_agg(t) from told.events t)::text as all`,
  );
  expect(stored[0]!.all).not.toContain('keys@mall');
});

test('who works on the campaign is known to the schedule, with everything that changes', async () => {
  const people = () =>
    system.sql('select role, joined from schedule.people where role is not null order by told_at');
  const before = (await people()).length;
  const { at } = await joined(system, 'volunteer', 'nour@example.org');
  await system.settle();
  expect((await people()).at(-1)).toEqual({ role: 'volunteer', joined: true });
  const { body } = await at.get('/session');
  const { status } = await rana.ask('DELETE', `${campaign}/people/${body['id'] as string}`);
  expect(status).toBe(204);
  await system.settle();
  expect(await people()).toHaveLength(before);
});
