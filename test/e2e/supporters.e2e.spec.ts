import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { translator, type Locale } from '@blueheart/i18n';
import { eventually } from '@blueheart/testing';
import { RealProgram, type MailboxLetter } from '../support/real-program.js';
import { Visitor } from '../support/visitor.js';

/* People as they come, each with a browser of their own, and the program as an operator runs it. */

const slug = 'blue-heart-lebanon';
const shipped = fileURLToPath(new URL(`../../rollouts/${slug}`, import.meta.url));
let program: RealProgram;
let folder: string;

beforeAll(async () => {
  program = await RealProgram.prepare();
  await program.start().ready;
  // As shipped, but with a number that takes messages, a verified help line and a controller with a name.
  folder = mkdtempSync(join(tmpdir(), 'blue-heart-rollout-'));
  const rollout = join(folder, slug);
  cpSync(shipped, rollout, { recursive: true });
  edit(join(rollout, 'campaign.yaml'), [
    ['whatsapp: null', 'whatsapp: "+96170000000"'],
    ['sms: null', 'sms: "+96170000000"'],
    ['placeholder: true', 'placeholder: false'],
    ['contact: null', 'contact: data@example.org'],
    ['"[Name of the data controller]"', 'Invented Relief Society'],
  ]);
  edit(join(rollout, 'help-lines.yaml'), [
    [
      'upndownbeirut.com\n    verified: null',
      'upndownbeirut.com\n    verified: { by: Invented Verifier, on: 2026-01-31 }',
    ],
  ]);
  const applied = await program.cli('rollout', 'apply', rollout);
  expect(applied).toEqual({ code: 0, output: expect.stringContaining('applied') });
  // The running program keeps what it knows of a campaign for ten seconds.
  await settled(async () => {
    const page = await fetch(`${program.url}${at('en', '/privacy')}`);
    expect(await page.text()).toContain('data@example.org');
  });
}, 120_000);

afterAll(async () => {
  await program.discard();
  rmSync(folder, { recursive: true });
}, 30_000);

function edit(file: string, changes: [from: string, to: string][]): void {
  let text = readFileSync(file, 'utf8');
  for (const [from, to] of changes) {
    expect(text).toContain(from);
    text = text.replace(from, to);
  }
  writeFileSync(file, text);
}

const at = (locale: Locale, path = '') => `/${locale}/${slug}${path}`;

function linkIn(letter: MailboxLetter, page: string): string {
  const link = letter.text!.match(/https?:\/\/\S+/g)!.find((one) => one.includes(`/${page}?`))!;
  const { pathname, search } = new URL(link);
  return pathname + search;
}

const confirmedCount = async () => {
  const answer = await fetch(`${program.url}/api/v1/campaigns/${slug}/tally`);
  return ((await answer.json()) as { confirmed: number }).confirmed;
};

/** Signs as somebody who can see and tap does. */
async function sign(visitor: Visitor, locale: Locale, name: string, contact: string) {
  const { page } = visitor;
  const t = translator(locale);
  await page.goto(at(locale));
  await page.getByLabel(t('pledges:form.name'), { exact: true }).fill(name);
  await page.getByLabel(t('pledges:form.contact'), { exact: true }).fill(contact);
  await page.getByLabel(t('pledges:form.adult')).check();
  await page.getByLabel(t('pledges:form.consent')).check();
  await send(visitor, locale);
}

/** Filled in faster than a hand can: without the stamp of the page nobody minds. */
async function send({ page }: Visitor, locale: Locale): Promise<void> {
  await page.locator('[name=shown]').evaluate((stamp) => stamp.remove());
  const submit = translator(locale)('pledges:form.submit');
  await page.getByRole('button', { name: submit, exact: true }).click();
  await page.waitForURL('**/thanks?**');
}

/** Confirms from the newest letter. */
async function confirm(visitor: Visitor, locale: Locale, address: string): Promise<void> {
  const letter = (await program.lettersTo(address)).at(-1)!;
  await visitor.page.goto(linkIn(letter, 'confirm'));
  await visitor.page
    .getByRole('button', { name: translator(locale)('pledges:confirm.submit') })
    .click();
  await visitor.page.getByText(translator(locale)('pledges:confirm.doneLead')).waitFor();
}

test('a supporter in Tripoli with a phone number only is shown how to confirm it, and counts once the message has come', async () => {
  const t = translator('ar');
  const visitor = await Visitor.arrive(program.url, 'ar');
  const { page } = visitor;
  const before = await confirmedCount();
  await sign(visitor, 'ar', 'سعاد الطرابلسيّة', '٠٣ ٧٧٧ ٨٨٨');

  const whatsapp = page.getByRole('link', { name: t('after:phone.whatsapp') });
  const address = new URL((await whatsapp.getAttribute('href'))!);
  expect(address.origin + address.pathname).toBe('https://wa.me/96170000000');
  const code = /\d{8}/.exec(address.searchParams.get('text')!)![0];
  expect(await page.locator('bdi.code').innerText()).toBe(code);
  const sms = await page.getByRole('link', { name: t('after:phone.sms') }).getAttribute('href');
  expect(sms).toBe(
    `sms:+96170000000?body=${encodeURIComponent(address.searchParams.get('text')!)}`,
  );
  expect(await visitor.spoken()).toContain(t('after:phone.title'));

  await page.getByLabel(t('after:more.place')).selectOption({ label: 'طرابلس' });
  await page.getByRole('button', { name: t('after:more.save') }).click();
  await page.getByText(t('after:more.saved')).waitFor();
  expect(await visitor.faults()).toEqual([]);
  expect(await visitor.leave()).toEqual([]);

  expect((await program.cli('phone', 'confirm', slug, '03 777 888', '00000000')).code).toBe(1);
  const done = await program.cli('phone', 'confirm', slug, '+961 3 777 888', code);
  expect(done.code).toBe(0);
  await settled(async () => expect(await confirmedCount()).toBe(before + 1));
  await settled(async () => {
    const { output } = await program.cli('audit', 'list', '--action', 'phone.confirm');
    expect(output).toMatch(
      new RegExp(`^1\\t\\S+\\toperator\\tphone\\.confirm\\tpledge [0-9a-f-]{36}\\t${slug}\\n$`),
    );
  });
  expect(await program.cli('verify')).toEqual({
    code: 0,
    output: expect.stringContaining('Everything adds up'),
  });
  const [row] = await program.sql(
    `select district, governorate from pledges.pledges where channel = 'phone'`,
  );
  expect(row).toEqual({ district: 'tripoli', governorate: 'LB-AS' });
}, 60_000);

test('a couple with one address signs twice, each with a letter and a page of their own', async () => {
  const t = translator('fr');
  const home = 'foyer@example.org';
  const visitor = await Visitor.arrive(program.url, 'fr');
  const { page } = visitor;
  await sign(visitor, 'fr', 'Noël', home);
  await program.lettersTo(home);
  await page.goto(at('fr'));
  await page.getByLabel(t('pledges:form.name'), { exact: true }).fill('Salma');
  await page.getByLabel(t('pledges:form.contact'), { exact: true }).fill(home);
  await page.getByLabel(t('pledges:form.sharedAddress')).check();
  await page.getByLabel(t('pledges:form.adult')).check();
  await page.getByLabel(t('pledges:form.consent')).check();
  await send(visitor, 'fr');

  const letters = await program.lettersTo(home, 2);
  const shown = [];
  for (const letter of letters) {
    await page.goto(linkIn(letter, 'my-pledge'));
    shown.push(await page.locator('.held dd').first().innerText());
  }
  expect(shown).toEqual(['Noël', 'Salma']);
  expect(await visitor.faults()).toEqual([]);
  expect(await visitor.leave()).toEqual([]);
}, 60_000);

test('a teacher finds how a class takes part, what to read with it, and how the campaign counts', async () => {
  const t = translator('en');
  const visitor = await Visitor.arrive(program.url, 'en', {
    viewport: { width: 1280, height: 800 },
  });
  const { page } = visitor;
  await page.goto(at('en'));
  await page
    .getByRole('link', { name: t('reading:schools.beside') })
    .first()
    .click();
  await page.waitForURL('**/schools*');
  expect(await visitor.spoken()).toContain('data@example.org');
  expect(await visitor.faults()).toEqual([]);
  for (const leads of ['brochure', 'how-we-count', 'tally'])
    expect((await page.request.get(at('en', `/${leads}`))).status()).toBe(200);
  await page.goto(at('en', '/help'));
  expect(await visitor.spoken()).toContain('Invented Verifier');
  expect(await visitor.leave()).toEqual([]);
}, 60_000);

test('someone withdraws a year later with the keyboard alone, and is told', async () => {
  const t = translator('en');
  const address = 'a-year-later@example.org';
  const visitor = await Visitor.arrive(program.url, 'en', {
    viewport: { width: 1280, height: 800 },
    isMobile: false,
  });
  const { page } = visitor;
  await sign(visitor, 'en', 'Anahit', address);
  const before = await confirmedCount();
  await confirm(visitor, 'en', address);
  await settled(async () => expect(await confirmedCount()).toBe(before + 1));
  await program.sql(
    `update pledges.pledges set signed_at = signed_at - interval '1 year', asked_at = asked_at - interval '1 year',
       confirmed_at = confirmed_at - interval '1 year', expires_at = expires_at - interval '1 year',
       mine_until = mine_until - interval '1 year' where state = 'confirmed'`,
  );

  await page.goto(at('en', '/my-pledge'));
  await visitor.tabTo('[name=contact]');
  await page.keyboard.insertText(address);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: t('mypledge:sent.title') }).waitFor();
  const letter = (await program.lettersTo(address, 2)).at(-1)!;
  await page.goto(linkIn(letter, 'my-pledge'));
  expect(page.url()).not.toContain('t=');
  expect(await visitor.spoken()).toContain('Anahit');
  expect(await visitor.faults()).toEqual([]);
  await visitor.tabTo(`summary:has-text("${t('mypledge:withdraw.title')}")`);
  await page.keyboard.press('Enter');
  await visitor.tabTo(`button:has-text("${t('mypledge:withdraw.submit')}")`);
  await page.keyboard.press('Enter');
  await page.getByText(t('mypledge:comeBack.lead')).waitFor();
  await settled(async () => expect(await confirmedCount()).toBe(before));
  const told = (await program.lettersTo(address, 3)).at(-1)!;
  expect(told.subject).toBe(t('notifications:withdrawn.subject'));
  expect(await visitor.leave()).toEqual([]);
}, 60_000);

test('someone who must leave the page at once is gone with one movement, and what was typed with them', async () => {
  const visitor = await Visitor.arrive(program.url, 'ar');
  const { page } = visitor;
  await visitor.expectToLeaveFor('https://www.wikipedia.org');
  await page.goto('about:blank');
  await page.goto(at('ar'));
  await page.getByLabel(translator('ar')('pledges:form.name'), { exact: true }).fill('مها');
  for (let times = 0; times < 3; times += 1) await page.keyboard.press('Shift');
  await page.waitForURL('https://www.wikipedia.org/**');
  await page.goBack();
  expect(page.url()).toBe('about:blank');
  expect(await visitor.leave()).toEqual([]);
}, 60_000);

/** Waits for what happens in the program's own time. */
async function settled(check: () => Promise<void>): Promise<void> {
  await eventually(check, { timeout: 15_000 });
}
