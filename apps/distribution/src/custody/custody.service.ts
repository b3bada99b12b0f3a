import { staffIdOf, type By } from '@blueheart/access';
import { Audit } from '@blueheart/audit';
import { Refusal } from '@blueheart/contracts';
import { Database } from '@blueheart/database';
import { newId } from '@blueheart/sealing';
import { Inject, Injectable } from '@nestjs/common';

/** The only writer of places that are somebody's. */
@Injectable()
export class CustodyService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  /** The one place of what this person looks after. Throws Refusal 404 for who has no part in the campaign. */
  ensure(by: By, staff: string): Promise<string> {
    return this.database.transaction(async (tx) => {
      const isSelf = staffIdOf(by) === staff;
      const [made] = await tx.query<{ id: string }>(
        `insert into places (id, campaign, kind, staff)
         select $1, c.slug, 'custody', $3 from campaigns c where c.slug = $2
           and ($4 or exists (select from people where campaign = $2 and staff = $3 and role is not null))
         on conflict (campaign, staff) where staff is not null do nothing returning id`,
        [newId(), by.campaign, staff, isSelf],
      );
      if (made) {
        await this.audit.note(tx, {
          actor: by.actor,
          action: 'place.create',
          object: { kind: 'place', id: made.id },
          campaign: by.campaign,
          after: { kind: 'custody' },
        });
        return made.id;
      }
      const [there] = await tx.query<{ id: string }>(
        'select id from places where campaign = $1 and staff = $2',
        [by.campaign, staff],
      );
      if (!there) throw new Refusal('no-such-person', 404);
      return there.id;
    });
  }
}
