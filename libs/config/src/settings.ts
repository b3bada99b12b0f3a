import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inspect } from 'node:util';
import type { z } from 'zod';
import { problemsTogether } from './combinations.js';
import { asGiven, withoutPassword } from './redact.js';
import { serviceNames, type ServiceName } from './services.js';
import { variables, type Environment } from './variables.js';

/** What an operator decides, read once when the process starts. Also the injection token for it. */
export class Settings {
  /** TCP port; 0 lets the start choose a free one. */
  readonly port!: number;
  /** Whether somebody asked for this very port. */
  readonly portIsExplicit!: boolean;
  /** The address to listen on. */
  readonly host!: string;
  /** Absolute path of the folder that holds everything this system keeps. */
  readonly dataDir!: string;
  /** Superuser or owner of the database; nobody where another migrates. Unset until the embedded PostgreSQL is up. */
  readonly databaseUrl?: string;
  /** Whether this process brings the database up to date, as its owner; otherwise another one does, before it. */
  readonly migrates!: boolean;
  /** The Redis that keeps the queues. Unset: they are in the database. */
  readonly queueUrl?: string | undefined;
  /** Where letters go. Unset until the mailbox is up. */
  readonly smtpUrl?: string;
  /** Where files are: `s3:`, `s3+http:` or `file:`. Unset: in the data folder. */
  readonly filesUrl?: string | undefined;
  /** Where the mailbox's page answers, on loopback. Unset unless it runs: never with a mail server. */
  readonly mailboxUrl?: string;
  /** TCP port of the mailbox's page. */
  readonly mailboxPort!: number;
  readonly mailboxPortIsExplicit!: boolean;
  readonly services!: 'all' | readonly ServiceName[];
  /** How the public reaches us: scheme, host and port, without a slash at the end. */
  readonly baseUrl!: string;
  /** Whether somebody set it; otherwise it follows from host and port. */
  readonly baseUrlIsExplicit!: boolean;
  /** `Name <address>` or an address alone. */
  readonly mailFrom!: string;
  /** Fastify's `trustProxy`: whose X-Forwarded-* headers to believe. */
  readonly trustProxy!: boolean | number | string;
  /** How many may sign from one network, or with one mail domain, before a proof is asked. Unset: any number. */
  readonly signQuota?: number | undefined;
  /** Absolute path of the folder with the secrets. */
  readonly secretsDir!: string;
  /** Where backups are kept if not in the data folder; `backups` says where in either case. */
  readonly backupDir?: string | undefined;
  readonly production!: boolean;

  constructor(fields: SettingsFields) {
    Object.assign(this, fields);
  }

  /** The same settings with some of them replaced. */
  with(changes: Partial<SettingsFields>): Settings {
    const next = { ...this, ...changes };
    return new Settings(next.baseUrlIsExplicit ? next : { ...next, baseUrl: localUrl(next) });
  }

  /** Whether the public reaches us by https. */
  get isHttps(): boolean {
    return this.baseUrl.startsWith('https:');
  }

  /** How this machine reaches us, whatever the public's address is. */
  get localUrl(): string {
    return localUrl(this);
  }

  /** Absolute path of the folder with archive, scheduled backups and the list of erasures. */
  get backups(): string {
    return this.backupDir ?? join(this.dataDir, 'backup');
  }

  /** Absolute path of the folder of files; undefined where a store has them. */
  get filesDir(): string | undefined {
    if (this.filesUrl === undefined) return join(this.dataDir, 'files');
    return this.filesUrl.startsWith('file:') ? fileURLToPath(this.filesUrl) : undefined;
  }

  /** Every service this process runs. */
  get servicesToRun(): readonly ServiceName[] {
    return this.services === 'all' ? serviceNames : this.services;
  }

  /** Safe to log: passwords are left out. */
  toJSON(): object {
    const hide = (url?: string) => url && withoutPassword(url);
    return {
      ...this,
      databaseUrl: hide(this.databaseUrl),
      smtpUrl: hide(this.smtpUrl),
      queueUrl: hide(this.queueUrl),
      filesUrl: hide(this.filesUrl),
    };
  }

  [inspect.custom](): unknown {
    return this.toJSON();
  }
}

export type SettingsFields = Omit<
  Settings,
  | 'with'
  | 'isHttps'
  | 'localUrl'
  | 'backups'
  | 'filesDir'
  | 'servicesToRun'
  | 'toJSON'
  | typeof inspect.custom
>;

/** The environment is not as it must be. The message has one line for each problem. */
export class SettingsError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
    this.name = 'SettingsError';
  }
}

/**
 * Reads every variable of the outside contract at once. An empty value counts as unset. Relative
 * paths are taken from the current directory. Throws SettingsError, naming every problem together:
 * the variable, what was given (never a password) and what is expected.
 */
export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([name, value]) => name in variables.shape && value?.trim()),
  );
  const parsed = variables.safeParse(given);
  const problems = parsed.success ? [] : parsed.error.issues.map((issue) => describe(issue, given));
  problems.push(...problemsTogether(given));
  if (!parsed.success || problems.length) throw new SettingsError(problems);
  return toSettings(parsed.data, given);
}

function toSettings(read: Environment, given: NodeJS.ProcessEnv): Settings {
  const fields = {
    port: read.PORT,
    portIsExplicit: given.PORT !== undefined && read.PORT !== 0,
    host: read.HOST,
    dataDir: read.DATA_DIR,
    databaseUrl: read.DATABASE_URL,
    migrates: read.MIGRATIONS === 'here',
    queueUrl: read.QUEUE_URL,
    smtpUrl: read.SMTP_URL,
    filesUrl: read.FILES_URL,
    mailboxPort: read.MAILBOX_PORT,
    mailboxPortIsExplicit: given.MAILBOX_PORT !== undefined && read.MAILBOX_PORT !== 0,
    services: read.SERVICES,
    mailFrom: read.MAIL_FROM,
    trustProxy: read.TRUST_PROXY,
    signQuota: read.SIGN_QUOTA,
    secretsDir: read.SECRETS_DIR ?? `${read.DATA_DIR}/secrets`,
    backupDir: read.BACKUP_DIR,
    production: read.NODE_ENV === 'production',
    baseUrlIsExplicit: read.BASE_URL !== undefined,
  };
  return new Settings({ ...fields, baseUrl: read.BASE_URL ?? localUrl(fields) });
}

const mayHoldPasswords = ['DATABASE_URL', 'QUEUE_URL', 'SMTP_URL', 'FILES_URL'];

function describe(issue: z.core.$ZodIssue, given: NodeJS.ProcessEnv): string {
  const name = String(issue.path[0]);
  const show = mayHoldPasswords.includes(name) ? withoutPassword : asGiven;
  return `${name}: was ${show(given[name] ?? '')}; expected ${issue.message}`;
}

function localUrl({ host, port }: { host: string; port: number }): string {
  const everywhere: Record<string, string> = { '0.0.0.0': '127.0.0.1', '::': '::1' };
  const reachable = everywhere[host] ?? host;
  return `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}`;
}
