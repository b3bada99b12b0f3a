import { isTranslated } from '@blueheart/i18n';
import type { Person } from '../api/contract.js';
import { greetingAt, sayings } from './today.rules.js';

const nour = { id: 'nour', secondFactor: 'on' as const };
const someone = (changes: Partial<Person>): Person => ({
  id: 'rami',
  name: 'Rami',
  address: 'rami@example.org',
  role: 'volunteer',
  state: 'active',
  since: '2026-11-01T08:00:00Z',
  secondFactor: false,
  lastSeenAt: null,
  ...changes,
});
const idsOf = (people: readonly Person[] | undefined, session = nour as { id: string }) =>
  sayings({ session: { ...nour, ...session }, invites: true, people }).map(({ id }) => id);

test('a quiet day says nothing', () => {
  expect(idsOf([someone({})])).toEqual([]);
  expect(idsOf(undefined)).toEqual([]);
});

test('whoever is alone is led to inviting somebody', () => {
  expect(idsOf([someone({ id: 'nour' })])).toEqual(['alone']);
});

test('a missing second factor comes first, one’s own before that of others', () => {
  const session = { id: 'nour', secondFactor: 'needed' };
  expect(idsOf([someone({ role: 'coordinator' })], session)).toEqual([
    'secondFactor',
    'unprotected',
  ]);
});

test('an invitation without an answer comes along', () => {
  const says = sayings({
    session: nour,
    invites: false,
    people: [someone({ state: 'invited' }), someone({ id: 'lea', state: 'invited' })],
  });
  expect(says).toEqual([{ id: 'invited', needsYou: false, count: 2, to: '/people' }]);
});

test('what waits comes before the team, and nothing is said of what does not', () => {
  const told = (heldLetters: number, phonePledges: number, witnessed: number, leads: number) =>
    sayings({
      session: nour,
      invites: true,
      leads,
      toDo: { heldLetters, phonePledges, witnessed },
    });
  expect(told(3, 2, 1, 4)).toEqual([
    { id: 'held', needsYou: true, count: 3, to: '/pledges/held' },
    { id: 'witnessed', needsYou: true, count: 1, to: '/pledges/booths' },
    { id: 'leads', needsYou: true, count: 4, to: '/pledges/booths' },
    { id: 'phones', needsYou: true, count: 2, to: '/pledges/phone' },
  ]);
  expect(told(0, 0, 0, 0)).toEqual([]);
});

test('a class whose teacher has told how many took part waits to be checked', () => {
  const told = (waiting: number, event: string | null) =>
    sayings({ session: nour, invites: true, classes: { waiting, event } });
  expect(told(2, 'one')).toEqual([
    { id: 'classes', needsYou: true, count: 2, to: '/schedule/events/one' },
  ]);
  expect(told(0, null)).toEqual([]);
});

test('whoever met the limit of looks at contacts is named to the admins, once, and not to themselves', () => {
  const told = (...limited: string[]) =>
    sayings({ session: nour, invites: true, people: [someone({})], limited });
  expect(told('rami', 'rami', 'nour')).toEqual([
    {
      id: 'limitedOne',
      needsYou: true,
      to: '/settings/audit?action=pledge.look&person=rami',
      person: someone({}),
    },
  ]);
  const log = '/settings/audit?action=pledge.look-limit';
  expect(told('rami', 'zeina')).toEqual([{ id: 'limited', needsYou: true, count: 2, to: log }]);
  // Somebody who is not in the team any more has no name here.
  expect(told('gone')).toEqual([{ id: 'limited', needsYou: true, count: 1, to: log }]);
  expect(told('nour')).toEqual([]);
});

test('a text that waits for one’s eyes, or to be published, is told', () => {
  const told = (toApprove: number, isReady: boolean) =>
    sayings({ session: nour, invites: true, text: { toApprove, isReady } });
  expect(told(2, false)).toEqual([{ id: 'text', needsYou: true, count: 2, to: '/pledges/text' }]);
  expect(told(0, true)).toEqual([{ id: 'textReady', needsYou: true, to: '/pledges/text' }]);
  expect(told(0, false)).toEqual([]);
});

test('one invitation without an answer says whose it is', () => {
  const rana = someone({ id: 'rana', state: 'invited' });
  expect(sayings({ session: nour, invites: false, people: [rana] })).toEqual([
    { id: 'invitedOne', needsYou: false, to: '/people', person: rana },
  ]);
});

test('a request for contacts waits for an admin who did not make it, and a file for whoever asked', () => {
  const told = (role: 'admin' | 'coordinator') =>
    sayings({
      session: nour,
      invites: true,
      role,
      exports: [
        { state: 'asked', askedBy: 'rami' },
        { state: 'asked', askedBy: 'nour' },
        { state: 'ready', askedBy: 'rami' },
        { state: 'ready', askedBy: 'nour' },
      ],
    });
  const waits = { id: 'exports', needsYou: true, count: 1, to: '/pledges/exports' };
  const file = { id: 'file', needsYou: true, to: '/pledges/exports' };
  expect(told('admin')).toEqual([waits, file]);
  expect(told('coordinator')).toEqual([file]);
});

test('what the books of the stock cannot explain waits for somebody, as long as there is any', () => {
  const told = (discrepancies: number) => sayings({ session: nour, invites: false, discrepancies });
  expect(told(0)).toEqual([]);
  expect(told(3)).toEqual([
    { id: 'discrepancies', needsYou: true, count: 3, to: '/stock/discrepancies' },
  ]);
});

test('booths that are over wait to be closed, as long as there is any', () => {
  const told = (closings: number) => sayings({ session: nour, invites: false, closings });
  expect(told(0)).toEqual([]);
  expect(told(2)).toEqual([{ id: 'closings', needsYou: true, count: 2, to: '/stock/closings' }]);
});

test('everything that is said has its sentence, what is more to it, and its action', () => {
  const says = [
    'secondFactor',
    'held',
    'classes',
    'phones',
    'text',
    'textReady',
    'exports',
    'file',
    'alone',
    'unprotected',
    'invited',
    'invitedOne',
    'workMoved',
    'workBack',
    'workOrphan',
    'hands',
    'discrepancies',
    'closings',
    'myOffer',
    'myNext',
    'myWaits',
    'myNone',
  ];
  const keys = says.flatMap((id) =>
    ['text', 'more', 'action'].map((part) => `desk:today.says.${id}.${part}`),
  );
  expect(keys.filter((key) => !isTranslated(key))).toEqual([]);
});

test.each([
  ['2026-12-17T02:30:00Z', 'morning'],
  ['2026-12-17T10:00:00Z', 'afternoon'],
  ['2026-12-17T22:30:00Z', 'evening'],
])('at %s one says good %s in Beirut', (now, greeting) => {
  expect(greetingAt(new Date(now), 'Asia/Beirut')).toBe(greeting);
});

test('what a partner was granted is told before it is late, leads to it, and several lead to all of them', () => {
  const none = { count: 0, request: null };
  const told = (requests: object) =>
    sayings({
      session: nour,
      invites: true,
      requests: { waiting: 0, request: null, late: none, soon: none, ...requests },
    }).map(({ id, count, to }) => [id, count, to]);
  expect(told({})).toEqual([]);
  expect(told({ soon: { count: 1, request: 'one' } })).toEqual([
    ['requestsSoon', 1, '/stock/requests/one'],
  ]);
  const late = { count: 2, request: 'two' };
  expect(told({ waiting: 1, request: 'three', late })).toEqual([
    ['requestsLate', 2, '/stock/requests?state=approved'],
    ['requests', 1, '/stock/requests/three'],
  ]);
});
