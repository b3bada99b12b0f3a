import { asGiven, withoutPassword } from './redact.js';

/** What the variables must be together, each problem in a line. `given` holds those that are set, by name. */
export function problemsTogether(given: NodeJS.ProcessEnv): string[] {
  return [
    ...missingInProduction(given),
    ...unsafeInProduction(given),
    ...unfitWhereAnotherMigrates(given),
  ];
}

/** A production system never falls back on something made up on the spot. */
function missingInProduction(given: NodeJS.ProcessEnv): string[] {
  if (given.NODE_ENV?.trim() !== 'production') return [];
  const required = {
    BASE_URL: 'the address the public uses, such as https://pledge.example.org',
    // Only who writes letters needs to know.
    ...(writesLetters(given) && {
      SMTP_URL: 'the mail server, such as smtp://user:password@mail.example.org:587',
    }),
    MAIL_FROM: 'the sender of every letter, such as Blue Heart <hello@example.org>',
  };
  return Object.entries(required)
    .filter(([name]) => given[name] === undefined)
    .map(([name, expected]) => `${name}: not set; NODE_ENV=production expects ${expected}`);
}

function writesLetters({ SERVICES }: NodeJS.ProcessEnv): boolean {
  const names = SERVICES?.split(',').map((name) => name.trim()) ?? ['all'];
  return names.includes('all') || names.includes('notifications');
}

/** What the public sends must not be read on its way: only a machine that asks itself needs no TLS. */
function unsafeInProduction(given: NodeJS.ProcessEnv): string[] {
  const address = given.BASE_URL?.trim() ?? '';
  if (given.NODE_ENV?.trim() !== 'production' || !URL.canParse(address)) return [];
  const { protocol, hostname } = new URL(address);
  if (protocol !== 'http:' || isLoopback(hostname)) return [];
  const expected = 'https:// (http:// only of this machine itself, such as http://127.0.0.1:3000)';
  return [`BASE_URL: was ${asGiven(address)}; NODE_ENV=production expects ${expected}`];
}

function isLoopback(hostname: string): boolean {
  return /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(hostname);
}

/** Who leaves the database to others has no use for its owner's password, and is better off without it. */
function unfitWhereAnotherMigrates(given: NodeJS.ProcessEnv): string[] {
  if (given.MIGRATIONS?.trim() !== 'elsewhere') return [];
  const address = given.DATABASE_URL?.trim();
  if (!address)
    return [
      'DATABASE_URL: not set; MIGRATIONS=elsewhere expects the address of the database that another process migrates',
    ];
  if (!URL.canParse(address)) return [];
  const { username, password } = new URL(address);
  if (!username && !password) return [];
  return [
    `DATABASE_URL: was ${withoutPassword(address)}; MIGRATIONS=elsewhere expects no user and no password in it, such as ` +
      'postgres://host:5432/database: each service logs in as itself, with its password of SECRETS_DIR',
  ];
}
