import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from '@blueheart/testing';
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

test('what signs for staff is with identity alone, and the others believe it all the same', async () => {
  const names = Object.keys(processesOf(system.dataDir)).filter((name) =>
    /^[a-z]+-\d+$/.test(name),
  );
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
