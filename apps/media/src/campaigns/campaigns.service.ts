import { rolloutDigest, type Rollout } from '@blueheart/config';
import { Database, type Transaction } from '@blueheart/database';
import { Inject, Injectable } from '@nestjs/common';

/** Any number that only this lock uses. */
const applyLock = 20_111_222;

/** The only writer of `campaigns` and `channels`. */
@Injectable()
export class CampaignsService {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** Whether nothing was ever applied here. */
  async isEmpty(): Promise<boolean> {
    return (await this.database.query('select from campaigns limit 1')).length === 0;
  }

  /**
   * Makes the campaign what the roll-out says. A channel that it no longer names stays, with its outlets. Applying the
   * same roll-out again changes nothing.
   */
  apply(rollout: Rollout): Promise<'applied' | 'unchanged'> {
    const digest = rolloutDigest(rollout);
    const { slug, zone, locales, defaultLocale } = rollout.campaign;
    return this.database.transaction(async (tx) => {
      await tx.query('select pg_advisory_xact_lock($1)', [applyLock]);
      const [known] = await tx.query('select from campaigns where slug = $1 and digest = $2', [
        slug,
        digest,
      ]);
      if (known) return 'unchanged';
      await tx.query(
        `insert into campaigns (slug, time_zone, locales, default_locale, governorates, digest)
         values ($1, $2, $3, $4, $5, $6)
         on conflict (slug) do update set time_zone = excluded.time_zone, locales = excluded.locales,
           default_locale = excluded.default_locale, governorates = excluded.governorates, digest = excluded.digest`,
        [slug, zone, locales, defaultLocale, rollout.governorates.map(({ code }) => code), digest],
      );
      await keepChannels(tx, rollout);
      return 'applied';
    });
  }
}

async function keepChannels(tx: Transaction, { campaign, channels }: Rollout): Promise<void> {
  await tx.query(
    `insert into channels (campaign, code, kind, names, position)
     select $1, code, kind, names, position from json_to_recordset($2::json)
       as one (code text, kind text, names jsonb, position integer)
     on conflict (campaign, code) do update set kind = excluded.kind, names = excluded.names,
       position = excluded.position`,
    [
      campaign.slug,
      JSON.stringify(
        channels.map(({ name, ...one }, position) => ({ ...one, names: name, position })),
      ),
    ],
  );
}
