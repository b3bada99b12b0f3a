import { newId } from '@blueheart/sealing';
import { eventually } from '@blueheart/testing';
import { joined, type Colleague } from '../support/staff.js';
import { slug, System, tokenOf } from '../support/whole-system.js';

/** A school asks by its link, in Arabic, and hears by letter what became of it. */

let system: System;
let coordinator: Colleague;
let depot: string;
beforeAll(async () => {
  system = await System.start();
  await system.settle();
  await joined(system, 'admin', 'rana@example.org');
  coordinator = (await joined(system, 'coordinator', 'karim@example.org')).at;
  const csv = `place,place_kind,item,quantity\nBeirut depot,office,pin,100`;
  const opening = { csv: Buffer.from(csv).toString('base64') };
  await ask('POST', '/opening', opening, 201);
  const { places } = await ask('GET', '', undefined, 200);
  depot = (places as { id: string; kind: string }[]).find(({ kind }) => kind === 'office')!.id;
}, 60_000);
afterAll(() => system.stop());

const school = 'مدرسة الأرز';
const maya = { name: 'مايا حدّاد', email: 'maya@school.example.org' };
const letters = () => system.mail.mailsTo(maya.email);

/** Asks as whoever coordinates, and expects this status. */
async function ask(method: string, path: string, body: object | undefined, status: number) {
  const headers = { 'idempotency-key': newId() };
  const answer = await coordinator.ask(method, `/campaigns/${slug}/stock${path}`, body, headers);
  expect(answer).toMatchObject({ status });
  return answer.body;
}

/** What the page behind this link is asked for. */
async function asksBehind(link: string, pieces: string): Promise<string> {
  const url = new URL(link, system.url);
  const form = { t: tokenOf(url.href), act: 'ask', once: newId(), 'n.pin.': pieces };
  expect((await system.submit(url.pathname, form)).status).toBe(200);
  const { requests } = await ask('GET', '/requests?limit=1', undefined, 200);
  return (requests as { id: string }[])[0]!.id;
}

interface Standing {
  readonly version: number;
  readonly toldByLetter: boolean;
  readonly lines: { readonly id: string }[];
}
const standing = async (id: string) =>
  (await ask('GET', `/requests/${id}`, undefined, 200)) as unknown as Standing;

async function approve(id: string, approved: number, reason: string | null) {
  const { version, lines } = await standing(id);
  const wanted = { version, lines: [{ line: lines[0]!.id, approved }], reason };
  await ask('POST', `/requests/${id}/approval`, wanted, 204);
}

test('a school reads in its mail what is approved, what has left and what is not given, in Arabic and without a way in', async () => {
  const contact = { ...maya, phone: '+961 1 234 567' };
  const partner = { kind: 'school', name: school, locale: 'ar', contact };
  const { id: ofSchool, link } = await ask('POST', '/partners', partner, 201);
  const request = await asksBehind(String(link), '٥٠');
  expect(await standing(request)).toMatchObject({ toldByLetter: true });

  await approve(request, 40, 'المزيد في آذار');
  await system.settle();
  expect(letters()).toHaveLength(1);
  const [answer] = letters();
  expect(answer!.subject).toMatch(/^تمّت الموافقة على جزء من طلبكم رقم [٠-٩]+$/);
  expect(answer!.headers['content-language']).toBe('ar');
  expect(answer!.html).toContain('dir="rtl"');
  for (const part of [answer!.text, answer!.html.replaceAll(/<[^>]+>/g, '')])
    for (const told of [maya.name, school, 'المطلوب: ٥٠، الموافَق عليه: ٤٠', 'المزيد في آذار'])
      expect(part).toContain(told);

  // The same once more changes nothing.
  await approve(request, 40, 'المزيد في آذار');
  const { lines } = await standing(request);
  const leaves = { from: depot, lines: [{ line: lines[0]!.id, quantity: 11 }] };
  await ask('POST', `/requests/${request}/deliveries`, leaves, 201);
  await system.settle();
  expect(letters()).toHaveLength(2);
  expect(letters()[1]!.subject).toMatch(/^موادّ من طلبكم رقم [٠-٩]+ في الطريق إليكم$/);
  expect(letters()[1]!.text).toContain('دبّوس القلب الأزرق: ١١ قطعة\n');

  await approve(request, 11, 'نفدت الدبابيس');
  await system.settle();
  expect(letters()[2]!.subject).toMatch(/^ردّ جديد على طلبكم رقم/);
  for (const { text, html } of letters()) expect(text + html).not.toMatch(/https?:|supplies|\?t=/);
  // Nobody's link was ended by a letter.
  expect((await system.get(String(link))).status).toBe(200);

  await system.deliverEverythingAgain();
  await system.settle();
  expect(letters()).toHaveLength(3);

  const { letters: told } = (await coordinator.get(`/campaigns/${slug}/letters`)).body;
  const ofPartners = (told as { template: string; state: string }[]).filter(
    ({ template }) => template === 'partner-answered',
  );
  expect(ofPartners.map(({ state }) => state)).toEqual(['sent', 'sent', 'sent']);
  const announced = await system.sql(`select payload from told.events where type like 'Partner%'`);
  expect(announced).toHaveLength(3);
  for (const clear of [maya.name, maya.email]) {
    expect(JSON.stringify(announced)).not.toContain(clear);
    expect(JSON.stringify(told)).not.toContain(clear);
  }

  await ask('DELETE', `/partners/${String(ofSchool)}/contact`, undefined, 204);
  expect(await standing(request)).toMatchObject({ toldByLetter: false });
  await approve(request, 12, 'وُجد دبّوس');
  await system.settle();
  expect(letters()).toHaveLength(3);
});

test('whoever is forgotten while a letter waits gets it no more', async () => {
  const hadi = { name: 'هادي صعب', email: 'hadi@school.example.org' };
  const partner = { kind: 'school', name: 'مدرسة الصنوبر', locale: 'ar', contact: hadi };
  const { id, link } = await ask('POST', '/partners', partner, 201);
  const request = await asksBehind(String(link), '5');
  await system.mail.pause();
  await approve(request, 5, null);
  await ask('DELETE', `/partners/${String(id)}/contact`, undefined, 204);
  await system.mail.resume();
  await eventually(async () => {
    await system.sql(
      `update notifications.letters set next_attempt_at = now() where state = 'queued'`,
    );
    const [row] = await system.sql(
      'select state, person from notifications.letters where request = $1',
      [request],
    );
    expect(row).toEqual({ state: 'cancelled', person: null });
  });
  expect(system.mail.mailsTo(hadi.email)).toEqual([]);
});
