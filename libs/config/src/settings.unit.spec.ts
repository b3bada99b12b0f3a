import { resolve } from 'node:path';
import { inspect } from 'node:util';
import { readSettings, Settings, SettingsError } from './settings.js';

const production = {
  NODE_ENV: 'production',
  BASE_URL: 'https://pledge.example.org',
  SMTP_URL: 'smtp://sender:hunter2@mail.example.org:587',
  MAIL_FROM: 'Blue Heart <hello@example.org>',
};

function problemsOf(environment: NodeJS.ProcessEnv): readonly string[] {
  try {
    readSettings(environment);
  } catch (error) {
    if (error instanceof SettingsError) return error.problems;
    throw error;
  }
  return [];
}

test('nothing set is a system on this machine alone, with everything embedded', () => {
  const settings = readSettings({});
  expect(settings).toBeInstanceOf(Settings);
  expect(settings).toMatchObject({
    port: 3000,
    portIsExplicit: false,
    host: '127.0.0.1',
    dataDir: resolve('.data'),
    secretsDir: resolve('.data/secrets'),
    backups: resolve('.data/backup'),
    filesDir: resolve('.data/files'),
    mailboxPort: 1080,
    mailboxPortIsExplicit: false,
    services: 'all',
    migrates: true,
    baseUrl: 'http://127.0.0.1:3000',
    trustProxy: false,
    signQuota: 300,
    production: false,
  });
  expect([settings.databaseUrl, settings.queueUrl, settings.smtpUrl]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  expect(settings.servicesToRun).toEqual([
    'pledges',
    'notifications',
    'identity',
    'schedule',
    'distribution',
    'media',
  ]);
});

test.each([
  ['PORT', '8080', { port: 8080, portIsExplicit: true, baseUrl: 'http://127.0.0.1:8080' }],
  ['PORT', '0', { port: 0, portIsExplicit: false }],
  ['PORT', '', { port: 3000, portIsExplicit: false }],
  ['HOST', '0.0.0.0', { host: '0.0.0.0', baseUrl: 'http://127.0.0.1:3000' }],
  ['HOST', '::', { baseUrl: 'http://[::1]:3000' }],
  ['DATA_DIR', '/srv/heart', { dataDir: '/srv/heart', secretsDir: '/srv/heart/secrets' }],
  ['SECRETS_DIR', '/run/secrets', { secretsDir: '/run/secrets' }],
  ['DATABASE_URL', 'postgres://a:b@db/heart', { databaseUrl: 'postgres://a:b@db/heart' }],
  ['SMTP_URL', 'smtps://mail.example.org', { smtpUrl: 'smtps://mail.example.org' }],
  ['MAILBOX_PORT', '2080', { mailboxPort: 2080, mailboxPortIsExplicit: true }],
  ['SERVICES', 'all', { services: 'all' }],
  ['SERVICES', 'notifications, pledges,notifications', { services: ['notifications', 'pledges'] }],
  [
    'BASE_URL',
    'https://pledge.example.org/',
    { baseUrl: 'https://pledge.example.org', baseUrlIsExplicit: true },
  ],
  ['QUEUE_URL', 'rediss://queue.example.org/2', { queueUrl: 'rediss://queue.example.org/2' }],
  ['FILES_URL', 's3://key:s%2Fcret@store.example.org/hearts?region=eu-south-1', {}],
  ['FILES_URL', 's3+http://key:secret@127.0.0.1:9000/hearts/', { filesDir: undefined }],
  ['FILES_URL', 'file:///srv/heart%20files', { filesDir: '/srv/heart files' }],
  ['MAIL_FROM', 'hello@example.org', { mailFrom: 'hello@example.org' }],
  ['TRUST_PROXY', 'true', { trustProxy: true }],
  ['TRUST_PROXY', '2', { trustProxy: 2 }],
  ['TRUST_PROXY', '10.0.0.0/8, loopback', { trustProxy: '10.0.0.0/8, loopback' }],
  ['SIGN_QUOTA', '0', { signQuota: 0 }],
  ['SIGN_QUOTA', 'off', { signQuota: undefined }],
  ['NODE_ENV', 'development', { production: false }],
  ['MIGRATIONS', 'here', { migrates: true }],
])('%s=%s is understood', (name, value, expected) => {
  expect(readSettings({ [name]: value })).toMatchObject(expected);
});

test.each([
  ['PORT', '70000'],
  ['PORT', '80a'],
  ['PORT', '-1'],
  ['HOST', 'http://localhost'],
  ['DATABASE_URL', 'mysql://db/heart'],
  ['DATABASE_URL', 'postgres://db'],
  ['QUEUE_URL', 'localhost:6379'],
  ['QUEUE_URL', 'redis://queue.example.org/name'],
  ['SMTP_URL', 'mail.example.org'],
  ['FILES_URL', 'https://store.example.org/hearts'],
  ['FILES_URL', 's3://store.example.org/hearts'],
  ['FILES_URL', 'file://store.example.org/hearts'],
  ['FILES_URL', 's3://key:secret@store.example.org'],
  ['FILES_URL', 's3://key:secret@store.example.org/hearts/ours'],
  ['FILES_URL', 's3://key:secret@store.example.org/hearts?acl=public'],
  ['MAILBOX_PORT', 'none'],
  ['SERVICES', 'pledge'],
  ['SERVICES', ','],
  ['BASE_URL', 'pledge.example.org'],
  ['BASE_URL', 'https://example.org/campaign'],
  ['MAIL_FROM', 'Blue Heart'],
  ['MAIL_FROM', 'a@example.org\r\nBcc: b@example.org'],
  ['TRUST_PROXY', 'yes'],
  ['SIGN_QUOTA', '-1'],
  ['SIGN_QUOTA', 'none'],
  ['TRUST_PROXY', '10.0.0.0/99'],
  ['NODE_ENV', 'prod'],
  ['MIGRATIONS', 'never'],
])('%s=%s is refused with its name, what was given and what is expected', (name, value) => {
  const [problem, ...others] = problemsOf({ [name]: value });
  expect(others).toEqual([]);
  expect(problem).toMatch(new RegExp(`^${name}: was ".+"; expected .{3,}$`, 's'));
});

test('every problem is told at once', () => {
  expect(problemsOf({ PORT: 'x', HOST: '!', SERVICES: 'y' })).toHaveLength(3);
});

test.each([
  ['DATABASE_URL', 'postgres://user:hunter2@db'],
  ['SMTP_URL', 'smpt://user:hunter2@mail.example.org'],
  ['SMTP_URL', 'smpt://user:p@hunter2@mail.example.org'],
  ['DATABASE_URL', 'postgres://db?password=hunter2'],
  ['QUEUE_URL', 'amqp://:hunter2@queue.example.org'],
  ['FILES_URL', 's3://key:hunter2@store.example.org'],
])('no password is shown when %s is wrong', (name, value) => {
  const [problem] = problemsOf({ [name]: value });
  expect(problem).toContain(name);
  expect(problem).not.toContain('hunter2');
});

test('printing the settings shows no password either', () => {
  const FILES_URL = 's3://key:hunter2@store.example.org/hearts';
  const settings = readSettings({ ...production, FILES_URL });
  expect(settings.smtpUrl).toContain('hunter2');
  expect(settings.filesUrl).toBe(FILES_URL);
  expect(JSON.stringify(settings) + inspect(settings)).not.toContain('hunter2');
});

test('production refuses to start without its own addresses', () => {
  const problems = problemsOf({ NODE_ENV: 'production' });
  expect(problems.map((problem) => problem.split(':')[0])).toEqual([
    'BASE_URL',
    'SMTP_URL',
    'MAIL_FROM',
  ]);
  expect(readSettings(production)).toMatchObject({
    production: true,
    baseUrl: 'https://pledge.example.org',
  });
});

test('in production only a process that writes letters needs the mail server', () => {
  const { SMTP_URL: _mailServer, ...without } = production;
  const missing = (SERVICES: string) => problemsOf({ ...without, SERVICES });
  for (const services of ['pledges', 'identity', 'pledges,identity'])
    expect(missing(services)).toEqual([]);
  for (const services of ['all', 'notifications', 'pledges, notifications'])
    expect(missing(services)).toEqual([expect.stringMatching(/^SMTP_URL: not set/)]);
});

test('production refuses to be reached by http, but from this machine itself', () => {
  const at = (BASE_URL: string) => problemsOf({ ...production, BASE_URL });
  expect(at('http://pledge.example.org')).toEqual([
    'BASE_URL: was "http://pledge.example.org"; NODE_ENV=production expects https:// ' +
      '(http:// only of this machine itself, such as http://127.0.0.1:3000)',
  ]);
  for (const far of ['http://127.example.org', 'http://localhost.example.org', 'http://10.0.0.1'])
    expect(at(far)).toHaveLength(1);
  for (const here of ['http://127.0.0.1:3000', 'http://localhost', 'http://[::1]:8080'])
    expect(at(here)).toEqual([]);
  expect(problemsOf({ BASE_URL: 'http://pledge.example.org' })).toEqual([]);
});

test('who leaves the database to another process has its address, and nobody’s password', () => {
  const elsewhere = (DATABASE_URL?: string) => ({ MIGRATIONS: 'elsewhere', DATABASE_URL });
  expect(readSettings(elsewhere('postgres://db.example.org/heart?sslmode=require'))).toMatchObject({
    migrates: false,
    databaseUrl: 'postgres://db.example.org/heart?sslmode=require',
  });
  expect(problemsOf(elsewhere())).toEqual([
    expect.stringMatching(/^DATABASE_URL: not set; MIGRATIONS=elsewhere expects the address/),
  ]);
  for (const whose of ['postgres:hunter2', 'postgres', ':hunter2']) {
    const [problem, ...others] = problemsOf(elsewhere(`postgres://${whose}@db.example.org/heart`));
    expect([problem, others]).toEqual([expect.stringContaining('no user and no password'), []]);
    expect(problem).not.toContain('hunter2');
  }
  expect(problemsOf(elsewhere('mysql://db/heart'))).toEqual([
    expect.stringMatching(/^DATABASE_URL: was/),
  ]);
});

test('the public address follows the port until somebody sets it', () => {
  expect(readSettings({}).with({ port: 4000 }).baseUrl).toBe('http://127.0.0.1:4000');
  expect(readSettings(production).with({ port: 4000 }).baseUrl).toBe('https://pledge.example.org');
});
