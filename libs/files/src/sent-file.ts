import { BadRequest, TakesFile } from '@blueheart/http';
import { applyDecorators, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiHeader } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { fileNameSchema } from './file-name.schema.js';
import { mostFileBytes } from './limits.js';

export const fileContentType = 'application/octet-stream';

/** What came: bytes that nobody has looked at yet. */
export interface FileSent {
  readonly bytes: Buffer;
  readonly name: string;
}

/** For a route that takes one file: its bytes are the body, its name is percent-encoded in `File-Name`. */
export const OneFile = (): MethodDecorator =>
  applyDecorators(
    TakesFile(mostFileBytes),
    ApiConsumes(fileContentType),
    ApiBody({ schema: { type: 'string', format: 'binary' } }),
    ApiHeader({
      name: 'file-name',
      required: true,
      description: 'What the file is called: UTF-8, percent-encoded (RFC 3986).',
      example: 'poster%20ar.pdf',
    }),
  );

/** The file that was sent to a route with `OneFile`. */
export const SentFile = createParamDecorator(
  (_data: undefined, context: ExecutionContext): FileSent => {
    const { body, headers } = context.switchToHttp().getRequest<FastifyRequest>();
    if (!Buffer.isBuffer(body)) throw new BadRequest('unsupported-type', [], 415);
    return { bytes: body, name: nameIn(headers['file-name']) };
  },
);

function nameIn(header: string | string[] | undefined): string {
  const read = fileNameSchema.safeParse(decoded(header));
  if (read.success) return read.data;
  const issue = read.error.issues[0] as { params?: { code?: string; maximum?: number } };
  const { code = 'required', ...params } = issue.params ?? {};
  throw new BadRequest('validation', [{ path: 'fileName', code, params }]);
}

function decoded(header: unknown): unknown {
  try {
    return typeof header === 'string' ? decodeURIComponent(header) : undefined;
  } catch {
    return '\0'; // not UTF-8: no text at all
  }
}
