import { rolloutDigest, type Rollout } from '@blueheart/config';
import { Database, type Transaction } from '@blueheart/database';
import { Inject, Injectable } from '@nestjs/common';
import { claimedLink, storeLinks } from '../links/links.store.js';
import { LinksTold } from '../links/links.told.js';

/** Any number that only this lock uses. */
const applyLock = 20_111_222;

/** A code leads to one place: this roll-out claims one that another campaign has printed. */
class LinkTaken extends Error {
  constructor(code: string) {
    super(`The link "${code}" belongs to another campaign. Choose another code in links.yaml.`);
    this.name = 'LinkTaken';
  }
}

/** The only writer of `campaigns`, `channels` and `items`. */
@Injectable()
export class CampaignsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(LinksTold) private readonly told: LinksTold,
  ) {}

  /** Whether nothing was ever applied here. */
  async isEmpty(): Promise<boolean> {
    return (await this.database.query('select from campaigns limit 1')).length === 0;
  }

  /**
   * Makes the campaign what the roll-out says. A channel that it no longer names stays, with its outlets; so does an item,
   * of which nothing new is made, and a link.
   * Applying the same roll-out again changes nothing. Throws LinkTaken, and then nothing was stored.
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
        `insert into campaigns (slug, time_zone, locales, default_locale, governorates, digest, blue)
         values ($1, $2, $3, $4, $5, $6, $7)
         on conflict (slug) do update set time_zone = excluded.time_zone, locales = excluded.locales,
           default_locale = excluded.default_locale, governorates = excluded.governorates,
           digest = excluded.digest, blue = excluded.blue`,
        [
          slug,
          zone,
          locales,
          defaultLocale,
          rollout.governorates.map(({ code }) => code),
          digest,
          rollout.brand.colours.light.blue,
        ],
      );
      await keepChannels(tx, rollout);
      await keepItems(tx, rollout);
      const taken = await claimedLink(tx, rollout);
      if (taken) throw new LinkTaken(taken);
      await this.told.tell(tx, await storeLinks(tx, rollout));
      return 'applied';
    });
  }

  /** Throws LinkTaken where this roll-out cannot be applied. */
  async check(rollout: Rollout): Promise<void> {
    const taken = await claimedLink(this.database, rollout);
    if (taken) throw new LinkTaken(taken);
  }

  /** Says once more which links there are: a service that came with an upgrade has not heard it. */
  async announceAgain({ campaign }: Rollout): Promise<void> {
    await this.database.transaction((tx) => this.told.tellAll(tx, campaign.slug));
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

async function keepItems(tx: Transaction, { campaign, items }: Rollout): Promise<void> {
  await tx.query('update items set offered = false where campaign = $1 and code <> all($2)', [
    campaign.slug,
    items.map(({ code }) => code),
  ]);
  await tx.query(
    `insert into items (campaign, code, names, by_language, carries_law, position)
     select $1, code, names, "byLanguage", "carriesLaw", position from json_to_recordset($2::json)
       as one (code text, names jsonb, "byLanguage" boolean, "carriesLaw" boolean, position integer)
     on conflict (campaign, code) do update set names = excluded.names, by_language = excluded.by_language,
       carries_law = excluded.carries_law, position = excluded.position, offered = true`,
    [
      campaign.slug,
      JSON.stringify(
        items.map(({ name, ...one }, position) => ({ ...one, names: name, position })),
      ),
    ],
  );
}
