import { staffIdOf, type By } from '@blueheart/access';
import { Audit } from '@blueheart/audit';
import { Refusal } from '@blueheart/contracts';
import { Database, type Transaction } from '@blueheart/database';
import { examine, thumbnail, type Examined, type FileSent } from '@blueheart/files';
import { BadRequest } from '@blueheart/http';
import { newId } from '@blueheart/sealing';
import { Inject, Injectable } from '@nestjs/common';
import { CampaignQueries } from '../campaigns/campaign.queries.js';
import { KeptFiles } from '../files/kept-files.js';
import { isPrinted, type CreativeKind } from './creative.rules.js';
import type { UploadAbout, Uploaded } from './creative.schema.js';
import { lockCreative } from './versions.store.js';

interface Wanted {
  readonly by: By;
  readonly creative: string;
  readonly about: UploadAbout;
  readonly name: string;
  readonly examined: Examined;
  readonly hasThumbnail: boolean;
}

/** Takes in what is shown: each upload is a version of its own, and is kept as it came, to the last byte. */
@Injectable()
export class UploadService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CampaignQueries) private readonly campaigns: CampaignQueries,
    @Inject(KeptFiles) private readonly files: KeptFiles,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  /**
   * Throws Refusal 404, 413 and 415 as `examine` does, 409 `artwork-same` where the version before has the very same
   * bytes, `artwork-there` where another one is called so; BadRequest for a language that the campaign does not have.
   */
  async upload(
    by: By,
    creative: string,
    about: UploadAbout,
    { bytes, name }: FileSent,
  ): Promise<Uploaded> {
    await this.check(by, creative, about);
    const examined = await examine(bytes);
    const small = await thumbnail(bytes);
    const { type } = examined;
    const file = await this.files.put(by.campaign, { bytes, type, thumbnail: small });
    const hasThumbnail = small !== undefined;
    return this.database.transaction((tx) =>
      this.store(tx, file, { by, creative, about, name, examined, hasThumbnail }),
    );
  }

  /** Before the file is looked at, which costs more. */
  private async check(by: By, creative: string, { language, artwork }: UploadAbout): Promise<void> {
    const { locales } = await this.campaigns.get(by.campaign);
    const [found] = await this.database.query<{ kind: CreativeKind }>(
      'select kind from creatives where campaign = $1 and id = $2',
      [by.campaign, creative],
    );
    if (!found) throw new Refusal('no-such-creative', 404);
    if (!locales.includes(language)) throw mistake('language', 'invalid_value');
    if (isPrinted(found.kind) !== (artwork !== undefined))
      throw mistake('artwork', artwork === undefined ? 'required' : 'invalid_value');
  }

  private async store(tx: Transaction, file: string, wanted: Wanted): Promise<Uploaded> {
    const { by, creative, about, examined } = wanted;
    await lockCreative(tx, by.campaign, creative);
    const [last] = await tx.query<{ number: number; sha256: string }>(
      `select number, sha256 from creative_versions where creative = $1 and language = $2 and format = $3
       order by number desc limit 1`,
      [creative, about.language, about.format],
    );
    if (last?.sha256 === examined.sha256)
      throw new Refusal('artwork-same', 409, { number: last.number });
    const number = (last?.number ?? 0) + 1;
    const same = await twins(tx, by.campaign, examined.sha256);
    const id = newId();
    await this.insert(tx, { id, number, file }, wanted);
    await this.files.keep(tx, file);
    const { type, size, sha256 } = examined;
    await this.audit.note(tx, {
      actor: by.actor,
      action: 'artwork.upload',
      object: { kind: 'artwork', id },
      campaign: by.campaign,
      after: { creative, language: about.language, number, type, size, sha256 },
    });
    return { id, number, same };
  }

  private async insert(
    tx: Transaction,
    { id, number, file }: { id: string; number: number; file: string },
    { by, creative, about, name, examined, hasThumbnail }: Wanted,
  ): Promise<void> {
    const { type, size, sha256, width, height } = examined;
    const stored = await tx.query(
      `insert into creative_versions (id, campaign, creative, language, format, number, artwork, file, file_name,
         type, size, sha256, width, height, has_thumbnail, uploaded_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
       on conflict (campaign, artwork) where artwork is not null do nothing returning id`,
      [
        id,
        by.campaign,
        creative,
        about.language,
        about.format,
        number,
        about.artwork ?? null,
        file,
        name,
        type,
        size,
        sha256,
        width,
        height,
        hasThumbnail,
        staffIdOf(by),
      ],
    );
    if (!stored.length) throw new Refusal('artwork-there', 409, { path: 'artwork' });
  }
}

function mistake(path: string, code: string): BadRequest {
  return new BadRequest('validation', [{ path, code }]);
}

/** Other versions with the very same bytes. */
function twins(tx: Transaction, campaign: string, sha256: string): Promise<Uploaded['same']> {
  return tx.query(
    `select c.id as creative, c.name, v.language, v.format, v.number
     from creative_versions v join creatives c on c.id = v.creative
     where v.campaign = $1 and v.sha256 = $2 order by v.uploaded_at limit 10`,
    [campaign, sha256],
  );
}
