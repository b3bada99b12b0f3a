import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { spawn } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SecretsError } from './secret-files.js';
import { databaseRoles, roleFileOf } from './secret-names.js';
import { createSecrets, loadSecrets, type Secrets } from './secrets.js';
import { readSettings } from './settings.js';

let dir: string;
beforeEach(() => (dir = join(mkdtempSync(join(tmpdir(), 'secrets-')), 'secrets')));
afterEach(() => rmSync(join(dir, '..'), { recursive: true, force: true }));

const settings = (more: NodeJS.ProcessEnv = {}) => readSettings({ SECRETS_DIR: dir, ...more });
const inProduction = (more: NodeJS.ProcessEnv = {}) =>
  settings({
    NODE_ENV: 'production',
    BASE_URL: 'https://pledge.example.org',
    SMTP_URL: 'smtp://mail.example.org',
    MAIL_FROM: 'hello@example.org',
    ...more,
  });
const plain = ({ roles, pepper, keyring, access, ...others }: Secrets) => ({
  ...others,
  roles: databaseRoles.map((role) => roles.get(role)),
  pepper,
  keyring,
  accessKey: access.publicKey.export({ format: 'pem', type: 'spki' }),
});

test('the first start makes secrets that only their owner can read, and the second finds them', () => {
  const made = loadSecrets(settings());
  expect([made.pepper!.length, made.keyring.keys[0]!.key.length]).toEqual([32, 32]);
  expect(statSync(dir).mode & 0o777).toBe(0o700);
  expect(readdirSync(dir).sort()).toEqual([
    'access-private-key.pem',
    'access-public-key.pem',
    'keyring.json',
    'operator-password',
    'pepper',
    'postgres-password',
    'role-access',
    'role-bus',
    'role-distribution',
    'role-identity',
    'role-media',
    'role-notifications',
    'role-pledges',
    'role-schedule',
  ]);
  for (const name of readdirSync(dir)) expect(statSync(join(dir, name)).mode & 0o777).toBe(0o600);
  expect(plain(loadSecrets(settings()))).toEqual(plain(made));
});

test('processes that start together end with the same secrets', async () => {
  const program = `
    const { createSecrets } = await import(${JSON.stringify(new URL('../dist/index.js', import.meta.url).href)});
    const s = createSecrets(process.argv[1]);
    console.log(s.access.publicKey.export({ format: 'jwk' }).x, s.postgresPassword, s.roles.get('bus'), s.pepper.toString('hex'), s.keyring.keys[0].key.toString('hex'));`;
  const outputs = await Promise.all(
    Array.from({ length: 4 }, async () => {
      const child = spawn(process.execPath, ['--input-type=module', '-e', program, dir]);
      let output = '';
      child.stdout.on('data', (chunk) => (output += chunk));
      child.stderr.on('data', (chunk) => (output += chunk));
      await once(child, 'close');
      return output;
    }),
  );
  expect(outputs[0]).toMatch(/^\S{43} \S{43} \S{43} [0-9a-f]{64} [0-9a-f]{64}\n$/);
  expect(new Set(outputs).size).toBe(1);
});

test('a start that was killed among its first secrets is finished by the next', () => {
  const made = createSecrets(dir);
  rmSync(join(dir, 'postgres-password'));
  rmSync(join(dir, 'keyring.json'));
  const again = createSecrets(dir);
  expect(again.pepper).toEqual(made.pepper);
});

test('a lost secret is not replaced by a new one that would open nothing', () => {
  createSecrets(dir);
  rmSync(join(dir, 'keyring.json'));
  expect(() => createSecrets(dir)).toThrow(/keyring\.json is missing .* backup/);
});

test('an earlier set gets keys for staff, killed half-way too, and a process may have the public one alone', () => {
  const made = createSecrets(dir);
  rmSync(join(dir, 'access-public-key.pem'));
  expect(plain(createSecrets(dir))).toEqual(plain(made));
  rmSync(join(dir, 'access-private-key.pem'));
  const { access } = createSecrets(dir);
  expect(access.privateKey).toBeUndefined();
  expect(access.publicKey.equals(made.access.publicKey)).toBe(true);
  rmSync(join(dir, 'access-public-key.pem'));
  expect(createSecrets(dir).access.publicKey.equals(made.access.publicKey)).toBe(false);
});

test('keys for staff that do not belong together, or are none, are refused by name', () => {
  createSecrets(dir);
  const other = generateKeyPairSync('ed25519').publicKey.export({ format: 'pem', type: 'spki' });
  writeFileSync(join(dir, 'access-public-key.pem'), other);
  expect(() => loadSecrets(settings())).toThrow(/access-public-key.pem does not belong to/);
  const curve = generateKeyPairSync('x25519').publicKey.export({ format: 'pem', type: 'spki' });
  for (const text of [curve, 'no key'])
    expect(() => {
      writeFileSync(join(dir, 'access-public-key.pem'), text);
      loadSecrets(settings());
    }).toThrow(/access-public-key.pem cannot be read: expected an Ed25519 key/);
  rmSync(join(dir, 'access-public-key.pem'));
  expect(() => loadSecrets(inProduction())).toThrow(/access-public-key.pem does not exist/);
});

test('production makes no secrets and takes what it is given', () => {
  expect(() => loadSecrets(inProduction())).toThrow(
    /access-public-key.pem does not exist.*secrets create/,
  );
  const made = createSecrets(dir);
  expect(plain(loadSecrets(inProduction()))).toEqual(plain(made));
});

test('production with its own database needs no password for the embedded one', () => {
  createSecrets(dir);
  rmSync(join(dir, 'postgres-password'));
  expect(() => loadSecrets(inProduction())).toThrow(/postgres-password does not exist/);
  const ours = loadSecrets(inProduction({ DATABASE_URL: 'postgres://db.example.org/heart' }));
  expect(ours.postgresPassword).toBe('');
});

test('an earlier set gets passwords for the roles, and keeps what seals', () => {
  const made = createSecrets(dir);
  const later: string[] = [...databaseRoles.map(roleFileOf), 'operator-password'];
  for (const name of later) rmSync(join(dir, name));
  expect(() => loadSecrets(inProduction())).toThrow(/role-pledges does not exist/);
  const again = createSecrets(dir);
  expect(readdirSync(dir)).toEqual(expect.arrayContaining(later));
  expect([again.pepper, again.keyring]).toEqual([made.pepper, made.keyring]);
});

test('production refuses a secret that others may read', () => {
  createSecrets(dir);
  chmodSync(join(dir, 'pepper'), 0o640);
  expect(() => loadSecrets(inProduction())).toThrow(/pepper is open to others.*0600/);
});

test.each([
  ['pepper', 'short'],
  ['role-pledges', 'two words'],
  ['operator-password', ''],
  ['pepper', 'not base64url, yet long enough to pass for it'],
  ['postgres-password', ''],
  ['postgres-password', 'two\nlines'],
  ['keyring.json', '{'],
  ['keyring.json', '{"keys": []}'],
  [
    'keyring.json',
    '{"keys": [{"id": "a.b", "key": "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"}]}',
  ],
  ['keyring.json', '{"keys": [{"id": "a", "key": "AAAA"}]}'],
])('malformed %s is refused by name, without showing it: %s', (name, content) => {
  createSecrets(dir);
  writeFileSync(join(dir, name), content);
  expect(() => loadSecrets(settings())).toThrow(new RegExp(`${name} cannot be read: expected`));
});

/** Root may do everything, so it does this as somebody else. */
function asNobody<T>(work: () => T): T {
  if (process.geteuid!() !== 0) return work();
  process.seteuid!(65_534);
  try {
    return work();
  } finally {
    process.seteuid!(0);
  }
}

test.each([
  ['DATA_DIR', 'secrets may not be used'],
  ['SECRETS_DIR', 'secrets may not be used'],
  ['a secret', 'pepper may not be read'],
])('%s of another user is told in a sentence', (what, told) => {
  createSecrets(dir);
  const around = join(dir, '..');
  chmodSync(around, what === 'DATA_DIR' ? 0o000 : 0o755);
  if (what !== 'DATA_DIR') chmodSync(dir, what === 'SECRETS_DIR' ? 0o000 : 0o755);
  if (what === 'a secret') chmodSync(join(dir, 'pepper'), 0o000);
  if (what === 'a secret') chmodSync(join(dir, 'postgres-password'), 0o644);
  try {
    const attempt = () => asNobody(() => createSecrets(dir));
    expect(attempt).toThrow(SecretsError);
    expect(attempt).toThrow(new RegExp(`/${told} by this user: .* made by another one`));
  } finally {
    chmodSync(around, 0o700);
    chmodSync(dir, 0o700);
  }
});

test('a folder that this user may only read takes no secrets, in a sentence', () => {
  const around = join(dir, '..');
  mkdirSync(dir);
  chmodSync(around, 0o755);
  chmodSync(dir, 0o555);
  expect(() => asNobody(() => createSecrets(dir))).toThrow(/pepper may not be made by this user/);
});

test('a secret is never printed by accident', () => {
  const secrets = createSecrets(dir);
  expect(JSON.stringify({ secrets })).toBe('{"secrets":"[secrets]"}');
  expect(readFileSync(join(dir, 'pepper'), 'utf8').trim()).toBe(
    secrets.pepper!.toString('base64url'),
  );
});
