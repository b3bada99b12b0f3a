import { setImmediate as nextTurn } from 'node:timers/promises';
import type { DataSource, EntityTarget, ObjectLiteral, QueryRunner, Repository } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import type pg from 'pg';
import { openPool, type ServiceConnection } from './connection.js';
import { isDeadlock } from './faults.js';
import type { ServiceSchema } from './migrate.js';
import { rowsOf, Transaction, TransactionEnded, TransactionFailed } from './transaction.js';

/** Whether a transaction of `Database.broughtAgain` is open around this statement. */
export const hasBegun = `current_setting('synchronous_commit') = 'off'`;

/** A service's own schema, seen through its own role. */
export class Database {
  constructor(
    private readonly source: DataSource,
    readonly connection: ServiceConnection,
  ) {}

  /**
   * Commits what `work` did, or nothing of it; throws TransactionFailed where it swallowed a statement's error. Inside,
   * use only the transaction that is passed in. What is asked of it after `work` came to its end is refused.
   */
  async transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.inTransaction((runner) => runner.startTransaction(), work);
  }

  /**
   * A transaction whose `work` does nothing but ask it: where PostgreSQL ends it because two waited for each other, it
   * begins anew, three times at most.
   */
  async patient<T>(work: (tx: Transaction) => Promise<T>, tries = 3): Promise<T> {
    try {
      return await this.transaction(work);
    } catch (error) {
      if (tries <= 1 || !isDeadlock(error)) throw error;
      return this.patient(work, tries - 1);
    }
  }

  /**
   * A transaction for work that somebody brings again until it was committed, however late a crash takes it back: the
   * commit is answered before it is on the disk. The first statement goes out together with BEGIN, and must do
   * nothing unless `hasBegun`: it could not be taken back.
   */
  async broughtAgain<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    let begun: Promise<unknown> | undefined;
    return this.inTransaction(
      async (runner, client) => {
        begun = client.query('begin; set local synchronous_commit = off');
        begun.catch(() => undefined);
        // As TypeORM notes it; else it would open transactions of its own inside of this one.
        Object.assign(runner, { isTransactionActive: true });
      },
      async (tx) => {
        try {
          return await work(tx);
        } finally {
          // Where it failed to begin, that is what went wrong.
          await begun;
        }
      },
    );
  }

  private async inTransaction<T>(
    begin: (runner: QueryRunner, client: pg.PoolClient) => Promise<void>,
    work: (tx: Transaction) => Promise<T>,
  ): Promise<T> {
    const runner = this.source.createQueryRunner();
    const client = (await runner.connect()) as pg.PoolClient;
    const transaction = new Transaction(runner.manager, client);
    let result: T;
    try {
      await begin(runner, client);
      result = await work(transaction);
      if (transaction.isAbandoned) throw new TransactionEnded();
      transaction.end();
      const { command } = await client.query('commit');
      // What PostgreSQL answers where a statement had failed and somebody went on: nothing of it is there.
      if (command !== 'COMMIT') throw new TransactionFailed();
    } catch (error) {
      await (transaction.isAbandoned ? this.cut(client) : rollBack(transaction, client));
      throw error;
    } finally {
      await runner.release();
    }
    transaction.runAfterCommit();
    await transaction.runBeforeAnswer();
    return result;
  }

  /** Ends a connection, and on the server what it is at. Nobody gets it again. */
  private async cut(client: pg.PoolClient): Promise<void> {
    const connection = client as unknown as { processID: number; end(): Promise<void> };
    client.on('error', () => undefined);
    // Its own role may. A server that cannot be asked notices by itself, at its limit for a statement.
    await this.sharedPool()
      .query('select pg_terminate_backend($1, 1000)', [connection.processID])
      .catch(() => undefined);
    void connection.end().catch(() => undefined);
  }

  /** One statement outside any transaction of ours. */
  async query<Row = Record<string, unknown>>(sql: string, params: unknown[] = []): Promise<Row[]> {
    return rowsOf(await this.source.query(sql, params));
  }

  /** For reads. Writes go through a transaction's repository. */
  repository<Entity extends ObjectLiteral>(entity: EntityTarget<Entity>): Repository<Entity> {
    return this.source.getRepository(entity);
  }

  /** A further pool of the same role, for a hot path that must not wait behind others. The caller ends it. */
  openPool(max: number, statementTimeoutMs?: number): pg.Pool {
    return openPool(this.connection, max, { statementTimeoutMs });
  }

  /** This service's own pool, for a library that runs its own statements. Nobody ends it but `close`. */
  sharedPool(): pg.Pool {
    return (this.source.driver as PostgresDriver).master as pg.Pool;
  }

  /** Throws when the database does not answer. */
  async ping(): Promise<void> {
    await this.source.query('select 1');
  }

  /** Throws when the schema is older than this code: some of its migrations have not run. */
  async expectMigrations({ migrations }: ServiceSchema): Promise<void> {
    const names = migrations.map((migration) => migration.name);
    const [row] = await this.query<{ run: number }>(
      'select count(*)::int as run from migrations where name = any($1)',
      [names],
    );
    if (row!.run !== names.length)
      throw new Error(`${row!.run} of ${names.length} migrations have run.`);
  }

  async close(): Promise<void> {
    if (this.source.isInitialized) await this.source.destroy();
  }
}

async function rollBack(transaction: Transaction, client: pg.PoolClient): Promise<void> {
  transaction.end();
  // What was asked for a moment ago is still on its way to the connection, and is rolled back too.
  await nextTurn();
  // What cannot be rolled back was never begun, or its connection is gone.
  await client.query('rollback').catch(() => undefined);
}
