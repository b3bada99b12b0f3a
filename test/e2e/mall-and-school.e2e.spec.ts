import { translator } from '@blueheart/i18n';
import { eventually, freePort } from '@blueheart/testing';
import { expect as see, type Browser } from '@playwright/test';
import { BoothPhone } from '../support/booth-phone.js';
import { aBrowser, AtPage } from '../support/desk-browser.js';
import { areDue, theDayHasCome } from '../support/days-pass.js';
import { joined, type Colleague } from '../support/staff.js';
import { linkTo, pathOf, slug, System } from '../support/whole-system.js';

/**
 * A booth of three days in a mall and a conference at a school, from the plan to the report, in Arabic: everybody who
 * has a part in it at a browser of their own. Each test goes on where the one before it ended.
 */

const t = translator('ar');
const campaign = `/campaigns/${slug}`;
const mall = 'مجمّع الشروق';
const school = 'مدرسة الأرز';
const people = { maya: 'مايا', karim: 'كريم', hadi: 'هادي' };
type Name = keyof typeof people;
const pins: Record<Name, string> = { maya: '4827', karim: '193756', hadi: '902144' };
const addressOf = (name: Name) => `${name}@example.org`;
const atTheMall = 'events@mall.example.org';
const dayIn = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toLocaleDateString('sv-SE', { timeZone: 'Asia/Beirut' });

let system: System;
let browser: Browser;
let rana: Colleague;
let desk: AtPage;
/** The first day of the booth. */
let booth: string;
const volunteers = new Map<Name, Colleague>();
const phones: BoothPhone[] = [];

beforeAll(async () => {
  [system, browser] = await Promise.all([System.start({ port: await freePort() }), aBrowser()]);
  rana = (await joined(system, 'admin', 'rana@example.org')).at;
  for (const name of Object.keys(people) as Name[]) {
    const as = { name: people[name], locale: 'ar' } as const;
    const { at } = await joined(system, 'volunteer', addressOf(name), as);
    expect((await at.ask('PUT', '/account/pin', { pin: pins[name] })).status).toBe(204);
    volunteers.set(name, at);
  }
  const venue = await made('/venues', { kind: 'mall', names: { ar: mall } });
  await made(`/venues/${venue}/contacts`, { name: 'سلمى حدّاد', email: atTheMall, locale: 'ar' });
  await made('/venues', { kind: 'school', names: { ar: school } });
  desk = await aPage('desktop', rana);
}, 60_000);
afterAll(async () => {
  for (const phone of phones) await phone.close();
  await browser.close();
  await system.stop();
});

async function made(path: string, body: object): Promise<string> {
  const answer = await rana.post(campaign + path, body);
  expect([answer.status, answer.body]).toEqual([201, { id: expect.any(String) }]);
  return String(answer.body['id']);
}

test('a coordinator plans both; the mall accepts by its link, the school on the phone', async () => {
  await desk.goTo('schedule/series/new');
  await desk.choose('deskschedule:form.venue', mall);
  await desk.fill({ 'deskseries:plan.first': dayIn(3), 'deskseries:plan.last': dayIn(5) });
  await desk.fill({ 'deskschedule:form.from': '10:00', 'deskschedule:form.until': '19:00' });
  await desk.fields('deskschedule:form.until').nth(1).fill('19:00');
  await desk.fill({ 'deskshifts:form.need': '2', 'deskshifts:form.capacity': '2' });
  await desk.press('deskseries:plan.submit');
  await see(desk.page.getByText(t('deskseries:section.title'))).toBeVisible();
  booth = desk.page.url().split('/').at(-1)!;
  await desk.press('deskseries:propose.open', { count: 3, n: desk.number(3) });
  await mallAccepts(1);
  expect(await statesOfBooth()).toEqual(['confirmed', 'confirmed', 'confirmed']);

  await desk.goTo('schedule/new');
  await desk.page.getByRole('radio', { name: t('deskschedule:kinds.conference') }).check();
  await desk.choose('deskschedule:form.venue', school);
  await desk.fill({ 'deskschedule:form.day': dayIn(4), 'deskschedule:form.from': '09:00' });
  await desk.fill({ 'deskschedule:form.until': '11:00' });
  await desk.press('deskschedule:plan.submit');
  await desk.press('deskschedule:steps.propose.do');
  await desk.press('deskschedule:steps.answer.do');
  await desk.press('deskschedule:answer.submit');
  const state = desk.page.locator('.page-head .state');
  await see(state).toHaveText(t('deskschedule:states.confirmed'));
}, 60_000);

test('three want two places, and who waits is moved up when somebody leaves', async () => {
  for (const name of ['maya', 'karim', 'hadi'] as const) {
    const at = await onTheirPhone(name, 'my/shifts/open');
    await see(at.page.locator('.my-shift')).toHaveCount(3);
    await at.page.locator('.my-shift .button').first().click();
    await see(at.page.locator('.my-shift')).toHaveCount(2);
  }
  const karim = await onTheirPhone('karim', 'my/shifts');
  await karim.press('deskshifts:mine.leave');
  await karim.press('deskshifts:mine.leaveSubmit');
  await see(karim.page.locator('.my-shift')).toHaveCount(0);
  const hadi = await onTheirPhone('hadi', 'my/shifts');
  await hadi.press('deskshifts:mine.accept');
  await see(hadi.page.locator('.my-state')).toHaveText(t('deskshifts:mine.state.taken'));
  await desk.goTo(`schedule/events/${booth}`);
  const onIt = await desk.page.locator('.board-person').allInnerTexts();
  expect(onIt.map((one) => one.split('\n')[0])).toEqual([people.maya, people.hadi]);
}, 60_000);

test('reminders arrive, the booth is moved, and they follow', async () => {
  await areDue(system, 'tomorrow');
  for (const name of ['maya', 'hadi'] as const) expect(newestTo(name)).toContain('١٠:٠٠ ص');
  const before = titlesTo('karim').length;

  await desk.goTo(`schedule/events/${booth}`);
  await desk.press('deskseries:change.open', { count: 3, n: desk.number(3) });
  const dialog = desk.page.getByRole('dialog');
  await dialog.getByLabel(t('deskschedule:form.from')).fill('11:00');
  await dialog.getByLabel(t('deskschedule:form.until')).fill('20:00');
  await dialog.getByRole('button', { name: t('deskseries:change.submit') }).click();
  await see(dialog).toBeHidden();
  await mallAccepts(2);
  await areDue(system, 'changed');
  for (const name of ['maya', 'hadi'] as const) {
    expect(titlesTo(name).at(-1)).toBe(t('shiftletters:changed.subject'));
    expect(newestTo(name)).toContain('١١:٠٠ ص');
  }
  expect(titlesTo('karim')).toHaveLength(before);
}, 60_000);

test('two phones count for a day without a network, and send twice in turns', async () => {
  await theDayHasCome(system, booth);
  const [visitors, talks] = [t('booth:board.visitors'), t('booth:board.conversations')];
  const tapped = { visitors: 0, conversations: 0 };
  async function taps(phone: BoothPhone, came: number, talked: number): Promise<void> {
    await phone.tap(visitors, came);
    await phone.tap(talks, talked);
    tapped.visitors += came;
    tapped.conversations += talked;
  }
  for (const name of ['maya', 'hadi'] as const) {
    const phone = await BoothPhone.enrol(rana, 'ar', system.url);
    phones.push(phone);
    await phone.isTakenOverBy(people[name], pins[name]);
    await phone.shows(visitors, 0);
    await phone.isKept();
    await phone.network(false);
  }
  const [mayas, hadis] = phones as [BoothPhone, BoothPhone];
  await mayas.press('booth:tabs.more');
  await mayas.press('boothpresent:title');
  await mayas.press('boothpresent:named', {
    act: t('boothpresent:acts.check-in'),
    name: people.maya,
  });
  await mayas.press('boothpresent:code.open');
  const digits = (await mayas.page.locator('.at-digits').innerText()).replaceAll(/\D/g, '');
  const hadi = await onTheirPhone('hadi', `my/here#${booth}.${digits}`);
  await hadi.press('deskattendance:here.submit');
  await see(hadi.page.locator('.notice-good')).toBeVisible();
  await mayas.press('booth:tabs.board');
  await taps(mayas, 9, 2);
  await taps(hadis, 4, 1);
  await mayas.close();
  await mayas.open({ offline: true });
  await mayas.page.goto('/desk/booth/');
  await mayas.shows(visitors, 9);
  await taps(mayas, 3, 0);
  for (const [phone, more] of [
    [hadis, 2],
    [mayas, 1],
    [hadis, 0],
    [mayas, 0],
  ] as const) {
    await phone.network(true);
    await phone.hasSentAll();
    await phone.network(false);
    await taps(phone, more, more);
  }

  expect(tapped).toEqual({ visitors: 19, conversations: 6 });
  const { body } = await rana.get(`${campaign}/events/${booth}/booth`);
  const figures = body['figures'] as { kind: string; count: number }[];
  expect(Object.fromEntries(figures.map(({ kind, count }) => [kind, count]))).toEqual(tapped);
}, 60_000);

interface Seen {
  readonly staff: string;
  readonly name: string;
  readonly visits: readonly { readonly came: { readonly how: string } }[];
}

test('it is known who was there, and a certificate says for how long', async () => {
  const { body } = await rana.get(`${campaign}/events/${booth}/attendance`);
  const seen = body['people'] as Seen[];
  expect(seen.map(({ name, visits }) => [name, visits[0]?.came.how])).toEqual([
    [people.maya, 'name'],
    [people.hadi, 'self'],
  ]);
  const { staff } = seen.find(({ name }) => name === people.hadi)!;
  const told = { minutes: 150, reason: 'ساعد في نقل العلب بعد انتهاء النوبة.' };
  expect((await rana.post(`${campaign}/hours/${staff}/adjustments`, told)).status).toBe(201);
  const hadi = await onTheirPhone('hadi', 'my/hours');
  await hadi.goTo('my/hours/certificate');
  await see(hadi.page.locator('article')).toContainText(people.hadi);
  expect(await sheetsOf(hadi)).toBe(1);
}, 60_000);

test('the report shows what was counted, and prints on one sheet', async () => {
  await desk.goTo(`schedule/events/${booth}/report`);
  await see(desk.page.locator('article')).toContainText(desk.number(19));
  expect(await sheetsOf(desk)).toBe(1);
  expect(desk.complaints).toEqual([]);
}, 60_000);

/** How many sheets of A4 it takes. */
async function sheetsOf(at: AtPage): Promise<number> {
  const paper = (await at.page.pdf({ format: 'A4' })).toString('latin1');
  return paper.match(/\/Type\s*\/Page\b/g)!.length;
}

async function onTheirPhone(name: Name, path: string): Promise<AtPage> {
  const at = await aPage('phone', volunteers.get(name));
  await at.goTo(path);
  return at;
}

const aPage = (size: 'phone' | 'desktop', who?: Colleague) =>
  AtPage.open(browser, system.url, { locale: 'ar', size, ...(who && { who }) });
const titlesTo = (name: Name) => system.mail.mailsTo(addressOf(name)).map((mail) => mail.subject);
const newestTo = (name: Name) => system.mail.mailsTo(addressOf(name)).at(-1)!.text;

/** Whoever reads this letter at the mall needs no account, and is asked once more. */
async function mallAccepts(letter: number): Promise<void> {
  // What is agreed is written to them too, with nothing to answer.
  const asked = () => system.mail.mailsTo(atTheMall).filter(({ text }) => text.includes('/answer'));
  await eventually(() => expect(asked()).toHaveLength(letter));
  const link = linkTo(asked().at(-1), 'answer');
  const at = await aPage('phone');
  await at.page.goto(pathOf(link));
  await see(at.page.getByText(mall).first()).toBeVisible();
  await at.press('venue:accept');
  await at.press('venue:sure.accepted.do');
  await see(at.page.locator('h1')).toHaveText(t('venue:accepted.title'));
  await system.settle();
}

async function statesOfBooth(): Promise<unknown[]> {
  const { body } = await rana.get(`${campaign}/events?from=${dayIn(0)}&kind=booth`);
  return (body['events'] as { state: string }[]).map(({ state }) => state);
}
