import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import type { Settings } from '@blueheart/config';
import type { FastifyInstance } from 'fastify';
import helmet from 'helmet';
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

/**
 * The desk's components write style elements; its scripts are bound as everywhere. Its worker and its manifest are
 * its own, and pictures it makes itself (a QR code) are data.
 */
const deskPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join(';');

/** Pages with a policy of their own, by the beginning of their address. */
const otherPolicies: readonly (readonly [RegExp, string])[] = [
  [/^\/api\/docs(\/|$)/, docsPolicy],
  [/^\/desk(\/|$)/, deskPolicy],
];

/** No page of ours needs any of these but the camera, and that one alone. */
const powers = [
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
];
const permissions = powers.map((name) => `${name}=()`).join(', ');

/** The booth's page reads codes from another phone's screen. */
const atBooth = /^\/desk\/booth(\/|$)/;
const boothPermissions = permissions.replace('camera=()', 'camera=(self)');

const aYearInSeconds = 365 * 24 * 60 * 60;

/** The headers of OWASP's list, on every answer, errors included. HSTS in production only. */
export function secureHeaders(fastify: FastifyInstance, settings: Settings): void {
  const always = { ...headersOfHelmet(settings), 'permissions-policy': permissions };
  fastify.addHook('onRequest', (request, reply, done) => {
    reply.headers(always).header('x-request-id', request.id);
    const path = pathOf(request);
    const policy = otherPolicies.find(([beginning]) => beginning.test(path))?.[1];
    if (policy) reply.header('content-security-policy', policy);
    if (atBooth.test(path)) reply.header('permissions-policy', boothPermissions);
    done();
  });
}

/** Asked for once: they are the same for every request, and to build them costs as much as to route it. */
function headersOfHelmet(settings: Settings) {
  const setHeaders = helmet({
    contentSecurityPolicy: { useDefaults: false, directives: pagePolicy },
    strictTransportSecurity:
      settings.production && settings.isHttps ? { maxAge: aYearInSeconds } : false,
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
  });
  const answer = new ServerResponse(new IncomingMessage(new Socket()));
  setHeaders(answer.req, answer, () => undefined);
  return answer.getHeaders();
}

/** The least, for answers that are sent before any hook has run, or by no route at all. */
export function leastHeaders(settings: Settings): Readonly<Record<string, string>> {
  const all = headersOfHelmet(settings);
  const kept = ['x-content-type-options', 'referrer-policy', 'strict-transport-security'];
  return {
    'content-security-policy': "default-src 'none';frame-ancestors 'none'",
    ...Object.fromEntries(
      kept.filter((name) => all[name]).map((name) => [name, String(all[name])]),
    ),
  };
}
