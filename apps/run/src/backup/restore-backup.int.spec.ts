import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Secrets } from '@blueheart/config';
import { aSupporter, eventually, freshDatabase, testSecrets } from '@blueheart/testing';
import { jest } from '@jest/globals';
import pg from 'pg';
import { DumpedSystem } from './dumped-system.fixture.js';

/* With a database of the operator's own: dumped and read back, by the programs of the server's own version. */

jest.setTimeout(60_000);
/** Debian's PostgreSQL brings pg_dump with it; the embedded one has none, and is newer than Debian's. */
const hasPrograms = /^\d+$/.test(process.env['TEST_POSTGRES'] ?? '');
const testWithPrograms = hasPrograms ? test : test.skip;
const testWithoutPrograms = hasPrograms ? test.skip : test;
let system: DumpedSystem;

beforeEach(async () => {
  system = await DumpedSystem.begin();
});
afterEach(() => system.end());

testWithPrograms(
  'a dump is restored with its roles, and who was erased since then stays erased and uncounted',
  async () => {
    const ada = aSupporter({ locale: 'en' });
    const leaving = aSupporter({ locale: 'en' });
    await system.pledge(ada);
    const notMe = await system.pledge(leaving);
    await system.backUp();
    expect(await system.post('not-me', notMe)).toBe(200);
    const list = readFileSync(join(system.settings.backups, 'erasures'), 'utf8');
    // The last letter has a key of its own, which goes once that has left: sooner or later than this.
    expect(list).toMatch(/^[0-9a-f-]{36} disowned$/m);
    const before = await system.states();
    expect(before.map(({ state }) => state)).toEqual(['confirmed', 'disowned']);
    await system.loseDatabase();

    await system.restore();
    expect(system.said.join('\n')).toMatch(
      /^[12] erasures are known; 1 pledges were erased again\.$/m,
    );
    expect(system.said).toContain('Everything adds up.');
    expect(await system.states()).toEqual(before);
    await system.start();
    const [count] = await eventually(async () => {
      const rows = await system.sql<{ standing: number }>(
        `select coalesce(sum(delta), 0)::int as standing from pledges.tally_entries where counted_in is not null`,
      );
      expect(rows[0]!.standing).toBe(1);
      return rows;
    });
    expect(count).toEqual({ standing: 1 });
    await system.pledge(aSupporter({ locale: 'en' }));
  },
);

test('what is erased is not told as done before the list outside of the database has it', async () => {
  const notMe = await system.pledge(aSupporter({ locale: 'en' }));
  // Nobody can write there, root included.
  rmSync(system.settings.backups, { recursive: true, force: true });
  writeFileSync(system.settings.backups, '');
  expect(await system.post('not-me', notMe)).toBe(500);
  rmSync(system.settings.backups);
  // It was committed, so the database knows of it; the next start brings it to the list.
  await system.stop();
  await system.start();
  await eventually(() =>
    expect(readFileSync(join(system.settings.backups, 'erasures'), 'utf8')).toContain(
      ' disowned\n',
    ),
  );
});

testWithPrograms(
  'a restore is refused beside a running system, over data, into another name, and by other secrets',
  async () => {
    await system.backUp();
    const client = new pg.Client({
      connectionString: system.database.url,
      application_name: 'running abc',
    });
    await client.connect();
    await expect(system.restore()).rejects.toThrow(/A system runs on the database/);
    await client.end();
    await expect(system.restore()).rejects.toThrow(
      /is not empty, and nothing was changed.*rename to/,
    );

    const elsewhere = await freshDatabase();
    const other = system.settings.with({ databaseUrl: elsewhere.url });
    await expect(system.restore({}, { settings: other })).rejects.toThrow(/of the same name/);
    await elsewhere.drop();

    const wrong = new Secrets({ ...testSecrets(), pepper: Buffer.alloc(32, 9) });
    await expect(system.restore({}, { secrets: wrong })).rejects.toThrow(
      /other secrets.*pepper differs/,
    );
    await expect(
      system.restore({}, { settings: system.settings.with({ databaseUrl: undefined }) }),
    ).rejects.toThrow(/are dumps: set DATABASE_URL/);
    await expect(system.restore({ until: new Date('2020-01-01') })).rejects.toThrow(
      /No backup .* so old/,
    );
    await expect(system.restore({ dir: join(system.dir, 'nothing') })).rejects.toThrow(
      /no whole backup/,
    );
  },
);

testWithPrograms('nothing secret and nobody’s name is in a backup', async () => {
  await system.pledge(
    aSupporter({
      name: 'Zephyrine Kanarovna',
      email: 'kanarovna@leaving.example.org',
      locale: 'en',
    }),
  );
  const { folder } = await system.backUp();
  const { status, stdout, stderr } = spawnSync(
    `/usr/lib/postgresql/${process.env['TEST_POSTGRES']}/bin/pg_restore`,
    ['--file=-', join(folder, 'database.dump')],
    { encoding: 'latin1', maxBuffer: 256 * 1024 * 1024 },
  );
  expect([status, stderr]).toEqual([0, '']);
  const text = stdout + readFileSync(join(folder, 'manifest.json'), 'latin1');
  // What is not secret is found, so what is would be.
  const [pledge] = await system.sql<{ id: string; sealed: string }>(
    `select id, wrapped as sealed from sealing.data_keys limit 1`,
  );
  for (const known of [pledge!.id, pledge!.sealed, 'blue-heart-lebanon'])
    expect(text).toContain(known);
  const { pepper, roles, keyring } = testSecrets();
  const secrets = [pepper!, keyring.keys[0]!.key].flatMap((key) => [
    key.toString('base64url'),
    key.toString('hex'),
    key.toString('latin1'),
  ]);
  for (const secret of [
    ...secrets,
    roles.get('pledges')!,
    'Kanarovna',
    'kanarovna',
    'leaving.example',
  ])
    expect(text).not.toContain(secret);
});

testWithoutPrograms(
  'where pg_dump is missing or too old, it says which package to install',
  async () => {
    await expect(system.backUp()).rejects.toThrow(
      /^pg_dump (is not on this machine|here is of PostgreSQL 15, and the server is of 18)\. Install the package postgresql-client-18/,
    );
  },
);
