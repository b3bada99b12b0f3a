import type { Role } from './access.js';

/**
 * Who may ask for it:
 * - `anyone`, without being known;
 * - `operator`, whoever runs the system and knows its password (the route's own guard asks for it);
 * - `staff`, whoever is signed in; what of it is theirs, the service's query says;
 * - roles: those who have one of them in the campaign that `:slug` in the address names.
 */
export type Permission = 'anyone' | 'operator' | 'staff' | readonly Role[];

/**
 * Every route of the system and who may ask for it. One that is not here is refused at the start; one that is here and
 * does not exist fails a test. A GET stands for its HEAD.
 */
export const permissions: Readonly<Record<string, Permission>> = {
  // For machines and for whoever runs it.
  'GET /healthz': 'anyone',
  'GET /readyz': 'anyone',
  'GET /metrics': 'anyone',
  'GET /operations/queues': 'operator',

  // The description of the API.
  'GET /api/openapi.json': 'anyone',
  'GET /api/docs': 'anyone',
  'GET /api/docs/start.js': 'anyone',
  'GET /api/docs/swagger-ui.css': 'anyone',
  'GET /api/docs/swagger-ui-bundle.js': 'anyone',
  'GET /api/docs/favicon-32x32.png': 'anyone',

  // The public pages.
  'GET /': 'anyone',
  'GET /assets/:file': 'anyone',
  'GET /files/:slug/:file': 'anyone',
  'GET /:locale/:slug': 'anyone',
  'POST /:locale/:slug': 'anyone',
  'GET /:locale/:slug/:page': 'anyone',
  'GET /:locale/:slug/tally': 'anyone',
  'GET /:locale/:slug/how-we-count': 'anyone',
  'GET /:locale/:slug/schools': 'anyone',
  'GET /:locale/:slug/brochure': 'anyone',
  'GET /b': 'anyone',
  'GET /B': 'anyone',
  'GET /b/*': 'anyone',
  'GET /B/*': 'anyone',

  // Pages behind a link that a letter or the page before carries: the link is what lets in.
  'GET /:locale/:slug/thanks': 'anyone',
  'POST /:locale/:slug/thanks': 'anyone',
  'POST /:locale/:slug/thanks/contact': 'anyone',
  'GET /:locale/:slug/confirm': 'anyone',
  'POST /:locale/:slug/confirm': 'anyone',
  'GET /:locale/:slug/not-me': 'anyone',
  'POST /:locale/:slug/not-me': 'anyone',
  'GET /:locale/:slug/my-pledge': 'anyone',
  'POST /:locale/:slug/my-pledge': 'anyone',
  'POST /:locale/:slug/my-pledge/link': 'anyone',
  'POST /:locale/:slug/my-pledge/correct': 'anyone',
  'POST /:locale/:slug/my-pledge/withdraw': 'anyone',
  'POST /:locale/:slug/my-pledge/come-back': 'anyone',
  'POST /:locale/:slug/my-pledge/code': 'anyone',
  'POST /:locale/:slug/my-pledge/download': 'anyone',
  'POST /:locale/:slug/my-pledge/delete': 'anyone',

  // The public API.
  'POST /api/v1/campaigns/:slug/pledges': 'anyone',
  'GET /api/v1/campaigns/:slug/proof': 'anyone',
  'GET /api/v1/campaigns/:slug/tally': 'anyone',
  'GET /api/v1/campaigns/:slug/tally/days': 'anyone',
  'GET /api/v1/campaigns/:slug/tally/languages': 'anyone',
  'GET /api/v1/campaigns/:slug/tally/sources': 'anyone',
  'GET /api/v1/campaigns/:slug/tally/stream': 'anyone',

  // The desk's own files; what they show, the API tells.
  'GET /desk': 'anyone',
  'GET /desk/*': 'anyone',

  // The way in for staff: what each asks for is what lets in.
  'POST /api/v1/session': 'anyone',
  'POST /api/v1/session/second-factor': 'anyone',
  'POST /api/v1/session/link': 'anyone',
  'POST /api/v1/session/pass': 'anyone',
  'POST /api/v1/session/code': 'anyone',
  'POST /api/v1/session/token': 'anyone',
  'POST /api/v1/account/reset': 'anyone',
  'POST /api/v1/account/reset/finish': 'anyone',
  'POST /api/v1/invitations/look': 'anyone',
  'POST /api/v1/invitations/accept': 'anyone',
  'POST /api/v1/phone': 'anyone',
  'GET /api/v1/phone': 'anyone',
  'POST /api/v1/phone/take-over': 'anyone',
  'POST /api/v1/first-admin': 'anyone',
  'POST /api/v1/first-admin/look': 'anyone',

  // One's own session and account.
  'GET /api/v1/session': 'staff',
  'DELETE /api/v1/session': 'staff',
  'GET /api/v1/session/all': 'staff',
  'DELETE /api/v1/session/all': 'staff',
  'DELETE /api/v1/session/all/:id': 'staff',
  'POST /api/v1/account/password': 'staff',
  'POST /api/v1/account/second-factor': 'staff',
  'POST /api/v1/account/second-factor/confirm': 'staff',
  'POST /api/v1/account/recovery-codes': 'staff',
  'PUT /api/v1/account/pin': 'staff',

  // For staff.
  'GET /api/v1/campaigns/:slug/audit': ['admin'],
  'GET /api/v1/campaigns/:slug/people': ['admin', 'coordinator'],
  'POST /api/v1/campaigns/:slug/people': ['admin', 'coordinator'],
  'PATCH /api/v1/campaigns/:slug/people/:id': ['admin', 'coordinator'],
  'POST /api/v1/campaigns/:slug/people/:id/invitation': ['admin', 'coordinator'],
  'DELETE /api/v1/campaigns/:slug/people/:id': ['admin', 'coordinator', 'volunteer', 'viewer'],
  'DELETE /api/v1/campaigns/:slug/people/:id/second-factor': ['admin'],
  'DELETE /api/v1/campaigns/:slug/people/:id/sessions': ['admin', 'coordinator'],
  'POST /api/v1/campaigns/:slug/people/:id/pass': ['admin', 'coordinator'],
  'GET /api/v1/campaigns/:slug/phones': ['admin', 'coordinator'],
  'POST /api/v1/campaigns/:slug/phones': ['admin', 'coordinator'],
  'DELETE /api/v1/campaigns/:slug/phones/:id': ['admin', 'coordinator'],
  'GET /api/v1/campaigns/:slug/tokens': ['admin'],
  'POST /api/v1/campaigns/:slug/tokens': ['admin'],
  'DELETE /api/v1/campaigns/:slug/tokens/:id': ['admin'],
  'GET /api/v1/campaigns/:slug/letters': ['admin', 'coordinator'],
  'POST /api/v1/campaigns/:slug/letters/:id/retry': ['admin', 'coordinator'],
  'GET /api/v1/campaigns/:slug/letters/templates': ['admin', 'coordinator', 'viewer'],
  'GET /api/v1/campaigns/:slug/letters/templates/:template': ['admin', 'coordinator', 'viewer'],
  'GET /api/v1/campaigns/:slug/webhooks': ['admin'],
  'POST /api/v1/campaigns/:slug/webhooks': ['admin'],
  'PATCH /api/v1/campaigns/:slug/webhooks/:id': ['admin'],
  'DELETE /api/v1/campaigns/:slug/webhooks/:id': ['admin'],
  'POST /api/v1/campaigns/:slug/webhooks/:id/secret': ['admin'],
  'POST /api/v1/campaigns/:slug/webhooks/:id/test': ['admin'],
  'GET /api/v1/campaigns/:slug/webhooks/:id/deliveries': ['admin'],
  'POST /api/v1/campaigns/:slug/webhooks/:id/deliveries/:delivery/retry': ['admin'],
  'GET /api/v1/campaigns/:slug/dead-letters': ['admin'],
  'POST /api/v1/campaigns/:slug/dead-letters/:id/replay': ['admin'],
  'GET /api/v1/campaigns/:slug/pledges': ['admin', 'coordinator'],
  'GET /api/v1/campaigns/:slug/pledges/figures': ['admin', 'coordinator', 'viewer'],
  'GET /api/v1/campaigns/:slug/setup': ['admin', 'coordinator', 'viewer'],
  'GET /api/v1/campaigns/:slug/pledges/names': ['admin', 'coordinator', 'viewer'],
  'GET /api/v1/campaigns/:slug/pledges/invalidations': ['admin', 'coordinator'],
  'POST /api/v1/campaigns/:slug/pledges/invalidations/preview': ['admin', 'coordinator'],
  'POST /api/v1/campaigns/:slug/pledges/invalidations': ['admin'],
  'POST /api/v1/campaigns/:slug/pledges/invalidations/:id/undo': ['admin'],
  'POST /api/v1/campaigns/:slug/pledges/:pledge/contact': ['admin', 'coordinator'],
  'POST /api/v1/campaigns/:slug/phone-confirmations': ['admin', 'coordinator'],
  'GET /api/v1/campaigns/:slug/exports/tally': ['admin', 'coordinator'],
  'GET /api/v1/campaigns/:slug/exports/contacts': ['admin', 'coordinator'],
  'POST /api/v1/campaigns/:slug/exports/contacts': ['admin', 'coordinator'],
  'POST /api/v1/campaigns/:slug/exports/contacts/:id/approval': ['admin'],
  'GET /api/v1/campaigns/:slug/exports/contacts/:id/file': ['admin', 'coordinator'],
  'GET /api/v1/campaigns/:slug/pledge-text': ['admin', 'coordinator'],
  'GET /api/v1/campaigns/:slug/pledge-text/versions': ['admin', 'coordinator'],
  'POST /api/v1/campaigns/:slug/pledge-text/draft': ['admin', 'coordinator'],
  'PUT /api/v1/campaigns/:slug/pledge-text/draft/:locale': ['admin', 'coordinator'],
  'POST /api/v1/campaigns/:slug/pledge-text/draft/:locale/approval': ['admin', 'coordinator'],
  'DELETE /api/v1/campaigns/:slug/pledge-text/draft/:draft': ['admin', 'coordinator'],
  'POST /api/v1/campaigns/:slug/pledge-text/preview': ['admin', 'coordinator'],
  'POST /api/v1/campaigns/:slug/pledge-text/publication': ['admin'],
  'POST /api/v1/campaigns/:slug/erasures/find': ['admin', 'coordinator'],
  'POST /api/v1/campaigns/:slug/erasures': ['admin', 'coordinator'],
  'GET /api/v1/campaigns/:slug/erasures': ['admin', 'coordinator'],
  'GET /api/v1/campaigns/:slug/erasures/:id': ['admin', 'coordinator'],
  'GET /api/v1/campaigns/:slug/letters/to/:person': ['admin', 'coordinator'],
  'GET /api/v1/campaigns/:slug/audit/about/:pledge': ['admin', 'coordinator'],
  'GET /api/v1/campaigns/:slug/held': ['admin', 'coordinator'],
  'POST /api/v1/campaigns/:slug/held/:id/release': ['admin', 'coordinator'],
  'POST /api/v1/campaigns/:slug/held/:id/drop': ['admin', 'coordinator'],
  'GET /api/v1/campaigns/:slug/trends': ['admin', 'coordinator'],
};
