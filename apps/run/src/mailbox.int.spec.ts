import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { request, type IncomingMessage, type OutgoingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { freePort } from '@blueheart/testing';

let folder: string;
let port: number;
let mailbox: ChildProcess;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mailbox-'));
  port = await freePort();
  mailbox = fork(new URL('../dist/bundle/mailbox.process.js', import.meta.url), {
    env: {},
    execArgv: [],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  mailbox.send({ smtpPort: await freePort(), webPort: port, folder });
  expect((await once(mailbox, 'message'))[0]).toEqual({ ready: true });
});

afterAll(async () => {
  const gone = once(mailbox, 'exit');
  mailbox.disconnect();
  await gone;
  rmSync(folder, { recursive: true });
});

async function ask(path: string, headers: OutgoingHttpHeaders, method = 'GET') {
  const asked = request({ host: '127.0.0.1', port, path, headers, method, agent: false }).end();
  const [answer] = (await Promise.race([once(asked, 'response'), once(asked, 'upgrade')])) as [
    IncomingMessage,
  ];
  const allowed = answer.headers['access-control-allow-origin'];
  if (answer.statusCode === 101) answer.socket.destroy();
  return {
    status: answer.statusCode,
    allowed,
    body: answer.statusCode === 101 ? '' : await text(answer),
  };
}

const webSocket = {
  connection: 'Upgrade',
  upgrade: 'websocket',
  'sec-websocket-version': '13',
  'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
};
const socketPath = '/socket.io/?EIO=4&transport=websocket';

test('the page, its letters and its live connection work where the operator opens them', async () => {
  for (const host of [`127.0.0.1:${port}`, `localhost:${port}`]) {
    expect((await ask('/', { host, accept: 'text/html' })).body).toContain(
      '<title>MailDev</title>',
    );
    expect(await ask('/api/email', { host })).toMatchObject({ status: 200, body: '[]' });
    const origin = `http://${host}`;
    expect((await ask('/api/email', { host, origin })).status).toBe(200);
    expect((await ask(socketPath, { host, origin, ...webSocket })).status).toBe(101);
  }
});

test.each([
  ['a website', { origin: 'http://evil.example' }],
  ['another program on this machine', { origin: 'http://127.0.0.1:1' }],
  ['a page without an origin', { origin: 'null' }],
  ['a name that was pointed at this machine', { host: 'evil.example' }],
  ['such a name with our port', { host: 'evil.example:1080', origin: 'http://evil.example:1080' }],
])('%s is refused the letters', async (_, foreign) => {
  const headers = { host: `127.0.0.1:${port}`, ...foreign };
  const refused = { status: 403, allowed: undefined };
  expect(await ask('/api/email', headers)).toMatchObject(refused);
  expect(await ask('/api/email/all', headers, 'DELETE')).toMatchObject(refused);
  expect(await ask('/api/email', headers, 'OPTIONS')).toMatchObject(refused);
  expect(await ask(socketPath, { ...headers, ...webSocket })).toMatchObject(refused);
});
