import { constants } from 'node:zlib';
import compress from '@fastify/compress';
import type { FastifyInstance } from 'fastify';

/** Below this a packet is sent either way. Bytes. */
export const worthwhile = 1_024;

/**
 * Text is sent compressed to those who take it; an event stream never, for a compressor holds events
 * back. Requests are never unfolded.
 */
export async function compressText(fastify: FastifyInstance): Promise<void> {
  await fastify.register(compress, {
    globalDecompression: false,
    threshold: worthwhile,
    encodings: ['br', 'gzip'],
    customTypes:
      /^(?:text\/(?:html|css|javascript|plain)|application\/(?:[\w.-]+\+)?json|application\/javascript|image\/svg\+xml)(?:;|$)/,
    // Level 11, the default, costs far more time than it saves bytes on answers made per request.
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
    zlibOptions: { level: 6 },
  });
}
