import { Refusal } from '@blueheart/contracts';
import { Database } from '@blueheart/database';
import type { FileType } from '@blueheart/files';
import { Inject, Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { Channel } from '../campaigns/campaign.queries.js';
import { kindsOf } from './kind.rules.js';
import { matchAll, type Placed } from './matching.rules.js';
import type { Proofs, ProofsOf, proofSearchSchema, Unsorted } from './proof.schema.js';
import {
  dayOf,
  fileSql,
  placeSql,
  placesSql,
  pointSql,
  proofSql,
  told,
  type FileRow,
  type ProofRow,
} from './proof.sql.js';
import { proved } from './proofs.store.js';

interface FileOf {
  readonly type: FileType;
  readonly kind: string;
}

/** Reads of proofs. */
@Injectable()
export class ProofsQueries {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** The newest first. */
  async list(
    campaign: string,
    { state, outlet, placement, before, limit }: z.output<typeof proofSearchSchema>,
  ): Promise<Proofs> {
    const rows = await this.database.query<ProofRow>(
      `select ${proofSql} from proofs p join campaigns c on c.slug = p.campaign
         join ${placesSql} on l.id = p.placement
       where p.campaign = $1 and ($2::text is null or p.state = $2) and ($3::uuid is null or u.id = $3)
         and ($4::uuid is null or l.id = $4)
         and ($5::uuid is null or (p.came_at, p.id) < (select came_at, id from proofs where campaign = $1 and id = $5))
       order by p.came_at desc, p.id desc limit $6`,
      [campaign, state ?? null, outlet ?? null, placement ?? null, before ?? null, limit],
    );
    const next = rows.length === limit ? rows.at(-1)!.id : null;
    return { proofs: rows.map(told), next, ...(await this.counts(campaign)) };
  }

  /** What proves one placement, the newest first. Throws Refusal 404. */
  async of(campaign: string, id: string): Promise<ProofsOf> {
    const [found] = await this.database.query<{
      placement: ProofsOf['placement'];
      channel: Channel['kind'];
    }>(
      `select ${placeSql} as placement, h.kind as channel from ${placesSql}
         join channels h on h.campaign = u.campaign and h.code = u.channel
       where l.campaign = $1 and l.id = $2`,
      [campaign, id],
    );
    if (!found) throw new Refusal('no-such-placement', 404);
    const { proofs } = await this.list(campaign, { placement: id, limit: 100 });
    return { placement: found.placement, kinds: [...kindsOf(found.channel)], proofs };
  }

  /** Photos that nobody has sorted, the first first, with what each could be of. */
  async unsorted(campaign: string): Promise<Unsorted> {
    const photos = await this.database.query<FileRow>(
      `select ${fileSql} from proofs p join campaigns c on c.slug = p.campaign
       where p.campaign = $1 and p.state = 'unsorted' order by p.came_at, p.id`,
      [campaign],
    );
    const placements = await this.placed(campaign);
    const days = photos.map(dayOf);
    const matched = matchAll(
      photos.map(({ id, kind, point }, at) => ({ id, kind, point, day: days[at] })),
      placements.flatMap(placedOf),
    );
    return {
      placements,
      photos: photos.map(({ id, kind, type, cameAt, by, elsewhere, point }, at) => {
        const { placement: match, doubt, near } = matched[at]!;
        const said = { id, kind, type, cameAt, by, elsewhere, point };
        return { ...said, day: days[at] ?? null, match, doubt, near: [...near] };
      }),
    };
  }

  /** Throws Refusal 404. */
  async fileOf(campaign: string, id: string): Promise<FileOf> {
    const [found] = await this.database.query<FileOf>(
      'select type, kind from proofs where campaign = $1 and id = $2',
      [campaign, id],
    );
    if (!found) throw new Refusal('no-such-proof', 404);
    return found;
  }

  /** What stands outdoors and was booked. */
  private async placed(campaign: string): Promise<Unsorted['placements']> {
    type One = Unsorted['placements'][number];
    const rows = await this.database.query<{ place: Omit<One, 'point'>; point: One['point'] }>(
      `select ${placeSql} as place, ${pointSql('s')} as point
       from ${placesSql} join channels h on h.campaign = u.campaign and h.code = u.channel
       where l.campaign = $1 and h.kind = 'outdoor' and l.state = any($2)
       order by s.code, l.flight_from, l.id`,
      [campaign, proved],
    );
    return rows.map(({ place, point }) => ({ ...place, point }));
  }

  private async counts(campaign: string): Promise<Omit<Proofs, 'proofs' | 'next'>> {
    const [counts] = await this.database.query<{ waiting: number; unsorted: number }>(
      `select count(*) filter (where state = 'waiting')::int as waiting,
         count(*) filter (where state = 'unsorted')::int as unsorted from proofs where campaign = $1`,
      [campaign],
    );
    const outlets = await this.database.query<Proofs['outlets'][number]>(
      `select u.id, u.names from outlets u where u.campaign = $1 and exists (
         select from proofs p join placements l on l.id = p.placement join orders o on o.id = l.of_order
         where o.outlet = u.id) order by u.made_at, u.id`,
      [campaign],
    );
    return { ...counts!, outlets };
  }
}

function placedOf({ id, site, point, from, until }: Unsorted['placements'][number]): Placed[] {
  return site && point ? [{ placement: id, site: site.id, point, from, until }] : [];
}
