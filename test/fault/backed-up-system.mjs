import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { eventually, freePort, SmtpSink } from '@blueheart/testing';
import pg from 'pg';
import { expect } from './difference.mjs';
import { slug } from './world.mjs';

const program = (name) =>
  fileURLToPath(new URL(`../../apps/run/dist/bundle/${name}.js`, import.meta.url));

/** The whole system in one process as `npm start` runs it, with a PostgreSQL of its own and a folder that backups go to. */
export class BackedUpSystem {
  static async make() {
    const system = new BackedUpSystem();
    // Run by root, PostgreSQL is another user, who must get in; a path may have spaces.
    system.root = mkdtempSync(join(tmpdir(), 'blue heart g14-'));
    chmodSync(system.root, 0o755);
    system.mail = await SmtpSink.start();
    system.port = await freePort();
    system.backups = join(system.root, 'other disk');
    system.environment = {
      PATH: process.env.PATH,
      DATA_DIR: join(system.root, 'data'),
      BACKUP_DIR: system.backups,
      SECRETS_DIR: join(system.root, 'secrets'),
      SMTP_URL: system.mail.url,
      PORT: String(system.port),
      SIGN_QUOTA: 'off',
    };
    return system;
  }

  get url() {
    return `http://127.0.0.1:${this.port}`;
  }

  async start() {
    this.child = spawn(process.execPath, [program('main')], {
      env: this.environment,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    for (const stream of [this.child.stdout, this.child.stderr])
      stream.on('data', (chunk) => (said += String(chunk)));
    await eventually(
      () => {
        if (this.child.exitCode !== null) throw new Error(`It ended:\n${said}`);
        expect(/^ready /m.test(said), `It is not ready:\n${said}`);
      },
      { timeout: 120_000 },
    );
    await eventually(() => expect(this.wholeBackups() > 0, 'no backup was made at the start'), {
      timeout: 60_000,
    });
  }

  async stop() {
    this.child.kill('SIGTERM');
    await once(this.child, 'close');
  }

  /** The program, and PostgreSQL with all its processes: they end when their parent is gone. */
  async killEverything() {
    const pid = this.postmaster();
    this.child.kill('SIGKILL');
    process.kill(pid, 'SIGKILL');
    await eventually(() => this.sql('select 1').then(fail, () => undefined), { timeout: 10_000 });
  }

  async cli(...words) {
    const child = spawn(process.execPath, [program('cli'), ...words], {
      env: this.environment,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk) => (said += String(chunk)));
    const [code] = await once(child, 'close');
    expect(code === 0, `cli ${words[0]} ended with ${code}:\n${said}`);
    return said;
  }

  wholeBackups() {
    return readdirSync(this.backups).filter((name) => name.startsWith('blue-heart-')).length;
  }

  /** What it holds is gone, wherever it lies. */
  removeData() {
    rmSync(realpathSync(join(this.environment.DATA_DIR, 'postgres')), { recursive: true });
    rmSync(this.environment.DATA_DIR, { recursive: true });
  }

  /** The list of erasures is lost. */
  removeErasures() {
    rmSync(join(this.backups, 'erasures'));
  }

  async letter(email, atLeast) {
    return eventually(
      () => {
        const mails = this.mail.mailsTo(email);
        expect(mails.length >= atLeast, `${mails.length} letters to ${email}, not ${atLeast}`);
        return mails.at(-1);
      },
      { timeout: 30_000 },
    );
  }

  async sign(name, email) {
    const answer = await fetch(`${this.url}/api/v1/campaigns/${slug}/pledges`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name, email, locale: 'en', consent: true, adult: true }),
    });
    expect(answer.status === 202, `signing was answered ${answer.status}`);
  }

  async post(path, fields) {
    const answer = await fetch(`${this.url}/en/${slug}/${path}`, {
      method: 'POST',
      body: new URLSearchParams(fields).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' },
      redirect: 'manual',
    });
    expect(answer.status < 400, `${path} was answered ${answer.status}`);
  }

  async sql(text, params) {
    const password = readFileSync(join(this.root, 'secrets/postgres-password'), 'utf8').trim();
    const client = new pg.Client({
      connectionString: `postgres://postgres:${password}@127.0.0.1:${this.postmasterFile()[3]}/blueheart`,
      connectionTimeoutMillis: 2_000,
    });
    client.on('error', () => undefined);
    await client.connect();
    try {
      return (await client.query(text, params)).rows;
    } finally {
      await client.end();
    }
  }

  postmaster() {
    return Number(this.postmasterFile()[0]);
  }

  postmasterFile() {
    const file = join(this.environment.DATA_DIR, 'postgres/data/postmaster.pid');
    return readFileSync(file, 'utf8').split('\n');
  }

  async discard() {
    if (this.child?.exitCode === null) {
      this.child.kill('SIGTERM');
      await once(this.child, 'close');
    }
    await this.mail.stop();
    rmSync(this.root, { recursive: true, force: true, maxRetries: 5 });
  }
}

function fail() {
  throw new Error('PostgreSQL still answers.');
}
