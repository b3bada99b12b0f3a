import { Database, type Transaction } from '@blueheart/database';
import { Files, type FileType } from '@blueheart/files';
import { newId } from '@blueheart/sealing';
import { Inject, Injectable } from '@nestjs/common';

const thumbnailOf = (id: string) => `${id}.thumb`;

interface Stored {
  readonly bytes: Buffer;
  readonly type: FileType;
  readonly thumbnail?: Buffer | undefined;
}

/** The only writer of `files`. Bytes are put before the row that refers to them, and forgotten where it never comes. */
@Injectable()
export class KeptFiles {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Files) private readonly files: Files,
  ) {}

  /** Puts it, for `keep` within the hour. Gives its id. Throws Busy where the store is away. */
  async put(campaign: string, { bytes, type, thumbnail }: Stored): Promise<string> {
    const id = newId();
    await this.database.query('insert into files (id, campaign) values ($1, $2)', [id, campaign]);
    await this.files.put(id, bytes, type);
    if (thumbnail) await this.files.put(thumbnailOf(id), thumbnail, 'image/webp');
    return id;
  }

  /** Keeps it with whatever refers to it. */
  async keep(tx: Transaction, id: string): Promise<void> {
    await tx.query('update files set kept = true where id = $1', [id]);
  }

  /** Nothing refers to them any more: they are removed in an hour. */
  async letGo(tx: Transaction, ids: readonly string[]): Promise<void> {
    await tx.query('update files set kept = false, made_at = now() where id = any($1)', [ids]);
  }

  get(id: string): Promise<Buffer | undefined> {
    return this.files.get(id);
  }

  thumbnail(id: string): Promise<Buffer | undefined> {
    return this.files.get(thumbnailOf(id));
  }

  /** Removes one that nobody kept for an hour; false where there is none. */
  forgetNext(): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      const [found] = await tx.query<{ id: string }>(
        `select id from files where not kept and made_at < now() - interval '1 hour'
         order by made_at limit 1 for update skip locked`,
      );
      if (!found) return false;
      await this.files.remove(thumbnailOf(found.id));
      await this.files.remove(found.id);
      await tx.query('delete from files where id = $1', [found.id]);
      return true;
    });
  }
}
