import type { ComponentType } from 'react';
import { createBrowserRouter, type RouteObject } from 'react-router';
import { loadMore } from './language/load.js';
import { Gone, Trouble } from './shell/trouble.js';
import { Bones } from './ui/page.js';

type Piece = () => Promise<{ default: ComponentType }>;

/** A page that is loaded when somebody goes there, with all the sentences that it may need. */
function page(path: string, load: Piece): RouteObject {
  return firstPage(path, async () => {
    const [piece] = await Promise.all([load(), loadMore()]);
    return piece;
  });
}

/** One that somebody may meet first, and that needs the first sentences alone: language/first.ts. */
function firstPage(path: string, load: Piece): RouteObject {
  return {
    path,
    errorElement: <Trouble />,
    lazy: async () => ({ Component: (await load()).default }),
  };
}

/** Every address of the desk, below /desk. */
const routes: RouteObject[] = [
  firstPage('sign-in', () => import('./phone/sign-in-here.js')),
  firstPage('second-factor', () => import('./door/second-factor.js')),
  firstPage('second-factor/set-up', () => import('./door/set-up.js')),
  firstPage('enter', () => import('./door/enter.js')),
  firstPage('forgotten', () => import('./door/forgotten.js')),
  firstPage('reset', () => import('./door/reset.js')),
  firstPage('invitation', () => import('./door/invitation.js')),
  firstPage('phone', () => import('./phone/phone-page.js')),
  firstPage('first', () => import('./door/first.js')),
  { path: '*', element: <Gone /> },
  {
    // Whoever signs in needs nothing of it yet.
    lazy: async () => ({ Component: (await import('./shell/shell.js')).Shell }),
    errorElement: <Trouble />,
    children: [
      firstPage('', () => import('./today/today.js')),
      page('pledges', () => import('./pledges/pledges.js')),
      page('pledges/list', () => import('./pledges/list.js')),
      page('pledges/held', () => import('./pledges/held.js')),
      page('pledges/booths', () => import('./booths/booths-page.js')),
      page('pledges/booths/rescue', () => import('./booths/rescue/rescue-page.js')),
      page('pledges/phone', () => import('./pledges/phone.js')),
      page('pledges/set-aside', () => import('./pledges/set-aside.js')),
      page('pledges/text', () => import('./pledges/text/text-page.js')),
      page('pledges/trends', () => import('./pledges/trends.js')),
      page('pledges/exports', () => import('./pledges/exports/exports-page.js')),
      page('pledges/erasures', () => import('./erasures/erasures-page.js')),
      page('pledges/erasures/:id', () => import('./erasures/certificate-page.js')),
      page('schedule', () => import('./schedule/calendar/calendar-page.js')),
      page('schedule/new', () => import('./schedule/event/new-event-page.js')),
      page('schedule/templates', () => import('./schedule/templates/templates-page.js')),
      page('schedule/paste', () => import('./schedule/import/paste-page.js')),
      page('schedule/many', () => import('./schedule/many/many-page.js')),
      page('schedule/series/new', () => import('./schedule/series/new-series-page.js')),
      page('schedule/events/:id', () => import('./schedule/event/event-page.js')),
      page('schedule/events/:id/change', () => import('./schedule/event/change-event-page.js')),
      page('schedule/events/:id/sheet', () => import('./schedule/event/sheet-page.js')),
      page('schedule/clocks', () => import('./schedule/clocks/clocks-page.js')),
      page('schedule/days', () => import('./schedule/days/days-page.js')),
      page('schedule/map', () => import('./schedule/map/map-page.js')),
      page('schedule/events/:id/report', () => import('./schedule/counts/report-page.js')),
      page('schedule/events/:id/letter', () => import('./schedule/letter/letter-page.js')),
      page('schedule/calls', () => import('./schedule/calls/calls-page.js')),
      page('schedule/shifts', () => import('./shifts/hands-page.js')),
      page('schedule/venues', () => import('./schedule/venues/venues-page.js')),
      page('schedule/venues/new', () => import('./schedule/venues/new-venue-page.js')),
      page('schedule/venues/import', () => import('./schedule/import/venues-import-page.js')),
      page('schedule/venues/:id', () => import('./schedule/venues/venue-page.js')),
      page('schedule/venues/:id/change', () => import('./schedule/venues/change-venue-page.js')),
      page('stock', () => import('./stock/stock-page.js')),
      page('stock/forecast', () => import('./stock/forecast/forecast-page.js')),
      page('stock/ledger', () => import('./stock/ledger-page.js')),
      page('stock/lots', () => import('./stock/lots-page.js')),
      page('stock/closings', () => import('./stock/closing/closings-page.js')),
      page('stock/closings/:event', () => import('./stock/closing/closing-page.js')),
      page('stock/held', () => import('./stock/field/held-page.js')),
      page('stock/counts', () => import('./stock/counts-page.js')),
      page('stock/counts/:id', () => import('./stock/count-page.js')),
      page('stock/transfers', () => import('./stock/transfers-page.js')),
      page('stock/transfers/new', () => import('./stock/new-transfer-page.js')),
      page('stock/transfers/:id', () => import('./stock/transfer-page.js')),
      page('stock/requests', () => import('./stock/requests/requests-page.js')),
      page('stock/requests/new', () => import('./stock/requests/new-request-page.js')),
      page('stock/requests/:id', () => import('./stock/requests/request-page.js')),
      page('stock/partners', () => import('./stock/requests/partners-page.js')),
      page('stock/handed-out', () => import('./stock/requests/handed-out-page.js')),
      page('stock/orders', () => import('./stock/orders/orders-page.js')),
      page('stock/orders/new', () => import('./stock/orders/new-order-page.js')),
      page('stock/orders/:id', () => import('./stock/orders/order-page.js')),
      page('stock/orders/:id/change', () => import('./stock/orders/change-order-page.js')),
      page('stock/transfers/:id/waybill', () => import('./stock/papers/waybill-page.js')),
      page('stock/discrepancies', () => import('./stock/discrepancies/discrepancies-page.js')),
      page('stock/kept', () => import('./stock/kept/kept-page.js')),
      page('stock/map', () => import('./stock/map/map-page.js')),
      page('stock/labels', () => import('./stock/papers/labels-page.js')),
      page('stock/at/:kind/:id', () => import('./stock/at/at-page.js')),
      page('stock/move', () => import('./stock/move-page.js')),
      page('stock/opening', () => import('./stock/opening-page.js')),
      page('stock/places', () => import('./stock/places-page.js')),
      page('media', () => import('./media/outlets/outlets-page.js')),
      page('media/outlets/:id', () => import('./media/outlets/outlet-page.js')),
      page('media/outlets/:id/import', () => import('./media/sites/import-page.js')),
      page('media/sites', () => import('./media/sites/sites-page.js')),
      page('media/links', () => import('./media/links/links-page.js')),
      page('media/map', () => import('./media/sites/map-page.js')),
      page('media/response', () => import('./media/response/response-page.js')),
      page('media/orders', () => import('./media/orders/orders-page.js')),
      page('media/orders/new', () => import('./media/orders/new-order-page.js')),
      page('media/orders/:id', () => import('./media/orders/order-page.js')),
      page('media/orders/:id/thanks', () => import('./media/orders/thanks-page.js')),
      page('media/orders/:id/change', () => import('./media/orders/change-order-page.js')),
      page('media/publications', () => import('./media/publications/publications-page.js')),
      page('media/publications/:id', () => import('./media/publications/publication-page.js')),
      page(
        'media/publications/:id/languages/:language',
        () => import('./media/publications/text-page.js'),
      ),
      page(
        'media/publications/:id/sheets/:text',
        () => import('./media/publications/sheet-page.js'),
      ),
      page('media/creatives', () => import('./media/creatives/creatives-page.js')),
      page('media/creatives/:id', () => import('./media/creatives/creative-page.js')),
      page('media/plan', () => import('./media/plan/plan-page.js')),
      page('media/proofs', () => import('./media/proofs/proofs-page.js')),
      page('media/proofs/many', () => import('./media/proofs/many-page.js')),
      page('media/proofs/of/:id', () => import('./media/proofs/bring-page.js')),
      page('media/plan/import', () => import('./media/plan-file/plan-file-page.js')),
      page('people/hours', () => import('./attendance/hours-page.js')),
      page('people/hours/:id', () => import('./attendance/hours-of-page.js')),
      page('people/hours/:id/certificate', () => import('./attendance/certificate-page.js')),
      page('my/hours/certificate', () => import('./shifts/my/my-certificate-page.js')),
      page('people/work/:id', () => import('./people/work/move-page.js')),
      page('people/moved', () => import('./people/work/moved-page.js')),
      page('my/shifts', () => import('./shifts/my/my-shifts-page.js')),
      page('my/here', () => import('./shifts/my/here-page.js')),
      page('my/shifts/open', () => import('./shifts/my/open-page.js')),
      page('my/hours', () => import('./shifts/my/my-hours-page.js')),
      page('my/profile', () => import('./shifts/my/profile-page.js')),
      page('people', () => import('./people/people-page.js')),
      page('messages', () => import('./messages/letters-page.js')),
      page('messages/templates', () => import('./messages/templates-page.js')),
      page('messages/dead-letters', () => import('./messages/dead-letters-page.js')),
      page('settings/campaign', () => import('./settings/campaign/setup-page.js')),
      page('settings/audit', () => import('./settings/audit/audit-page.js')),
      page('settings/programs', () => import('./settings/programs/programs-page.js')),
      page('settings/webhooks', () => import('./settings/webhooks/webhooks-page.js')),
      page('settings/phones', () => import('./settings/phones/phones-page.js')),
      page('settings', () => import('./settings/settings.js')),
    ],
  },
];

/** While the first page of a visit is on its way. */
function Coming() {
  return (
    <main className="alone" aria-busy="true">
      <Bones lines={5} />
    </main>
  );
}

export function createRouter() {
  return createBrowserRouter(
    [{ errorElement: <Trouble />, HydrateFallback: Coming, children: routes }],
    {
      basename: '/desk',
    },
  );
}
