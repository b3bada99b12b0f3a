import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSettings } from '@blueheart/config';
import { orderService, trustBehindCaddy } from './orders.js';

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'split '));
});
afterEach(() => rmSync(dataDir, { recursive: true }));

test('each process has a data folder of its own, and all have one list of erasures, which backups read', async () => {
  const settings = readSettings({ DATA_DIR: dataDir });
  const orders = [1, 2].map((number) => orderService('pledges', number, settings));
  const given = (await Promise.all(orders)).map(({ env }) => readSettings(env));
  expect(new Set(given.map((process) => process.dataDir)).size).toBe(2);
  expect(given.map(({ backups }) => backups)).toEqual([settings.backups, settings.backups]);
});

test.each([
  [false, '1'],
  [1, '2'],
  [true, 'true'],
  ['10.0.0.0/8', 'loopback,10.0.0.0/8'],
])('with TRUST_PROXY %p a process behind Caddy trusts %p', (given, expected) => {
  expect(trustBehindCaddy(given)).toBe(expected);
});
