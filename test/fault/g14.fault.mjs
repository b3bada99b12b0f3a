import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { eventually, freePort, SmtpSink } from '@blueheart/testing';
import pg from 'pg';

/*
 * G14: backup and restore to a point in time loses at most a minute; erasures are applied again. People sign over
 * HTTP, two of them are erased, everything is killed and the data folder removed; what the backup folder holds is
 * restored, once with all there is and once as of a moment before the erasures.
 */

const slug = 'blue-heart-lebanon';
const mayLoseMs = 60_000;
/** With less, nothing would be older than a minute, and nothing could be missed. */
export const atLeast = 100;
const program = (name) => fileURLToPath(new URL(`../../apps/run/dist/${name}.js`, import.meta.url));

export const queues = ['postgres'];
export default run;

/** Throws an Error on any difference. Gives what it counted. `broken`: the list of erasures is lost, and it is to fail. */
export async function run({ seed = 1, seconds = atLeast, tell, broken = false }) {
  const world = await World.make(seed, tell);
  try {
    return await world.live(Math.max(seconds, atLeast), broken);
  } finally {
    await world.discard();
  }
}

class World {
  static async make(seed, tell) {
    const world = new World();
    // Run by root, PostgreSQL is another user, who must get in; a path may have spaces.
    world.root = mkdtempSync(join(tmpdir(), 'blue heart g14-'));
    chmodSync(world.root, 0o755);
    world.mail = await SmtpSink.start();
    world.port = await freePort();
    Object.assign(world, { seed, tell, signed: [], asked: 0 });
    world.backups = join(world.root, 'other disk');
    world.environment = {
      PATH: process.env.PATH,
      DATA_DIR: join(world.root, 'data'),
      BACKUP_DIR: world.backups,
      SECRETS_DIR: join(world.root, 'secrets'),
      SMTP_URL: world.mail.url,
      PORT: String(world.port),
      SIGN_QUOTA: 'off',
    };
    return world;
  }

  async live(seconds, broken) {
    const { tell } = this;
    await this.start();
    const began = Date.now();
    await this.signFor(seconds * 0.15);
    await this.cli('backup', this.backups);
    tell(`a backup was made after ${this.signed.length} signatures`);
    await this.signFor(seconds * 0.1);

    const disowned = await this.confirmed('disowned');
    const deleted = await this.confirmed('deleted');
    const before = await this.digests([disowned, deleted]);
    tell(`at ${before.at} there were ${before.pledges} pledges; now two people are erased`);
    await this.erase(disowned, deleted);
    // Seldom enough that no WAL file fills up: what is archived is so because its time has come.
    await this.signFor(seconds - (Date.now() - began) / 1000, 900);

    const lastAsked = Date.now();
    await this.killEverything();
    rmSync(realpathSync(join(this.environment.DATA_DIR, 'postgres')), { recursive: true });
    rmSync(this.environment.DATA_DIR, { recursive: true });
    tell(`killed after ${this.signed.length} signatures; the data folder is gone`);

    tell((await this.cli('restore', this.backups)).trim());
    await this.start();
    const lost = await this.expectLossOf(lastAsked);
    await this.expectErased(disowned, deleted);
    await this.expectAddsUp();
    await this.signFor(1);
    await this.stop();

    if (broken) rmSync(join(this.backups, 'erasures'));
    tell((await this.cli('restore', this.backups, '--at', before.at, '--force')).trim());
    await this.start();
    const after = await this.digests([disowned, deleted]);
    await this.expectErased(disowned, deleted);
    await this.expectAddsUp();
    for (const name of ['pledges', 'pledgesDigest', 'entriesDigest', 'keysDigest'])
      expect(after[name] === before[name], `${name}: ${before[name]} before, ${after[name]} after`);
    await this.stop();
    return { signed: this.signed.length, ...lost, erased: 2, asOf: before.pledges };
  }

  /** One after another, a few at a time, until the time is over. */
  async signFor(seconds, everyMs = 50) {
    const until = Date.now() + seconds * 1_000;
    const signer = async () => {
      while (Date.now() < until) {
        await this.sign(`signer-${this.seed}-${(this.asked += 1)}@example.org`);
        await pause(randomInt(everyMs * 0.5, everyMs * 1.5));
      }
    };
    await Promise.all([signer(), signer(), signer()]);
  }

  async sign(email) {
    const body = { name: `Signer ${this.asked}`, email, locale: 'en', consent: true, adult: true };
    const answer = await fetch(`${this.url}/api/v1/campaigns/${slug}/pledges`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    expect(answer.status === 202, `signing was answered ${answer.status}`);
    this.signed.push({ email, at: Date.now() });
  }

  async confirmed(name) {
    const email = `${name}-${this.seed}@example.org`;
    await this.sign(email);
    const first = await this.letter(email, 1);
    await this.post('confirm', { t: tokenIn(first, 'confirm'), name: 'Zephyrine' });
    const [{ key, id }] = await this.sql(
      `select person_key as key, id from pledges.pledges where confirmed_at is not null order by confirmed_at desc limit 1`,
    );
    return { email, key, id, notMe: tokenIn(first, 'not-me') };
  }

  /** One says "this was not me"; one has everything deleted, with the code that needs. Both had counted. */
  async erase(disowned, deleted) {
    await this.post('not-me', { t: disowned.notMe });
    await this.post('my-pledge', { contact: deleted.email });
    const t = tokenIn(await this.letter(deleted.email, 2), 'my-pledge');
    await this.post('my-pledge/code', { t, purpose: 'delete' });
    const code = /\b\d{3}[\s\u00a0]?\d{3}\b/.exec((await this.letter(deleted.email, 3)).text)[0];
    await this.post('my-pledge/delete', { t, code });
    const keys = await this.keysLeft(disowned, deleted);
    expect(keys === 0, `${keys} keys of erased people are left before anything was restored`);
  }

  async expectErased(disowned, deleted) {
    const keys = await this.keysLeft(disowned, deleted);
    expect(keys === 0, `${keys} keys of erased people came back`);
    const rows = await this.sql(
      `select id, state, counts, person is not null as known from pledges.pledges where id = any($1)`,
      [[disowned.id, deleted.id]],
    );
    const stateOf = ({ id }) => rows.find((row) => row.id === id);
    for (const [who, state, counts] of [
      [disowned, 'disowned', false],
      [deleted, 'deleted', true],
    ]) {
      const row = stateOf(who);
      expect(row && !row.known, `an erased person is still known: ${JSON.stringify(row)}`);
      expect(
        row.state === state && row.counts === counts,
        `expected ${state}: ${JSON.stringify(row)}`,
      );
    }
  }

  async keysLeft(...people) {
    const keys = people.map(({ key }) => key);
    const rows = await this.sql('select from sealing.data_keys where id = any($1)', [keys]);
    return rows.length;
  }

  /** Whoever was told more than a minute before the end that it is done is there; and nobody was lost from the middle. */
  async expectLossOf(end) {
    const [{ pledges }] = await this.sql('select count(*)::int as pledges from pledges.pledges');
    const told = this.signed.toSorted((a, b) => a.at - b.at);
    const lost = told.length - pledges;
    expect(lost >= 0, `${-lost} more pledges than signatures`);
    const lostMs = lost ? end - told.at(-lost).at : 0;
    expect(lostMs <= mayLoseMs, `${lost} signatures of the last ${lostMs} ms were lost`);
    this.tell(`${lost} signatures were lost, the oldest ${(lostMs / 1_000).toFixed(1)} s old`);
    return { lost, lostSeconds: Math.round(lostMs / 1_000) };
  }

  async expectAddsUp() {
    await eventually(async () => {
      const rows = await this.sql('select from pledges.tally_entries where counted_in is null');
      expect(rows.length === 0, `${rows.length} entries are not counted`);
    });
    const said = await this.cli('verify');
    expect(said.includes('Everything adds up.'), `verify says: ${said}`);
  }

  /** Of everybody but those who are erased. Nobody signs meanwhile. */
  async digests(but) {
    const params = [but.map(({ id }) => id), but.map(({ key }) => key)];
    const [row] = await this.sql(
      `select (select count(*)::int from pledges.pledges) as pledges,
         (select md5(string_agg(concat_ws(' ', id, state, counts, encode(contact_hmac, 'hex'), person_key, person), ',' order by id))
          from pledges.pledges where id <> all($1)) as "pledgesDigest",
         (select md5(string_agg(concat_ws(' ', id, pledge, delta, tier, reason), ',' order by id))
          from pledges.tally_entries where pledge <> all($1)) as "entriesDigest",
         (select md5(string_agg(concat_ws(' ', id, wrapped), ',' order by id))
          from sealing.data_keys where id <> all($2)) as "keysDigest"`,
      params,
    );
    const [clock] = await this.sql('select clock_timestamp() as now');
    // The next commit is to be later by more than the precision of a time in JavaScript.
    await pause(20);
    return { ...row, at: new Date(clock.now.getTime() + 10).toISOString() };
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

function tokenIn({ text }, page) {
  const link = new RegExp(`https?://\\S+/${page}\\?t=([^\\s&]+)`).exec(text);
  expect(link, `no link to ${page} in the letter`);
  return decodeURIComponent(link[1]);
}

function expect(holds, otherwise) {
  if (!holds) throw new Error(otherwise);
}

function fail() {
  throw new Error('PostgreSQL still answers.');
}
