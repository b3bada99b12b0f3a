import type { By } from '@blueheart/access';
import { Audit } from '@blueheart/audit';
import { Database, type Transaction } from '@blueheart/database';
import { Inject, Injectable } from '@nestjs/common';
import { CampaignQueries } from '../campaigns/campaign.queries.js';
import { differing } from '../differing.rules.js';
import { lockOutdoorOutlet } from '../outlets/outlets.locks.js';
import { withoutRoom } from '../placements/frames.store.js';
import { amiss, inFileOrder, tableOf } from '../rows/table.js';
import type { SitesTakenIn } from './import.schema.js';
import { readSites, siteColumns, type RowMistake, type SiteRow } from './site-row.rules.js';
import type { SiteFacts } from './site.schema.js';
import { facts } from './sites.sql.js';
import { insertSite, updateSite } from './sites.store.js';

interface Kept extends SiteFacts {
  readonly id: string;
  readonly isClosed: boolean;
}

export interface ReadSites {
  readonly added: readonly SiteFacts[];
  readonly changed: readonly Changed[];
  readonly same: number;
  readonly mistakes: readonly RowMistake[];
}

interface Changed {
  readonly id: string;
  readonly number: number;
  readonly site: SiteFacts;
  /** It has fewer faces than before. */
  readonly isLess: boolean;
}

/** What a frame is of which a list says nothing else. */
const bare: Omit<SiteFacts, 'code' | 'names'> = {
  governorate: null,
  point: null,
  size: null,
  facing: null,
  isLit: false,
  faces: 1,
  licence: '',
  licenceUntil: null,
  venueType: null,
};

/** Takes in the frames of an outlet from a file: all of its rows, or none. A frame is known by its code. */
@Injectable()
export class SitesImport {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CampaignQueries) private readonly campaigns: CampaignQueries,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  /** What would come of it; nothing is stored. Throws Refusal 400, 404, 409, 413 or 415. */
  preview(by: By, outlet: string, file: Uint8Array): Promise<ReadSites> {
    return this.database.transaction((tx) => this.read(tx, by, outlet, file));
  }

  /**
   * What is there and as the file says stays untouched, so that the same file twice is once. Throws as `preview`, and
   * BadRequest with every mistake, by row and column.
   */
  import(by: By, outlet: string, file: Uint8Array): Promise<SitesTakenIn> {
    return this.database.transaction(async (tx) => {
      const { added, changed, same, mistakes } = await this.read(tx, by, outlet, file);
      if (mistakes.length) throw amiss(mistakes);
      for (const site of added) await insertSite(tx, by, outlet, site);
      for (const { id, site } of changed) await updateSite(tx, id, site);
      const counts = { added: added.length, changed: changed.length, same };
      if (counts.added || counts.changed)
        await this.audit.note(tx, {
          actor: by.actor,
          action: 'sites.import',
          object: { kind: 'outlet', id: outlet },
          campaign: by.campaign,
          after: counts,
        });
      return counts;
    });
  }

  /** The outlet is held: of two files at the same moment the second finds what the first has made. */
  private async read(
    tx: Transaction,
    by: By,
    outlet: string,
    file: Uint8Array,
  ): Promise<ReadSites> {
    await lockOutdoorOutlet(tx, by.campaign, outlet);
    const { governorates } = await this.campaigns.get(by.campaign, tx);
    const { rows, mistakes } = readSites(tableOf(file, siteColumns), governorates);
    const kept = await tx.query<Kept>(
      `select id, ${facts}, closed_at is not null as "isClosed" from sites where outlet = $1 for update`,
      [outlet],
    );
    const compared = comparedWith(kept, rows, mistakes);
    const crowded: RowMistake[] = [];
    for (const { id, number, site } of compared.changed.filter(({ isLess }) => isLess))
      if (await withoutRoom(tx, { id, faces: site.faces }))
        crowded.push({ number, column: 'faces', code: 'faces_booked' });
    return { ...compared, mistakes: inFileOrder([...compared.mistakes, ...crowded]) };
  }
}

function comparedWith(
  kept: readonly Kept[],
  rows: readonly SiteRow[],
  before: readonly RowMistake[],
): ReadSites {
  const known = new Map(kept.map((one) => [one.code, one]));
  const [added, changed]: [SiteFacts[], Changed[]] = [[], []];
  const mistakes = [...before];
  for (const { number, site } of rows) {
    const { id, isClosed, ...there } = known.get(site.code) ?? {};
    if (isClosed) mistakes.push({ number, column: 'code', code: 'frame_closed' });
    if (!id && !site.names) mistakes.push({ number, column: 'name_en', code: 'required' });
    if (!id) added.push({ ...bare, names: {}, ...site });
    else {
      const facts = there as SiteFacts;
      const becomes = { ...facts, ...site };
      const isLess = becomes.faces < facts.faces;
      if (differing(facts, site)) changed.push({ id, number, site: becomes, isLess });
    }
  }
  const same = rows.length - added.length - changed.length;
  return { added, changed, same, mistakes };
}
