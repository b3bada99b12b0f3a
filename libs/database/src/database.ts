import type { DataSource, EntityTarget, ObjectLiteral, Repository } from 'typeorm';
import type pg from 'pg';
import { openPool, type ServiceConnection } from './connection.js';
import type { ServiceSchema } from './migrate.js';
import { rowsOf, Transaction } from './transaction.js';

/** A service's own schema, seen through its own role. */
export class Database {
  constructor(
    private readonly source: DataSource,
    readonly connection: ServiceConnection,
  ) {}

  /** Commits what `work` did, or nothing of it. Inside, use only the transaction that is passed in. */
  async transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    let transaction: Transaction | undefined;
    const result = await this.source.transaction(async (manager) => {
      transaction = new Transaction(manager);
      return work(transaction);
    });
    transaction?.runAfterCommit();
    await transaction?.runBeforeAnswer();
    return result;
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
