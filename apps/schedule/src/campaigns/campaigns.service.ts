import { daysOf, rolloutDigest, type Rollout, type RolloutVenue } from '@blueheart/config';
import { Database, type Transaction } from '@blueheart/database';
import { newId } from '@blueheart/sealing';
import { Inject, Injectable } from '@nestjs/common';
import { keepDays } from '../days/days.store.js';
import { Replan } from '../reminders/replan.js';
import { VenuesTold } from '../venues/venues.told.js';
import { contentOf } from './campaign.content.js';

/** Any number that only this lock uses. */
const applyLock = 20_111_220;

const weekdays = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;

/** The only writer of `campaigns`, and where the venues of a roll-out come from. */
@Injectable()
export class CampaignsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Replan) private readonly reminders: Replan,
    @Inject(VenuesTold) private readonly told: VenuesTold,
  ) {}

  /** Whether nothing was ever applied here. */
  async isEmpty(): Promise<boolean> {
    return (await this.database.query('select from campaigns limit 1')).length === 0;
  }

  /**
   * Makes the campaign what the roll-out says. A venue is added once, by its code; what a coordinator has made of it
   * since stays, and so does what was decided about a holiday. Applying the same roll-out again changes nothing.
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
        `insert into campaigns (slug, time_zone, locales, default_locale, content, digest)
         values ($1, $2, $3, $4, $5, $6)
         on conflict (slug) do update set time_zone = excluded.time_zone, locales = excluded.locales,
           default_locale = excluded.default_locale, content = excluded.content, digest = excluded.digest`,
        [slug, zone, locales, defaultLocale, contentOf(rollout), digest],
      );
      const added: string[] = [];
      for (const venue of rollout.venues) added.push(...(await addVenue(tx, slug, venue)));
      await this.told.tell(tx, added);
      await keepDays(tx, slug, daysOf(rollout.times));
      await this.reminders.all(tx, slug);
      return 'applied';
    });
  }
}

/** Gives its id where it was not there yet. */
async function addVenue(tx: Transaction, campaign: string, venue: RolloutVenue): Promise<string[]> {
  const { code, kind, name, governorate, weekend, placeholder } = venue;
  const id = newId();
  const added = await tx.query(
    `insert into venues (id, campaign, code, kind, names, governorate, weekend, placeholder)
     values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (campaign, code) do nothing returning id`,
    [
      id,
      campaign,
      code,
      kind,
      name,
      governorate,
      weekend.map((day) => weekdays.indexOf(day) + 1),
      placeholder,
    ],
  );
  if (added.length)
    await tx.query('insert into spaces (id, venue, name) values ($1, $2, $3)', [newId(), id, '']);
  return added.length ? [id] : [];
}
