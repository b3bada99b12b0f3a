import type { Role } from '@blueheart/access';
import type { Transaction } from '@blueheart/database';
import { newId } from '@blueheart/sealing';
import { Injectable } from '@nestjs/common';

/**
 * The rows of somebody of the staff, and those that better-auth signs them in by: made and ended together, in our
 * transactions. What happens to better-auth's in between is its own.
 */
@Injectable()
export class StaffAccounts {
  /** False where the address is somebody's already. */
  async create(
    tx: Transaction,
    made: {
      readonly id: string;
      readonly personKey: string;
      readonly person: string;
      readonly locale: string;
      readonly alias: string;
    },
  ): Promise<boolean> {
    await tx.query('insert into staff (id, person_key, person, locale) values ($1, $2, $3, $4)', [
      made.id,
      made.personKey,
      made.person,
      made.locale,
    ]);
    const created = await tx.query(
      `insert into users (id, name, email, email_verified) values ($1, '', $2, true)
       on conflict (email) do nothing returning id`,
      [made.id, made.alias],
    );
    return created.length > 0;
  }

  async join(
    tx: Transaction,
    staff: string,
    { person, locale }: { readonly person: string; readonly locale: string },
  ): Promise<void> {
    await tx.query(
      'update staff set person = $2, locale = $3, joined_at = coalesce(joined_at, now()) where id = $1',
      [staff, person, locale],
    );
  }

  /** `hash` is Argon2id's. */
  async setPassword(tx: Transaction, staff: string, hash: string): Promise<void> {
    await tx.query(
      `insert into accounts (id, user_id, provider_id, account_id, password, created_at, updated_at)
       values ($1, $2::uuid, 'credential', $2::uuid::text, $3, now(), now())
       on conflict (provider_id, account_id) do update set password = excluded.password, updated_at = now()`,
      [newId(), staff, hash],
    );
  }

  /** One role in each campaign: another takes its place. */
  async giveRole(tx: Transaction, staff: string, campaign: string, role: Role): Promise<void> {
    await tx.query(
      `insert into roles (staff, campaign, role) values ($1, $2, $3)
       on conflict (campaign, staff) do update set role = excluded.role`,
      [staff, campaign, role],
    );
  }

  /** Takes the part in this campaign away. Whoever has no other leaves, and can sign in no more. */
  async takeRole(tx: Transaction, staff: string, campaign: string): Promise<'left' | 'has others'> {
    await tx.query('delete from roles where staff = $1 and campaign = $2', [staff, campaign]);
    const [other] = await tx.query('select from roles where staff = $1 limit 1', [staff]);
    if (other) return 'has others';
    await tx.query('delete from passes where staff = $1', [staff]);
    await tx.query('delete from users where id = $1', [staff]);
    await tx.query('update staff set left_at = now() where id = $1', [staff]);
    return 'left';
  }

  /** Without one, a person can only be set up anew. */
  async dropSecondFactor(tx: Transaction, staff: string): Promise<boolean> {
    const dropped = await tx.query('delete from two_factors where user_id = $1 returning id', [
      staff,
    ]);
    await tx.query('update users set two_factor_enabled = false where id = $1', [staff]);
    return dropped.length > 0;
  }

  async hasAdmin(tx: Transaction): Promise<boolean> {
    const [one] = await tx.query(`select from roles where role = 'admin' limit 1`);
    return one !== undefined;
  }

  /** Whether the campaign has an admin besides this person. To be asked with the campaign locked. */
  async hasOtherAdmin(tx: Transaction, campaign: string, staff: string): Promise<boolean> {
    const [other] = await tx.query(
      `select from roles where campaign = $1 and role = 'admin' and staff <> $2 limit 1`,
      [campaign, staff],
    );
    return other !== undefined;
  }
}
