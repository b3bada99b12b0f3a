import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readRollout, type Settings } from '@blueheart/config';
import { createLogger } from '@blueheart/http';
import {
  eventually,
  freshDatabase,
  SmtpSink,
  testSecrets,
  testSettings,
  type FreshDatabase,
  type Supporter,
} from '@blueheart/testing';
import pg from 'pg';
import { serve, type ServingSystem } from '../serve.js';
import { restoreBackup, type Wish } from './restore-backup.js';
import { takeBackup } from './take-backup.js';

const slug = 'blue-heart-lebanon';
const rollout = readRollout(join(import.meta.dirname, '../../../../rollouts', slug));

/** A system with a database of the operator's own, and a folder for its dumps. */
export class DumpedSystem {
  readonly said: string[] = [];
  readonly settings: Settings;
  private system: ServingSystem | undefined;

  private constructor(
    readonly database: FreshDatabase,
    readonly mail: SmtpSink,
    readonly dir: string,
  ) {
    this.settings = testSettings(database.url, {
      dataDir: join(dir, 'data'),
      smtpUrl: mail.url,
      baseUrlIsExplicit: false,
    });
  }

  static async begin(): Promise<DumpedSystem> {
    const [database, mail] = await Promise.all([freshDatabase(), SmtpSink.start()]);
    const one = new DumpedSystem(database, mail, mkdtempSync(join(tmpdir(), 'dump ')));
    await one.start();
    return one;
  }

  async end(): Promise<void> {
    await this.stop();
    await this.mail.stop();
    await this.database.drop();
    rmSync(this.dir, { recursive: true, force: true });
  }

  async start(): Promise<void> {
    const logger = createLogger(this.settings);
    this.system = await serve(this.settings, testSecrets(), logger, rollout);
  }

  async stop(): Promise<void> {
    await this.system?.close();
    this.system = undefined;
  }

  backUp() {
    return takeBackup(join(this.dir, 'backups'), this.settings, testSecrets(), undefined);
  }

  /** `tell` hears each line once `said` has it. */
  restore(
    wish: Partial<Wish> = {},
    { secrets = testSecrets(), settings = this.settings, tell = (_line: string): void => {} } = {},
  ): Promise<void> {
    const wanted = { dir: join(this.dir, 'backups'), force: false, ...wish };
    return restoreBackup(wanted, settings, secrets, (line) => {
      this.said.push(line);
      tell(line);
    });
  }

  async sql<Row extends object>(text: string, url = this.database.url): Promise<Row[]> {
    const client = new pg.Client({ connectionString: url });
    client.on('error', () => undefined);
    await client.connect();
    try {
      return (await client.query<Row>(text)).rows;
    } finally {
      await client.end();
    }
  }

  /** Database and roles are gone; an empty database of the same name is there. */
  async loseDatabase(): Promise<void> {
    await this.stop();
    await this.database.drop();
    const name = new URL(this.database.url).pathname.slice(1);
    await this.sql(`create database ${name}`, process.env['TEST_POSTGRES_URL']);
  }

  /** Signs and confirms; gives the token of "this was not me". */
  async pledge(who: Supporter): Promise<string> {
    await fetch(`${this.system!.url}/api/v1/campaigns/${slug}/pledges`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(who),
    });
    const letter = await eventually(() => {
      expect(this.mail.mailsTo(who.email!)).toHaveLength(1);
      return this.mail.mailsTo(who.email!)[0]!;
    });
    const confirm = tokenIn(letter.text, 'confirm');
    expect(await this.post('confirm', confirm, { name: who.name })).toBe(200);
    return tokenIn(letter.text, 'not-me');
  }

  /** Gives the status of the answer. */
  async post(page: string, t: string, more: Record<string, string> = {}): Promise<number> {
    const answer = await fetch(`${this.system!.url}/en/${slug}/${page}`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ t, ...more }).toString(),
    });
    return answer.status;
  }

  states() {
    return this.sql<{ state: string; counts: boolean; known: boolean; openable: boolean }>(
      `select p.state, p.counts, p.person is not null as known, k.id is not null as openable
       from pledges.pledges p left join sealing.data_keys k on k.id = p.person_key order by p.state`,
    );
  }
}

const tokenIn = (text: string, page: string) =>
  decodeURIComponent(new RegExp(`/${page}\\?t=([^\\s&]+)`).exec(text)![1]!);
