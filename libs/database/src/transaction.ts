import type pg from 'pg';
import type { EntityManager, EntityTarget, ObjectLiteral, Repository } from 'typeorm';

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

  /** @internal Use `Database.transaction`. */
  constructor(manager: EntityManager, client: pg.ClientBase) {
    this.#manager = manager;
    this.#client = client;
  }

  /**
   * Runs SQL and gives the rows (for INSERT, UPDATE and DELETE: those of RETURNING). With a `name`, which belongs to
   * this SQL alone, it is planned once a connection, not each time.
   */
  async query<Row = Record<string, unknown>>(
    sql: string,
    params: unknown[] = [],
    name?: string,
  ): Promise<Row[]> {
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
      await this.query('rollback to savepoint attempt');
      this.#afterCommit.length = before;
      return { error };
    }
    await this.query('release savepoint attempt');
    return undefined;
  }

  repository<Entity extends ObjectLiteral>(entity: EntityTarget<Entity>): Repository<Entity> {
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
