import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { Settings } from '@blueheart/config';
import { Busy, Refusal } from '@blueheart/contracts';
import {
  Body,
  Controller,
  Get,
  Ip,
  Module,
  Param,
  Post,
  Query,
  Req,
  Res,
  Sse,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { NEVER } from 'rxjs';
import { z } from 'zod';
import {
  createApplication,
  describeApi,
  mountDocs,
  personName,
  Readiness,
  ReadyAnswers,
  ReadyRedirects,
  sendReady,
  Streams,
  Unlogged,
  type Limits,
  type Logger,
  type ReadyAnswer,
} from './index.js';

const signing = z
  .strictObject({
    name: personName({ graphemes: 20, bytes: 100 }),
    email: z.email().optional(),
    consent: z.literal(true),
    tags: z.array(z.string()).max(2).optional(),
    contact: z
      .string()
      .refine((text) => text !== 'bad', { params: { code: 'invalid_format' } })
      .optional(),
  })
  .meta({ id: 'Signing' });
const slug = z.string().regex(/^[a-z-]+$/);

@Controller()
class TinyController {
  constructor(
    private readonly streams: Streams,
    ready: ReadyAnswers,
    redirects: ReadyRedirects,
  ) {
    ready.offer('/api/v1/ready/:slug', ({ slug: name }) => readyAnswers.get(name!));
    const lead = (rest: string) => `/led/${rest}`;
    redirects.offer({ prefix: '/lead/', route: '/lead/*', head: [], lead });
  }

  @Get('lead/*')
  lead(@Param('*', { schema: z.string() }) rest: string, @Res() reply: FastifyReply) {
    longWay.times += 1;
    return reply.redirect(`/led/${rest}`, 302);
  }

  @Get('api/v1/ready/:slug')
  ready(
    @Param('slug', { schema: slug }) name: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): void {
    longWay.times += 1;
    sendReady(request, reply, readyAnswers.get(name)!);
  }

  @Post('api/v1/names')
  sign(@Body({ schema: signing }) body: unknown): unknown {
    return body;
  }

  @Post('en/form')
  form(@Body({ schema: z.record(z.string(), z.string()) }) body: unknown): unknown {
    return body;
  }

  @Get('api/v1/items/:slug')
  item(
    @Param('slug', { schema: slug }) name: string,
    @Query({ schema: z.strictObject({ page: z.coerce.number().max(5).optional() }) })
    query: unknown,
  ): unknown {
    return { name, query };
  }

  @Get('api/v1/refusals/:code')
  refuse(@Param('code', { schema: z.string() }) code: string): never {
    if (code === 'busy') throw new Busy(7);
    if (code === 'down') throw Object.assign(new Error('connect'), { code: 'ECONNREFUSED' });
    if (code === 'fault')
      throw Object.assign(new Error('Ada Lovelace'), { code: '22P02', detail: 'Ada' });
    throw new Refusal(code, 404);
  }

  @Get('api/v1/me')
  me(@Ip() address: string): unknown {
    return { address };
  }

  @Get('en/broken')
  broken(): never {
    throw new Error('nobody expected this');
  }

  @Get('api/v1/long')
  long(): object {
    return { text: 'heart '.repeat(1_000) };
  }

  @Get('api/v1/slow')
  async slow(): Promise<object> {
    await slowly.promise;
    return { done: true };
  }

  @Sse('api/v1/stream')
  stream(): unknown {
    return NEVER.pipe(this.streams.untilShutdown());
  }

  @Get('en/help')
  @Unlogged()
  help(): string {
    return 'help';
  }

  @Get('api/v1/unchecked/:id')
  unchecked(@Param('id') id: string): string {
    return id;
  }
}

/** What GET /api/v1/ready/:slug has ready, and how often its controller was asked. */
export const readyAnswers = new Map<string, ReadyAnswer>();
export const longWay = { times: 0 };

/** Lets go of GET /api/v1/slow. */
export const slowly = { promise: Promise.resolve(), resolve: () => {} };
export function holdSlowRequests(): void {
  slowly.promise = new Promise((resolve) => {
    slowly.resolve = resolve;
  });
}

@Module({ controllers: [TinyController] })
class TinyModule {}

export interface Tiny {
  url: string;
  port: number;
  readiness: Readiness;
  /** Every log entry so far. */
  entries: Record<string, unknown>[];
  stop: () => Promise<void>;
}

/** A small application of these pieces on a free port. */
export async function startTiny(
  changes: { limits?: Partial<Limits>; settings?: Partial<Settings> } = {},
): Promise<Tiny> {
  const settings = new Settings({
    port: 0,
    host: '127.0.0.1',
    dataDir: tmpdir(),
    baseUrl: 'http://127.0.0.1',
    trustProxy: false,
    production: false,
    ...changes.settings,
  } as Settings);
  const entries: Record<string, unknown>[] = [];
  const app = await createApplication(TinyModule, {
    settings,
    logger: await recorder(entries),
    limits: changes.limits,
  });
  mountDocs(app, async () => describeApi(app));
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as { port: number };
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    readiness: app.get(Readiness),
    entries,
    stop: () => app.close(),
  };
}

async function recorder(entries: Record<string, unknown>[]): Promise<Logger> {
  const { pino } = await import('pino');
  const { safeError } = await import('./index.js');
  return pino(
    { serializers: { err: safeError } },
    { write: (line: string) => void entries.push(JSON.parse(line) as Record<string, unknown>) },
  );
}

/** Sends these bytes as they are and resolves with everything that came until the other end closed. */
export function sendRaw(port: number, parts: (string | Buffer)[], everyMs = 0): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    const received: Buffer[] = [];
    const pending = [...parts];
    const timer = setInterval(() => {
      const part = pending.shift();
      if (part !== undefined && socket.writable) socket.write(part);
      else clearInterval(timer);
    }, everyMs);
    socket.on('data', (data) => received.push(data));
    socket.on(
      'error',
      (error: NodeJS.ErrnoException) =>
        error.code !== 'EPIPE' && error.code !== 'ECONNRESET' && reject(error),
    );
    socket.on('close', () => {
      clearInterval(timer);
      resolve(Buffer.concat(received).toString());
    });
  });
}
