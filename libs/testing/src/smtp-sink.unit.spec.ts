import { once } from 'node:events';
import { connect } from 'node:net';
import { createInterface } from 'node:readline';
import { eventually } from './eventually.js';
import { SmtpSink } from './smtp-sink.js';

const mail = [
  'From: Blue Heart <campaign@example.org>',
  'To: ada@example.org',
  'Subject: =?UTF-8?B?2LTZg9ix2Kc=?=',
  'Message-ID: <letter-1@example.org>',
  'List-Unsubscribe: <https://example.org/stop>',
  'Content-Type: text/plain; charset=utf-8',
  'Content-Transfer-Encoding: 8bit',
  '',
  'Մեկ նամակ 👨‍👩‍👧',
  '.',
].join('\r\n');

/** Sends one mail as an SMTP client would; the answer to it is the last line said before QUIT. */
async function send(port: number): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  const answers = createInterface({ input: socket })[Symbol.asyncIterator]();
  const answer = async () => String((await answers.next()).value);
  await answer();
  for (const line of [
    'HELO test',
    'MAIL FROM:<campaign@example.org>',
    'RCPT TO:<ada@example.org>',
  ]) {
    socket.write(`${line}\r\n`);
    await answer();
  }
  socket.write('DATA\r\n');
  await answer();
  socket.write(`${mail}\r\n`);
  const last = await answer();
  if (socket.writable) socket.end('QUIT\r\n');
  return last;
}

let sink: SmtpSink;
beforeEach(async () => {
  sink = await SmtpSink.start();
});
afterEach(() => sink.stop());

test('a mail is read as its reader would see it', async () => {
  await send(sink.port);
  expect(sink.mailsTo('ada@example.org')).toEqual([
    {
      from: 'campaign@example.org',
      to: ['ada@example.org'],
      subject: 'شكرا',
      html: '',
      text: expect.stringContaining('Մեկ նամակ 👨‍👩‍👧'),
      messageId: '<letter-1@example.org>',
      headers: expect.objectContaining({ 'list-unsubscribe': '<https://example.org/stop>' }),
    },
  ]);
});

test('a refused mail is not kept', async () => {
  sink.answerWith(451);
  expect(await send(sink.port)).toMatch(/^451 /);
  expect(sink.received).toEqual([]);
  sink.answerWith(250);
  expect(await send(sink.port)).toMatch(/^250 /);
  expect(sink.received).toHaveLength(1);
});

test('while paused nobody is at the port, and afterwards it is the same port', async () => {
  const { port } = sink;
  const waiting = connect(port, '127.0.0.1');
  await once(waiting, 'data');

  await sink.pause();
  await eventually(() => expect(waiting.closed).toBe(true));
  await expect(send(port)).rejects.toThrow(/ECONNREFUSED/);

  await sink.resume();
  expect(sink.port).toBe(port);
  await send(port);
  expect(sink.received).toHaveLength(1);
});

test.each([
  ['cut', 1],
  ['lose', 0],
] as const)(
  'told to %s, it ends the connection without an answer and keeps %p',
  async (answer, kept) => {
    sink.answerWith((received) => (received.messageId === '<letter-1@example.org>' ? answer : 250));
    await expect(send(sink.port)).resolves.toBe('undefined');
    expect(sink.received).toHaveLength(kept);
  },
);

test('told to hang, it keeps nothing and says nothing until the connection ends', async () => {
  sink.answerWith('hang');
  const hanging = send(sink.port);
  await eventually(() => expect(sink.seen).toBe(1));
  await sink.pause();
  await expect(hanging).resolves.toBe('undefined');
  expect(sink.received).toEqual([]);
});
