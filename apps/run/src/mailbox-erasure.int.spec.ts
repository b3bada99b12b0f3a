import { fork, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readRollout, type Settings } from '@blueheart/config';
import { createLogger } from '@blueheart/http';
import { MasterKeys, PersonKeys } from '@blueheart/sealing';
import {
  aSupporter,
  eventually,
  freePort,
  freshDatabase,
  testSecrets,
  testSettings,
  type FreshDatabase,
} from '@blueheart/testing';
import { jest } from '@jest/globals';
import { createTransport } from 'nodemailer';
import pg from 'pg';
import { serve, type ServingSystem } from './serve.js';

/* A real mailbox beside a real system: what it keeps of somebody who was erased, in its page and on disk. */

const slug = 'blue-heart-lebanon';
const rollout = readRollout(join(import.meta.dirname, '../../../rollouts', slug));
const people = new PersonKeys(new MasterKeys(testSecrets().keyring));
jest.setTimeout(60_000);
let database: FreshDatabase;
let dataDir: string;
let settings: Settings;
let mailbox: ChildProcess;
let order: object;
let pageUrl: string;
let system: ServingSystem | undefined;
let admin: pg.Client;

beforeAll(async () => {
  database = await freshDatabase();
  dataDir = mkdtempSync(join(tmpdir(), 'mailbox-erasure-'));
  const [smtpPort, webPort] = [await freePort(), await freePort()];
  order = { smtpPort, webPort, folder: join(dataDir, 'mail') };
  pageUrl = `http://127.0.0.1:${webPort}`;
  settings = testSettings(database.url, {
    dataDir,
    smtpUrl: `smtp://127.0.0.1:${smtpPort}`,
    mailboxUrl: pageUrl,
  });
  admin = new pg.Client({ connectionString: database.url });
  admin.on('error', () => undefined);
  await admin.connect();
  await startMailbox();
  await startSystem();
}, 60_000);

afterAll(async () => {
  await system?.close();
  await killMailbox();
  await admin.end();
  await database.drop();
  rmSync(dataDir, { recursive: true });
}, 60_000);

async function startMailbox(): Promise<void> {
  mailbox = fork(new URL('../dist/bundle/mailbox.process.js', import.meta.url), {
    env: {},
    execArgv: [],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  mailbox.send(order);
  expect((await once(mailbox, 'message'))[0]).toEqual({ ready: true });
}

async function killMailbox(): Promise<void> {
  const ended = once(mailbox, 'exit');
  mailbox.kill('SIGKILL');
  await ended;
}

async function startSystem(): Promise<void> {
  system = await serve(settings, testSecrets(), createLogger(settings), rollout);
}

async function sql<Row>(text: string, params: unknown[] = []): Promise<Row[]> {
  return (await admin.query(text, params)).rows as Row[];
}

interface Kept {
  to: { address: string }[];
  headers: Record<string, string>;
}

/** What the mailbox's page shows of letters to that address. */
async function shownTo(email: string): Promise<Kept[]> {
  const all = (await (await fetch(`${pageUrl}/api/email`)).json()) as Kept[];
  return all.filter(({ to }) => to.some(({ address }) => address === email));
}

/** Which files of the mailbox have that address in them; and whatever else lies there besides letters. */
function filesNaming(email: string): string[] {
  const folder = join(dataDir, 'mail');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (file) => !file.endsWith('.eml') || readFileSync(join(folder, file), 'utf8').includes(email),
  );
}

/** Signs, waits for the letter, and gives what the other service would need to erase the signer. */
async function signUp(): Promise<{ email: string; pledge: string; personKey: string }> {
  const supporter = aSupporter();
  const answer = await fetch(`${system!.url}/api/v1/campaigns/${slug}/pledges`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(supporter),
  });
  expect(answer.status).toBe(202);
  await eventually(async () => expect(await shownTo(supporter.email!)).toHaveLength(1), patience);
  const [letter] = await sql<{ pledge: string; personKey: string }>(
    `select pledge, person_key as "personKey" from notifications.letters order by id desc limit 1`,
  );
  await eventually(async () => expect(await stateOf(letter!.personKey)).toBe('sent'), patience);
  return { email: supporter.email!, ...letter! };
}

const patience = { timeout: 30_000 };

async function stateOf(personKey: string): Promise<string | undefined> {
  const [row] = await sql<{ state: string }>(
    'select state from notifications.letters where person_key = $1',
    [personKey],
  );
  return row?.state;
}

/** As the pledges service does: the key is destroyed, and the news goes out with it. */
async function erase({ pledge, personKey }: { pledge: string; personKey: string }): Promise<void> {
  await sql('delete from sealing.data_keys where id = $1', [personKey]);
  await announce('PersonErased', { pledge, campaign: slug, personKey });
}

async function announce(type: string, payload: object): Promise<void> {
  await sql(
    `insert into bus.outbox (event, announcer, type, version, payload) values ($1, 'pledges', $2, 1, $3)`,
    [randomUUID(), type, JSON.stringify(payload)],
  );
}

async function lookAgain(): Promise<void> {
  await sql('update notifications.mailbox_erasures set due_at = now() where done_at is null');
}

/** The second look finds nothing, and that is noted. */
async function allDone(): Promise<void> {
  await eventually(async () => {
    await lookAgain();
    expect(await sql('select 1 from notifications.mailbox_erasures where done_at is null')).toEqual(
      [],
    );
  }, patience);
}

async function gone(email: string): Promise<void> {
  await eventually(async () => {
    expect(await shownTo(email)).toEqual([]);
    expect(filesNaming(email)).toEqual([]);
  }, patience);
}

test('the letters of who is erased vanish from the mailbox, its page and its files, and only theirs', async () => {
  const [leaving, staying] = [await signUp(), await signUp()];
  expect(filesNaming(leaving.email)).toHaveLength(1);
  await erase(leaving);
  await gone(leaving.email);
  await allDone();
  expect(await shownTo(staying.email)).toHaveLength(1);
  expect(filesNaming(staying.email)).toHaveLength(1);
});

test('a second copy of a letter goes too, also when it arrives after the first look', async () => {
  const leaving = await signUp();
  const [{ source }] = (await shownTo(leaving.email)) as unknown as [{ source: string }];
  const copy = readFileSync(source, 'utf8');
  await erase(leaving);
  await gone(leaving.email);
  await deliver(copy, leaving.email);
  await eventually(async () => expect(await shownTo(leaving.email)).toHaveLength(1), patience);
  await allDone();
  await gone(leaving.email);
});

test('a letter that is in hand while its reader is erased is cleared once it has left the hand', async () => {
  const leaving = await signUp();
  await sql(
    `update notifications.letters set state = 'sending', sent_at = null, person = 'x', tokens = 'x',
       lease_until = now() + interval '10 minutes' where person_key = $1`,
    [leaving.personKey],
  );
  await erase(leaving);
  await eventually(async () => {
    const found = await sql(
      `select 1 from notifications.mailbox_erasures join notifications.letters using (message_id)
       where person_key = $1 and due_at <= now()`,
      [leaving.personKey],
    );
    expect(found).toHaveLength(1);
  }, patience);
  // Another one is looked for and found meanwhile: the clock has turned.
  const other = await signUp();
  await erase(other);
  await gone(other.email);
  expect(await shownTo(leaving.email)).toHaveLength(1);

  await sql(
    `update notifications.letters set state = 'sent', sent_at = now(), person = null, tokens = null,
       lease_until = null where person_key = $1`,
    [leaving.personKey],
  );
  await gone(leaving.email);
});

test('neither a mailbox that is down nor a restart of the system keeps anything', async () => {
  const leaving = await signUp();
  await killMailbox();
  await erase(leaving);
  await eventually(async () => {
    const waiting = await sql('select 1 from notifications.mailbox_erasures where done_at is null');
    expect(waiting.length).toBeGreaterThan(0);
  }, patience);
  await system!.close();
  expect(filesNaming(leaving.email)).toHaveLength(1);

  await startMailbox();
  await startSystem();
  await gone(leaving.email);
});

test('the last letter stays for ten minutes to be read, and goes then', async () => {
  const leaving = await signUp();
  const personKey = randomUUID();
  const key = people.fresh(personKey);
  await sql('insert into sealing.data_keys (id, wrapped) values ($1, $2)', [
    personKey,
    key.wrapped,
  ]);
  const person = key.seal(JSON.stringify({ name: 'Ada', email: leaving.email }));
  const about = { pledge: leaving.pledge, campaign: slug, locale: 'en', channel: 'email' };
  await erase(leaving);
  await announce('FarewellWanted', {
    ...about,
    ask: randomUUID(),
    personKey,
    person,
    reason: 'deleted',
  });

  await eventually(async () => expect(await stateOf(personKey)).toBe('sent'), patience);
  await eventually(async () => expect(await shownTo(leaving.email)).toHaveLength(1), patience);
  const [wait] = await sql<{ seconds: number }>(
    `select extract(epoch from due_at - now())::float8 as seconds from notifications.mailbox_erasures
     join notifications.letters using (message_id) where person_key = $1`,
    [personKey],
  );
  expect(wait!.seconds).toBeGreaterThan(580);
  expect(wait!.seconds).toBeLessThanOrEqual(600);
  await eventually(async () => {
    const done = await sql(
      `select 1 from bus.inbox where hearer = 'pledges' offset (select count(*) from pledges.links)`,
    );
    expect(done).toHaveLength(1);
  }, patience);

  await lookAgain();
  await gone(leaving.email);
  await allDone();
});

test('the log names nobody whose letters were cleared', () => {
  const log = join(dataDir, 'blueheart.log');
  expect(existsSync(log)).toBe(true);
  expect(readFileSync(log, 'utf8')).not.toContain('@example.org');
});

/** Hands the mailbox a letter as it is. */
async function deliver(letter: string, to: string): Promise<void> {
  const transport = createTransport(settings.smtpUrl);
  await transport.sendMail({ envelope: { from: 'hello@example.org', to }, raw: letter });
  transport.close();
}
