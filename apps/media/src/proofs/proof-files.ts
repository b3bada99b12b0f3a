import { createHash } from 'node:crypto';
import { Refusal } from '@blueheart/contracts';
import { clean, examine, pictureAlone, thumbnail, type FileType } from '@blueheart/files';
import { Inject, Injectable } from '@nestjs/common';
import { KeptFiles } from '../files/kept-files.js';
import { readPhoto } from './exif.js';
import { noFacts, type PhotoFacts } from './exif.rules.js';

/** What is known of a file: it is in its place already, under `id`, for an hour or until somebody keeps it. */
export interface ProofFile extends PhotoFacts {
  readonly id: string;
  readonly type: FileType;
  readonly width: number | null;
  readonly height: number | null;
  readonly sha256: string;
  readonly keptSha256: string;
}

/** What stays of a file that is to prove something. */
@Injectable()
export class ProofFiles {
  constructor(@Inject(KeptFiles) private readonly files: KeptFiles) {}

  /**
   * Of a photo three facts are read and nothing else of what its camera wrote is kept: the picture is drawn anew. Throws
   * Refusal 413 and 415 as `examine` does, Busy where files cannot be kept.
   */
  async put(campaign: string, sent: Buffer): Promise<ProofFile> {
    const alone = pictureAlone(sent);
    const { type, width, height, sha256 } = await examine(alone);
    const isPicture = width !== null;
    const bytes = isPicture ? await clean(alone) : alone;
    const small = await thumbnail(alone);
    const id = await this.files.put(campaign, { bytes, type, thumbnail: small });
    const keptSha256 = createHash('sha256').update(bytes).digest('hex');
    const facts = isPicture ? await readPhoto(sent) : noFacts;
    return { id, type, width, height, sha256, keptSha256, ...facts };
  }

  /** Throws Refusal 404. */
  async picture(id: string): Promise<Buffer> {
    return (await this.files.get(id)) ?? gone();
  }

  /** Throws Refusal 404, which pages have, too. */
  async thumbnail(id: string): Promise<Buffer> {
    return (await this.files.thumbnail(id)) ?? gone();
  }
}

function gone(): never {
  throw new Refusal('no-such-proof', 404);
}
