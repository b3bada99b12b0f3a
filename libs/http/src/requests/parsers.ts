import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Limits } from '../limits.js';
import { BadRequest } from '../problems/errors.js';
import { isApi } from './paths.js';
import { readForm } from './form.js';
import { readJson } from './json.js';

/**
 * What bodies are read at all: JSON, and forms where people fill them in. A form is not taken under
 * /api: a browser sends one across sites without asking (CSRF). Everything else is 415.
 */
export function readOnlyJsonAndForms(fastify: FastifyInstance, limits: Limits): void {
  fastify.removeAllContentTypeParsers();
  read(fastify, 'application/json', (_request, body) => readJson(body, limits.jsonDepth));
  read(fastify, 'application/x-www-form-urlencoded', (request, body) => {
    if (isApi(request)) throw new BadRequest('unsupported-type', [], 415);
    return readForm(body, limits.formFields);
  });
  fastify.addHook('onRoute', (route) => {
    const { bodyBytes } = route.config ?? {};
    if (bodyBytes !== undefined) route.bodyLimit = bodyBytes;
  });
  // A body that was compressed can unfold to anything.
  fastify.addHook('onRequest', (request, _reply, done) => {
    const encoding = request.headers['content-encoding'];
    const plain = encoding === undefined || encoding.toLowerCase() === 'identity';
    done(plain ? undefined : new BadRequest('unsupported-type', [], 415));
  });
}

function read(
  fastify: FastifyInstance,
  type: string,
  parse: (request: FastifyRequest, body: Buffer) => unknown,
): void {
  fastify.addContentTypeParser(type, { parseAs: 'buffer' }, (request, body, done) => {
    try {
      done(null, parse(request, body as Buffer));
    } catch (error) {
      done(error as Error);
    }
  });
}
