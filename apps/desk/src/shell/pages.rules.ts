import type { Role } from '../api/contract.js';

const leading = ['admin', 'coordinator'] as const;
/** Coordinators stand at booths too. */
const taking = [...leading, 'volunteer'] as const;
const reading = [...leading, 'viewer'] as const;
const admins = ['admin'] as const;

/** The pages below a section, by their names in the catalogue: a section leads to them, and so does Ctrl K. */
const pages = [
  { path: '/pledges/list', name: 'deskpledges:list.title', roles: leading },
  { path: '/pledges/held', name: 'deskpledges:held.title', roles: leading },
  { path: '/pledges/booths', name: 'deskbooths:title', roles: leading },
  { path: '/pledges/booths/rescue', name: 'deskbooths:rescue.title', roles: leading },
  { path: '/pledges/phone', name: 'deskpledges:phone.title', roles: leading },
  { path: '/pledges/set-aside', name: 'deskpledges:aside.title', roles: leading },
  { path: '/pledges/trends', name: 'deskpledges:trends.title', roles: leading },
  { path: '/pledges/exports', name: 'deskpledges:exports.title', roles: leading },
  { path: '/pledges/text', name: 'desktext:title', roles: leading },
  { path: '/pledges/erasures', name: 'deskerasures:title', roles: leading },
  { path: '/schedule/clocks', name: 'deskcalendar:clocks.title', roles: leading },
  { path: '/schedule/map', name: 'deskcalendar:map.title', roles: reading },
  { path: '/schedule/days', name: 'deskcalendar:days.title', roles: reading },
  { path: '/schedule/paste', name: 'deskimport:paste.title', roles: leading },
  { path: '/schedule/templates', name: 'deskschedule:templates.title', roles: leading },
  { path: '/schedule/many', name: 'deskmany:title', roles: leading },
  { path: '/schedule/venues/import', name: 'deskimport:venues.title', roles: leading },
  { path: '/schedule/calls', name: 'deskcalls:title', roles: leading },
  { path: '/schedule/shifts', name: 'deskshifts:hands.title', roles: leading },
  { path: '/stock/forecast', name: 'deskstock:tabs.forecast', roles: reading },
  { path: '/stock/ledger', name: 'deskstock:tabs.ledger', roles: reading },
  { path: '/stock/orders', name: 'deskstock:tabs.orders', roles: reading },
  { path: '/stock/transfers', name: 'deskstock:tabs.transfers', roles: reading },
  { path: '/stock/requests', name: 'deskstock:tabs.requests', roles: reading },
  { path: '/stock/partners', name: 'deskrequests:partners.title', roles: reading },
  { path: '/stock/handed-out', name: 'deskrequests:handedOut.title', roles: reading },
  { path: '/stock/discrepancies', name: 'deskstock:tabs.discrepancies', roles: reading },
  { path: '/stock/kept', name: 'deskkept:page', roles: reading },
  { path: '/stock/map', name: 'deskpapers:map.title', roles: reading },
  { path: '/stock/labels', name: 'deskpapers:labels.open', roles: reading },
  { path: '/stock/lots', name: 'deskstock:tabs.lots', roles: reading },
  { path: '/stock/counts', name: 'deskstock:tabs.counts', roles: reading },
  { path: '/stock/closings', name: 'deskclosing:tab', roles: reading },
  { path: '/stock/held', name: 'deskheld:title', roles: leading },
  { path: '/stock/move', name: 'deskstock:move.title', roles: leading },
  { path: '/stock/places', name: 'deskstock:tabs.places', roles: reading },
  { path: '/stock/opening', name: 'deskstock:opening.title', roles: leading },
  { path: '/media/sites', name: 'desksites:title', roles: reading },
  { path: '/media/map', name: 'desksites:map.title', roles: reading },
  { path: '/media/orders', name: 'deskmediaorders:page', roles: reading },
  { path: '/media/plan', name: 'deskplan:page', roles: reading },
  { path: '/media/publications', name: 'deskpublications:page', roles: reading },
  { path: '/media/creatives', name: 'deskcreatives:page', roles: reading },
  { path: '/media/proofs', name: 'deskproofs:page', roles: reading },
  { path: '/media/plan/import', name: 'deskplan:file.title', roles: leading },
  { path: '/media/links', name: 'desklinks:title', roles: reading },
  { path: '/media/response', name: 'deskresponse:tab', roles: reading },
  { path: '/people/hours', name: 'deskattendance:page.title', roles: leading },
  { path: '/my/shifts', name: 'deskshifts:mine.title', roles: taking },
  { path: '/my/here', name: 'deskattendance:here.open', roles: taking },
  { path: '/my/shifts/open', name: 'deskshifts:open.title', roles: taking },
  { path: '/my/hours', name: 'deskattendance:mine.title', roles: taking },
  { path: '/my/profile', name: 'deskshifts:profile.title', roles: taking },
  { path: '/messages/templates', name: 'deskmessages:tabs.templates', roles: reading },
  { path: '/messages/dead-letters', name: 'deskmessages:tabs.dead', roles: admins },
  { path: '/settings/campaign', name: 'deskaccess:pages.campaign', roles: reading },
  { path: '/settings/phones', name: 'deskaccess:pages.phones', roles: leading },
  { path: '/settings/programs', name: 'deskaccess:pages.programs', roles: admins },
  { path: '/settings/webhooks', name: 'deskaccess:pages.webhooks', roles: admins },
  { path: '/settings/audit', name: 'deskaccess:pages.audit', roles: admins },
] as const satisfies readonly { path: string; name: string; roles: readonly Role[] }[];

export type Below = (typeof pages)[number];

/** Those that somebody with this role opens, in one section or in all. */
export function pagesFor(role: Role | undefined, section = ''): readonly Below[] {
  return pages.filter(
    ({ path, roles }) =>
      role && path.startsWith(`${section}/`) && (roles as readonly Role[]).includes(role),
  );
}
