import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSecrets, readSettings, secretFilesOf, serviceNames } from '@blueheart/config';
import { orderService, trustBehindCaddy } from './orders.js';

const owner = 'postgres://postgres:hunter2@db.example.org:5432/heart?sslmode=require';
let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'split '));
});
afterEach(() => rmSync(dataDir, { recursive: true }));

test('each process has a data folder of its own, and all have one list of erasures, which backups read', async () => {
  const settings = readSettings({ DATA_DIR: dataDir, DATABASE_URL: owner });
  const orders = [1, 2].map((number) => orderService('pledges', number, settings));
  const given = (await Promise.all(orders)).map(({ env }) => readSettings(env));
  expect(new Set(given.map((process) => process.dataDir)).size).toBe(2);
  expect(given.map(({ backups }) => backups)).toEqual([settings.backups, settings.backups]);
});

test.each(serviceNames)('%s is given its own secrets, and nobody’s way in', async (service) => {
  const settings = readSettings({ DATA_DIR: dataDir, DATABASE_URL: owner });
  createSecrets(settings.secretsDir);
  const { env } = await orderService(service, 1, settings);
  const telling = Object.keys(env).filter((name) => env[name]?.includes('hunter2'));
  expect(telling).toEqual([]);
  const { migrates, databaseUrl, secretsDir } = readSettings(env);
  const address = 'postgres://db.example.org:5432/heart?sslmode=require';
  expect([migrates, databaseUrl]).toEqual([false, address]);
  expect(readdirSync(secretsDir).sort()).toEqual(secretFilesOf(service).toSorted());
});

test.each([
  [false, '1'],
  [1, '2'],
  [true, 'true'],
  ['10.0.0.0/8', 'loopback,10.0.0.0/8'],
])('with TRUST_PROXY %p a process behind Caddy trusts %p', (given, expected) => {
  expect(trustBehindCaddy(given)).toBe(expected);
});
