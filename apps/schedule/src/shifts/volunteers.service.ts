import type { By } from '@blueheart/access';
import { Audit } from '@blueheart/audit';
import { Refusal } from '@blueheart/contracts';
import { Database, type Transaction } from '@blueheart/database';
import { Inject, Injectable } from '@nestjs/common';
import { isAttended } from './shift.rules.js';
import type { Profile } from './shift.schema.js';
import { lockShifts, profileOf, signUpsOf } from './shifts.store.js';

/** The only writer of what volunteers can. */
@Injectable()
export class VolunteersService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  /** Throws Refusal 404. */
  of(campaign: string, staff: string): Promise<Profile> {
    return profileOf(this.database, campaign, staff) as Promise<Profile>;
  }

  /**
   * Whoever is not of age is said so by a coordinator; left out, it stays as it is. Throws Refusal 404, and 409
   * `needs-adult` with the shift on which they would be alone.
   */
  set(by: By, staff: string, wanted: Omit<Profile, 'isMinor'> & Partial<Profile>): Promise<void> {
    return this.database.transaction(async (tx) => {
      const before = await profileOf(tx, by.campaign, staff);
      const after = { ...before, ...wanted };
      const shifts = after.isMinor && !before.isMinor ? await ahead(tx, by.campaign, staff) : [];
      await tx.query(
        `insert into volunteers (campaign, staff, languages, skills, is_minor) values ($1, $2, $3, $4, $5)
         on conflict (campaign, staff) do update set languages = excluded.languages, skills = excluded.skills,
           is_minor = excluded.is_minor`,
        [by.campaign, staff, after.languages, after.skills, after.isMinor],
      );
      const there = await signUpsOf(tx, shifts);
      for (const shift of shifts) {
        const onIt = there.filter((one) => one.shift === shift && one.state === 'taken');
        if (!isAttended(onIt)) throw new Refusal('needs-adult', 409, {}, { shift });
      }
      await this.note(tx, by, staff, before, after);
    });
  }

  private async note(
    tx: Transaction,
    { actor, campaign }: By,
    staff: string,
    before: object,
    after: object,
  ): Promise<void> {
    const [known] = await tx.query<{ key: string }>(
      `select person_key as key from people where campaign = $1 and staff = $2
         and exists (select from sealing.data_keys k where k.id = person_key)`,
      [campaign, staff],
    );
    await this.audit.note(tx, {
      actor,
      action: 'volunteer.profile',
      object: { kind: 'volunteer', id: staff },
      campaign,
      ...(known && { person: { key: known.key, before, after } }),
    });
  }
}

/** The shifts that somebody has before them, locked. */
async function ahead(tx: Transaction, campaign: string, staff: string): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `select s.id from sign_ups u join shifts s on s.id = u.shift
     where u.campaign = $1 and u.staff = $2 and u.state = 'taken' and s.ends_at > now() order by s.id`,
    [campaign, staff],
  );
  const ids = rows.map(({ id }) => id);
  await lockShifts(tx, campaign, ids);
  return ids;
}
