import { Refusal } from '@blueheart/contracts';
import { Database } from '@blueheart/database';
import { Inject, Injectable } from '@nestjs/common';
import { CampaignsQueries } from '../campaigns/campaigns.queries.js';
import { mostPledges, undoUntil } from './invalidation.rules.js';
import type { Invalidation, InvalidationFilter, Preview } from './invalidations.schema.js';
import { chosenOf, summary } from './invalidations.sql.js';

interface InvalidationRow {
  readonly id: string;
  readonly at: Date;
  readonly by: string;
  readonly reason: string;
  readonly filter: Invalidation['filter'];
  readonly pledges: number;
  readonly counted: number;
  readonly doneAt: Date | null;
  readonly undoneAt: Date | null;
  readonly undoneBy: string | null;
}

const columns = `id, at, by, reason, filter, pledges, counted, done_at as "doneAt", undone_at as "undoneAt",
  undone_by as "undoneBy"`;

/** Reads what would be set aside, and what was. */
@Injectable()
export class InvalidationsQueries {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CampaignsQueries) private readonly campaigns: CampaignsQueries,
  ) {}

  /** Changes nothing. Throws Refusal for a campaign that is nobody's, and for more pledges than may be at once. */
  async preview(slug: string, filter: InvalidationFilter): Promise<Preview> {
    const { id } = await this.campaigns.open(slug);
    const { chosen, values } = chosenOf(id, filter);
    const [preview] = await this.database.query<Preview>(
      `with ${chosen} select ${summary}`,
      values,
    );
    expectNotTooMany(preview!.pledges);
    return preview!;
  }

  /** The newest first. */
  async list(slug: string): Promise<Invalidation[]> {
    const { id } = await this.campaigns.open(slug);
    const rows = await this.database.query<InvalidationRow>(
      `select ${columns} from invalidations where campaign = $1 order by at desc, id desc limit 100`,
      [id],
    );
    return rows.map(told);
  }

  /** Throws Refusal 404 where the campaign has none of that id. */
  async one(slug: string, id: string): Promise<Invalidation> {
    const campaign = await this.campaigns.open(slug);
    const [row] = await this.database.query<InvalidationRow>(
      `select ${columns} from invalidations where campaign = $1 and id = $2`,
      [campaign.id, id],
    );
    if (!row) throw new Refusal('no-such-invalidation', 404);
    return told(row);
  }
}

export function expectNotTooMany(pledges: number): void {
  if (pledges > mostPledges) throw new Refusal('too-many-pledges', 422, { most: mostPledges });
}

function told({ doneAt, ...row }: InvalidationRow): Invalidation {
  return {
    ...row,
    at: row.at.toISOString(),
    done: doneAt !== null,
    undoUntil: undoUntil(row.at).toISOString(),
    undoneAt: row.undoneAt?.toISOString() ?? null,
  };
}
