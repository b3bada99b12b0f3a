import { staffIdOf, type By } from '@blueheart/access';
import { createHash } from 'node:crypto';
import { Audit } from '@blueheart/audit';
import { Refusal } from '@blueheart/contracts';
import { Database, type Transaction } from '@blueheart/database';
import { MasterKeys, newId } from '@blueheart/sealing';
import { Inject, Injectable } from '@nestjs/common';
import { mostScanBytes, scanKindOf, type ScanKind } from './scan.rules.js';
import type { Scans, ScanWanted } from './scan.schema.js';

/** How long after its event a scan is kept. */
const livesDays = 90;
const mostOfEvent = 20;

const forget = 'update scans set sealed = null, gone_at = now()';

interface Stored {
  readonly kind: ScanKind;
  readonly sealed: string;
}

/** Letters on paper: kept sealed, looked at with a line in the log, forgotten after ninety days. */
@Injectable()
export class ScansService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(MasterKeys) private readonly master: MasterKeys,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  /** What there is, the newest first; nothing of what they show. Throws Refusal 404. */
  async list(campaign: string, event: string): Promise<Scans> {
    await this.expectEvent(this.database, campaign, event);
    const rows = await this.database.query<
      Omit<Scans['scans'][number], 'at' | 'endsAt'> & { at: Date; endsAt: Date }
    >(
      `select s.id, s.about, s.kind, s.bytes, s.by, s.at, e.ends_at + make_interval(days => $3) as "endsAt"
       from scans s join events e on e.id = s.event
       where s.campaign = $1 and s.event = $2 and s.gone_at is null order by s.at desc, s.id`,
      [campaign, event, livesDays],
    );
    return {
      scans: rows.map((row) => ({
        ...row,
        at: row.at.toISOString(),
        endsAt: row.endsAt.toISOString(),
      })),
    };
  }

  /**
   * The same file twice is there once. Throws Refusal 404, 422 `not-a-scan` for another kind of file or
   * a larger one, and 409 `enough-scans` beyond twenty of an event.
   */
  async add(by: By, event: string, { about, file }: ScanWanted): Promise<string> {
    const bytes = Buffer.from(file, 'base64');
    const kind = scanKindOf(bytes);
    if (!kind || bytes.length > mostScanBytes)
      throw new Refusal('not-a-scan', 422, { path: 'file' });
    const sha256 = createHash('sha256').update(bytes).digest();
    return this.database.transaction(async (tx) => {
      await this.expectEvent(tx, by.campaign, event, 'for no key update');
      const there = await tx.query<{ id: string; same: boolean }>(
        'select id, sha256 = $2 as same from scans where event = $1 and gone_at is null',
        [event, sha256],
      );
      const same = there.find((one) => one.same);
      if (same) return same.id;
      if (there.length >= mostOfEvent)
        throw new Refusal('enough-scans', 409, { most: mostOfEvent });
      const id = newId();
      const sealed = this.master.seal(bytes, id);
      await tx.query(
        `insert into scans (id, campaign, event, about, kind, bytes, sha256, sealed, by)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [id, by.campaign, event, about, kind, bytes.length, sha256, sealed, staffIdOf(by)],
      );
      await this.note(tx, by, 'add', event, { after: { scan: id, about } });
      return id;
    });
  }

  /** Noted before it is told. Throws Refusal 403 for a program, 404. */
  async look(
    by: By,
    event: string,
    scan: string,
  ): Promise<{ readonly kind: ScanKind; readonly file: Buffer }> {
    if (!staffIdOf(by)) throw new Refusal('not-allowed', 403);
    return this.database.transaction(async (tx) => {
      const { kind, sealed } = await this.find(tx, by, event, scan);
      await this.note(tx, by, 'look', event, { after: { scan } });
      return { kind, file: this.master.open(sealed, scan) };
    });
  }

  /** It cannot be read again by anybody. Throws Refusal 404. */
  async remove(by: By, event: string, scan: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      await this.find(tx, by, event, scan);
      await tx.query(`${forget} where id = $1`, [scan]);
      await this.note(tx, by, 'remove', event, { after: { scan } });
    });
  }

  /** Those of events that ended ninety days ago. */
  async forgetOld(): Promise<void> {
    await this.database.query(
      `${forget} where gone_at is null
         and event in (select id from events where ends_at < now() - make_interval(days => $1))`,
      [livesDays],
    );
  }

  private async find(
    tx: Transaction,
    { campaign }: By,
    event: string,
    scan: string,
  ): Promise<Stored> {
    const [row] = await tx.query<Stored>(
      `select kind, sealed from scans
       where id = $1 and event = $2 and campaign = $3 and gone_at is null for update`,
      [scan, event, campaign],
    );
    if (!row) throw new Refusal('no-such-scan', 404);
    return row;
  }

  private async expectEvent(
    db: Pick<Transaction, 'query'>,
    campaign: string,
    event: string,
    lock = '',
  ): Promise<void> {
    const [found] = await db.query(`select from events where campaign = $1 and id = $2 ${lock}`, [
      campaign,
      event,
    ]);
    if (!found) throw new Refusal('no-such-event', 404);
  }

  private note(
    tx: Transaction,
    { actor, campaign }: By,
    act: string,
    event: string,
    what: Partial<Parameters<Audit['note']>[1]>,
  ): Promise<void> {
    const object = { kind: 'event', id: event };
    return this.audit.note(tx, { actor, action: `scan.${act}`, object, campaign, ...what });
  }
}
