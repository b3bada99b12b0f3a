import { staffIdOf, type By } from '@blueheart/access';
import { Audit } from '@blueheart/audit';
import { Refusal } from '@blueheart/contracts';
import { Database, type Transaction } from '@blueheart/database';
import { newId } from '@blueheart/sealing';
import { Inject, Injectable } from '@nestjs/common';
import { PromiseBell } from '../reservations/promise-bell.js';
import type { WithdrawalWanted } from './lot.schema.js';
import { holdVersions } from './lots.service.js';

/**
 * What is held back, wherever it is: lots of an artwork or a text of the law that was withdrawn, those that are printed
 * later with it too, and lots that somebody holds back by hand. It stays in the books and can be moved, not given away.
 */
@Injectable()
export class QuarantineService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Audit) private readonly audit: Audit,
    @Inject(PromiseBell) private readonly bell: PromiseBell,
  ) {}

  /** Throws Refusal 404 `no-such-version` where no lot has it, 409 `withdrawn-already`. */
  withdraw(by: By, { kind, version }: WithdrawalWanted) {
    return this.database.transaction(async (tx) => {
      await holdVersions(tx, by.campaign, 'no key update');
      const [there] = await tx.query(
        `select from lots where campaign = $1 and ${columnOf(kind)} = $2 limit 1`,
        [by.campaign, version],
      );
      if (!there) throw new Refusal('no-such-version', 404);
      const id = newId();
      const made = await tx.query(
        `insert into withdrawals (id, campaign, kind, version, by) values ($1, $2, $3, $4, $5)
         on conflict do nothing returning id`,
        [id, by.campaign, kind, version, staffIdOf(by)],
      );
      if (!made.length) throw new Refusal('withdrawn-already', 409);
      await holdBackWithdrawn(tx, by.campaign);
      const [hit] = await tx.query<{ lots: number; pieces: number }>(
        `select count(distinct l.id)::int as lots, coalesce(sum(b.quantity), 0)::float8 as pieces
         from lots l left join (balances b join places p on p.id = b.place and p.physical) on b.lot = l.id
         where l.campaign = $1 and l.${columnOf(kind)} = $2`,
        [by.campaign, version],
      );
      await this.note(tx, by, 'withdrawal.make', 'withdrawal', id, { kind, version });
      return { id, ...hit! };
    });
  }

  /**
   * What media withdrew, once for the id of the text or the version: whether or not a lot has it yet, so that one that
   * comes later is held back too. What somebody here withdrew before stays theirs, and what they lift stays lifted.
   */
  async withdrawElsewhere(
    tx: Transaction,
    campaign: string,
    { id, ...wanted }: WithdrawalWanted & { readonly id: string },
  ): Promise<void> {
    await holdVersions(tx, campaign, 'no key update');
    const made = await tx.query(
      `insert into withdrawals (id, campaign, kind, version) values ($1, $2, $3, $4)
       on conflict do nothing returning id`,
      [id, campaign, wanted.kind, wanted.version],
    );
    if (!made.length) return;
    await holdBackWithdrawn(tx, campaign);
    const by = { actor: { kind: 'system' as const }, campaign };
    await this.note(tx, by, 'withdrawal.make', 'withdrawal', id, { ...wanted });
  }

  /** What was held back for it alone is given again. Throws Refusal 404, 409 `lifted-already`. */
  lift(by: By, id: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      await holdVersions(tx, by.campaign, 'no key update');
      const [found] = await tx.query<WithdrawalWanted & { lifted: boolean }>(
        `select kind, version, lifted_at is not null as lifted from withdrawals where campaign = $1 and id = $2`,
        [by.campaign, id],
      );
      if (!found) throw new Refusal('no-such-withdrawal', 404);
      if (found.lifted) throw new Refusal('lifted-already', 409);
      await tx.query('update withdrawals set lifted_at = now(), lifted_by = $2 where id = $1', [
        id,
        staffIdOf(by),
      ]);
      await tx.query(
        `update lots set quarantined_at = null, quarantine = null
         where campaign = $1 and ${columnOf(found.kind)} = $2 and quarantine in ('artwork', 'law-text')`,
        [by.campaign, found.version],
      );
      await holdBackWithdrawn(tx, by.campaign);
      await this.note(tx, by, 'withdrawal.lift', 'withdrawal', id, {});
    });
  }

  /** Holds one lot back, whatever is printed on it. Throws Refusal 404; twice is once. */
  holdBack(by: By, lot: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      await holdVersions(tx, by.campaign, 'no key update');
      const held = await tx.query<{ isNew: boolean }>(
        `update lots l set quarantined_at = coalesce(l.quarantined_at, now()), quarantine = 'by-hand'
         from (select id, quarantine from lots where campaign = $1 and id = $2) was
         where l.id = was.id returning was.quarantine is distinct from 'by-hand' as "isNew"`,
        [by.campaign, lot],
      );
      if (!held.length) throw new Refusal('no-such-lot', 404);
      if (held[0]!.isNew) await this.note(tx, by, 'lot.hold-back', 'lot', lot, {});
    });
  }

  /** Throws Refusal 404, and 409 `version-withdrawn` for what has an artwork or a text that was withdrawn. */
  release(by: By, lot: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      await holdVersions(tx, by.campaign, 'no key update');
      const released = await tx.query<{ wasHeld: boolean }>(
        `update lots l set quarantined_at = null, quarantine = null
         from (select id, quarantine from lots where campaign = $1 and id = $2) was
         where l.id = was.id returning was.quarantine is not null as "wasHeld"`,
        [by.campaign, lot],
      );
      if (!released.length) throw new Refusal('no-such-lot', 404);
      if (await holdBackWithdrawn(tx, by.campaign)) throw new Refusal('version-withdrawn', 409);
      if (released[0]!.wasHeld) await this.note(tx, by, 'lot.release', 'lot', lot, {});
    });
  }

  private note(
    tx: Transaction,
    by: Pick<By, 'actor' | 'campaign'>,
    action: string,
    kind: 'lot' | 'withdrawal',
    id: string,
    after: Record<string, string>,
  ): Promise<void> {
    // What is held back is promised to nobody, and what is given again may be.
    tx.afterCommit(() => this.bell.ring());
    return this.audit.note(tx, {
      actor: by.actor,
      action,
      object: { kind, id },
      campaign: by.campaign,
      after,
    });
  }
}

function columnOf(kind: WithdrawalWanted['kind']): 'artwork' | 'law_text' {
  return kind === 'artwork' ? 'artwork' : 'law_text';
}

/** Every lot that has what is withdrawn and is not held back yet; gives how many there were. */
async function holdBackWithdrawn(tx: Transaction, campaign: string): Promise<number> {
  const held = await tx.query(
    `update lots l set quarantined_at = now(), quarantine = w.kind from withdrawals w
     where l.campaign = $1 and w.campaign = $1 and w.lifted_at is null and l.quarantined_at is null
       and w.version = case w.kind when 'artwork' then l.artwork else l.law_text end
     returning l.id`,
    [campaign],
  );
  return held.length;
}
