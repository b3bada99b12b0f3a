import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readRollout, type SettingsFields } from '@blueheart/config';
import { hearersOf, type Tally } from '@blueheart/contracts';
import { createLogger } from '@blueheart/http';
import { migrateAll, serve, type ServingSystem } from '@blueheart/run';
import {
  copiedDatabase,
  deliverEverythingAgain,
  eventually,
  freePort,
  rememberAnnouncements,
  SmtpSink,
  testSecrets,
  testSettings,
  type FreshDatabase,
  type ReceivedMail,
  type Supporter,
} from '@blueheart/testing';
import pg from 'pg';
import { serveSplit } from './split-system.js';

export const slug = 'blue-heart-lebanon';
const rollout = fileURLToPath(new URL('../../rollouts/blue-heart-lebanon', import.meta.url));

/** Whether each service is in processes of its own, behind Caddy (TEST_SPLIT), instead of all in this one. */
export const isSplit = process.env['TEST_SPLIT'] !== undefined;

/** What the system finds migrated when it starts, and gives the rights in. */
const systemDatabase = () =>
  copiedDatabase('system', (url) => migrateAll(testSettings(url), testSecrets()));

/** The whole system in this process or split: every service, a database of its own, a real SMTP server, one port. */
export class System {
  private constructor(
    readonly mail: SmtpSink,
    private serving: ServingSystem,
    private readonly serveAgain: () => Promise<ServingSystem>,
    private readonly database: FreshDatabase,
    private readonly admin: pg.Client,
    /** What it logged so far is in `blueheart.log` here. */
    readonly dataDir: string,
  ) {}

  static async start(changes: Partial<SettingsFields> = {}, folder = rollout): Promise<System> {
    const [database, mail] = await Promise.all([systemDatabase(), SmtpSink.start()]);
    const dataDir = mkdtempSync(join(tmpdir(), 'blue-heart-story-'));
    const port = isSplit ? await freePort() : 0;
    const settings = testSettings(database.url, { dataDir, smtpUrl: mail.url, port, ...changes });
    const serveNow = () =>
      isSplit
        ? serveSplit(settings, testSecrets())
        : serve(settings, testSecrets(), createLogger(settings), readRollout(folder));
    const admin = new pg.Client({ connectionString: database.url });
    // The end of the database is the end of this connection, and no news.
    admin.on('error', () => undefined);
    await admin.connect();
    await rememberAnnouncements(admin);
    const serving = await serveNow();
    return new System(mail, serving, serveNow, database, admin, dataDir);
  }

  get url(): string {
    return this.serving.url;
  }

  /** Asks somebody to join, where the system is in this process. */
  get invite(): ServingSystem['invite'] {
    return this.serving.invite;
  }

  /** For a command that runs beside this system. */
  get databaseUrl(): string {
    return this.database.url;
  }

  /** Stops the process's worth of system and starts it on the same data. Whatever is due by then is done at the start. */
  async restart(): Promise<void> {
    await this.serving.close();
    this.serving = await this.serveAgain();
  }

  async stop(): Promise<void> {
    await this.serving.close();
    await this.mail.stop();
    await this.admin.end();
    await this.database.drop();
    rmSync(this.dataDir, { recursive: true, force: true });
  }

  /** The database as its superuser sees it: for what a story must know and no page shows. */
  async sql<Row = Record<string, unknown>>(text: string, params: unknown[] = []): Promise<Row[]> {
    return (await this.admin.query(text, params)).rows as Row[];
  }

  sign(supporter: Supporter, headers: Record<string, string> = {}): Promise<Response> {
    return this.post(`/api/v1/campaigns/${slug}/pledges`, JSON.stringify(supporter), {
      'content-type': 'application/json',
      ...headers,
    });
  }

  get(path: string, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(this.url + path, { headers, redirect: 'manual' });
  }

  post(
    path: string,
    body: string | Buffer<ArrayBuffer>,
    headers: Record<string, string>,
  ): Promise<Response> {
    return fetch(this.url + path, { method: 'POST', body, headers, redirect: 'manual' });
  }

  /** Sends a form as a browser without JavaScript does. */
  submit(path: string, fields: Record<string, string>): Promise<Response> {
    return this.post(path, new URLSearchParams(fields).toString(), {
      'content-type': 'application/x-www-form-urlencoded',
      accept: 'text/html',
    });
  }

  async tally(): Promise<Tally> {
    return (await this.get(`/api/v1/campaigns/${slug}/tally`)).json() as Promise<Tally>;
  }

  /**
   * Waits until nothing is under way: all announced is received, no job is left, all due letters are sent, all is
   * counted and told. After thirty seconds it fails and names what is left.
   */
  async settle(): Promise<void> {
    await eventually(async () => expect(await this.left()).toEqual({}), { timeout: 30_000 });
    const of = (tier: string) =>
      `coalesce(sum(people) filter (where tier = '${tier}'), 0)::int as ${tier}`;
    const [counted] = await this.sql<Pick<Tally, 'confirmed' | 'witnessed' | 'tallied'>>(
      `select ${of('confirmed')}, ${of('witnessed')}, ${of('tallied')} from pledges.tally_cells`,
    );
    await eventually(async () => {
      // Each process tells what it last saw; Caddy asks them in turn.
      for (let asked = 0; asked < (isSplit ? 4 : 1); asked += 1)
        expect(await this.tally()).toMatchObject(counted!);
    });
  }

  /** What is under way, by name and number. `now()` may be older than what the statement sees. */
  private async left(): Promise<Record<string, number>> {
    const [all] = await this.sql<Record<string, number>>(
      `select (select count(*)::int from bus.outbox) as "announcements not shipped",
              (select count(*)::int from bus.shipments) as "shipments not received",
              (select count(*)::int from bullmq.job where state in ('active', 'waiting')) as "jobs",
              (select count(*)::int from pledges.tally_entries where counted_in is null) as "entries not counted",
              (select count(*)::int from notifications.letters where state = 'sending'
                  or (state = 'queued' and next_attempt_at <= clock_timestamp())) as "letters due",
              (select count(*)::int from notifications.webhook_deliveries d join notifications.webhooks w on w.id = webhook
                where d.state = 'sending' or (d.state = 'queued' and d.next_attempt_at <= clock_timestamp()
                  and w.state = 'on' and coalesce(w.rest_until <= clock_timestamp(), true))) as "deliveries due",
              (select count(*)::int from notifications.erasure_orders) as "erasures not confirmed"`,
    );
    return Object.fromEntries(Object.entries(all!).filter(([, count]) => count > 0));
  }

  /** Every event there ever was, shipped once more to everyone who hears it. */
  async deliverEverythingAgain(): Promise<void> {
    await deliverEverythingAgain(this.admin, hearersOf);
  }

  lettersTo(supporter: Supporter): ReceivedMail[] {
    return this.mail.mailsTo(supporter.email ?? '');
  }

  /** Confirms from the newest letter to this supporter, as a person pressing the button does. */
  async confirm(supporter: Supporter): Promise<Response> {
    const { confirm } = linksIn(this.lettersTo(supporter).at(-1));
    return this.submit(pathOf(confirm), {
      t: tokenOf(confirm),
      name: supporter.name,
    });
  }
}

/** The links of a letter's text part. */
export function linksIn(letter: ReceivedMail | undefined): { confirm: string; notMe: string } {
  const links = letter?.text.match(/https?:\/\/\S+/g) ?? [];
  return {
    confirm: links.find((link) => link.includes('/confirm')) ?? '',
    notMe: links.find((link) => link.includes('/not-me')) ?? '',
  };
}

/** The letter's link to that page, or '' where it has none. */
export function linkTo(letter: ReceivedMail | undefined, page: string): string {
  return letter?.text.match(/https?:\/\/\S+/g)?.find((link) => link.includes(`/${page}`)) ?? '';
}

/** Where a signer was led, without the pass that differs each time. */
export function withoutPass(location: string | null): string {
  return (location ?? '').replace(/&t=[^&]+/, '');
}

/** Path and query of a link, wherever its host is. */
export function pathOf(link: string): string {
  const { pathname, search } = new URL(link);
  return pathname + search;
}

export function tokenOf(link: string): string {
  return new URL(link).searchParams.get('t') ?? '';
}
