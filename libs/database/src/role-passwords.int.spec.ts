import {
  freshDatabase,
  TcpProxy,
  testSecrets,
  testSettings,
  type FreshDatabase,
} from '@blueheart/testing';
import pg from 'pg';
import { Secrets } from '@blueheart/config';
import {
  connect,
  connectionOf,
  generalUrl,
  migrate,
  missedMigrations,
  passwordOf,
  roleOf,
} from './index.js';
import { scramVerifier } from './scram.js';

let database: FreshDatabase;
let admin: pg.Client;
const schemas = [{ name: 'pledges', migrations: [], grants: () => [] }];

beforeEach(async () => {
  database = await freshDatabase();
  admin = new pg.Client({ connectionString: database.url });
  await admin.connect();
});
afterEach(async () => {
  await admin.end();
  await database.drop();
});

const role = () => roleOf(database.url, 'pledges');
const kept = async (name: string) =>
  (
    await admin.query<{ verifier: string }>(
      `select rolpassword as verifier from pg_authid where rolname = $1`,
      [name],
    )
  ).rows[0]!;

test('what we make of a password is what PostgreSQL makes of it', async () => {
  const name = roleOf(database.url, 'other');
  await admin.query(`set password_encryption = 'scram-sha-256'`);
  await admin.query(`create role ${name} password 'pencil'`);
  const { verifier } = await kept(name);
  const salt = Buffer.from(/^SCRAM-SHA-256\$4096:([^$]+)\$/.exec(verifier)![1]!, 'base64');
  expect(scramVerifier('pencil', salt)).toBe(verifier);
});

test('a service logs in with its password, which no statement tells; what is right is not set again', async () => {
  const wire = await TcpProxy.start(Number(new URL(database.url).port));
  const through = new URL(database.url);
  through.port = String(wire.port);
  let told = '';
  wire.look({ client: (chunk) => ((told += chunk.toString('latin1')), 'pass') });
  await migrate(through.href, testSecrets(), schemas);
  expect(told).toContain(`alter role "${role()}" password 'SCRAM-SHA-256$`);
  expect(told).not.toContain(passwordOf(testSecrets(), 'pledges'));
  told = '';
  await migrate(through.href, testSecrets(), schemas);
  expect(told).not.toContain(' password ');
  await wire.stop();

  const service = await connect(connectionOf(testSettings(database.url), testSecrets(), 'pledges'));
  expect(await service.query('select current_user as name')).toEqual([{ name: role() }]);
  await service.close();
});

/** As a process of pledges has them, which leaves the database to another one. */
function ofPledgesAlone() {
  const roles = new Map([['pledges', testSecrets().roles.get('pledges')!]]);
  const url = new URL(database.url);
  url.username = '';
  url.password = '';
  const settings = testSettings(url.href, { migrates: false, services: ['pledges'] });
  return { settings, secrets: new Secrets({ ...testSecrets(), roles }) };
}

test('a process with one service’s password comes in as that service alone', async () => {
  const { settings, secrets } = ofPledgesAlone();
  expect(new URL(generalUrl(settings, secrets)).username).toBe(role());
  expect(() => connectionOf(settings, secrets, 'identity')).toThrow(
    /password of identity is not among the secrets of this process \(role-identity\)/,
  );
});

test('it sees which migrations it waits for, its own and those that are nobody’s', async () => {
  const { settings, secrets } = ofPledgesAlone();
  class Notes1700000000000 {
    async up() {}
    async down() {}
  }
  const shared = {
    name: 'sealing',
    migrations: [Notes1700000000000],
    grants: (roleOf: (service: string) => string) => [
      `grant usage on schema sealing to "${roleOf('pledges')}"`,
      `grant select on sealing.migrations to "${roleOf('pledges')}"`,
    ],
  };
  const own = { name: 'pledges', migrations: [Notes1700000000000], grants: () => [] };
  await migrate(database.url, testSecrets(), schemas);
  expect(await missedMigrations(settings, secrets, [own, shared])).toBe(2);
  await migrate(database.url, testSecrets(), [own, shared]);
  expect(await missedMigrations(settings, secrets, [own, shared])).toBe(0);
});

test('a role without a password is nobody’s to come in as', async () => {
  const roles = { get: () => undefined };
  await migrate(database.url, new Secrets({ ...testSecrets(), roles }), schemas);
  const { rows } = await admin.query(`select rolcanlogin from pg_roles where rolname = $1`, [
    role(),
  ]);
  expect(rows).toEqual([{ rolcanlogin: false }]);
});
