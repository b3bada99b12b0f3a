import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort, SmtpSink } from '@blueheart/testing';

const main = fileURLToPath(new URL('../../apps/run/dist/bundle/main.js', import.meta.url));

/** A system of its own, whole and thrown away afterwards: PostgreSQL, every service, and a mail server that keeps all. */
export async function ownStage() {
  const dataDir = await mkdtemp(join(tmpdir(), 'blue-heart-rehearsal-'));
  // Run by root, PostgreSQL is another user, who must get in.
  await chmod(dataDir, 0o755);
  const sink = await SmtpSink.start();
  const port = await freePort();
  const child = spawn(process.execPath, [main], {
    env: {
      PATH: process.env.PATH,
      DATA_DIR: dataDir,
      PORT: String(port),
      SMTP_URL: sink.url,
      SIGN_QUOTA: 'off',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'close');
  let said = '';
  await new Promise((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk) => {
        said += String(chunk);
        if (/^ready /m.test(said)) resolve();
      });
    void ended.then(() => reject(new Error(`It ended before it was ready:\n${said}`)));
  });
  return {
    url: `http://127.0.0.1:${port}`,
    mailbox: { lettersTo: async (address) => sink.mailsTo(address) },
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
      await sink.stop();
      const home = await realpath(join(dataDir, 'postgres')).catch(() => dataDir);
      await rm(home, { recursive: true, force: true });
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** A system that runs already on this machine, with the mailbox that `npm start` gives it. Nothing of it is stopped. */
export function runningStage(url, mailboxUrl) {
  for (const one of [url, mailboxUrl])
    if (!['127.0.0.1', 'localhost', '[::1]'].includes(new URL(one).hostname))
      throw new Error(`${one} is another machine: made-up people rehearse on this one only.`);
  return {
    url: new URL(url).origin,
    mailbox: {
      lettersTo: async (address) => {
        const answer = await fetch(`${new URL(mailboxUrl).origin}/api/email`);
        const letters = await answer.json();
        return letters
          .filter(({ to, text }) => text && to.some((one) => one.address === address))
          .toSorted((a, b) => a.time.localeCompare(b.time));
      },
    },
    stop: async () => undefined,
  };
}
