import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { databaseRoles, roleFileOf, secretFilesOf } from './secret-names.js';
import { createSecrets, loadSecrets } from './secrets.js';
import { serviceNames, type ServiceName } from './services.js';
import { readSettings } from './settings.js';

let dir: string;
beforeEach(() => {
  dir = join(mkdtempSync(join(tmpdir(), 'secrets-')), 'secrets');
  createSecrets(dir);
});
afterEach(() => rmSync(join(dir, '..'), { recursive: true, force: true }));

const elsewhere = { MIGRATIONS: 'elsewhere', DATABASE_URL: 'postgres://db.example.org/heart' };
const production = {
  NODE_ENV: 'production',
  BASE_URL: 'https://pledge.example.org',
  SMTP_URL: 'smtp://mail.example.org',
  MAIL_FROM: 'hello@example.org',
};

/** A folder that leads to these files of `dir`. */
function leading(files: readonly string[]): string {
  const folder = join(dir, '..', 'alone');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  for (const file of files) symlinkSync(join(dir, file), join(folder, file));
  return folder;
}

const alone = (service: ServiceName, files: readonly string[]) => {
  const own = { SECRETS_DIR: leading(files), SERVICES: service };
  return loadSecrets(readSettings({ ...production, ...elsewhere, ...own }));
};
const without = (files: readonly string[], one: string) => files.filter((file) => file !== one);

test.each(serviceNames)('%s starts with its own secrets, and knows no other', (service) => {
  const files = secretFilesOf(service);
  expect(files).not.toContain('postgres-password');
  const { roles, postgresPassword, ...own } = alone(service, files);
  const known = databaseRoles.filter((role) => roles.get(role));
  expect(known).toEqual([service, 'bus', 'access']);
  expect(postgresPassword).toBe('');
  expect([own.access.privateKey, own.pepper, own.operatorPassword].map(Boolean)).toEqual([
    service === 'identity',
    ['pledges', 'identity'].includes(service),
    service === 'notifications',
  ]);
  for (const file of ['keyring.json', roleFileOf(service), 'role-bus', 'role-access'])
    expect(() => alone(service, without(files, file))).toThrow(
      new RegExp(`${file} does not exist`),
    );
});

test('where another process migrates none is made, away from production too', () => {
  const folder = leading(secretFilesOf('pledges'));
  loadSecrets(readSettings({ SECRETS_DIR: folder, SERVICES: 'pledges', ...elsewhere }));
  expect(readdirSync(folder).sort()).toEqual(secretFilesOf('pledges').toSorted());
});
