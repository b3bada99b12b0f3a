import { isTranslated } from '@blueheart/i18n';
import { pagesFor } from './pages.rules.js';

const pathsFor = (...asked: Parameters<typeof pagesFor>) =>
  pagesFor(...asked).map(({ path }) => path);

test('a page is offered to whoever may open it', () => {
  expect(pathsFor('admin', '/settings')).toContain('/settings/audit');
  expect(pathsFor('coordinator', '/settings')).toEqual(['/settings/campaign', '/settings/phones']);
  expect(pathsFor('viewer')).toEqual([
    '/schedule/map',
    '/schedule/days',
    '/stock/forecast',
    '/stock/ledger',
    '/stock/orders',
    '/stock/transfers',
    '/stock/requests',
    '/stock/partners',
    '/stock/handed-out',
    '/stock/discrepancies',
    '/stock/kept',
    '/stock/map',
    '/stock/labels',
    '/stock/lots',
    '/stock/counts',
    '/stock/closings',
    '/stock/places',
    '/media/sites',
    '/media/map',
    '/media/orders',
    '/media/plan',
    '/media/publications',
    '/media/creatives',
    '/media/proofs',
    '/media/links',
    '/media/response',
    '/messages/templates',
    '/settings/campaign',
  ]);
  expect(pathsFor('volunteer')).toEqual([
    '/my/shifts',
    '/my/here',
    '/my/shifts/open',
    '/my/hours',
    '/my/profile',
  ]);
  expect(pathsFor(undefined)).toEqual([]);
});

test('every page has a name', () => {
  expect(pagesFor('admin').filter(({ name }) => !isTranslated(name))).toEqual([]);
});
