import { Refusal } from '@blueheart/contracts';
import { Database } from '@blueheart/database';
import { Inject, Injectable } from '@nestjs/common';
import { CampaignsQueries } from '../campaigns/campaigns.queries.js';
import { backupsEnd } from './erasure.rules.js';
import type { Certificate } from './erasures.schema.js';

type Row = Omit<Certificate, 'at' | 'complete' | 'backupsEnd'> & { readonly at: Date };

/** Pledges first, as it is done first. */
const rows = `
  select e.id, e.number, e.at, e.by, e.reference, e.identity, e.counting, e.last_letter as "lastLetter", e.locale,
    (select json_agg(json_build_object('service', p.service, 'held', p.held,
              'doneAt', to_char(p.done_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
            order by p.service <> 'pledges', p.service desc)
     from erasure_parts p where p.erasure = e.id) as parts
  from erasures e where e.campaign = $1`;

/** Reads the certificates of a campaign. Nothing in them says who it was. */
@Injectable()
export class ErasuresQueries {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CampaignsQueries) private readonly campaigns: CampaignsQueries,
  ) {}

  /** The newest first. */
  async list(slug: string): Promise<Certificate[]> {
    const { id } = await this.campaigns.open(slug);
    const found = await this.database.query<Row>(`${rows} order by e.number desc limit 100`, [id]);
    return found.map(told);
  }

  /** Throws Refusal 404 where the campaign has none of that id. */
  async one(slug: string, id: string): Promise<Certificate> {
    const campaign = await this.campaigns.open(slug);
    const [row] = await this.database.query<Row>(`${rows} and e.id = $2`, [campaign.id, id]);
    if (!row) throw new Refusal('no-such-erasure', 404);
    return told(row);
  }
}

function told({ at, parts, ...row }: Row): Certificate {
  return {
    ...row,
    at: at.toISOString(),
    parts,
    complete: parts.every(({ doneAt }) => doneAt !== null),
    backupsEnd: backupsEnd(at).toISOString(),
  };
}
