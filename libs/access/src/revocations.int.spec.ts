import { Secrets, Settings } from '@blueheart/config';
import { connect, connectionOf, migrate, type Database } from '@blueheart/database';
import {
  eventually,
  freshDatabase,
  testSecrets,
  testSettings,
  type FreshDatabase,
} from '@blueheart/testing';
import { Global, Module, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { Access } from './access.js';
import { AccessModule } from './access.module.js';
import { accessSchema } from './access.schema.js';
import { Revocations } from './revocations.js';

const session = '01a2cf00-0000-7000-8000-000000000002';

let fresh: FreshDatabase;
let settings: Settings;
let identity: Database;
let here: Revocations;
let elsewhere: INestApplicationContext;

async function aProcess(): Promise<INestApplicationContext> {
  @Global()
  @Module({
    providers: [
      { provide: Settings, useValue: settings },
      { provide: Secrets, useValue: testSecrets() },
    ],
    exports: [Settings, Secrets],
  })
  class Surroundings {}
  @Module({ imports: [Surroundings, AccessModule] })
  class Root {}
  return NestFactory.createApplicationContext(Root, { logger: false, abortOnError: false });
}

beforeAll(async () => {
  fresh = await freshDatabase();
  settings = testSettings(fresh.url);
  const neighbour = { name: 'identity', migrations: [], grants: () => [] };
  await migrate(fresh.url, testSecrets(), [neighbour, accessSchema]);
  identity = await connect(connectionOf(settings, testSecrets(), 'identity'));
  here = new Revocations();
  elsewhere = await aProcess();
});
afterAll(async () => {
  await elsewhere.close();
  await identity.close();
  await fresh.drop();
});

/** Somebody whose token was issued a minute ago. */
const asker = (id = session): Access => ({
  staff: '01a2cf00-0000-7000-8000-000000000001',
  session: id,
  roles: {},
  issuedAt: Date.now() - 60_000,
  expiresAt: Date.now() + 60_000,
});

test('what is revoked is void here with the commit, elsewhere soon, and in whatever starts later', async () => {
  expect(elsewhere.get(Revocations).has(asker())).toBe(false);
  await identity.transaction(async (tx) => {
    await here.revoke(tx, session);
    expect(here.has(asker())).toBe(false);
  });
  expect(here.has(asker())).toBe(true);
  await eventually(async () => expect(elsewhere.get(Revocations).has(asker())).toBe(true), {
    timeout: 5_000,
  });
  const later = await aProcess();
  expect(later.get(Revocations).has(asker())).toBe(true);
  await later.close();
});

test('what was taken back with its transaction is void nowhere', async () => {
  const another = '01a2cf00-0000-7000-8000-000000000003';
  const failing = identity.transaction(async (tx) => {
    await here.revoke(tx, another);
    throw new Error('changed its mind');
  });
  await expect(failing).rejects.toThrow('changed its mind');
  expect(here.has(asker(another))).toBe(false);
  const later = await aProcess();
  expect(later.get(Revocations).has(asker(another))).toBe(false);
  await later.close();
});

test('those that no token can have outlived go with the next', async () => {
  await identity.transaction(async (tx) => {
    await here.revoke(tx, '01a2cf00-0000-7000-8000-000000000004', -120);
    await here.revoke(tx, session);
  });
  const [left] = await identity.query<{ count: number }>(
    'select count(*)::int as count from access.revocations',
  );
  expect(left).toEqual({ count: 1 });
});

test('a process may look at them and do nothing else', async () => {
  const reader = await connect(connectionOf(settings, testSecrets(), 'access'));
  await expect(reader.query('delete from access.revocations')).rejects.toThrow(/permission denied/);
  await reader.close();
});
