import type { Settings } from '@blueheart/config';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { BadRequest } from '../problems/errors.js';

const loopback = ['localhost', '127.0.0.1', '[::1]', '::1'];

/**
 * Refuses an address that is not well-formed UTF-8 and, in production, one that names a foreign
 * host: what we print as our own address must not be the caller's choice.
 */
export function refuseStrangeAddresses(fastify: FastifyInstance, settings: Settings): void {
  const ours = new Set([...loopback, new URL(settings.baseUrl).hostname]);
  fastify.addHook('onRequest', (request, _reply, done) => {
    if (!isWellFormed(request.raw.url ?? '/')) return done(new BadRequest('malformed-request'));
    if (settings.production && !isAnyHost(request) && !ours.has(request.hostname.toLowerCase()))
      return done(new BadRequest('wrong-host'));
    done();
  });
}

function isWellFormed(url: string): boolean {
  if (!url.includes('%')) return true;
  try {
    return !decodeURIComponent(url).includes('\0');
  } catch {
    return false;
  }
}

/** Probes and scrapers call a machine by its number. */
function isAnyHost(request: FastifyRequest): boolean {
  return request.routeOptions.config.anyHost === true;
}
