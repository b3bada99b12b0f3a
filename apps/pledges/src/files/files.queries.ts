import { Database } from '@blueheart/database';
import { Inject, Injectable } from '@nestjs/common';
import type { CampaignFile } from './campaign.files.js';
import type { ByteRange } from './range.rules.js';

/** Read at once: a slow listener holds this much of a file in memory, and a connection only while it is read. */
const sliceBytes = 256 * 1024;

/** Reads the bodies of files, in slices. */
@Injectable()
export class FilesQueries {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** The bytes of a range. Fails where the file is replaced or gone by then: half of one is none of the other. */
  async *read(
    campaign: number,
    { name, sha256 }: CampaignFile,
    { first, last }: ByteRange,
  ): AsyncGenerator<Buffer> {
    for (let at = first; at <= last; at += sliceBytes) {
      const length = Math.min(sliceBytes, last - at + 1);
      const [row] = await this.database.query<{ slice: Buffer }>(
        `select substring(body from $4 for $5) as slice from campaign_files
         where campaign = $1 and name = $2 and sha256 = decode($3, 'hex')`,
        [campaign, name, sha256, at + 1, length],
      );
      if (!row) throw new Error(`The file ${name} was replaced while it was read.`);
      yield row.slice;
    }
  }
}
