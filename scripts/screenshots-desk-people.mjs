// Fills a system for the pictures of the desk: staff, people who signed, and something that waits on every screen.
// All by the doors that everybody uses.
import { spawnSync } from 'node:child_process';
import { createHmac, randomUUID } from 'node:crypto';
import http from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { addCrowd } from '../test/support/seed-count.mjs';
import { fillSchedule } from './screenshots-desk-schedule.mjs';
import { linkIn, mailTo } from './screenshots-system.mjs';

const slug = 'blue-heart-lebanon';
const campaign = `/campaigns/${slug}`;
const cli = fileURLToPath(new URL('../apps/run/dist/bundle/cli.js', import.meta.url));
const password = 'heron-lantern-quiet-orchard';
/** Who works there, beside the admin; whoever has no name has not answered yet. */
const colleagues = [
  ['rami@example.org', 'coordinator', 'Rami Khoury'],
  ['lea@example.org', 'volunteer', 'Léa Saint-Féréol'],
  ['anahit@example.org', 'viewer', 'Անահիտ Վարդենի'],
  ['karim@example.org', 'volunteer', ''],
];
const signers = [
  ['ليلى الحدّاد', 'ar', 'LB-BA'],
  ['Élodie Saint-Féréol', 'fr', 'LB-JL'],
  ['Maya O’Hadath', 'en', 'LB-AS'],
  ['Անահիտ Վարդենի', 'en', 'LB-BI'],
  ['مُنَى الشِّدياقيّ', 'ar', 'LB-JA'],
  ['Noël Khoury-Béranger', 'fr', 'LB-AK'],
];

/** What an authenticator app would show (RFC 6238). */
function codeOf(secret, steps = 0) {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = [...secret].map((one) => letters.indexOf(one).toString(2).padStart(5, '0')).join('');
  const key = Buffer.from(bits.match(/.{8}/g).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + steps));
  const mac = createHmac('sha1', key).update(counter).digest();
  const number = mac.readUInt32BE(mac.at(-1) & 0xf) & 0x7fff_ffff;
  return String(number % 1_000_000).padStart(6, '0');
}

/** Somebody at a browser of their own, who asks the API. */
class Asking {
  constructor(context, url) {
    this.context = context;
    this.url = url;
  }

  async ask(method, path, data) {
    const answer = await this.context.request.fetch(`${this.url}/api/v1${path}`, { method, data });
    const text = await answer.text();
    if (!answer.ok()) throw new Error(`${method} ${path}: ${answer.status()} ${text}`);
    return text ? JSON.parse(text) : {};
  }

  async setUpSecondFactor() {
    const { secret } = await this.ask('POST', '/account/second-factor', { password });
    await this.ask('POST', '/account/second-factor/confirm', { code: codeOf(secret, -1) });
  }
}

/** Gives the admin's browser context, signed in, and the ids of what is planned. `options` are those of the context. */
export async function fillDesk(browser, { url, mailbox, dataDir }) {
  const env = { ...process.env, DATA_DIR: dataDir };
  const said = spawnSync(process.execPath, [cli, 'staff', 'first'], { env, encoding: 'utf8' });
  const token = /first#([\w-]{43})/.exec(said.stdout)[1];
  const sit = async () => new Asking(await browser.newContext(), url);
  const admin = await sit();
  const first = { token, name: 'Nour Haddad', address: 'nour@example.org', password, locale: 'en' };
  await admin.ask('POST', '/first-admin', first);
  await admin.setUpSecondFactor();
  const desks = {};
  for (const [address, role, name] of colleagues) {
    await admin.ask('POST', `${campaign}/people`, { address, role, locale: 'en' });
    if (!name) continue;
    const colleague = await sit();
    const { html } = await mailTo(mailbox, address);
    const asked = { token: /invitation#([\w-]{43})/.exec(html)[1], name, locale: 'en' };
    const withPassword = role === 'coordinator' ? { ...asked, password } : asked;
    await colleague.ask('POST', '/invitations/accept', withPassword);
    if (role === 'coordinator') await colleague.setUpSecondFactor();
    desks[role] = colleague;
  }
  await sign(admin, url, mailbox);
  await addCrowd(dataDir, slug, 742);
  await beDoubted(browser, url);
  await leaveWork(admin, desks.coordinator);
  const schedule = await fillSchedule(admin);
  return { admin: admin.context, coordinator: desks.coordinator.context, schedule };
}

/** Three of four confirm. One has a phone only. */
async function sign(admin, url, mailbox) {
  for (let at = 0; at < 24; at += 1) {
    const [name, locale, governorate] = signers[at % signers.length];
    const email = `signer-${at}@example.org`;
    const source = at % 5 === 0 ? { source: 'mall' } : {};
    const contact = at === 7 ? { phone: '03 777 888' } : { email };
    const pledge = { name, locale, governorate, ...contact, ...source, consent: true, adult: true };
    await admin.ask('POST', `${campaign}/pledges`, pledge);
    if (at % 4 === 0 || at === 7) continue;
    const { html } = await mailTo(mailbox, email);
    const link = new URL(linkIn(html, url, 'confirm'));
    const form = { t: link.searchParams.get('t'), name };
    await admin.context.request.post(url + link.pathname, { form });
  }
}

/** Two who filled in the form faster than a hand can. */
async function beDoubted(browser, url) {
  for (const name of ['quick', 'quicker']) {
    const page = await (await browser.newContext()).newPage();
    await page.goto(`${url}/en/${slug}`);
    await page.locator('[name=name]').fill(name);
    await page.locator('[name=contact]').fill(`${name}@example.org`);
    for (const box of ['adult', 'consent']) await page.locator(`[name=${box}]`).check();
    await page.locator('form > .button').click();
    await page.waitForURL('**/thanks*');
    await page.context().close();
  }
}

async function leaveWork(admin, coordinator) {
  await admin.ask('POST', `${campaign}/tokens`, {
    name: 'Donors’ report',
    role: 'viewer',
    scopes: ['read:pledges'],
  });
  await admin.ask('POST', `${campaign}/phones`, { name: 'Booth in ABC Verdun' });
  const receiver = http.createServer((_, response) => response.writeHead(204).end());
  await new Promise((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  receiver.unref();
  const address = `http://127.0.0.1:${receiver.address().port}/hook`;
  await admin.ask('POST', `${campaign}/webhooks`, { url: address, events: ['pledge.confirmed'] });
  await coordinator.ask('POST', `${campaign}/exports/contacts`, {
    reason: 'Letter of thanks, as the board decided on 20 November.',
    columns: ['name', 'email'],
  });
  await eraseOne(coordinator);
  await draftText(coordinator);
  const { pledges } = await admin.ask('GET', `${campaign}/pledges?limit=2`);
  const filter = { ids: pledges.map(({ id }) => id) };
  const at = `${campaign}/pledges/invalidations`;
  const { fingerprint } = await admin.ask('POST', `${at}/preview`, { filter });
  const reason = 'Two by one hand, as the times say.';
  await admin.ask('POST', at, { filter, reason, fingerprint });
  await pause(1_500);
}

/** Somebody wrote a letter. Its certificate has this id. */
export const erasureId = randomUUID();

async function eraseOne(coordinator) {
  const letter = { reference: '2026/114', identity: 'document-seen' };
  const search = { contact: 'signer-9@example.org', ...letter };
  const { found } = await coordinator.ask('POST', `${campaign}/erasures/find`, search);
  const { pledge, fingerprint } = found[0];
  const erasure = { id: erasureId, pledge, fingerprint, ...letter, stays: true };
  await coordinator.ask('POST', `${campaign}/erasures`, erasure);
}

/** Two languages wait for somebody else's eyes. */
async function draftText(coordinator) {
  await coordinator.ask('POST', `${campaign}/pledge-text/draft`);
  const { draft } = await coordinator.ask('GET', `${campaign}/pledge-text`);
  for (const { locale, revision, statement, plain } of draft.languages) {
    if (locale === 'fr') continue;
    const more = { ar: ' وأتحدّث عنه مع من حولي.', en: ' I talk about it with those around me.' };
    const text = { draft: draft.id, revision, statement: statement + more[locale], plain };
    await coordinator.ask('PUT', `${campaign}/pledge-text/draft/${locale}`, text);
  }
}
