import type { Permission } from './permissions.js';

/** Who may ask for what of shifts. Volunteers act for themselves alone; so do coordinators who stand at a booth. */
export const ofShifts: Readonly<Record<string, Permission>> = {
  'GET /:locale/:slug/shift': 'anyone',
  'POST /:locale/:slug/shift': 'anyone',
  'GET /api/v1/campaigns/:slug/events/:id/shifts': ['admin', 'coordinator'],
  'POST /api/v1/campaigns/:slug/events/:id/shifts': ['admin', 'coordinator'],
  'GET /api/v1/campaigns/:slug/shifts/hands': ['admin', 'coordinator'],
  'POST /api/v1/campaigns/:slug/shifts/swap': ['admin', 'coordinator'],
  'PATCH /api/v1/campaigns/:slug/shifts/:id': ['admin', 'coordinator'],
  'DELETE /api/v1/campaigns/:slug/shifts/:id': ['admin', 'coordinator'],
  'POST /api/v1/campaigns/:slug/shifts/:id/sign-ups': ['admin', 'coordinator'],
  'DELETE /api/v1/campaigns/:slug/shifts/:id/sign-ups/:signUp': ['admin', 'coordinator'],
  'GET /api/v1/campaigns/:slug/volunteers': ['admin', 'coordinator'],
  'PUT /api/v1/campaigns/:slug/volunteers/:id': ['admin', 'coordinator'],
  'GET /api/v1/campaigns/:slug/my/shifts': ['admin', 'coordinator', 'volunteer'],
  'GET /api/v1/campaigns/:slug/my/shifts/open': ['admin', 'coordinator', 'volunteer'],
  'POST /api/v1/campaigns/:slug/my/shifts/:id': ['admin', 'coordinator', 'volunteer'],
  'POST /api/v1/campaigns/:slug/my/shifts/:id/accept': ['admin', 'coordinator', 'volunteer'],
  'POST /api/v1/campaigns/:slug/my/shifts/:id/confirm': ['admin', 'coordinator', 'volunteer'],
  'POST /api/v1/campaigns/:slug/my/shifts/:id/withdraw': ['admin', 'coordinator', 'volunteer'],
  'GET /api/v1/campaigns/:slug/my/profile': ['admin', 'coordinator', 'volunteer'],
  'PUT /api/v1/campaigns/:slug/my/profile': ['admin', 'coordinator', 'volunteer'],
};

/** The booth log: volunteers write it. */
export const ofBooth: Readonly<Record<string, Permission>> = {
  'POST /api/v1/campaigns/:slug/booth/batches': ['admin', 'coordinator', 'volunteer'],
  'GET /api/v1/campaigns/:slug/booth/kit': ['admin', 'coordinator', 'volunteer'],
  'GET /api/v1/campaigns/:slug/booth/quarantine': ['admin', 'coordinator', 'volunteer'],
  'POST /api/v1/campaigns/:slug/booth/quarantine/take-in': ['admin', 'coordinator'],
  'GET /api/v1/campaigns/:slug/events/:id/booth': ['admin', 'coordinator', 'volunteer', 'viewer'],
  'GET /api/v1/campaigns/:slug/events/:id/booth/entries': ['admin', 'coordinator'],
  'POST /api/v1/campaigns/:slug/events/:id/booth/estimates': ['admin', 'coordinator'],
};
