import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { z } from 'zod';
import { serviceNames, type ServiceName } from './services.js';

/** Each message completes "expected …". */
const port = (fallback: number) => {
  const message = 'a port: a whole number from 0 to 65535 (0 picks a free one)';
  return z
    .string()
    .trim()
    .regex(/^\d{1,5}$/, message)
    .transform(Number)
    .refine((number) => number <= 65_535, message)
    .default(fallback);
};

const folder = z
  .string()
  .refine((path) => !path.includes('\0'), 'the path of a folder')
  .transform((path) => resolve(path.trim()));

const host = z
  .string()
  .trim()
  .refine(
    (name) => isIP(name) > 0 || /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(name),
    'an IP address or a host name, such as 127.0.0.1 or 0.0.0.0',
  )
  .default('127.0.0.1');

const address = (protocols: readonly string[], expected: string, fits: (url: URL) => boolean) =>
  z
    .string()
    .trim()
    .refine((text) => {
      const url = URL.canParse(text) ? new URL(text) : undefined;
      return (
        url !== undefined && protocols.includes(url.protocol) && url.hostname !== '' && fits(url)
      );
    }, expected);

const databaseUrl = address(
  ['postgres:', 'postgresql:'],
  'postgres://user:password@host:5432/database, a direct connection (no transaction pooler)',
  (url) => url.pathname.length > 1,
);

const queueUrl = address(
  ['redis:', 'rediss:'],
  'redis://user:password@host:6379/0 or rediss://…; unset, the queue is in the database',
  (url) => /^\/?\d*$/.test(url.pathname),
);

const smtpUrl = address(
  ['smtp:', 'smtps:'],
  'smtp://user:password@host:587 or smtps://user:password@host:465',
  () => true,
);

const filesUrl = z
  .string()
  .trim()
  .refine(
    (text) => URL.canParse(text) && (isFolder(new URL(text)) || isBucket(new URL(text))),
    's3://key:secret@host/bucket?region=name (s3+http:// where nobody listens in between), with / and + of the secret ' +
      'written as %2F and %2B, or file:///folder; unset, files are in DATA_DIR/files',
  );

const baseUrl = address(
  ['http:', 'https:'],
  'http:// or https:// with a host and nothing after it, such as https://pledge.example.org',
  (url) => url.pathname === '/' && !url.search && !url.hash && !url.username && !url.password,
).transform((text) => new URL(text).origin);

const services = z
  .string()
  .transform((list) => [
    ...new Set(
      list
        .split(',')
        .map((name) => name.trim())
        .filter(Boolean),
    ),
  ])
  .refine(
    (names) => names.length > 0 && names.every((name) => name === 'all' || isService(name)),
    `all, or some of ${serviceNames.join(', ')}, separated by commas`,
  )
  .transform((names) => (names.includes('all') ? ('all' as const) : (names as ServiceName[])))
  .default('all' as const);

const mailFrom = z
  .string()
  .trim()
  .regex(
    /^(?:[^<>\r\n@]*<[^\s<>@,]+@[^\s<>@,]+>|[^\s<>@,]+@[^\s<>@,]+)$/,
    'an address, alone or after a name: Blue Heart <hello@example.org>',
  )
  .default('Blue Heart <blue-heart@example.org>');

const trustProxy = z
  .string()
  .trim()
  .refine(
    (text) => /^(true|false|\d{1,2})$/.test(text) || text.split(',').every(isNetwork),
    'true, false, the number of proxies in front, or their addresses separated by commas',
  )
  .transform((text) => {
    if (text === 'true' || text === 'false') return text === 'true';
    return /^\d+$/.test(text) ? Number(text) : text;
  })
  .default(false);

const signQuota = z
  .string()
  .trim()
  .regex(/^(off|\d{1,6})$/, 'off, or a whole number of signatures, such as 300')
  .transform((text) => (text === 'off' ? undefined : Number(text)))
  .prefault('300');

/** Every variable of the outside contract. */
export const variables = z.object({
  NODE_ENV: z
    .enum(['production', 'development', 'test'], 'production, development or test')
    .optional(),
  PORT: port(3000),
  HOST: host,
  DATA_DIR: folder.prefault('.data'),
  DATABASE_URL: databaseUrl.optional(),
  MIGRATIONS: z
    .enum(['here', 'elsewhere'], 'here, or elsewhere: where `npm run cli -- migrate` is run')
    .default('here'),
  QUEUE_URL: queueUrl.optional(),
  SMTP_URL: smtpUrl.optional(),
  FILES_URL: filesUrl.optional(),
  MAILBOX_PORT: port(1080),
  SERVICES: services,
  BASE_URL: baseUrl.optional(),
  MAIL_FROM: mailFrom,
  TRUST_PROXY: trustProxy,
  SIGN_QUOTA: signQuota,
  SECRETS_DIR: folder.optional(),
  BACKUP_DIR: folder.optional(),
});

export type Environment = z.output<typeof variables>;

function isService(name: string): name is ServiceName {
  return (serviceNames as readonly string[]).includes(name);
}

function isNetwork(text: string): boolean {
  const [network = '', bits, ...rest] = text.trim().split('/');
  if (['loopback', 'linklocal', 'uniquelocal'].includes(text.trim())) return true;
  const version = isIP(network);
  if (!version || rest.length) return false;
  return (
    bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128))
  );
}

function isFolder(url: URL): boolean {
  return url.protocol === 'file:' && url.host === '' && url.pathname.length > 1 && !url.search;
}

function isBucket(url: URL): boolean {
  return (
    ['s3:', 's3+http:'].includes(url.protocol) &&
    url.hostname !== '' &&
    url.username !== '' &&
    url.password !== '' &&
    /^\/[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]\/?$/.test(url.pathname) &&
    [...url.searchParams.keys()].every((name) => name === 'region')
  );
}
