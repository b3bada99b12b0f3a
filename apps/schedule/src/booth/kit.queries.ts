import { createHash } from 'node:crypto';
import { incidentCategories, mostEntriesOfBatch } from '@blueheart/booth';
import { publishedHelpLines } from '@blueheart/config';
import { Database } from '@blueheart/database';
import { CampaignKeys } from '@blueheart/sealing';
import { Inject, Injectable } from '@nestjs/common';
import { CampaignsQueries } from '../campaigns/campaigns.queries.js';
import { KitPeople } from './kit.people.js';
import type { Kit } from './kit.schema.js';

type BoothEvent = Kit['events'][number];

const mostEvents = 200;

/** What a phone takes along. */
@Injectable()
export class KitQueries {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CampaignsQueries) private readonly campaigns: CampaignsQueries,
    @Inject(CampaignKeys) private readonly keys: CampaignKeys,
    @Inject(KitPeople) private readonly kitPeople: KitPeople,
  ) {}

  /**
   * The agreed events of today and the next two weeks, and those that still take entries without being asked; what is
   * handed out; whom to call; of what is near, who is expected. The tag is of all but the time. Throws Refusal 404.
   */
  async kit(slug: string): Promise<{ readonly kit: Kit; readonly etag: string }> {
    const { timeZone, locales, content } = await this.campaigns.get(slug);
    const events = await this.database.query<Omit<BoothEvent, 'checkIn' | 'shifts'>>(
      `select e.id, e.kind, e.state, e.titles, v.names as venue, v.address, s.name as space,
         to_char(e.starts_wall, 'YYYY-MM-DD"T"HH24:MI') as starts, to_char(e.ends_wall, 'YYYY-MM-DD"T"HH24:MI') as ends,
         e.zone, e.starts_at as "startsAt", e.ends_at as "endsAt"
       from events e join venues v on v.id = e.venue join spaces s on s.id = e.space
       where e.campaign = $1 and e.state in ('confirmed', 'under-way', 'done')
         and e.ends_at > now() - interval '72 hours' and e.starts_at < now() + interval '14 days'
       order by e.starts_at, e.id limit $2`,
      [slug, mostEvents],
    );
    const near = await this.kitPeople.near(
      slug,
      events.map(({ id }) => id),
    );
    const [clock] = await this.database.query<{ now: Date }>('select now()');
    const taken: Omit<Kit, 'serverTime'> = {
      zone: timeZone,
      locales: [...locales],
      mostEntriesOfBatch,
      events: events.map((event) => ({
        ...event,
        startsAt: new Date(event.startsAt).toISOString(),
        endsAt: new Date(event.endsAt).toISOString(),
        ...(near.get(event.id) ?? { checkIn: null, shifts: [] }),
      })),
      people: await this.kitPeople.people(slug),
      items: content.items.map(({ code, name, byLanguage }) => ({ code, name, byLanguage })),
      key: await this.keys.publicOf(this.database, slug),
      incidentCategories: [...incidentCategories],
      helpLines: publishedHelpLines(content).map(({ code, number, name, about }) => ({
        code,
        number,
        name,
        about,
      })),
    };
    const digest = createHash('sha256').update(JSON.stringify(taken)).digest('hex').slice(0, 32);
    return { kit: { serverTime: clock!.now.toISOString(), ...taken }, etag: `"${digest}"` };
  }
}
