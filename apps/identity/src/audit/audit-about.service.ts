import { ErasureConfirmed, type ErasureOrdered, type Event } from '@blueheart/contracts';
import { Database, type Transaction } from '@blueheart/database';
import { Outbox } from '@blueheart/messaging';
import { Inject, Injectable } from '@nestjs/common';

/** What the log says of a pledge, in numbers. */
export interface About {
  readonly entries: number;
  /** Those that say something of its person, sealed. */
  readonly sealed: number;
}

type Asked = Pick<Database | Transaction, 'query'>;

/**
 * What an erasure means to the log. No entry changes: what it says of the person is sealed under their key, and ends
 * with that.
 */
@Injectable()
export class AuditAbout {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Outbox) private readonly outbox: Outbox,
  ) {}

  about(campaign: string, pledge: string): Promise<About> {
    return this.count(this.database, campaign, pledge);
  }

  async confirm(tx: Transaction, data: Event<typeof ErasureOrdered>['data']): Promise<void> {
    const { entries, sealed } = await this.count(tx, data.campaign, data.pledge);
    await this.outbox.add(tx, ErasureConfirmed, {
      erasure: data.erasure,
      service: 'identity',
      held: { entries, sealed },
    });
  }

  private async count(asked: Asked, campaign: string, pledge: string): Promise<About> {
    const [row] = await asked.query<{ entries: number; sealed: number }>(
      `select count(*)::int as entries, (count(*) filter (where body::jsonb ? 'person'))::int as sealed
       from audit where object_kind = 'pledge' and object_id = $1 and campaign = $2`,
      [pledge, campaign],
    );
    return row!;
  }
}
