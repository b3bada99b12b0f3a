import { isTranslated } from '@blueheart/i18n';
import { isIn, mayVisit, safeReturn, sections, sectionsFor } from './sections.rules.js';

const idsFor = (role: Parameters<typeof sectionsFor>[0]) => sectionsFor(role).map(({ id }) => id);

test('everybody sees what their role is for', () => {
  expect(idsFor('admin')).toEqual([
    'today',
    'pledges',
    'schedule',
    'stock',
    'media',
    'messages',
    'people',
  ]);
  expect(idsFor('viewer')).toEqual(['today', 'pledges', 'schedule', 'stock', 'media', 'messages']);
  expect(idsFor('volunteer')).toEqual(['today']);
  expect(idsFor(undefined)).toEqual(['today']);
});

test('every section has a name', () => {
  expect(sections.filter(({ id }) => !isTranslated(`desk:nav.${id}`))).toEqual([]);
});

test('a page below a section belongs to it, and only Today is at the beginning', () => {
  expect(isIn({ path: '/people' }, '/people/someone')).toBe(true);
  expect(isIn({ path: '/people' }, '/peoples')).toBe(false);
  expect(isIn({ path: '/' }, '/people')).toBe(false);
});

test('an address that is typed in opens no more than the rail does', () => {
  expect(mayVisit('volunteer', '/people')).toBe(false);
  expect(mayVisit('viewer', '/pledges/list')).toBe(true);
  expect(mayVisit('volunteer', '/settings')).toBe(true);
  expect(mayVisit('volunteer', '/stock/transfers')).toBe(false);
});

test('a code that is scanned leads somewhere for everybody', () => {
  for (const role of ['admin', 'coordinator', 'viewer', 'volunteer'] as const)
    expect(mayVisit(role, '/stock/at/transfer/one')).toBe(true);
  expect(mayVisit('volunteer', '/stock/attic')).toBe(false);
});

test.each([
  ['/people?state=invited', '/people?state=invited'],
  ['//example.org', '/'],
  ['/\\example.org', '/'],
  ['https://example.org', '/'],
  ['javascript:alert(1)', '/'],
  ['', '/'],
  [null, '/'],
])('from signing in, %j leads back to %s', (asked, path) => {
  expect(safeReturn(asked)).toBe(path);
});
