import { openWith, type MasterKeys } from './master-keys.js';

/** Whatever can run a statement: a transaction, a database, a batch. */
export interface Queryable {
  query<Row>(sql: string, params: unknown[]): Promise<Row[]>;
}

/** The key is destroyed: what it sealed can no longer be opened, wherever it lies. */
export class PersonErased extends Error {
  constructor() {
    super('This person was erased.');
    this.name = 'PersonErased';
  }
}

/** The data keys of several people, as they were at one moment. Not to be kept: a key may be destroyed at any time. */
export class KeyBunch {
  private constructor(
    private readonly master: MasterKeys,
    private readonly wrapped: ReadonlyMap<string, string>,
  ) {}

  /** Reads them in one statement. One that is destroyed is left out. */
  static async read(db: Queryable, master: MasterKeys, ids: readonly string[]): Promise<KeyBunch> {
    const rows = await db.query<{ id: string; wrapped: string }>(
      'select id, wrapped from sealing.data_keys where id = any($1)',
      [ids],
    );
    return new KeyBunch(master, new Map(rows.map(({ id, wrapped }) => [id, wrapped])));
  }

  /** Throws PersonErased when the key is destroyed, SealBroken when the value is not of this key. */
  open(id: string, sealed: string): string {
    return openWith(this.key(id), sealed, id).toString('utf8');
  }

  /** @internal */
  key(id: string): Buffer {
    const wrapped = this.wrapped.get(id);
    if (wrapped === undefined) throw new PersonErased();
    return this.master.open(wrapped, id);
  }
}
