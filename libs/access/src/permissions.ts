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

  // For staff.
  'GET /api/v1/campaigns/:slug/audit': ['admin'],
};
