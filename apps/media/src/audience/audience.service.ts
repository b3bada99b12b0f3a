import type { By } from '@blueheart/access';
import { Audit, type Act } from '@blueheart/audit';
import { Refusal } from '@blueheart/contracts';
import { Database, type Transaction } from '@blueheart/database';
import { newId } from '@blueheart/sealing';
import { Inject, Injectable } from '@nestjs/common';
import { lockOpenOutlet } from '../outlets/outlets.locks.js';
import type { FigureWanted } from './figure.schema.js';

/** The only writer of `audience_figures`. None is edited: a later one takes its place, a wrong one goes. */
@Injectable()
export class AudienceService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  /** Throws Refusal 404, 409 `outlet-closed`. */
  add(by: By, wanted: FigureWanted): Promise<string> {
    const { outlet, site, format, counts, value, provider, method, source, from } = wanted;
    return this.database.transaction(async (tx) => {
      await expectCampaign(tx, by.campaign);
      if (outlet) await lockOpenOutlet(tx, by.campaign, outlet);
      if (outlet && site) await expectSite(tx, by.campaign, outlet, site);
      const id = newId();
      await tx.query(
        `insert into audience_figures (id, campaign, outlet, site, format, counts, value, provider, method, source, held_from)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
        [id, by.campaign, outlet, site, format, counts, value, provider, method, source, from],
      );
      await this.note(tx, by, 'create', id, { after: { ...wanted } });
      return id;
    });
  }

  /** It was wrong. Throws Refusal 404. */
  remove(by: By, id: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      const [was] = await tx.query<Record<string, string | number | null>>(
        `delete from audience_figures where campaign = $1 and id = $2
         returning outlet, site, format, counts, value::float8 as value, provider, method, source, held_from::text as "from"`,
        [by.campaign, id],
      );
      if (!was) throw new Refusal('no-such-figure', 404);
      await this.note(tx, by, 'remove', id, { before: was });
    });
  }

  private note(
    tx: Transaction,
    { actor, campaign }: By,
    act: 'create' | 'remove',
    id: string,
    what: Pick<Act, 'before' | 'after'>,
  ): Promise<void> {
    const object = { kind: 'figure', id };
    return this.audit.note(tx, { actor, action: `figure.${act}`, object, campaign, ...what });
  }
}

async function expectCampaign(tx: Transaction, slug: string): Promise<void> {
  const found = await tx.query('select from campaigns where slug = $1', [slug]);
  if (found.length === 0) throw new Refusal('no-such-campaign', 404);
}

async function expectSite(
  tx: Transaction,
  campaign: string,
  outlet: string,
  site: string,
): Promise<void> {
  const found = await tx.query(
    'select from sites where campaign = $1 and outlet = $2 and id = $3 for key share',
    [campaign, outlet, site],
  );
  if (found.length === 0) throw new Refusal('no-such-site', 404);
}
