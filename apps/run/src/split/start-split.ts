import {
  loadSecrets,
  queuePassword,
  serviceNames,
  type Secrets,
  type ServiceName,
  type Settings,
} from '@blueheart/config';
import { BackupKeeper } from '../backup/backup-keeper.js';
import { backUpBeforeUpgrade } from '../backup/take-backup.js';
import type { Lifetime } from '../lifetime.js';
import { chooseMailboxPort } from '../mailbox.js';
import { openDatabase, type OpenDatabase } from '../open-database.js';
import { openLog } from '../open-log.js';
import { OperatorError } from '../operator-error.js';
import { freePort, whyTaken } from '../ports.js';
import type { Progress } from '../progress.js';
import { caddyProgram, demand, postgresPrograms, redisProgram } from './installed.js';
import { readLayout, type Layout } from './layout.js';
import { Leftovers } from './leftovers.js';
import { orderCaddy, orderRedis, orderService, type ServiceOrder } from './orders.js';
import { Program, type Order } from './program.js';

/** A process of ours stops within 9.5 s; the proxy and Redis are quicker. */
const stopWithinMs = { proxy: 4_000, services: 10_000, redis: 2_000 };

/** The whole layout of docker-compose.yml in processes of this machine, until `lifetime` ends. */
export async function startSplit(
  given: Settings,
  lifetime: Lifetime,
  progress: Progress,
): Promise<void> {
  const layout = readLayout(process.argv.slice(2), given);
  demandPrograms(given);
  const secrets = loadSecrets(given);
  // What the migrations are is read while PostgreSQL starts.
  const code = readCode();
  code.catch(() => undefined);
  const tell = (line: string) => progress.line(`    ${line}`);
  const warn = (line: string) => progress.warn(line);
  const port = given.port || (await freePort(given.host));
  const database = await progress.step(given.databaseUrl ? 'Database' : 'PostgreSQL', () =>
    openDatabase(given.with({ port }), secrets, lifetime, tell, warn, postgresPrograms),
  );
  if (database.takenBy) {
    progress.line(`already running at ${database.takenBy}`);
    return lifetime.stop();
  }
  const leftovers = new Leftovers(given.dataDir);
  const stopped = await leftovers.stop();
  if (stopped.length) warn(`Left running by a start before: ${stopped.join(', ')}.`);
  await refuseTakenPort(database.settings);
  await progress.step('Database up to date', async () => {
    const { system, all } = await code;
    const beforeUpgrade = backUpBeforeUpgrade(database, secrets, tell);
    await system.prepareDatabase(database.settings, secrets, all, beforeUpgrade);
  });
  // Chosen here, so that it can be told; the mailbox itself belongs to notifications.
  const mailboxPort = given.smtpUrl ? given.mailboxPort : await chooseMailboxPort(given);
  const settings = database.settings.with({ mailboxPort });
  const keeper = withKeeper(database, secrets, lifetime);
  await new Split(settings, leftovers, lifetime, progress).startAll(layout);
  keeper?.start();
  const { baseUrl, localUrl } = settings;
  progress.line(`\n  Public page   ${baseUrl}/`);
  progress.line(`  Desk          ${baseUrl}/desk/   (the first admin: npm run cli -- staff first)`);
  if (!given.smtpUrl) progress.line(`  Mailbox       http://127.0.0.1:${mailboxPort}/`);
  progress.line('  Ctrl-C stops.\n');
  progress.announce(`ready ${localUrl}`);
}

/** Only who migrates needs it here. */
async function readCode() {
  const system = await import('../system.js');
  return { system, all: await system.loadServices() };
}

/** Archive and daily backup are this process's: the others only know an address. At the end it stops after them. */
function withKeeper(
  { settings, postgres }: OpenDatabase,
  secrets: Secrets,
  lifetime: Lifetime,
): BackupKeeper | undefined {
  if (!postgres?.spool) return undefined;
  const keeper = new BackupKeeper(settings, secrets, postgres, openLog(settings, lifetime));
  lifetime.atTheEnd('The backups', 1_000, () => keeper.stop());
  return keeper;
}

/** The programs that run for one data folder. */
class Split {
  private readonly programs: Program[] = [];

  constructor(
    private readonly settings: Settings,
    private readonly leftovers: Leftovers,
    private readonly lifetime: Lifetime,
    private readonly progress: Progress,
  ) {}

  async startAll(layout: Layout): Promise<void> {
    this.lifetime.atTheEnd('processes.json', 500, async () => this.leftovers.forget());
    const settings = await this.withQueue();
    const services = await ordersFor(layout, settings);
    const counts = serviceNames.map((name) => `${name} ×${layout[name]}`).join(', ');
    await this.progress.step(`Started ${counts}`, () =>
      this.startTogether(services, stopWithinMs.services),
    );
    await this.progress.step('Proxy', () =>
      this.startTogether([orderCaddy(settings, services)], stopWithinMs.proxy),
    );
  }

  private async withQueue(): Promise<Settings> {
    if (this.settings.queueUrl) return this.settings;
    const { order, url } = await orderRedis(this.settings, queuePassword(this.settings.secretsDir));
    await this.progress.step('Redis', () => this.startTogether([order], stopWithinMs.redis));
    return this.settings.with({ queueUrl: url });
  }

  private async startTogether(orders: readonly Order[], withinMs: number): Promise<void> {
    const started = orders.map((order) => this.program(order));
    this.lifetime.atTheEnd(orders.map(({ name }) => name).join(', '), withinMs + 500, async () => {
      const ends = await Promise.all(started.map((program) => program.stop(withinMs)));
      const killed = started.filter((_, at) => ends[at] === 'killed').map(({ name }) => name);
      if (killed.length) throw new Error(`${killed.join(', ')} had to be killed`);
    });
    await Promise.all(started.map((program) => program.start()));
  }

  private program(order: Order): Program {
    const program = new Program(
      order,
      () => this.leftovers.write(this.programs),
      (line) => this.progress.warn(line),
    );
    this.programs.push(program);
    return program;
  }
}

function ordersFor(layout: Layout, settings: Settings): Promise<ServiceOrder[]> {
  const numbered = (name: ServiceName) =>
    Array.from({ length: layout[name] }, (_, at) => orderService(name, at + 1, settings));
  return Promise.all(serviceNames.flatMap(numbered));
}

function demandPrograms(settings: Settings): void {
  if (!settings.databaseUrl) postgresPrograms();
  if (!settings.queueUrl) demand(redisProgram, 'apt-get install redis-server, or set QUEUE_URL');
  demand(caddyProgram, 'apt-get install caddy');
}

async function refuseTakenPort({ host, port }: Settings): Promise<void> {
  const code = await whyTaken(host, port);
  if (code) throw new OperatorError(`PORT ${port} of ${host} cannot be had (${code}).`);
}
