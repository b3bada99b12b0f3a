import { KeyBunch, type Queryable } from './key-bunch.js';
import { sealWith, type MasterKeys } from './master-keys.js';
import { randomBlock } from './random.js';

/** Why somebody was erased, where it makes a difference to what is left of them. */
export type Manner = 'deleted' | 'withdrawn' | 'disowned';

/** A person's data key, fresh: store `wrapped` in `sealing.data_keys` in the transaction that uses it. */
export interface FreshKey {
  readonly wrapped: string;
  seal(plain: string): string;
}

/**
 * One data key a person, wrapped by a master key, in one place: `sealing.data_keys`. Everything that is
 * ever written about the person is sealed with it, so destroying the row erases all of it everywhere.
 */
export class PersonKeys {
  constructor(private readonly master: MasterKeys) {}

  /** Makes the key `id`; nothing is stored yet. Sealed values are bound to `id`. */
  fresh(id: string): FreshKey {
    const key = randomBlock(32);
    return {
      wrapped: this.master.seal(key, id),
      seal: (plain) => sealWith(id, key, plain, id),
    };
  }

  /** Throws PersonErased when the key is destroyed, SealBroken when the value is not of this key. */
  async open(db: Queryable, id: string, sealed: string): Promise<string> {
    return (await this.of(db, [id])).open(id, sealed);
  }

  /** The keys of all these people as they are at this moment; an id may be there twice. */
  of(db: Queryable, ids: readonly string[]): Promise<KeyBunch> {
    return KeyBunch.read(db, this.master, ids);
  }

  /** Seals a changed value under the person's own key. */
  async reseal(db: Queryable, id: string, plain: string): Promise<string> {
    return sealWith(id, (await this.of(db, [id])).key(id), plain, id);
  }

  /**
   * Erases the person: from here on nothing sealed under `id` can be opened. Doing it twice is doing it once.
   * `manner` is remembered with it, for whoever has to do the same again after a restore.
   */
  async destroy(db: Queryable, id: string, manner: Manner = 'deleted'): Promise<void> {
    await db.query(
      `insert into sealing.erasures (id, manner) values ($1, $2)
       on conflict (id) do update set manner = excluded.manner, noted_at = null`,
      [id, manner],
    );
    await db.query('delete from sealing.data_keys where id = $1', [id]);
  }

  /**
   * Erases people who asked nothing of us: whom to call, who speaks, who signed for goods. `null` is nobody. The list of
   * erasures that outlives a restore has them within a minute.
   */
  async forget(db: Queryable, ...ids: readonly (string | null)[]): Promise<void> {
    await db.query('delete from sealing.data_keys where id = any($1)', [ids.filter(Boolean)]);
  }

  /**
   * Stores a key for one last letter; it ends in six days at the latest, whether anybody says so or not
   * (mail is given up after five).
   */
  async keepForFarewell(db: Queryable, id: string, key: FreshKey): Promise<void> {
    await db.query(
      `insert into sealing.data_keys (id, wrapped, ends_at) values ($1, $2, now() + interval '6 days')`,
      [id, key.wrapped],
    );
  }

  /** The last letter has gone. Only a key that was made for one ends so. */
  async destroyFarewell(db: Queryable, id: string): Promise<void> {
    await db.query('delete from sealing.data_keys where id = $1 and ends_at is not null', [id]);
  }

  /** Destroys the keys whose time is over. */
  async destroyEnded(db: Queryable): Promise<void> {
    await db.query('delete from sealing.data_keys where ends_at <= now()', []);
  }
}
