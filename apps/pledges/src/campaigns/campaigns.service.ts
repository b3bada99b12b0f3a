import { currentPledge, rolloutDigest, type Rollout } from '@blueheart/config';
import { CampaignPublished } from '@blueheart/contracts';
import { Database, type Transaction } from '@blueheart/database';
import { Outbox } from '@blueheart/messaging';
import { Inject, Injectable } from '@nestjs/common';
import { contentOf, type CampaignContent } from './campaign.content.js';
import { storeFiles } from '../files/campaign.files.js';
import { CampaignsQueries } from './campaigns.queries.js';
import { FilesOffer } from '../files/files.offer.js';
import { storeStatements } from './statements.store.js';

/** The campaign as it is before a roll-out is applied. */
interface Known {
  readonly digest: string;
  readonly version: number;
  readonly content: CampaignContent;
}

/** Any number that only this lock uses. */
const applyLock = 20_111_219;

/** The only writer of campaigns, and where a roll-out becomes one. */
@Injectable()
export class CampaignsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(CampaignsQueries) private readonly campaigns: CampaignsQueries,
    @Inject(FilesOffer) private readonly offer: FilesOffer,
  ) {}

  /** Whether nothing was ever applied here. */
  async isEmpty(): Promise<boolean> {
    return (await this.database.query('select from campaigns limit 1')).length === 0;
  }

  /** The files that are kept and not offered, by campaign: what they say is not what the texts say today. */
  async staleFiles(): Promise<{ slug: string; files: string[] }[]> {
    const campaigns = await this.campaigns.every();
    return campaigns
      .map((campaign) => ({ slug: campaign.slug, files: this.offer.stale(campaign) }))
      .filter(({ files }) => files.length > 0);
  }

  /**
   * Makes the campaign what the roll-out says. Applying the same one again changes nothing and announces
   * nothing. A version of the pledge that was published since, and that the roll-out does not know, stays what is
   * signed. Throws StatementChanged or StatementMissing, and then nothing was stored.
   */
  async apply(rollout: Rollout): Promise<'applied' | 'unchanged'> {
    const digest = rolloutDigest(rollout);
    const result = await this.database.transaction(async (tx) => {
      // Of processes that start together on an empty database the later ones find what the first one made.
      await tx.query('select pg_advisory_xact_lock($1)', [applyLock]);
      const [known] = await tx.query<Known>(
        'select digest, statement_version as version, content from campaigns where slug = $1 for update',
        [rollout.campaign.slug],
      );
      if (known?.digest === digest) return 'unchanged';
      const id = await storeCampaign(tx, rollout, digest, known);
      await storeStatements(tx, id, rollout);
      await storeRegions(tx, id, rollout);
      await storeFiles(tx, id, rollout);
      await this.announce(tx, rollout);
      return 'applied';
    });
    this.campaigns.forget();
    return result;
  }

  /** Says once more what was applied: a service that came with an upgrade has not heard it. */
  async announceAgain(rollout: Rollout): Promise<void> {
    await this.database.transaction((tx) => this.announce(tx, rollout));
  }

  private announce(tx: Transaction, { campaign }: Rollout): Promise<void> {
    return this.outbox.add(tx, CampaignPublished, {
      slug: campaign.slug,
      titles: campaign.title,
      locales: campaign.locales,
      defaultLocale: campaign.defaultLocale,
      timeZone: campaign.zone,
      controllers: campaign.controller.name,
    });
  }
}

async function storeCampaign(
  tx: Transaction,
  rollout: Rollout,
  digest: string,
  known: Known | undefined,
): Promise<number> {
  const { campaign } = rollout;
  const { version, content } = signedAfter(rollout, known);
  const [row] = await tx.query<{ id: number }>(
    `insert into campaigns as c (slug, opens_at, closes_at, time_zone, country, locales, default_locale,
                                 goals, statement_version, content, digest)
     values ($1, coalesce($2::timestamptz, now()), $3, $4, $5, $6, $7, $8, $9, $10, $11)
     on conflict (slug) do update set
       opens_at = coalesce($2::timestamptz, c.opens_at), closes_at = $3, time_zone = $4, country = $5, locales = $6,
       default_locale = $7, goals = $8, statement_version = $9, content = $10, digest = $11
     returning id`,
    [
      campaign.slug,
      campaign.opensAt,
      campaign.closesAt,
      campaign.zone,
      campaign.country,
      campaign.locales,
      campaign.defaultLocale,
      campaign.goals,
      version,
      content,
      digest,
    ],
  );
  return row!.id;
}

/** A version never goes back: what is newer than the roll-out stays, with its easy words and its approval. */
function signedAfter(rollout: Rollout, known: Known | undefined): Omit<Known, 'digest'> {
  const { version } = currentPledge(rollout);
  const content = contentOf(rollout);
  if (!known || known.version <= version) return { version, content };
  const { plainStatement, approval } = known.content;
  return { version: known.version, content: { ...content, plainStatement, approval } };
}

/** Regions are added and renamed, never removed: people have signed from them. */
async function storeRegions(tx: Transaction, campaign: number, rollout: Rollout): Promise<void> {
  for (const [position, { code, name, tile, districts }] of rollout.governorates.entries()) {
    await tx.query(
      `insert into governorates (campaign, code, position, names, tile) values ($1, $2, $3, $4, $5)
       on conflict (campaign, code) do update set position = $3, names = $4, tile = $5`,
      [campaign, code, position, name, tile],
    );
    for (const district of districts) {
      await tx.query(
        `insert into districts (campaign, code, governorate, names) values ($1, $2, $3, $4)
         on conflict (campaign, code) do update set governorate = $3, names = $4`,
        [campaign, district.code, code, district.name],
      );
    }
  }
}
