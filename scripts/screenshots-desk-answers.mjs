// What the desk is told while it is photographed: invented people and figures.
import { erasureAnswers } from './screenshots-desk-erasures.mjs';

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
export const answers = {
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
  ...erasureAnswers,
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
