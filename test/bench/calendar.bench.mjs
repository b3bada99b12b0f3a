import { randomUUID } from 'node:crypto';
import { chromium } from '@playwright/test';
import pg from 'pg';
import { ensureChromium } from '../../scripts/debian.mjs';
import { prepareDesk } from '../../scripts/screenshots-desk.mjs';
import { startSystem as startDesk } from '../../scripts/screenshots-system.mjs';
import { median } from '../support/quantile.mjs';
import { onDatabase } from '../support/seed-count.mjs';
import { slug, startSystem } from './system.mjs';

const events = 2_000;
const rounds = 60;
const slowest = 3;
/** The longest that the screen may stand still, in milliseconds: another month may take a breath, a hand may not. */
const [opening, holding] = [400, 100];
/** A month in which nothing else is. */
const month = '2031-05';
const path = `/api/v1/campaigns/${slug}/events?from=2031-04-28&until=2031-06-08&limit=5000`;

/**
 * What a month with 2,000 events costs: through the API beside a plain query of the same rows, in turns; and in
 * Chromium, how long the desk stands still while months are turned and an event is dragged. A minute; `answer` or `screen` alone is half of it.
 */
export default async function* bench([only]) {
  if (only !== 'screen') yield* theAnswer();
  if (only !== 'answer') yield* theScreen();
}

async function* theAnswer() {
  const system = await startSystem({ durable: true });
  const client = new pg.Client({ connectionString: system.databaseUrl });
  try {
    await client.connect();
    await fill(system.sql);
    const token = await issueToken(system);
    const [ours, peer] = [[], []];
    for (let round = 0; round < rounds; round += 1) {
      ours.push(await timed(() => throughApi(system.port, token)));
      peer.push(await timed(() => plainly(client)));
    }
    // The first few of a process are those of a process that has not run yet.
    const [api, plain] = [ours, peer].map((all) => median(all.slice(10)));
    yield {
      name: `a month with ${events} events through the API`,
      ours: round(api),
      unit: 'ms',
      peer: round(plain),
      peerName: 'pg, a plain query of the same rows',
      limit: slowest,
      ok: api / plain <= slowest,
    };
  } finally {
    await client.end();
    await system.stop();
  }
}

async function throughApi(port, token) {
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
    headers: { authorization: `Bearer ${token}`, 'accept-encoding': 'identity' },
  });
  const { length } = (await answer.json()).events;
  if (length !== events) throw new Error(`${length} events of ${events}.`);
}

/** The same columns of the same tables, as the driver gives them. */
async function plainly(client) {
  const { rows } = await client.query(
    `select e.*, v.names, v.governorate, s.name
     from schedule.events e join schedule.venues v on v.id = e.venue join schedule.spaces s on s.id = e.space
     where e.campaign = $1 and e.ends_at > '2031-04-27T21:00Z' and e.starts_at < '2031-06-08T21:00Z'
     order by e.starts_at, e.id`,
    [slug],
  );
  if (rows.length !== events) throw new Error(`${rows.length} rows of ${events}.`);
}

async function* theScreen() {
  process.env.CHROMIUM_PATH = ensureChromium();
  const system = await startDesk();
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH,
    args: process.getuid?.() === 0 ? ['--no-sandbox', '--disable-gpu'] : ['--disable-gpu'],
  });
  try {
    const storageState = await prepareDesk(browser, system);
    await onDatabase(system.dataDir, fill);
    const context = await browser.newContext({
      storageState,
      locale: 'ar',
      viewport: { width: 1280, height: 800 },
      timezoneId: 'Asia/Beirut',
      serviceWorkers: 'block',
    });
    const page = await context.newPage();
    await page.addInitScript(watch);
    await page.goto(`${system.url}/desk/schedule?day=${month}-14`);
    await page.locator('.grid-event').first().waitFor();
    yield held('the longest standstill while months are turned', opening, await turnMonths(page));
    yield held('the longest standstill while an event is dragged', holding, await drag(page));
  } finally {
    await browser.close();
    system.stop();
  }
}

const held = (name, limit, ours) => ({ name, ours, unit: 'ms', limit, ok: ours <= limit });

/** How long it was from one picture of the page to the next: whatever keeps it from answering is in it. */
function watch() {
  globalThis.longestFrame = 0;
  let last = performance.now();
  const frame = () => {
    const now = performance.now();
    globalThis.longestFrame = Math.max(globalThis.longestFrame, now - last);
    last = now;
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
}

async function longest(page, act) {
  await page.evaluate(() => {
    globalThis.longestFrame = 0;
  });
  await act();
  return page.evaluate(() => Math.round(globalThis.longestFrame));
}

/** Away from the full month and back to it, several times: each is drawn anew. */
function turnMonths(page) {
  const [before, after] = [0, 2].map((at) => page.locator('.pager-steps button').nth(at));
  return longest(page, async () => {
    for (let times = 0; times < 4; times += 1) {
      await after.click();
      await page.locator('.grid-event').first().waitFor({ state: 'detached' });
      await before.click();
      await page.locator('.grid-event').first().waitFor();
    }
  });
}

/** One event over many days, and back to where it was. */
function drag(page) {
  return longest(page, async () => {
    const event = page.locator('.grid-event').first();
    await event.scrollIntoViewIfNeeded();
    const { x, y } = await event.boundingBox();
    await page.mouse.move(x + 20, y + 8);
    await page.mouse.down();
    for (let step = 0; step < 60; step += 1)
      await page.mouse.move(x + 20 + 8 * (step % 30), y + 8 + 3 * (step % 40));
    if (!(await page.locator('.grid-told').textContent())) throw new Error('Nothing was dragged.');
    await page.keyboard.press('Escape');
    await page.mouse.move(x + 20, y + 8);
    await page.mouse.up();
  });
}

/** A hundred malls, each with a booth on twenty days. */
async function fill(sql) {
  await sql(
    `with venue as (insert into schedule.venues (id, campaign, kind, names, governorate)
       select gen_random_uuid(), $1, 'mall', jsonb_build_object('en', 'Mall ' || n, 'ar', 'مجمّع ' || n), 'LB-BA'
       from generate_series(1, ${events / 20}) n returning id),
     space as (insert into schedule.spaces (id, venue, name)
       select gen_random_uuid(), id, 'Atrium' from venue returning id, venue)
     insert into schedule.events (id, campaign, kind, titles, venue, space, state, starts_wall, ends_wall, zone, starts_at,
       ends_at, occupied)
     select gen_random_uuid(), $1, 'booth', '{"en": "A booth with a title", "ar": "جناح له عنوان"}', venue, id, 'confirmed',
       wall, wall + interval '8 hours', 'Asia/Beirut', m, m + interval '8 hours', tstzrange(m, m + interval '8 hours')
     from space, generate_series(timestamp '${month}-04 10:00', timestamp '${month}-23 10:00', interval '1 day') wall,
       lateral (select wall at time zone 'Asia/Beirut') as t(m)`,
    [slug],
  );
  await sql('analyze schedule.events');
}

async function issueToken({ env }) {
  const { AccessTokens } = await import('@blueheart/access');
  const { loadSecrets, readSettings } = await import('@blueheart/config');
  const { access } = loadSecrets(readSettings(env));
  const roles = { [slug]: 'coordinator' };
  return new AccessTokens(access).issue({
    staff: '01a2cf00-0000-7000-8000-000000000001',
    session: randomUUID(),
    roles,
  });
}

async function timed(work) {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

const round = (ms) => Math.round(ms * 10) / 10;
