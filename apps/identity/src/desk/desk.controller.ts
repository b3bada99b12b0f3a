import { Refusal } from '@blueheart/contracts';
import { isKnown } from '@blueheart/http';
import { encodedFor } from '@blueheart/pages';
import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { DeskFiles } from './desk.files.js';
import { fileFor, keptFor } from './desk.rules.js';

const deskParamsSchema = z.object({ '*': z.string().max(400) });

/** The files of the staff application. They say nothing about anybody: what they show comes from the API. */
@ApiExcludeController()
@Controller('desk')
export class DeskController {
  constructor(@Inject(DeskFiles) private readonly files: DeskFiles) {}

  /** Its service worker and its icons are below `/desk/`, so the address without the slash is none of its own. */
  @Get()
  front(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    if (request.url.startsWith('/desk/')) this.send('index.html', request, reply);
    else void reply.redirect('/desk/', 308);
  }

  @Get('*')
  file(
    @Param({ schema: deskParamsSchema }) { '*': path }: z.output<typeof deskParamsSchema>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): void {
    // The booth's worker is below `/desk/booth/`; the router tells neither slash from none.
    if (request.url === '/desk/booth') void reply.redirect('/desk/booth/', 308);
    else this.send(fileFor(path), request, reply);
  }

  private send(name: string, { headers }: FastifyRequest, reply: FastifyReply): void {
    const file = this.files.find(name);
    if (!file) throw new Refusal('not-found', 404);
    const { body, encoding } = encodedFor(file, headers['accept-encoding']);
    void reply.headers({
      'cache-control': keptFor(name),
      etag: file.etag,
      vary: 'accept-encoding',
    });
    if (isKnown(headers['if-none-match'], file.etag)) {
      void reply.status(304).send();
      return;
    }
    if (encoding) void reply.header('content-encoding', encoding);
    void reply.type(file.contentType).send(body);
  }
}
