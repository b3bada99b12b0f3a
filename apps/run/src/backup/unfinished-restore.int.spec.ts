import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { aSupporter } from '@blueheart/testing';
import { jest } from '@jest/globals';
import { DumpedSystem } from './dumped-system.fixture.js';

/* A dump is read in one transaction, and more is done after it: whoever was erased must not come back in between. */

jest.setTimeout(60_000);
const hasPrograms = /^\d+$/.test(process.env['TEST_POSTGRES'] ?? '');
const testWithPrograms = hasPrograms ? test : test.skip;
let system: DumpedSystem;

beforeEach(async () => {
  system = await DumpedSystem.begin();
});
afterEach(() => system.end());

/** As when it is killed there. */
const stopsAt = (words: string) => (line: string) => {
  if (line.includes(words)) throw new Error('stopped');
};

testWithPrograms(
  'a restore that stops before the erasures are done again is not served, not dumped, and goes on',
  async () => {
    const notMe = await system.pledge(aSupporter({ locale: 'en' }));
    const { manifest } = await system.backUp();
    expect(await system.post('not-me', notMe)).toBe(200);
    const before = await system.states();
    await system.loseDatabase();

    const stopping = system.restore({}, { tell: stopsAt('erasures again') });
    await expect(stopping).rejects.toThrow('stopped');
    expect(await system.states()).toEqual([expect.objectContaining({ state: 'confirmed' })]);
    await expect(system.start()).rejects.toThrow(
      `restore DIR once more, where DIR holds the backup of ${manifest.takenAt}`,
    );
    await expect(system.backUp()).rejects.toThrow(/did not come to its end/);

    await system.restore();
    expect(system.said).toContain('Everything adds up.');
    expect(await system.states()).toEqual(before);
    await system.start();
  },
);

testWithPrograms('one that stops before anything is read begins anew @long', async () => {
  await system.pledge(aSupporter({ locale: 'en' }));
  await system.backUp();
  await system.loseDatabase();
  const stopping = system.restore({}, { tell: stopsAt('Reading the dump') });
  await expect(stopping).rejects.toThrow('stopped');
  await expect(system.start()).rejects.toThrow(/did not come to its end/);
  await system.restore();
  expect(await system.states()).toHaveLength(1);
  await system.start();
});

testWithPrograms('another backup than the one that was begun is refused @long', async () => {
  const first = await system.backUp();
  const second = await system.backUp();
  await system.loseDatabase();
  const stopping = system.restore({ dir: first.folder }, { tell: stopsAt('erasures again') });
  await expect(stopping).rejects.toThrow('stopped');
  await expect(system.restore({ dir: second.folder })).rejects.toThrow(
    `unfinished restore of the backup of ${first.manifest.takenAt}, not of this one`,
  );
  await system.restore({ dir: first.folder });
  await system.start();
});

testWithPrograms('without its list of erasures nothing is read', async () => {
  const notMe = await system.pledge(aSupporter({ locale: 'en' }));
  await system.backUp();
  expect(await system.post('not-me', notMe)).toBe(200);
  await system.loseDatabase();
  // Nobody can read a folder as a file, root included.
  const list = join(system.settings.backups, 'erasures');
  rmSync(list);
  mkdirSync(list);
  await expect(system.restore()).rejects.toThrow('EISDIR');
  expect(await system.sql(`select from pg_namespace where nspname = 'pledges'`)).toEqual([]);
});
