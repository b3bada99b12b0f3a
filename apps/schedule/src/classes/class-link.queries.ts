import { Database } from '@blueheart/database';
import type { Locale } from '@blueheart/i18n';
import { hashToken } from '@blueheart/sealing';
import { Inject, Injectable } from '@nestjs/common';
import { CampaignsQueries } from '../campaigns/campaigns.queries.js';
import type { ClassView } from '../pages/class.views.js';
import { inLanguage } from '../proposals/answer.queries.js';
import { standingOf, type ClassState } from './class.rules.js';

interface Row {
  readonly name: string;
  readonly grade: string;
  readonly enrolled: number;
  readonly tookPart: number | null;
  readonly state: ClassState;
  readonly eventState: string;
  readonly titles: Record<string, string>;
  readonly venue: Record<string, string>;
  readonly starts: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly now: Date;
}

export interface OpenClass {
  readonly standing: ReturnType<typeof standingOf>;
  readonly view: ClassView;
}

/** What a teacher's link shows. */
@Injectable()
export class ClassLinkQueries {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CampaignsQueries) private readonly campaigns: CampaignsQueries,
  ) {}

  /** Undefined where the link opens nothing in this campaign. */
  async behind(
    campaign: string,
    { id, token }: { readonly id: string; readonly token: string },
    locale: Locale,
  ): Promise<OpenClass | undefined> {
    const [row] = await this.database.query<Row>(
      `select c.name, c.grade, c.enrolled, c.took_part as "tookPart", c.state, e.state as "eventState", e.titles,
         v.names as venue, to_char(e.starts_wall, 'YYYY-MM-DD"T"HH24:MI') as starts, e.starts_at as "startsAt",
         e.ends_at as "endsAt", now() as now
       from classes c join events e on e.id = c.event join venues v on v.id = c.venue
       where c.id = $1 and c.token_hash = $2 and c.campaign = $3`,
      [id, hashToken(token), campaign],
    );
    if (!row) return undefined;
    const { grades } = await this.campaigns.schoolsOf(campaign);
    const grade = grades.find(({ code }) => code === row.grade);
    const view = {
      name: row.name,
      grade: grade ? inLanguage(grade.name, locale) : row.grade,
      school: inLanguage(row.venue, locale),
      title: inLanguage(row.titles, locale),
      day: row.starts,
      enrolled: row.enrolled,
      tookPart: row.tookPart,
    };
    return { standing: standingOf(row, row.now), view };
  }
}
