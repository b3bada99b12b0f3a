// What screenshots.mjs photographs with --desk: the doors as they are, and behind them pages with invented people, whose
// answers are given here, so that each picture shows what a full day would.
import { join } from 'node:path';

const titles = { ar: 'القلب الأزرق في لبنان', fr: 'Cœur bleu au Liban', en: 'Blue Heart Lebanon' };
const campaign = { slug: 'blue-heart-lebanon', titles, role: 'admin', timeZone: 'Asia/Beirut' };
const since = '2026-11-02T08:00:00Z';
const seen = '2026-11-27T18:00:00Z';
const nour = { id: 'nour', name: 'Nour Haddad', address: 'nour@example.org' };

const person = (id, name, role, state, secondFactor = false) => ({
  id,
  name,
  role,
  state,
  since,
  secondFactor,
  address: `${id}@example.org`,
  lastSeenAt: state === 'invited' ? null : seen,
});
const device = (id, name, current) => ({
  id,
  device: name,
  current,
  via: 'password',
  startedAt: since,
  lastSeenAt: seen,
});

/** By method and end of the address. */
const answers = {
  'GET /session': {
    ...nour,
    locale: 'en',
    secondFactor: 'needed',
    signsInBy: 'password',
    campaigns: [
      campaign,
      {
        ...campaign,
        slug: 'a-year-later',
        titles: { ar: 'بعد عام', fr: 'Un an après', en: 'A year later' },
      },
    ],
  },
  'GET /people': {
    people: [
      person('nour', nour.name, 'admin', 'active'),
      person('rami', 'Rami Khoury', 'coordinator', 'active'),
      person('lea', 'Léa Saint-Féréol', 'volunteer', 'active'),
      person('karim', '', 'volunteer', 'invited'),
      person('anahit', 'Անահիտ Վարդենի', 'viewer', 'active'),
    ],
  },
  'GET /pledges/figures': {
    confirmed: 12_480,
    witnessed: 1_204,
    tallied: 860,
    total: 13_684,
    waiting: 312,
    withdrawn: 17,
    invalid: 40,
    held: 3,
    toDo: { heldLetters: 3, phonePledges: 2 },
    byGovernorate: [
      { governorate: 'LB-BA', confirmed: 4_210 },
      { governorate: 'LB-AK', confirmed: 1_040 },
      { governorate: null, confirmed: 310 },
    ],
    byLanguage: [
      { language: 'ar', confirmed: 9_300 },
      { language: 'fr', confirmed: 2_080 },
      { language: 'en', confirmed: 1_100 },
    ],
    bySource: [
      { source: 'booth-abc', confirmed: 2_400 },
      { source: null, confirmed: 9_080 },
    ],
    otherSources: 0,
    byDay: [],
    goals: [
      { goal: 10_000, reachedAt: since },
      { goal: 100_000, reachedAt: null },
    ],
    asOf: seen,
  },
  'GET /held': {
    all: 3,
    letters: ['over-quota', 'honeypot', 'too-fast'].map((reason, at) => ({
      id: String(at),
      pledge: String(at),
      reason,
      source: at ? null : 'booth-abc',
      at: seen,
      due: at ? null : seen,
    })),
  },
  'GET /pledges': {
    pledges: ['confirmed', 'pending', 'withdrawn', 'deleted'].map((state, at) => ({
      id: String(at),
      state,
      invalidation: null,
      signedAt: seen,
      governorate: at ? null : 'LB-BA',
      language: 'fr',
      source: at ? 'booth-abc' : null,
      channel: at ? 'email' : 'phone',
    })),
  },
  'GET /pledges/invalidations': {
    invalidations: [
      {
        id: '1',
        at: since,
        reason: 'All of one source within a minute.',
        pledges: 40,
        done: true,
        undoUntil: seen,
        undoneAt: null,
      },
    ],
  },
  'GET /session/all': {
    sessions: [device('1', 'Firefox, Linux', true), device('2', 'Chrome, Android', false)],
  },
  'GET /tally': {
    confirmed: 12_480,
    witnessed: 1_204,
    tallied: 860,
    total: 13_684,
    byGovernorate: {},
    asOf: seen,
  },
  'GET /tally/days': {
    through: '2026-11-27',
    days: Array.from({ length: 14 }, (_, day) => ({
      day: `2026-11-${14 + day}`,
      confirmed: [20, 30, null, 40, 50, 60, 40, 80, 90, 70, 110, 120, 100, 160][day],
    })),
  },
  'POST /account/second-factor': {
    uri: 'otpauth://totp/Blue%20Heart:nour%40example.org?secret=JBSWY3DPEHPK3PXP&issuer=Blue%20Heart',
    secret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
    recoveryCodes: Array.from({ length: 10 }, (_, at) => `k3fq-${at}x9m-w${at}ta`),
  },
  'POST /account/second-factor/confirm': {},
  'POST /session/link': {},
  'POST /invitations/look': {
    campaign,
    role: 'coordinator',
    address: 'karim@example.org',
    needsPassword: true,
  },
  'POST /first-admin/look': {},
};

async function answer(route) {
  const { pathname } = new URL(route.request().url());
  const asked = `${route.request().method()} ${pathname.replace(/^\/api\/v1(\/campaigns\/[^/]+)?/, '')}`;
  const json = answers[asked];
  await route.fulfill(json ? { json } : { status: 404, json: { title: '', status: 404 } });
}

/**
 * Each picture's name, where it is, and what is done there first; the last says what must be in sight.
 * @type {[title: string, path: string, act?: (page: import('@playwright/test').Page) => Promise<void>, awaited?: string][]}
 */
const pictures = [
  ['sign-in', 'sign-in'],
  [
    'mailed',
    'sign-in',
    async (page) => {
      await page.locator('[name=address]').fill('lea@example.org');
      await page.locator('.door-or button').click();
    },
    '[name=code]',
  ],
  ['second-factor', 'second-factor'],
  ['set-up', 'second-factor/set-up', beginSetUp, '.qr'],
  [
    'recovery-codes',
    'second-factor/set-up',
    async (page) => {
      await beginSetUp(page);
      await page.locator('.input-code').fill('123456');
      await page.locator('[type=submit]').click();
    },
    '.codes',
  ],
  ['enter', 'enter#token'],
  ['over', 'enter'],
  ['forgotten', 'forgotten'],
  ['reset', 'reset#token'],
  ['invitation', 'invitation#token', undefined, '[name=name]'],
  ['first', 'first#token', undefined, '[name=name]'],
  ['today', '', undefined, '.bars'],
  ['pledges', 'pledges', undefined, '.bars'],
  ['held', 'pledges/held', undefined, '.row'],
  ['list', 'pledges/list', undefined, '.row'],
  ['look', 'pledges/list', (page) => page.locator('.row button').first().click(), '[role=dialog]'],
  ['phone', 'pledges/phone'],
  ['set-aside', 'pledges/set-aside', undefined, '.row'],
  ['people', 'people', undefined, '.person'],
  ['invite', 'people?invite', undefined, '[role=dialog]'],
  [
    'person',
    'people',
    (page) => page.locator('.person .icon-button').first().click(),
    '[role=menu]',
  ],
  ['settings', 'settings', undefined, '.device'],
  ['account', '', (page) => page.locator('.head-tools button').last().click(), '[role=menu]'],
  ['search', 'people', (page) => page.keyboard.press('Control+k'), '[role=dialog]'],
  ['nothing-here', 'nothing-here'],
];

async function beginSetUp(page) {
  await page.locator('[type=password]').fill('a password of twelve');
  await page.locator('[type=submit]').click();
}

/** All of them, in one language on one screen. */
export async function photographDesk(browser, { url, folder, name, locale, options }) {
  const context = await browser.newContext({ ...options, locale, serviceWorkers: 'block' });
  await context.route('**/api/v1/**', answer);
  for (const [title, path, act, awaited = 'h1'] of pictures) {
    const page = await context.newPage();
    await page.goto(`${url}/desk/${path}`);
    await page.locator('h1').waitFor();
    await act?.(page);
    await page.locator(awaited).first().waitFor();
    await page.evaluate(() => document.fonts.ready);
    // In a window as tall as the page, what sticks to an edge covers nothing; what lies over a page needs no more of it.
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    if (!awaited.startsWith('[role'))
      await page.setViewportSize({
        ...options.viewport,
        height: Math.max(height, options.viewport.height),
      });
    await page.screenshot({ path: join(folder, `desk-${title}-${name}.png`) });
    await page.close();
  }
  await context.close();
}
