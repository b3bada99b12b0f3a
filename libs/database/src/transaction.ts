import type pg from 'pg';
import type { EntityManager, EntityTarget, ObjectLiteral, Repository } from 'typeorm';

/** Asked of a transaction that is over. Done all the same, it would be committed alone, or by whoever is next. */
export class TransactionEnded extends Error {
  constructor() {
    super('This transaction has ended.');
    this.name = 'TransactionEnded';
  }
}

/** A statement failed, and whoever asked it went on as if it had not: PostgreSQL commits nothing of that. */
export class TransactionFailed extends Error {
  constructor() {
    super('A statement of this transaction failed, and nothing of it was committed.');
    this.name = 'TransactionFailed';
  }
}

const refuse = (): Promise<never> => Promise.reject(new TransactionEnded());

/**
 * Work that commits or vanishes as one. It is always passed in the open; only `Database`
 * makes one, so a method that takes a Transaction cannot be called outside of one.
 */
export class Transaction {
  /** The traceparent of what is done in it, where that is not the request that is being answered. */
  trace: string | undefined;
  readonly #manager: EntityManager;
  readonly #client: pg.ClientBase;
  readonly #afterCommit: (() => void)[] = [];
  readonly #beforeAnswer = new Set<() => Promise<void>>();
  #hasEnded = false;
  #isAbandoned = false;

  /** @internal Use `Database.transaction`. */
  constructor(manager: EntityManager, client: pg.ClientBase) {
    this.#manager = manager;
    this.#client = client;
  }

  /**
   * Runs SQL and gives the rows (for INSERT, UPDATE and DELETE: those of RETURNING). With a `name`, which belongs to
   * this SQL alone, it is planned once a connection, not each time. Throws TransactionEnded.
   */
  async query<Row = Record<string, unknown>>(
    sql: string,
    params: unknown[] = [],
    name?: string,
  ): Promise<Row[]> {
    if (this.#hasEnded) throw new TransactionEnded();
    if (!name) return rowsOf(await this.#manager.query(sql, params));
    return (await this.#client.query({ name, text: sql, values: params })).rows as Row[];
  }

  /**
   * Does a part of the whole that may fail alone: then nothing of it stays, and the transaction goes on. Gives the
   * error. Throws when the transaction itself has come to an end.
   */
  async attempt(work: () => Promise<void>): Promise<{ readonly error: unknown } | undefined> {
    const before = this.#afterCommit.length;
    await this.query('savepoint attempt');
    try {
      await work();
    } catch (error) {
      if (this.#hasEnded) throw error;
      await this.query('rollback to savepoint attempt');
      this.#afterCommit.length = before;
      return { error };
    }
    await this.query('release savepoint attempt');
    return undefined;
  }

  repository<Entity extends ObjectLiteral>(entity: EntityTarget<Entity>): Repository<Entity> {
    if (this.#hasEnded) throw new TransactionEnded();
    return this.#manager.getRepository(entity);
  }

  /** The database's clock: the moment this transaction began. */
  async now(): Promise<Date> {
    const [row] = await this.query<{ now: Date }>('select now()');
    return row!.now;
  }

  /** Runs after the commit, never after a rollback. For wake-up calls only: a crash in between loses it. */
  afterCommit(work: () => void): void {
    this.#afterCommit.push(work);
  }

  /**
   * Done after the commit, and waited for before anybody is told that it was committed; the same work is done once.
   * What it throws reaches whoever asked for the transaction, though everything stays committed.
   */
  beforeAnswer(work: () => Promise<void>): void {
    this.#beforeAnswer.add(work);
  }

  /**
   * For whoever waits no longer for what is done in it: nothing of it stays, and nothing more is done, while a
   * statement of it is still under way too. What was passed to `Database.transaction` has to throw then.
   */
  abandon(): void {
    this.#isAbandoned = true;
    this.end();
  }

  /** @internal */
  get isAbandoned(): boolean {
    return this.#isAbandoned;
  }

  /** @internal Called before COMMIT and ROLLBACK. */
  end(): void {
    this.#hasEnded = true;
    // Repositories that were given out ask the runner.
    Object.assign(this.#manager.queryRunner!, { query: refuse });
  }

  /** @internal */
  async runBeforeAnswer(): Promise<void> {
    for (const work of this.#beforeAnswer) await work();
  }

  /** @internal */
  runAfterCommit(): void {
    for (const work of this.#afterCommit) work();
  }
}

/** TypeORM answers SELECT with rows and UPDATE or DELETE with [rows, count]; here it is always rows. */
export function rowsOf<Row>(result: unknown): Row[] {
  if (!Array.isArray(result)) return [];
  const isPair = result.length === 2 && Array.isArray(result[0]) && typeof result[1] === 'number';
  return (isPair ? result[0] : result) as Row[];
}
