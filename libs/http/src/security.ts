import type { Settings } from '@blueheart/config';
import helmet from '@fastify/helmet';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { pathOf } from './requests/paths.js';

/** Nothing inline, nothing from elsewhere: what a page may load at all. */
const pagePolicy = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  fontSrc: ["'self'"],
  imgSrc: ["'self'", 'data:'],
  mediaSrc: ["'self'"],
  connectSrc: ["'self'"],
  formAction: ["'self'"],
  baseUri: ["'none'"],
  frameAncestors: ["'none'"],
  manifestSrc: ["'self'"],
};

/** The documentation's viewer writes style elements; its scripts are bound as everywhere. */
const docsPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join(';');

/** No page of ours needs any of these. */
const permissions = [
  'accelerometer',
  'autoplay',
  'browsing-topics',
  'camera',
  'display-capture',
  'encrypted-media',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'usb',
  'xr-spatial-tracking',
]
  .map((name) => `${name}=()`)
  .join(', ');

const aYearInSeconds = 365 * 24 * 60 * 60;

/** The headers of OWASP's list, on every answer, errors included. HSTS in production only. */
export async function secureHeaders(fastify: FastifyInstance, settings: Settings): Promise<void> {
  const isHttps = settings.baseUrl.startsWith('https:');
  await fastify.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: pagePolicy },
    strictTransportSecurity: settings.production && isHttps ? { maxAge: aYearInSeconds } : false,
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
  });
  fastify.addHook('onRequest', (request, reply, done) => {
    reply.header('permissions-policy', permissions);
    reply.header('x-request-id', request.id);
    if (/^\/api\/docs(\/|$)/.test(pathOf(request)))
      reply.header('content-security-policy', docsPolicy);
    done();
  });
}

/** The least, for answers that are sent before any hook has run. */
export function setSecureHeaders(reply: FastifyReply): void {
  reply.headers({
    'content-security-policy': "default-src 'none';frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'x-request-id': reply.request.id,
  });
}
