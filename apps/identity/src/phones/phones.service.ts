import { randomBytes, randomInt, createHmac } from 'node:crypto';
import { Revocations } from '@blueheart/access';
import { Audit } from '@blueheart/audit';
import { Refusal } from '@blueheart/contracts';
import { Database } from '@blueheart/database';
import { Fingerprints, hashToken, newId } from '@blueheart/sealing';
import { Inject, Injectable } from '@nestjs/common';
import type { Changer } from '../staff/changer.js';

/** How long somebody has to walk to the phone with it. Minutes. */
const passLives = 10;
/** Eight digits: whoever types them says no name. */
const digits = 8;

export interface PhoneLine {
  readonly id: string;
  readonly name: string;
  readonly madeAt: Date;
  readonly enrolledAt: Date | null;
  readonly lastUsedAt: Date | null;
}

/** A phone that shows itself by its cookie. */
export interface Enrolled {
  readonly id: string;
  readonly campaign: string;
  readonly name: string;
}

/** Phones of a booth: the only writer of `phones`. */
@Injectable()
export class PhonesService {
  private readonly codeKey: Buffer;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Revocations) private readonly revocations: Revocations,
    @Inject(Audit) private readonly audit: Audit,
    @Inject(Fingerprints) fingerprints: Fingerprints,
  ) {
    this.codeKey = fingerprints.keyFor('phone codes');
  }

  /** What the phone is to be shown as a QR code, and what may be typed in instead. Good once, for ten minutes. */
  async prepare(
    by: Changer,
    campaign: string,
    name: string,
  ): Promise<{ id: string; link: string; code: string }> {
    const link = randomBytes(32).toString('base64url');
    const code = String(randomInt(10 ** digits)).padStart(digits, '0');
    const id = newId();
    await this.database.transaction(async (tx) => {
      await tx.query(
        `insert into phones (id, campaign, name, pass_hash, code_hash, pass_until)
         values ($1, $2, $3, $4, $5, now() + make_interval(mins => $6))`,
        [id, campaign, name, hashToken(link), this.hashCode(code), passLives],
      );
      await this.audit.note(tx, { ...noted(by, 'phone.prepare', id), campaign, after: { name } });
    });
    return { id, link, code };
  }

  /** Gives the token of the phone's cookie. Throws Refusal 410 `link-over`. */
  async enrol(pass: { readonly token: string } | { readonly code: string }): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    const [column, hash] =
      'token' in pass
        ? ['pass_hash', hashToken(pass.token)]
        : ['code_hash', this.hashCode(pass.code)];
    await this.database.transaction(async (tx) => {
      const [phone] = await tx.query<{ id: string; campaign: string }>(
        `update phones set token_hash = $2, enrolled_at = now(), pass_hash = null, code_hash = null, pass_until = null
         where ${column} = $1 and pass_until > now() and ended_at is null returning id, campaign`,
        [hash, hashToken(token)],
      );
      if (!phone) throw new Refusal('link-over', 410);
      await this.audit.note(tx, {
        actor: { kind: 'system' },
        action: 'phone.enrol',
        object: { kind: 'phone', id: phone.id },
        campaign: phone.campaign,
      });
    });
    return token;
  }

  /** Undefined where the cookie is none of ours, or the phone was ended. */
  async behind(token: string): Promise<Enrolled | undefined> {
    const [phone] = await this.database.query<Enrolled>(
      'select id, campaign, name from phones where token_hash = $1 and ended_at is null',
      [hashToken(token)],
    );
    return phone;
  }

  /** The newest first; those that were ended are left out. */
  list(campaign: string): Promise<PhoneLine[]> {
    return this.database.query<PhoneLine>(
      `select p.id, p.name, p.made_at as "madeAt", p.enrolled_at as "enrolledAt",
              (select max(s.updated_at) from sessions s where s.phone = p.id) as "lastUsedAt"
       from phones p where p.campaign = $1 and p.ended_at is null
         and (p.enrolled_at is not null or p.pass_until > now())
       order by p.made_at desc, p.id desc`,
      [campaign],
    );
  }

  /** A phone that was lost: it opens nothing any more, and whoever is signed in on it is not. Throws Refusal 404. */
  async end(by: Changer, campaign: string, id: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const [ended] = await tx.query(
        `update phones set ended_at = now(), token_hash = null, pass_hash = null, code_hash = null
         where id = $1 and campaign = $2 and ended_at is null returning id`,
        [id, campaign],
      );
      if (!ended) throw new Refusal('not-found', 404);
      // As wherever something is taken away: whoever has it is locked first.
      await tx.query(
        'select from staff where id in (select user_id from sessions where phone = $1) order by id for update',
        [id],
      );
      const sessions = await tx.query<{ id: string }>(
        'delete from sessions where phone = $1 returning id',
        [id],
      );
      for (const session of sessions) await this.revocations.revoke(tx, session.id);
      await this.audit.note(tx, { ...noted(by, 'phone.end', id), campaign });
    });
  }

  private hashCode(code: string): Buffer {
    return createHmac('sha256', this.codeKey).update(code).digest();
  }
}

function noted({ actor }: Changer, action: string, id: string) {
  return { actor, action, object: { kind: 'phone', id } };
}
