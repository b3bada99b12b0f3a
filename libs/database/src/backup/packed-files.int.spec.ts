import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually } from '@blueheart/testing';
import { digestOf, pack, removeOldDrafts } from './packed-files.js';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'packed '));
});
afterEach(() => rmSync(dir, { recursive: true }));

const drafts = () => readdirSync(dir).filter((name) => name.startsWith('.'));

test('a file that two pack at once is whole as soon as it is there', async () => {
  const from = join(dir, 'segment');
  const to = join(dir, 'segment.gz');
  writeFileSync(from, randomBytes(16 * 1024 * 1024));
  const first = pack(from, to);
  await eventually(() => expect(statSync(join(dir, drafts()[0]!)).size).toBeGreaterThan(1_000_000));
  const second = pack(from, to);
  await first;
  expect(await digestOf(to, { unpacked: true })).toBe(await digestOf(from));
  await second;
  expect(await digestOf(to, { unpacked: true })).toBe(await digestOf(from));
  expect(drafts()).toEqual([]);
});

test('drafts that a killed process left are removed, and none that is being written', async () => {
  const [left, current] = ['a', 'b'].map((digit) => join(dir, `.${digit.repeat(16)}-segment.gz`));
  for (const draft of [left!, current!]) writeFileSync(draft, '');
  const twoHoursAgo = new Date(Date.now() - 2 * 60 * 60_000);
  utimesSync(left!, twoHoursAgo, twoHoursAgo);
  await removeOldDrafts(dir);
  expect(drafts()).toEqual([`.${'b'.repeat(16)}-segment.gz`]);
});
