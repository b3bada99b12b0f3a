import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApplication, createLogger } from '@blueheart/http';
import { aPdf, aPng, testSettings } from '@blueheart/testing';
import { Controller, Get, Global, Module, Post, Query, Res } from '@nestjs/common';
import { Settings } from '@blueheart/config';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import {
  examine,
  Files,
  FilesModule,
  OneFile,
  sendFile,
  SentFile,
  type FileSent,
} from './index.js';

const id = '01938a2c-0000-7000-8000-0000000000a1';
const query = z.strictObject({ language: z.enum(['ar', 'fr', 'en']) });

@Controller('api/v1/files')
class FilesController {
  constructor(private readonly files: Files) {}

  @Post()
  @OneFile()
  async take(@SentFile() { bytes, name }: FileSent, @Query({ schema: query }) about: object) {
    const { type, sha256 } = await examine(bytes);
    await this.files.put(id, bytes, type);
    return { name, type, sha256, ...about };
  }

  @Post('plain')
  plain(): object {
    return {};
  }

  @Get()
  async give(@Res() reply: FastifyReply): Promise<void> {
    const bytes = (await this.files.get(id))!;
    sendFile(reply, { bytes, type: 'application/pdf', name: 'ملصق "3".html' });
  }
}

const dataDir = mkdtempSync(join(tmpdir(), 'sent-'));
const settings = testSettings('', { dataDir });

@Global()
@Module({ providers: [{ provide: Settings, useValue: settings }], exports: [Settings] })
class Surroundings {}
@Module({ imports: [Surroundings, FilesModule], controllers: [FilesController] })
class Root {}

let app: NestFastifyApplication;
let url: string;
beforeAll(async () => {
  app = await createApplication(Root, {
    settings,
    logger: createLogger(settings),
    limits: { requestMs: 400 },
  });
  await app.listen(0, '127.0.0.1');
  url = `${await app.getUrl()}/api/v1/files`;
});
afterAll(async () => {
  await app.close();
  rmSync(dataDir, { recursive: true });
});

const binary = { 'content-type': 'application/octet-stream' };
const send = (bytes: Buffer, name?: string, to = '?language=ar') =>
  fetch(url + to, {
    method: 'POST',
    body: new Uint8Array(bytes),
    headers: { ...binary, ...(name !== undefined && { 'file-name': name }) },
  });
const codeOf = async (answer: Response) => {
  const { type, errors } = (await answer.json()) as { type: string; errors?: { code: string }[] };
  return [answer.status, type.split(':').at(-1), ...(errors ?? []).map(({ code }) => code)];
};

test('a file comes with its name, and is given out to be saved', async () => {
  const answer = await send(aPdf(), encodeURIComponent('ملصق.pdf'));
  expect([answer.status, await answer.json()]).toEqual([
    201,
    expect.objectContaining({ name: 'ملصق.pdf', type: 'application/pdf', language: 'ar' }),
  ]);
  const given = await fetch(url);
  expect(Buffer.from(await given.arrayBuffer())).toEqual(aPdf());
  expect(Object.fromEntries(given.headers)).toMatchObject({
    'content-type': 'application/pdf',
    'content-disposition':
      'attachment; filename="file.pdf"; filename*=UTF-8\'\'%D9%85%D9%84%D8%B5%D9%82%20%223%22.pdf',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
    'cache-control': 'private, no-store',
  });
});

test.each([
  ['../../etc/x', 'invalid_text'],
  ['a\\b.png', 'invalid_text'],
  ['..', 'invalid_text'],
  ['a.pdf%E2%80%AEgpj', 'invalid_text'],
  ['a%00.pdf', 'invalid_text'],
  ['a%0D%0Ab.pdf', 'invalid_text'],
  ['%FF.pdf', 'invalid_text'],
  ['', 'required'],
  [undefined, 'required'],
  [`${'a'.repeat(121)}`, 'too_long'],
])('the name %j is refused: %s', async (name, code) => {
  expect(await codeOf(await send(aPng(), name))).toEqual([400, 'validation', code]);
});

test('what is no file of ours is refused by its content, whatever it is called', async () => {
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>');
  expect(await codeOf(await send(svg, 'poster.png'))).toEqual([415, 'file-not-understood']);
});

test('a file is taken where one is expected, and nothing else there', async () => {
  expect(await codeOf(await send(aPng(), 'a.png', '/plain'))).toEqual([415, 'unsupported-type']);
  for (const type of ['application/json', 'multipart/form-data; boundary=x', 'text/html'])
    expect(
      (
        await fetch(`${url}?language=ar`, {
          method: 'POST',
          body: '{}',
          headers: { 'content-type': type },
        })
      ).status,
    ).toBe(415);
});

function open(head: string, { type = 'application/octet-stream', to = '' } = {}) {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  const received: Buffer[] = [];
  socket.on('data', (data) => received.push(data)).on('error', () => undefined);
  socket.write(
    `POST /api/v1/files${to}?language=ar HTTP/1.1\r\nHost: localhost\r\nContent-Type: ${type}\r\nFile-Name: a\r\n${head}\r\n\r\n`,
  );
  const answer = once(socket, 'close').then(() => Buffer.concat(received).toString());
  return { socket, answer };
}

/** What is answered to these bytes, sent as they are. */
function raw(head: string, body = Buffer.alloc(0), more = {}): Promise<string> {
  const { socket, answer } = open(head, more);
  if (body.length) socket.write(body);
  return answer;
}

/** A file of which nothing has come so far; gives how it is finished. */
async function begun(head: string) {
  const { socket, answer } = open(`${head}\r\nExpect: 100-continue`);
  await once(socket, 'data');
  return (bytes: Buffer) => {
    socket.write(bytes);
    return answer;
  };
}

test('100 MB are refused by what is said of them, before the first of them comes', async () => {
  const answer = await raw(`Content-Length: ${100 * 1_048_576}`);
  expect(answer).toMatch(/^HTTP\/1\.1 413 [^]*file-too-large/);
});

test('more than 25 MB are refused as they come, where nothing was said', async () => {
  const mega = Buffer.concat([
    Buffer.from('100000\r\n'),
    Buffer.alloc(1_048_576),
    Buffer.from('\r\n'),
  ]);
  const answer = await raw(
    'Transfer-Encoding: chunked',
    Buffer.concat(Array.from({ length: 27 }, () => mega)),
  );
  expect(answer).toMatch(/^HTTP\/1\.1 413 /);
});

test('six files come at once, a seventh later, and a slow one has more time than anything else', async () => {
  const head = `Content-Length: ${aPng().length}\r\nConnection: close`;
  const slow = await Promise.all(Array.from({ length: 6 }, () => begun(head)));
  expect(await raw(head)).toMatch(/^HTTP\/1\.1 503 [^]*retry-after: 5/i);
  const late = await raw('Content-Length: 9', Buffer.from('{'), {
    type: 'application/json',
    to: '/plain',
  });
  expect(late).toMatch(/^HTTP\/1\.1 408 /);
  for (const answer of await Promise.all(slow.map((finish) => finish(aPng()))))
    expect(answer).toMatch(/HTTP\/1\.1 201 /);
  expect((await send(aPng(), 'a.png')).status).toBe(201);
});
