import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { loadSecrets, readRollout, type Settings } from '@blueheart/config';
import { BackupKeeper } from './backup/backup-keeper.js';
import { backUpBeforeUpgrade } from './backup/take-backup.js';
import type { Lifetime } from './lifetime.js';
import { Mailbox } from './mailbox.js';
import { openDatabase } from './open-database.js';
import { openLog } from './open-log.js';
import { freePort, whyTaken } from './ports.js';
import type { Progress } from './progress.js';
import { OperatorError } from './operator-error.js';

/** What `npm start` makes of an empty database. */
const firstRollout = fileURLToPath(
  new URL('../../../rollouts/blue-heart-lebanon', import.meta.url),
);

/** Letters are taken at once; reading thousands of old ones for the mailbox's page may go on behind. */
const mailboxPatienceMs = 1_000;

/**
 * Brings the whole system up, each step visible. Ends when it serves, or when it finds that this data
 * folder is served already. Whatever it began is undone by `lifetime`, however far it came.
 */
export async function boot(given: Settings, lifetime: Lifetime, progress: Progress): Promise<void> {
  const tell = (line: string) => progress.line(`    ${line}`);
  const warn = (line: string) => progress.warn(line);
  // Production's output is the log itself. Elsewhere the log is a file in the data folder, which is not there yet.
  const productionLog = given.production ? openLog(given, lifetime) : undefined;
  if (productionLog) progress.divert(productionLog);
  const secrets = loadSecrets(given);
  // Most of a warm start is reading code: it goes on while PostgreSQL starts.
  const code = import('./system.js').then(async (system) => ({
    system,
    all: await system.loadServices(),
  }));
  code.catch(() => undefined);
  const wanted = await withPort(given);
  const database = await progress.step(wanted.databaseUrl ? 'Database' : 'PostgreSQL', () =>
    openDatabase(wanted, secrets, lifetime, tell, warn),
  );
  if (database.takenBy) {
    progress.line(`already running at ${database.takenBy}`);
    return lifetime.stop();
  }
  await refuseTakenPort(wanted);
  const { settings, mailbox } = await withMailbox(database.settings, lifetime, tell);
  const mailboxIsUp = mailbox?.start();
  mailboxIsUp?.catch((error: unknown) => lifetime.stop(error));

  const { system, all } = await progress.step('Services loaded', () => code);
  await progress.step('Database up to date', () =>
    system.prepareDatabase(settings, secrets, all, backUpBeforeUpgrade(database, secrets, tell)),
  );
  const chosen = settings.servicesToRun.map((name) => all[name]);
  const logger = productionLog ?? openLog(settings, lifetime);
  const app = await progress.step(`Started ${settings.servicesToRun.join(', ')}`, () =>
    system.openApplication(settings, secrets, chosen, logger),
  );
  lifetime.atTheEnd('The services', 7_000, () => app.close());
  const { postgres } = database;
  const keeper = postgres?.spool
    ? new BackupKeeper(settings, secrets, postgres, logger)
    : undefined;
  await progress.step('Roll-out in place', () =>
    system.applyWhereEmpty(app, chosen, () => readRollout(firstRollout)),
  );
  await system.tellStaleFiles(app, chosen, warn);
  if (mailbox)
    await progress.step('Mailbox', () => Promise.race([mailboxIsUp, pause(mailboxPatienceMs)]));
  await progress.step('Serving', async () => {
    await system.connectBus(app);
    await app.listen(settings.port, settings.host);
  });
  keeper?.start();
  if (keeper) lifetime.atTheEnd('The backups', 1_000, () => keeper.stop());
  // Whoever is asked directly would only wait for nothing.
  if (settings.trustProxy !== false)
    lifetime.atTheEnd('The last requests', 2_500, async () => {
      if (!lifetime.endsAtOnce) await system.leave(app);
    });
  if (!settings.production) {
    const first = await system.inviteFirstAdmin(app, chosen);
    for (const line of links(settings, mailbox, first)) progress.line(line);
  }
  progress.announce(`ready ${settings.localUrl}`);
}

async function withPort(settings: Settings): Promise<Settings> {
  return settings.port === 0 ? settings.with({ port: await freePort(settings.host) }) : settings;
}

async function refuseTakenPort({ port, host, portIsExplicit }: Settings): Promise<void> {
  const code = await whyTaken(host, port);
  if (!code) return;
  if (code === 'EADDRNOTAVAIL')
    throw new OperatorError(`HOST ${host} is not an address of this machine.`);
  if (code === 'EACCES')
    throw new OperatorError(
      `Port ${port} needs rights that this user has not: choose one from 1024 on.`,
    );
  const hint = portIsExplicit ? 'choose another PORT' : 'set PORT to another, such as PORT=3001';
  throw new OperatorError(
    `Port ${port} on ${host} is taken by another program (${code}): ${hint}.`,
  );
}

async function withMailbox(settings: Settings, lifetime: Lifetime, tell: (line: string) => void) {
  // Who writes no letters needs neither.
  if (settings.smtpUrl || !settings.servicesToRun.includes('notifications'))
    return { settings, mailbox: undefined };
  const mailbox = await Mailbox.prepare(settings, tell);
  lifetime.atTheEnd('The mailbox', 1_000, () => mailbox.stop());
  const { smtpUrl, pageUrl: mailboxUrl } = mailbox;
  return { settings: settings.with({ smtpUrl, mailboxUrl }), mailbox };
}

function links(settings: Settings, mailbox?: Mailbox, firstAdmin?: string): string[] {
  return [
    '',
    ...(settings.servicesToRun.includes('pledges') ? [`  Public page   ${settings.baseUrl}/`] : []),
    ...(settings.servicesToRun.includes('identity')
      ? [`  Desk          ${settings.baseUrl}/desk/`]
      : []),
    ...(firstAdmin ? [`  First admin   ${settings.baseUrl}/desk/first#${firstAdmin}`] : []),
    ...(mailbox ? [`  Mailbox       ${mailbox.pageUrl}/`] : []),
    `  API docs      ${settings.localUrl}/api/docs`,
    '  Ctrl-C stops.',
    '',
  ];
}
