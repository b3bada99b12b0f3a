import type { Role } from '@blueheart/access';
import { Database, type Transaction } from '@blueheart/database';
import { Inject, Injectable } from '@nestjs/common';

/** Somebody who may sign in, or is invited to. */
export interface Member {
  readonly id: string;
  readonly personKey: string;
  readonly person: string | null;
  readonly locale: string;
  readonly joinedAt: Date | null;
  readonly hasPassword: boolean;
  readonly hasSecondFactor: boolean;
  /** The newest last. */
  readonly roles: readonly { readonly campaign: string; readonly role: Role }[];
}

/** A line of the list of people. */
export interface Listed extends Omit<Member, 'roles' | 'hasPassword'> {
  readonly role: Role;
  readonly since: Date;
  readonly lastSeenAt: Date | null;
}

export interface Campaign {
  readonly slug: string;
  readonly titles: Readonly<Record<string, string>>;
  readonly defaultLocale: string;
  readonly timeZone: string;
}

type Reader = Pick<Database | Transaction, 'query'>;

const member = `
select s.id, s.person_key as "personKey", s.person, s.locale, s.joined_at as "joinedAt",
       u.two_factor_enabled as "hasSecondFactor",
       exists (select from accounts a where a.user_id = s.id) as "hasPassword",
       coalesce((select json_agg(json_build_object('campaign', r.campaign, 'role', r.role) order by r.since, r.campaign)
                 from roles r where r.staff = s.id), '[]') as roles
from staff s join users u on u.id = s.id`;

const campaign = `select slug, titles, default_locale as "defaultLocale", time_zone as "timeZone" from campaigns`;

/** Reads of the staff. Whoever has left is in none of them. */
@Injectable()
export class StaffQueries {
  constructor(@Inject(Database) private readonly database: Database) {}

  async byId(id: string, db: Reader = this.database): Promise<Member | undefined> {
    const [found] = await db.query<Member>(`${member} where s.id = $1`, [id]);
    return found;
  }

  async byAlias(alias: string, db: Reader = this.database): Promise<Member | undefined> {
    const [found] = await db.query<Member>(`${member} where u.email = $1`, [alias]);
    return found;
  }

  /** The people of a campaign, those who came first on top. */
  people(slug: string): Promise<Listed[]> {
    return this.database.query<Listed>(
      `select s.id, s.person_key as "personKey", s.person, s.locale, s.joined_at as "joinedAt", r.role, r.since,
              u.two_factor_enabled as "hasSecondFactor",
              (select max(greatest(created_at, updated_at)) from sessions where user_id = s.id) as "lastSeenAt"
       from roles r join staff s on s.id = r.staff join users u on u.id = s.id
       where r.campaign = $1 order by r.since, s.id`,
      [slug],
    );
  }

  allCampaigns(): Promise<Campaign[]> {
    return this.database.query<Campaign>(`${campaign} order by slug`);
  }

  campaigns(slugs: readonly string[]): Promise<Campaign[]> {
    return this.database.query<Campaign>(`${campaign} where slug = any($1) order by slug`, [slugs]);
  }
}
