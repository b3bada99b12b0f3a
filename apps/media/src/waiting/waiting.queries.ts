import { staffIdOf, type By } from '@blueheart/access';
import { Database } from '@blueheart/database';
import { Inject, Injectable } from '@nestjs/common';
import { CreativesQueries } from '../creatives/creatives.queries.js';
import { MissingQueries } from '../proofs/missing.queries.js';
import type { MediaWaiting } from './waiting.schema.js';
import { waits } from './waits.sql.js';

interface Row {
  readonly texts: number;
  readonly proofs: number;
  readonly options: readonly string[];
  readonly artless: readonly string[];
  readonly withdrawn: readonly string[];
  readonly makeGoods: readonly string[];
  readonly licences: readonly string[];
}

/** What waits for somebody, over all of the media: for Today, and light for that. */
@Injectable()
export class WaitingQueries {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CreativesQueries) private readonly creatives: CreativesQueries,
    @Inject(MissingQueries) private readonly missing: MissingQueries,
  ) {}

  async of(by: By): Promise<MediaWaiting> {
    const [{ waiting }, { placements }, rows] = await Promise.all([
      this.creatives.approvals(by),
      this.missing.list(by.campaign),
      this.database.query<Row>(waitingSql, [by.campaign, staffIdOf(by)]),
    ]);
    const { texts, proofs, options, artless, withdrawn, makeGoods, licences } = rows[0]!;
    return {
      artwork: waiting.filter(({ mine }) => mine).length,
      texts,
      proofs,
      unproved: placements.length,
      options: options.length,
      artless: artless.length,
      withdrawn: withdrawn.length,
      makeGoods: makeGoods.length,
      licences: licences.length,
      order: {
        options: onlyOf(options),
        artless: onlyOf(artless),
        withdrawn: onlyOf(withdrawn),
        makeGoods: onlyOf(makeGoods),
        licences: onlyOf(licences),
      },
    };
  }
}

function onlyOf(orders: readonly string[]): string | null {
  const [only, ...others] = new Set(orders);
  return only !== undefined && others.length === 0 ? only : null;
}

const ordersOf = (wait: keyof typeof waits) => `
  (select coalesce(json_agg(p.of_order), '[]')
   from placements p join orders o on o.id = p.of_order join campaigns c on c.slug = p.campaign
   where p.campaign = $1 and o.state <> 'cancelled' and ${waits[wait]}) as "${wait}"`;

/** A program answers for nobody. */
const waitingSql = `select
  (select count(*) from texts where campaign = $1 and state = 'in-review' and $2::uuid is not null
     and not $2 = any(authors))::int as texts,
  (select count(*) from proofs where campaign = $1 and state in ('unsorted', 'waiting'))::int as proofs,
  ${(['options', 'artless', 'withdrawn', 'makeGoods', 'licences'] as const).map(ordersOf).join(',')}`;
