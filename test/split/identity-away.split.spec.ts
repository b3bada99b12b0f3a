import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { databaseRoles, roleFileOf } from '@blueheart/config';
import { eventually, testSecrets } from '@blueheart/testing';
import { processesOf } from '../support/split-system.js';
import { Colleague, joined } from '../support/staff.js';
import { slug, System } from '../support/whole-system.js';

let system: System;
let admin: Colleague;
beforeAll(async () => {
  system = await System.start();
  await system.settle();
  admin = (await joined(system, 'admin', 'keeper@example.org')).at;
}, 90_000);
afterAll(() => system.stop(), 30_000);

/** What pledges and notifications answer, each in a process of its own. */
const elsewhere = (who: Colleague) =>
  Promise.all(
    ['pledges/figures', 'letters'].map(
      async (what) => (await who.get(`/campaigns/${slug}/${what}`)).status,
    ),
  );

/** Each process of a service, by its name. */
const ofServices = () =>
  Object.entries(processesOf(system.dataDir)).filter(([name]) => /^[a-z]+-\d+$/.test(name));

test('no process of a service knows the database’s owner, or another service’s way in', () => {
  const { password } = new URL(system.databaseUrl);
  expect(password).not.toBe('');
  const passwords = databaseRoles.map((role) => testSecrets().roles.get(role)!);
  expect(ofServices().length).toBeGreaterThan(3);
  for (const [name, pid] of ofServices()) {
    const folder = join(system.dataDir, name, 'secrets');
    const service = name.split('-')[0]!;
    const given = readdirSync(folder).filter((file) => !/^(access|keyring|pepper)/.test(file));
    const own = [service, 'bus', 'access'].map(roleFileOf);
    const forOperator = service === 'notifications' ? ['operator-password'] : [];
    expect(given.toSorted()).toEqual([...own, ...forOperator].toSorted());
    const environment = readFileSync(`/proc/${pid}/environ`, 'utf8');
    expect(environment.includes('DATABASE_URL=postgres://')).toBe(true);
    const told = [password, ...passwords].filter((secret) => environment.includes(secret));
    expect([name, told]).toEqual([name, []]);
  }
});

test('… nor has one a connection of the owner’s', async () => {
  const sessions = await system.sql<{ by: string; name: string }>(
    `select usename as by, regexp_replace(application_name, ' .*', '') as name
     from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
  );
  const { username } = new URL(system.databaseUrl);
  const ofOwner = sessions.filter(({ by }) => by === username).map(({ name }) => name);
  // The lock of the start that is above them all.
  expect(ofOwner).toEqual(['running']);
  expect(sessions.length).toBeGreaterThan(5);
});

test('what signs for staff is with identity alone, and the others believe it all the same', async () => {
  const names = ofServices().map(([name]) => name);
  const signing = names.filter((name) =>
    readdirSync(join(system.dataDir, name, 'secrets')).includes('access-private-key.pem'),
  );
  expect(names.length).toBeGreaterThan(signing.length);
  expect(signing).toEqual(names.filter((name) => name.startsWith('identity')));
  expect(await elsewhere(admin)).toEqual([200, 200]);
});

test('whoever is signed in works on while identity does not answer', async () => {
  const identity = Object.entries(processesOf(system.dataDir)).find(([name]) =>
    name.startsWith('identity'),
  )![1];
  process.kill(identity, 'SIGSTOP');
  try {
    for (let round = 0; round < 3; round += 1) expect(await elsewhere(admin)).toEqual([200, 200]);
  } finally {
    process.kill(identity, 'SIGCONT');
  }
  await eventually(async () => expect((await admin.get('/session')).status).toBe(200), {
    timeout: 30_000,
  });
}, 60_000);

test('a session that ends in identity ends in every process within five seconds', async () => {
  const kept = admin.copy();
  expect((await admin.ask('DELETE', '/session')).status).toBe(204);
  const ended = performance.now();
  await eventually(async () => expect(await elsewhere(kept)).toEqual([401, 401]), {
    timeout: 5_000,
  });
  expect(performance.now() - ended).toBeLessThan(5_000);
}, 30_000);
