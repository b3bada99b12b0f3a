import type { Tally } from '@blueheart/contracts';
import { Database } from '@blueheart/database';
import { Inject, Injectable } from '@nestjs/common';
import { publicCells } from './tally.rules.js';

@Injectable()
export class TallyQueries {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** A mark by campaign that changes whenever its count does: by a block, or by a recount that repaired something. */
  async marks(): Promise<Map<string, string>> {
    const rows = await this.database.query<{ slug: string; mark: string }>(
      `select c.slug, concat_ws('/', c.id, (select max(b.id) from count_blocks b where b.campaign = c.id),
                                (select max(at) from recounts where repaired > 0)) as mark from campaigns c`,
    );
    return new Map(rows.map((row) => [row.slug, row.mark]));
  }

  /** What the public may see. The places are those of the roll-out, so that nothing follows from a missing one. */
  async publicTally(slug: string): Promise<Tally> {
    const tiers = await this.database.query<{
      tier: 'confirmed' | 'witnessed' | 'tallied';
      people: number;
    }>(
      `select t.tier, sum(t.people)::int as people from tally_cells t join campaigns c on c.id = t.campaign
       where c.slug = $1 group by t.tier`,
      [slug],
    );
    const places = await this.database.query<{ code: string; people: number }>(
      `select g.code, coalesce(sum(t.people), 0)::int as people
       from governorates g join campaigns c on c.id = g.campaign
       left join tally_cells t on t.campaign = g.campaign and t.governorate = g.code and t.tier = 'confirmed'
       where c.slug = $1 group by g.code, g.position order by g.position`,
      [slug],
    );
    const [clock] = await this.database.query<{ now: Date }>('select now()');
    const people = (tier: string) => tiers.find((row) => row.tier === tier)?.people ?? 0;
    return {
      confirmed: people('confirmed'),
      witnessed: people('witnessed'),
      tallied: people('tallied'),
      total: people('confirmed') + people('witnessed'),
      byGovernorate: publicCells(
        Object.fromEntries(places.map((place) => [place.code, place.people])),
      ),
      asOf: clock!.now.toISOString(),
    };
  }
}
