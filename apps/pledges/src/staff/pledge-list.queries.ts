import { Database } from '@blueheart/database';
import { Inject, Injectable } from '@nestjs/common';
import { CampaignsQueries } from '../campaigns/campaigns.queries.js';
import { conditionOf } from './pledge-filter.sql.js';
import type { ListedPledge, PledgePage, PledgeSearch } from './pledge-list.schema.js';

type PledgeRow = Omit<
  ListedPledge,
  'signedAt' | 'confirmedAt' | 'withdrawnAt' | 'language' | 'consents'
> & {
  readonly signedAt: Date;
  readonly confirmedAt: Date | null;
  readonly withdrawnAt: Date | null;
  readonly locale: string;
  readonly updates: boolean;
  readonly showName: boolean;
  /** Microseconds since 1970: a Date knows only thousands of them. */
  readonly moment: string;
};

/** What a list may show of a pledge. No column of it says who. */
const shown = `
  p.id, p.state, p.counts and p.invalidated_by is null as counts, p.invalidated_by as invalidation,
  p.channel, p.governorate, p.district, p.locale, p.source, p.updates,
  p.text_version as "textVersion", p.shows_name as "showName", p.signed_at as "signedAt",
  p.confirmed_at as "confirmedAt", p.withdrawn_at as "withdrawnAt",
  (select h.reason from held_letters h where h.pledge = p.id order by h.at, h.event limit 1) as held,
  (extract(epoch from p.signed_at) * 1000000)::bigint::text as moment`;

/** Lists pledges for staff. */
@Injectable()
export class PledgeListQueries {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CampaignsQueries) private readonly campaigns: CampaignsQueries,
  ) {}

  /** The newest first, a page at a time. Throws Refusal 404 for a slug that is nobody's. */
  async page(slug: string, search: PledgeSearch): Promise<PledgePage> {
    const { id } = await this.campaigns.open(slug);
    const rows = await this.database.query<PledgeRow>(...pageStatement(id, search));
    const page = rows.slice(0, search.limit);
    const last = page.at(-1);
    return {
      pledges: page.map(listed),
      ...(rows.length > search.limit && last && { next: `${last.moment}.${last.id}` }),
    };
  }
}

/** A page and one pledge more: it tells whether there is another page. */
export function pageStatement(
  campaign: number,
  { after, limit, ...filter }: PledgeSearch,
): [sql: string, values: unknown[]] {
  const { where, values } = conditionOf(campaign, filter);
  const [moment, id] = after?.split('.') ?? [];
  const beyond =
    moment &&
    `and (p.signed_at, p.id) < (timestamptz 'epoch' + $${values.push(moment)}::bigint * interval '1 microsecond',
                                $${values.push(id)}::uuid)`;
  const sql = `select ${shown} from pledges p where ${where} ${beyond ?? ''}
    order by p.signed_at desc, p.id desc limit $${values.push(limit + 1)}`;
  return [sql, values];
}

function listed(row: PledgeRow): ListedPledge {
  const { moment: _, locale, updates, showName, ...same } = row;
  return {
    ...same,
    signedAt: row.signedAt.toISOString(),
    confirmedAt: row.confirmedAt?.toISOString() ?? null,
    withdrawnAt: row.withdrawnAt?.toISOString() ?? null,
    language: locale,
    consents: { updates, showName },
  };
}
