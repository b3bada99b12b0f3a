// What screenshots.mjs photographs: a system of its own on empty data, and the letters that arrive in it.
import { spawn } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePort } from '../test/support/free-port.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

export async function mailTo(mailbox, address) {
  for (let tries = 0; tries < 500; tries += 1) {
    const mails = await (await fetch(`${mailbox}/api/email`)).json();
    const mail = mails.find(({ to }) => to.some((one) => one.address === address));
    if (mail) return mail;
    await pause(20);
  }
  throw new Error(`No mail for ${address} within 10 s.`);
}

/** The mail's link to that page, on the system that runs here. */
export function linkIn(html, url, page) {
  const found = new RegExp(`href="[^"]*(/[^"/]+/[^"/]+/${page}\\?[^"]+)"`).exec(html)?.[1];
  if (!found) throw new Error(`The mail has no link to ${page}.`);
  return `${url}${found.replaceAll('&amp;', '&')}`;
}

export async function startSystem() {
  const [port, mailboxPort] = [await freePort(), await freePort()];
  const dataDir = await mkdtemp(join(tmpdir(), 'blue-heart-pictures-'));
  const child = spawn(process.execPath, ['test/support/start-for-browser.mjs'], {
    cwd: root,
    env: { ...process.env, PORT: port, MAILBOX_PORT: mailboxPort, DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise((resolve, reject) => {
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (text) => {
      said += text;
      if (said.includes('ready http')) resolve();
    });
    child.on('exit', () => reject(new Error(`The system did not start:\n${said}`)));
  });
  return {
    dataDir,
    url: `http://127.0.0.1:${port}`,
    mailbox: `http://127.0.0.1:${mailboxPort}`,
    stop: () => child.kill('SIGTERM'),
  };
}
