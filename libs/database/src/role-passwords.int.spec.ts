import {
  freshDatabase,
  TcpProxy,
  testSecrets,
  testSettings,
  type FreshDatabase,
} from '@blueheart/testing';
import pg from 'pg';
import { connect, connectionOf, migrate, passwordOf, roleOf } from './index.js';
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
  expect(told).not.toContain(passwordOf(testSecrets(), role()));
  told = '';
  await migrate(through.href, testSecrets(), schemas);
  expect(told).not.toContain(' password ');
  await wire.stop();

  const service = await connect(connectionOf(testSettings(database.url), testSecrets(), 'pledges'));
  expect(await service.query('select current_user as name')).toEqual([{ name: role() }]);
  await service.close();
});
