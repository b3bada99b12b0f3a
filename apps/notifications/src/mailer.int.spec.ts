import { eventually, testSettings } from '@blueheart/testing';
import { wantingLogin } from './bad-servers.spec.js';
import { Mailer, SendFailed } from './mailer.js';
import type { Message } from './message.js';

let server: Awaited<ReturnType<typeof wantingLogin>>;
let mailer: Mailer;

beforeEach(async () => {
  server = await wantingLogin('blue heart', 'p@ss');
  mailer = mailerAs('blue%20heart', 'p%40ss');
});
afterEach(async () => {
  mailer.close();
  await server.stop();
});

test('one connection, logged in once, takes one letter after another', async () => {
  for (let letter = 0; letter < 3; letter += 1) await mailer.send(letterTo('ada@example.org'));
  expect([server.logins(), server.taken()]).toEqual([1, 3]);
});

test('as many connections as there are letters at a time', async () => {
  await Promise.all([1, 2, 3].map(() => mailer.send(letterTo('ada@example.org'))));
  expect([server.logins(), server.taken()]).toEqual([3, 3]);
});

test('a recipient who is refused costs neither the connection nor the next letter', async () => {
  await mailer.send(letterTo('ada@example.org'));
  expect(await faultOf(mailer.send(letterTo('nobody@example.org')))).toMatchObject({
    responseCode: 550,
    enhanced: '5.1.1',
    handedOver: false,
  });
  await mailer.send(letterTo('ada@example.org'));
  expect([server.logins(), server.taken()]).toEqual([1, 2]);
});

test('a connection that was closed meanwhile is replaced', async () => {
  await mailer.send(letterTo('ada@example.org'));
  server.hangUp();
  // The end of the old one has to be heard of before the next letter.
  await eventually(() => mailer.send(letterTo('ada@example.org')));
  expect([server.logins(), server.taken()]).toEqual([2, 2]);
});

test('a login that is refused is no letter’s fault', async () => {
  mailer.close();
  mailer = mailerAs('blue%20heart', 'wrong');
  const fault = await faultOf(mailer.send(letterTo('ada@example.org')));
  expect(fault).toMatchObject({ code: 'EAUTH', responseCode: 535, handedOver: false });
});

test('nothing is sent any more once it is closed', async () => {
  mailer.close();
  expect(await faultOf(mailer.send(letterTo('ada@example.org')))).toMatchObject({
    code: 'ECONNECTION',
    handedOver: false,
  });
  expect(server.taken()).toBe(0);
});

function mailerAs(user: string, pass: string): Mailer {
  const smtpUrl = server.url.replace('://', `://${user}:${pass}@`);
  return new Mailer(testSettings('postgres://nowhere', { smtpUrl }));
}

function letterTo(to: string): Message {
  const content = Buffer.from(`To: ${to}\r\n\r\n.stuffed\r\n`);
  return { envelope: { from: 'hello@example.org', to: [to] }, content };
}

async function faultOf(sending: Promise<void>) {
  const error = await sending.then(
    () => undefined,
    (failed: unknown) => failed,
  );
  expect(error).toBeInstanceOf(SendFailed);
  return (error as SendFailed).fault;
}
