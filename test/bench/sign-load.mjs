import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { connect } from 'node:net';
import { fileURLToPath } from 'node:url';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { firstAnswer } from './load.mjs';
import { slug } from './system.mjs';

const exec = promisify(execFile);
const script = fileURLToPath(new URL('sign.lua', import.meta.url));
const path = `/api/v1/campaigns/${slug}/pledges`;
const freshPrefix = () => `r${randomBytes(6).toString('hex')}`;

/** People sign on so many connections as fast as they are answered, each somebody new. `{ requests, seconds }` */
export async function signMany({ port }, connections, seconds) {
  const args = ['-t1', `-c${connections}`, `-d${seconds}s`, '-s', script];
  const { stdout } = await exec('wrk', [...args, `http://127.0.0.1:${port}${path}`], {
    env: { ...process.env, PREFIX: freshPrefix() },
  });
  const result = JSON.parse(stdout.slice(stdout.lastIndexOf('\n{')));
  if (result.failed) throw new Error(`${result.failed} of ${result.requests} were not signed.`);
  return result;
}

/**
 * People sign at an even pace, whether those before them have been answered or not. Gives the milliseconds each
 * waited, counted from the moment it was their turn. Whatever is not answered like the first is an error.
 */
export async function signAtPace({ port }, perSecond, seconds) {
  const prefix = freshPrefix();
  const request = (at) => signing(port, prefix, at);
  const { head, length } = await firstAnswer(port, request('first'));
  if (!head.startsWith('HTTP/1.1 202')) throw new Error(head);
  const lines = await Promise.all(Array.from({ length: 128 }, () => line(port, length)));
  const free = [...lines];
  const due = [];
  const waits = [];
  const count = Math.round(perSecond * seconds);
  const began = performance.now();
  /** Whoever's turn has come, as far as there is a line free. */
  const send = () => {
    while (free.length && due.length) {
      const { at, turn } = due.shift();
      // The one that rested longest: the server closes those that rest for two seconds.
      const one = free.shift();
      void one.ask(request(at)).then(() => {
        waits.push(performance.now() - turn);
        free.push(one);
        send();
      });
    }
  };
  for (let at = 0; waits.length < count;) {
    const now = performance.now();
    for (; at < count && began + (at * 1_000) / perSecond <= now; at += 1)
      due.push({ at, turn: began + (at * 1_000) / perSecond });
    send();
    await sleep(1);
  }
  for (const { close } of lines) close();
  return waits;
}

function signing(port, prefix, at) {
  const body = JSON.stringify({
    name: `Signer ${String(at).padStart(6)}.`,
    email: `${prefix}-${at}@example.org`,
    locale: 'en',
    consent: true,
    adult: true,
  });
  return `POST ${path} HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`;
}

/** A connection that asks one thing at a time; every answer has the same length. */
async function line(port, length) {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true });
  let have = 0;
  let answered;
  socket.on('data', (chunk) => {
    have += chunk.length;
    if (have > length) throw new Error('An answer differs from the first.');
    if (have === length) answered();
  });
  await new Promise((resolve, reject) => socket.once('connect', resolve).once('error', reject));
  let isClosing = false;
  socket.on('close', () => {
    if (!isClosing) throw new Error('The server closed a connection.');
  });
  return {
    ask: (request) =>
      new Promise((resolve) => {
        have = 0;
        answered = resolve;
        socket.write(request);
      }),
    close: () => {
      isClosing = true;
      socket.destroy();
    },
  };
}
