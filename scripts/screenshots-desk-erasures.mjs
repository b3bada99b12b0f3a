// What the desk is told of erasures while it is photographed.

const since = '2026-11-02T08:00:00Z';
const seen = '2026-11-10T08:00:00Z';

const erasure = {
  id: '1',
  number: 7,
  at: since,
  by: '1',
  reference: '2026/114',
  identity: 'answered-from-address',
  counting: 'stays',
  lastLetter: true,
  locale: 'fr',
  parts: [
    { service: 'pledges', doneAt: since, held: { keys: 1, pledges: 1, links: 5, heldLetters: 0 } },
    { service: 'notifications', doneAt: null, held: null },
    { service: 'identity', doneAt: since, held: { entries: 2, sealed: 0 } },
  ],
  complete: false,
  backupsEnd: seen,
};
const letters = { letters: 4, cancelled: 1, mailbox: 3 };
const complete = {
  ...erasure,
  complete: true,
  parts: erasure.parts.map((part) => ({ ...part, doneAt: since, held: part.held ?? letters })),
};
const found = {
  pledge: '1',
  person: '1',
  slot: 1,
  name: 'رلى النجّار',
  channel: 'email',
  locale: 'ar',
  state: 'confirmed',
  signedAt: since,
  counted: true,
  setAside: false,
  consents: { updates: true, showName: false },
  held: { links: 5, codes: 0, heldLetters: 0, requests: 0 },
  erasable: true,
  lastLetter: true,
  fingerprint: '',
};

export const erasureAnswers = {
  'POST /erasures/find': {
    found: [
      found,
      { ...found, pledge: '2', slot: 2, name: null, state: 'deleted', erasable: false },
    ],
  },
  'GET /letters/to/1': {
    byState: { queued: 1, sending: 0, sent: 3, failed: 0, cancelled: 0 },
    mailbox: 3,
  },
  'GET /audit/about/1': { entries: 2, sealed: 1 },
  'GET /erasures': { erasures: [erasure, { ...complete, id: '2', number: 6 }] },
  'GET /erasures/1': erasure,
  'GET /erasures/2': complete,
};
