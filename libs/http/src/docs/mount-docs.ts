import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import type { OpenAPIObject } from '@nestjs/swagger';
import { docsFiles, docsPage, docsScript } from './docs-page.js';

const require = createRequire(import.meta.url);

/**
 * Serves the OpenAPI 3.1 document at /api/openapi.json and a browsable view of it at /api/docs, all of
 * it from this host. The document is described when first asked for. To be called before `init` or
 * `listen`.
 */
export function mountDocs(
  app: NestFastifyApplication,
  describe: () => Promise<OpenAPIObject>,
): void {
  const fastify: FastifyInstance = app.getHttpAdapter().getInstance();
  let document: Promise<string> | undefined;
  fastify.get('/api/openapi.json', async (_request, reply) => {
    document ??= describe().then((described) => JSON.stringify(described));
    return reply
      .type('application/json')
      .header('cache-control', 'no-cache')
      .send(await document);
  });
  fastify.get('/api/docs', async (_request, reply) =>
    reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(docsPage),
  );
  fastify.get('/api/docs/start.js', async (_request, reply) =>
    reply
      .type('text/javascript; charset=utf-8')
      .header('cache-control', 'no-cache')
      .send(docsScript),
  );
  for (const [name, type] of Object.entries(docsFiles)) serveFile(fastify, name, type);
}

/** The viewer's own files change with its version only, but their names do not: kept for a day. */
function serveFile(fastify: FastifyInstance, name: string, type: string): void {
  const folder = (require('swagger-ui-dist/absolute-path.js') as () => string)();
  fastify.get(`/api/docs/${name}`, async (_request, reply) =>
    reply
      .type(type)
      .header('cache-control', 'public, max-age=86400')
      .send(await readFile(join(folder, name))),
  );
}
