import { Secrets, Settings } from '@blueheart/config';
import { connectionOf, describeFault, openPool } from '@blueheart/database';
import { Ticker } from '@blueheart/messaging';
import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationShutdown,
  type OnModuleInit,
} from '@nestjs/common';
import type pg from 'pg';
import { Revocations, type Revocation } from './revocations.js';

/** What is promised is five seconds. */
const pollMs = 1_000;

/**
 * Reads what other processes revoked, once a second. While the database is away nothing can be revoked either, and
 * what is known stays known.
 */
@Injectable()
export class RevocationsReader
  implements OnModuleInit, BeforeApplicationShutdown, OnApplicationShutdown
{
  private readonly logger = new Logger(RevocationsReader.name);
  private readonly pool: pg.Pool;
  private readonly ticker = new Ticker(
    () => this.read(),
    pollMs,
    (error) => this.logger.warn(`What was revoked elsewhere waits: ${describeFault(error)}`),
  );

  constructor(
    @Inject(Settings) settings: Settings,
    @Inject(Secrets) secrets: Secrets,
    @Inject(Revocations) private readonly revocations: Revocations,
  ) {
    this.pool = openPool(connectionOf(settings, secrets, 'access'), 1);
  }

  /** Nobody is let in before it is known who must not be. */
  async onModuleInit(): Promise<void> {
    await this.read();
    this.ticker.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.ticker.stop();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool.end();
  }

  private async read(): Promise<void> {
    const { rows } = await this.pool.query<Revocation>(
      'select id, at, until from access.revocations where until > now()',
    );
    this.revocations.learn(rows);
  }
}
