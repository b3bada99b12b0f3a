import { createHash } from 'node:crypto';
import { Refusal } from '@blueheart/contracts';
import { Database } from '@blueheart/database';
import { clean, examine, Files, pictureAlone, thumbnail } from '@blueheart/files';
import { newId } from '@blueheart/sealing';
import { Inject, Injectable } from '@nestjs/common';
import { readPhoto } from './exif.js';
import { noFacts, type PhotoFacts } from './exif.rules.js';

/** What is kept of a file: it is in its place already, under `id`. */
export interface KeptFile extends PhotoFacts {
  readonly id: string;
  readonly type: string;
  readonly width: number | null;
  readonly height: number | null;
  readonly sha256: string;
  readonly keptSha256: string;
}

const small = (id: string) => `${id}.small`;

/** Files of proofs. A row says first that there may be some, so that what comes to nothing is cleared away. */
@Injectable()
export class ProofFiles {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Files) private readonly files: Files,
  ) {}

  /**
   * Of a photo three facts are read and nothing else of what its camera wrote is kept: the picture is drawn anew. Throws
   * Refusal 413 and 415 as `examine` does, Busy where files cannot be kept.
   */
  async keep(sent: Buffer): Promise<KeptFile> {
    const bytes = pictureAlone(sent);
    const { type, width, height, sha256 } = await examine(bytes);
    const isPicture = width !== null;
    const kept = isPicture ? await clean(bytes) : bytes;
    const id = newId();
    await this.database.query('insert into proof_files (id) values ($1)', [id]);
    await this.files.put(id, kept, type);
    if (isPicture) await this.files.put(small(id), await thumbnail(bytes), 'image/webp');
    const keptSha256 = createHash('sha256').update(kept).digest('hex');
    const facts = isPicture ? await readPhoto(sent) : noFacts;
    return { id, type, width, height, sha256, keptSha256, ...facts };
  }

  picture(id: string): Promise<Buffer> {
    return this.get(id);
  }

  thumbnail(id: string): Promise<Buffer> {
    return this.get(small(id));
  }

  private async get(key: string): Promise<Buffer> {
    const bytes = await this.files.get(key);
    if (!bytes) throw new Refusal('no-such-proof', 404);
    return bytes;
  }

  /** Clears away one that belongs to nothing, an hour after it came. False where there is none. */
  async clearNext(): Promise<boolean> {
    const [found] = await this.database.query<{ id: string }>(
      `select id from proof_files f where made_at < now() - interval '1 hour'
         and not exists (select from proofs p where p.id = f.id) order by made_at limit 1`,
    );
    if (!found) return false;
    await this.files.remove(small(found.id));
    await this.files.remove(found.id);
    await this.database.query('delete from proof_files where id = $1', [found.id]);
    return true;
  }
}
