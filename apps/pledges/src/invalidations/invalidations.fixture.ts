import { newId } from '@blueheart/sealing';
import { TallyRecount } from '../index.js';
import type { PledgesAlone } from '../pledges.fixture.js';
import { TallyService } from '../tally/tally.service.js';
import type { InvalidationFilter } from './invalidations.schema.js';
import { InvalidationsQueries } from './invalidations.queries.js';
import { InvalidationsService } from './invalidations.service.js';

const slug = 'blue-heart-lebanon';
export const admin = { kind: 'staff', id: newId() } as const;
export const reason = 'Signed by a program, it seems.';

/** Staff who set pledges aside, and what the count says then. */
export class Invalidations {
  constructor(private readonly system: PledgesAlone) {}

  preview(filter: InvalidationFilter, of = slug) {
    return this.system.get(InvalidationsQueries).preview(of, filter);
  }

  list(of = slug) {
    return this.system.get(InvalidationsQueries).list(of);
  }

  /** Just what a preview of a moment ago has told of. */
  async make(...ids: string[]) {
    const { fingerprint } = await this.preview({ ids });
    return this.of({ ids }, fingerprint);
  }

  of(filter: InvalidationFilter, fingerprint: string, campaign = slug) {
    const wanted = { slug: campaign, filter, reason, fingerprint };
    return this.system.get(InvalidationsService).invalidate(wanted, admin);
  }

  undo(id: string, of = slug) {
    return this.system.get(InvalidationsService).undo(of, id, admin);
  }

  /** How many count in each tier, once every entry is counted; and the recount agrees. */
  async counted(): Promise<Record<string, number>> {
    while ((await this.system.get(TallyService).countStep()) > 0);
    expect(await this.system.get(TallyRecount).verify()).toEqual([]);
    const tiers = await this.system.sql<{ tier: string; people: number }>(
      'select tier, sum(people)::int as people from pledges.tally_totals group by tier having sum(people) <> 0',
    );
    return Object.fromEntries(tiers.map(({ tier, people }) => [tier, people]));
  }

  async notes(action: string) {
    const all = await this.system.announced<{ action: string }>('ActionAudited');
    return all.filter((note) => note.action === action);
  }

  /** Copies of the first pledge, all confirmed and counted; their ids in order. */
  async aCrowd(many: number): Promise<string[]> {
    const rows = await this.system.sql<{ id: string }>(
      `with crowd as (
         insert into pledges.pledges (id, campaign, contact_hmac, slot, channel, person_key, person, governorate, locale,
           text_version, updates, shows_name, source, state, counts, confirmed_at, confirm_hashes, not_me_hashes)
         select gen_random_uuid(), campaign, sha256(n::text::bytea), 1, channel, gen_random_uuid(), person, governorate,
                locale, text_version, false, false, 'crowd', 'confirmed', true, now(), '{}', '{}'
         from pledges.pledges, generate_series(1, $1::int) n returning *),
       entries as (
         insert into pledges.tally_entries (campaign, pledge, delta, tier, reason, governorate, locale, source, day)
         select campaign, id, 1, 'confirmed', 'confirmed', governorate, locale, source, current_date from crowd)
       select id from crowd order by id`,
      [many],
    );
    return rows.map(({ id }) => id);
  }
}
