import { rolloutDigest, type Rollout } from '@blueheart/config';
import { Database, type Transaction } from '@blueheart/database';
import { newId } from '@blueheart/sealing';
import { Inject, Injectable } from '@nestjs/common';
import { Reservations } from '../reservations/reservations.service.js';

/** Any number that only this lock uses. */
const applyLock = 20_111_221;

const virtual = ['supplier', 'in-transit', 'handed-out', 'damaged', 'lost', 'unexplained'];

/** The only writer of `campaigns` and `items`, and where the places that are nowhere come from. */
@Injectable()
export class CampaignsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Reservations) private readonly reservations: Reservations,
  ) {}

  /** Whether nothing was ever applied here. */
  async isEmpty(): Promise<boolean> {
    return (await this.database.query('select from campaigns limit 1')).length === 0;
  }

  /**
   * Makes the campaign what the roll-out says. An item that it no longer names stays, with what there is of it,
   * and is neither offered nor in a kit. Applying the same roll-out again changes nothing.
   */
  apply(rollout: Rollout): Promise<'applied' | 'unchanged'> {
    const digest = rolloutDigest(rollout);
    const { slug, zone, locales, defaultLocale, title, exit } = rollout.campaign;
    return this.database.transaction(async (tx) => {
      await tx.query('select pg_advisory_xact_lock($1)', [applyLock]);
      const [known] = await tx.query('select from campaigns where slug = $1 and digest = $2', [
        slug,
        digest,
      ]);
      if (known) return 'unchanged';
      await tx.query(
        `insert into campaigns (slug, time_zone, locales, default_locale, kit, digest, titles, exit_address)
         values ($1, $2, $3, $4, $5, $6, $7, $8)
         on conflict (slug) do update set time_zone = excluded.time_zone, locales = excluded.locales,
           default_locale = excluded.default_locale, kit = excluded.kit, digest = excluded.digest,
           titles = excluded.titles, exit_address = excluded.exit_address`,
        [slug, zone, locales, defaultLocale, rollout.kit, digest, title, exit.address],
      );
      await keepItems(tx, rollout);
      for (const kind of virtual)
        await tx.query(
          'insert into places (id, campaign, kind) values ($1, $2, $3) on conflict do nothing',
          [newId(), slug, kind],
        );
      await this.reservations.settle(tx, slug, 'all');
      return 'applied';
    });
  }
}

async function keepItems(tx: Transaction, { campaign, items }: Rollout): Promise<void> {
  await tx.query(
    'update items set kit = null, offered = false where campaign = $1 and code <> all($2)',
    [campaign.slug, items.map(({ code }) => code)],
  );
  for (const [position, { code, name, byLanguage, carriesLaw, kit }] of items.entries())
    await tx.query(
      `insert into items (campaign, code, names, by_language, carries_law, kit, position)
       values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (campaign, code) do update set names = excluded.names, by_language = excluded.by_language,
         carries_law = excluded.carries_law, kit = excluded.kit, position = excluded.position,
         offered = true`,
      [campaign.slug, code, name, byLanguage, carriesLaw, kit ?? null, position],
    );
}
