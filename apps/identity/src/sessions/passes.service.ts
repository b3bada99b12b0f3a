import { randomBytes, randomInt, createHmac } from 'node:crypto';
import type { Role } from '@blueheart/access';
import type { Database, Transaction } from '@blueheart/database';
import { Fingerprints, hashToken, newId } from '@blueheart/sealing';
import { Inject, Injectable } from '@nestjs/common';

export type Purpose = 'invitation' | 'sign-in' | 'reset' | 'first-admin';

/** How long each lets in, in minutes. */
const lives: Readonly<Record<Purpose, number>> = {
  invitation: 7 * 24 * 60,
  'sign-in': 10,
  reset: 60,
  'first-admin': 24 * 60,
};
/** Letters cross: the link of the one before still works. */
const mostAlive = 3;
/** Six digits are guessed in a million tries; after so many the pass is void. */
const mostTries = 5;

/** What a letter carries: 32 random bytes in base64url, and six digits where they may be typed in instead. */
export interface FreshPass {
  readonly link: string;
  readonly code?: string;
}

/** A role that whoever follows an invitation has from then on. */
export interface Offer {
  readonly campaign: string;
  readonly role: Role;
}

/** Whose a pass is: null for the first admin; and what it offers. */
export interface Passed {
  readonly staff: string | null;
  readonly campaign: string | null;
  readonly role: Role | null;
  readonly expiresAt: Date;
}

/** Links and codes that let somebody in once. Stored hashed; the only writer of `passes`. */
@Injectable()
export class PassesService {
  private readonly codeKey: Buffer;

  constructor(@Inject(Fingerprints) fingerprints: Fingerprints) {
    this.codeKey = fingerprints.keyFor('staff codes');
  }

  /** `staff` is undefined for the first admin, whom nobody knows yet. */
  async issue(
    tx: Transaction,
    purpose: Purpose,
    staff?: string,
    offer?: Offer,
  ): Promise<FreshPass> {
    const link = randomBytes(32).toString('base64url');
    const code = purpose === 'sign-in' ? String(randomInt(1_000_000)).padStart(6, '0') : undefined;
    await tx.query('delete from passes where expires_at < now()');
    await tx.query(
      `insert into passes (id, purpose, staff, token_hash, code_hash, expires_at, campaign, role)
       values ($1, $2, $3, $4, $5, now() + make_interval(mins => $6), $7, $8)`,
      [
        newId(),
        purpose,
        staff ?? null,
        hashToken(link),
        code === undefined ? null : this.hashCode(staff!, code),
        lives[purpose],
        offer?.campaign ?? null,
        offer?.role ?? null,
      ],
    );
    await tx.query(
      `delete from passes where id in (select id from passes
       where purpose = $1 and staff is not distinct from $2 order by id desc offset $3)`,
      [purpose, staff ?? null, purpose === 'sign-in' ? mostAlive : 1],
    );
    return code === undefined ? { link } : { link, code };
  }

  /** Whose it is, without using it up; undefined when it is over. `staff` is null for the first admin. */
  async look(
    db: Pick<Database, 'query'>,
    purpose: Purpose,
    link: string,
  ): Promise<Passed | undefined> {
    const [found] = await db.query<Passed>(
      `select staff, campaign, role, expires_at as "expiresAt" from passes
       where token_hash = $1 and purpose = $2 and expires_at > now()`,
      [hashToken(link), purpose],
    );
    return found;
  }

  /** Uses it up, and what else was issued to the same person for the same. Undefined when it is over. */
  async spend(tx: Transaction, purpose: Purpose, link: string): Promise<Passed | undefined> {
    const [spent] = await tx.query<Passed>(
      `delete from passes where token_hash = $1 and purpose = $2 and expires_at > now()
       returning staff, campaign, role, expires_at as "expiresAt"`,
      [hashToken(link), purpose],
    );
    if (spent) await this.forget(tx, purpose, spent.staff);
    return spent;
  }

  /** The same for the six digits. A wrong one counts against every pass it could have been of. */
  async spendCode(tx: Transaction, staff: string, code: string): Promise<boolean> {
    const alive = await tx.query<{ id: string; code_hash: Buffer }>(
      `select id, code_hash from passes where staff = $1 and purpose = 'sign-in' and code_hash is not null
         and tries < $2 and expires_at > now() for update`,
      [staff, mostTries],
    );
    const hash = this.hashCode(staff, code);
    if (alive.some((pass) => pass.code_hash.equals(hash))) {
      await this.forget(tx, 'sign-in', staff);
      return true;
    }
    await tx.query('update passes set tries = tries + 1 where id = any($1)', [
      alive.map(({ id }) => id),
    ]);
    return false;
  }

  /** All that was issued to this person for that ends. */
  async forget(tx: Transaction, purpose: Purpose, staff: string | null): Promise<void> {
    await tx.query('delete from passes where purpose = $1 and staff is not distinct from $2', [
      purpose,
      staff,
    ]);
  }

  private hashCode(staff: string, code: string): Buffer {
    return createHmac('sha256', this.codeKey).update(`${staff}:${code}`).digest();
  }
}
