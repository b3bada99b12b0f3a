import { staffIdOf, type By } from '@blueheart/access';
import { Audit } from '@blueheart/audit';
import { ClassTallied, Refusal } from '@blueheart/contracts';
import { Database, violates, type Transaction } from '@blueheart/database';
import { BadRequest } from '@blueheart/http';
import { Outbox } from '@blueheart/messaging';
import { hashToken, newId, randomBlock } from '@blueheart/sealing';
import { Inject, Injectable } from '@nestjs/common';
import { CampaignsQueries } from '../campaigns/campaigns.queries.js';
import { lockEvent } from '../events/events.store.js';
import { standingOf, type ClassState } from './class.rules.js';
import type { ClassWanted } from './class.schema.js';

interface Locked {
  readonly id: string;
  readonly event: string;
  readonly enrolled: number;
  readonly state: ClassState;
  readonly tookPart: number | null;
  readonly locale: string | null;
  readonly revision: number;
  readonly governorate: string | null;
}

interface Made {
  readonly id: string;
  /** What stands in the link: who holds it may tell for this class. */
  readonly pass: string;
}

/** Classes that took part: told by their teacher, checked by a coordinator, counted once. */
@Injectable()
export class ClassesService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CampaignsQueries) private readonly campaigns: CampaignsQueries,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  /** Throws Refusal 404, 409 `event-over` or `class-there`, and BadRequest for a grade that is none. */
  add(by: By, event: string, { name, grade, enrolled }: ClassWanted): Promise<Made> {
    return this.database.transaction(async (tx) => {
      const { state, venue } = await lockEvent(tx, by.campaign, event);
      if (state === 'cancelled') throw new Refusal('event-over', 409);
      const { grades } = await this.campaigns.schoolsOf(by.campaign, tx);
      if (!grades.some(({ code }) => code === grade))
        throw new BadRequest('validation', [{ path: 'grade', code: 'invalid_value' }]);
      const id = newId();
      const token = newToken();
      const failed = await tx.attempt(async () => {
        await tx.query(
          `insert into classes (id, campaign, event, venue, name, grade, enrolled, token_hash)
           values ($1, $2, $3, $4, $5, $6, $7, $8)`,
          [id, by.campaign, event, venue, name, grade, enrolled, hashToken(token)],
        );
      });
      if (failed)
        throw violates(failed.error, 'one_class_a_school')
          ? new Refusal('class-there', 409, { path: 'name' })
          : failed.error;
      await this.note(tx, by, id, 'add', { after: { name, grade, enrolled } });
      return { id, pass: `${id}.${token}` };
    });
  }

  /** Another link: the one before opens nothing any more. Throws Refusal 404, 409 `class-over`. */
  renewLink(by: By, event: string, id: string): Promise<Made> {
    return this.database.transaction(async (tx) => {
      const { state } = await this.lock(tx, by, event, id);
      if (state === 'ended') throw new Refusal('class-over', 409);
      const token = newToken();
      await tx.query('update classes set token_hash = $2 where id = $1', [id, hashToken(token)]);
      await this.note(tx, by, id, 'renew-link', {});
      return { id, pass: `${id}.${token}` };
    });
  }

  /**
   * The teacher tells, once: who tells again is shown what was told. Gives what came of it; `more-than-there-are`
   * where it is more than the school said.
   */
  tell(
    campaign: string,
    link: { readonly id: string; readonly token: string },
    told: { readonly tookPart: number; readonly locale: string },
  ): Promise<'told' | 'more-than-there-are' | 'not-now' | 'unknown'> {
    return this.database.transaction(async (tx) => {
      const [found] = await tx.query<
        Pick<Locked, 'state' | 'enrolled'> & {
          eventState: string;
          startsAt: Date;
          endsAt: Date;
          now: Date;
        }
      >(
        `select c.state, c.enrolled, e.state as "eventState", e.starts_at as "startsAt", e.ends_at as "endsAt",
           now() as now
         from classes c join events e on e.id = c.event
         where c.campaign = $1 and c.id = $2 and c.token_hash = $3 for update of c`,
        [campaign, link.id, hashToken(link.token)],
      );
      if (!found) return 'unknown';
      if (standingOf(found, found.now) !== 'ready') return 'not-now';
      if (told.tookPart > found.enrolled) return 'more-than-there-are';
      await tx.query(
        `update classes set state = 'told', took_part = $2, locale = $3, told_at = now() where id = $1`,
        [link.id, told.tookPart, told.locale],
      );
      await this.audit.note(tx, {
        actor: { kind: 'system' },
        action: 'class.tell',
        object: { kind: 'class', id: link.id },
        campaign,
        after: { tookPart: told.tookPart },
      });
      return 'told';
    });
  }

  /** What the teacher told is right: it counts. Twice is once. Throws Refusal 404, 409 `changed-meanwhile`, `not-told`. */
  async count(by: By, event: string, id: string, tookPart: number): Promise<void> {
    await this.database.transaction(async (tx) => {
      const one = await this.lock(tx, by, event, id);
      if (one.state !== 'told' && one.state !== 'counted') throw new Refusal('not-told', 409);
      if (one.tookPart !== tookPart) throw new Refusal('changed-meanwhile', 409);
      if (one.state === 'counted') return;
      await tx.query(
        `update classes set state = 'counted', checked_at = now(), checked_by = $2 where id = $1`,
        [id, staffIdOf(by)],
      );
      await this.announce(tx, by, one, tookPart);
      await this.note(tx, by, id, 'count', { after: { tookPart } });
    });
  }

  /** What the teacher told cannot be right: the link asks once more. Throws Refusal 404, 409 `not-told`. */
  async ask(by: By, event: string, id: string, reason: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const { state, tookPart } = await this.lock(tx, by, event, id);
      if (state !== 'told') throw new Refusal('not-told', 409);
      await tx.query(
        `update classes set state = 'open', took_part = null, locale = null, told_at = null where id = $1`,
        [id],
      );
      await this.note(tx, by, id, 'ask', { before: { tookPart }, reason });
    });
  }

  /** It does not count any more, or was put in by mistake; its name is free again. Twice is once. Throws Refusal 404. */
  async takeBack(by: By, event: string, id: string, reason: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const one = await this.lock(tx, by, event, id);
      if (one.state === 'ended') return;
      await tx.query(`update classes set state = 'ended' where id = $1`, [id]);
      if (one.state === 'counted') await this.announce(tx, by, one, 0);
      await this.note(tx, by, id, 'take-back', {
        before: { state: one.state, tookPart: one.tookPart },
        reason,
      });
    });
  }

  private async announce(
    tx: Transaction,
    { campaign }: By,
    { id, event, governorate, locale, revision }: Locked,
    people: number,
  ): Promise<void> {
    await tx.query('update classes set revision = revision + 1 where id = $1', [id]);
    await this.outbox.add(tx, ClassTallied, {
      class: id,
      campaign,
      event,
      people,
      governorate,
      locale: locale!,
      revision: revision + 1,
    });
  }

  private async lock(tx: Transaction, { campaign }: By, event: string, id: string) {
    const [found] = await tx.query<Locked>(
      `select c.id, c.event, c.enrolled, c.state, c.took_part as "tookPart", c.locale, c.revision, v.governorate
       from classes c join venues v on v.id = c.venue
       where c.campaign = $1 and c.event = $2 and c.id = $3 for update of c`,
      [campaign, event, id],
    );
    if (!found) throw new Refusal('no-such-class', 404);
    return found;
  }

  private note(
    tx: Transaction,
    { actor, campaign }: By,
    id: string,
    act: string,
    what: Partial<Parameters<Audit['note']>[1]>,
  ): Promise<void> {
    const object = { kind: 'class', id };
    return this.audit.note(tx, { actor, action: `class.${act}`, object, campaign, ...what });
  }
}

const newToken = () => randomBlock(32).toString('base64url');
