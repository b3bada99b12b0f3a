import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadSecrets, readSettings } from '@blueheart/config';
import { freshDatabase, testSettings, type FreshDatabase } from '@blueheart/testing';
import pg from 'pg';
import { migrateAll } from '../serve.js';
import { listAudit } from './audit.js';
import type { Command } from './command.js';
import { verify } from './verify.js';

const given = { ...process.env };
let database: FreshDatabase;
let dir: string;
let admin: pg.Client;

beforeAll(async () => {
  database = await freshDatabase();
  dir = mkdtempSync(join(tmpdir(), 'command '));
  Object.assign(process.env, { DATA_DIR: dir, DATABASE_URL: database.url });
  await migrateAll(testSettings(database.url), loadSecrets(readSettings(process.env)));
  admin = new pg.Client({ connectionString: database.url });
  await admin.connect();
});
afterAll(async () => {
  process.env = given;
  await admin.end();
  await database.drop();
  rmSync(dir, { recursive: true, force: true });
});

async function run(command: Command, ...words: string[]): Promise<[number, string[]]> {
  const said: string[] = [];
  return [await command(words, (line) => said.push(line)), said];
}

/** As the service would never write it: its hash is of nothing. */
async function forge(): Promise<void> {
  const body = {
    number: 1,
    event: '01890a5d-ac96-774b-bcce-b302099a8057',
    at: Date.UTC(2026, 0, 31),
    actor: { kind: 'staff', id: 'amal' },
    action: 'pledge.correct',
    object: { kind: 'pledge', id: 'p-1' },
    reason: 'Ada called',
  };
  await admin.query(
    `insert into identity.audit (body, previous, hash) values ($1, sha256('audit'), sha256('nothing'))`,
    [JSON.stringify(body)],
  );
}

test('the log is listed without what was said in somebody’s words, and verify finds what was forged', async () => {
  expect(await run(listAudit)).toEqual([0, ['No entries.']]);
  expect(await run(verify)).toEqual([0, ['Everything adds up.']]);
  await forge();
  const line = '1\t2026-01-31T00:00:00.000Z\tstaff amal\tpledge.correct\tpledge p-1\t-';
  expect(await run(listAudit)).toEqual([0, [line]]);
  expect(await run(listAudit, '--action', 'phone.confirm')).toEqual([0, ['No entries.']]);
  expect(await run(verify)).toEqual([
    1,
    ['Entry 1 of the audit log is not what was written: its hash is another.', '1 differences.'],
  ]);
});
