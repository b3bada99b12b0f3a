import { staffIdOf, type By } from '@blueheart/access';
import { Refusal } from '@blueheart/contracts';
import { Database, type Transaction } from '@blueheart/database';
import { newId } from '@blueheart/sealing';
import { Inject, Injectable } from '@nestjs/common';
import { ItemsQueries } from '../campaigns/items.queries.js';
import { LinkActs, type Barred } from './link-acts.service.js';
import { lockPartner, type Link } from './partners.queries.js';
import { byLink, RequestNotes, type Doer } from './request.notes.js';
import { mostWaiting } from './request.rules.js';
import type { AskedFor, MadeRequest, RequestWanted } from './request.schema.js';
import { digestOf, nextNumber, replaceLines } from './requests.store.js';

interface Entered {
  readonly partner: string;
  readonly key: string;
  readonly via: 'link' | 'staff';
  readonly recordedBy: string | null;
}

/** The only writer of what partners ask for; DecisionsService answers it. */
@Injectable()
export class RequestsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ItemsQueries) private readonly items: ItemsQueries,
    @Inject(LinkActs) private readonly links: LinkActs,
    @Inject(RequestNotes) private readonly notes: RequestNotes,
  ) {}

  /**
   * What came by phone or on paper. Throws Refusal 404 for a partner or an item that is not there, 409
   * `too-many-requests-wait`, 422 `item-language`, `idempotency-key-used`.
   */
  record(by: By, key: string, { partner, ...asked }: RequestWanted): Promise<MadeRequest> {
    return this.database.transaction(async (tx) => {
      await lockPartner(tx, by.campaign, partner);
      const entered = {
        partner,
        key: `staff:${key}`,
        via: 'staff' as const,
        recordedBy: staffIdOf(by),
      };
      const before = await this.before(tx, by.campaign, entered, asked);
      if (before === 'otherwise') throw new Refusal('idempotency-key-used', 422);
      if (before) return before;
      const made = await this.enter(tx, by, entered, asked);
      if (made === 'too-many') throw new Refusal('too-many-requests-wait', 409);
      return made;
    });
  }

  /** The partner asks. `once` is of the form: sent again it is asked once, and `otherwise` where it says something else. */
  ask(
    campaign: string,
    link: Link,
    once: string,
    asked: AskedFor,
  ): Promise<'asked' | 'otherwise' | 'too-many' | Barred> {
    return this.links.through(campaign, link, async (tx, partner) => {
      const key = `link:${partner}:${once}`;
      const entered = { partner, key, via: 'link' as const, recordedBy: null };
      const before = await this.before(tx, campaign, entered, asked);
      if (before) return before === 'otherwise' ? 'otherwise' : 'asked';
      const made = await this.enter(tx, byLink(campaign), entered, asked);
      return made === 'too-many' ? 'too-many' : 'asked';
    });
  }

  /** The partner changes what nobody has answered yet. */
  change(
    campaign: string,
    link: Link,
    { id, version }: { readonly id: string; readonly version: number },
    asked: AskedFor,
  ): Promise<'changed' | 'decided' | 'unknown-request' | Barred> {
    return this.links.through(campaign, link, async (tx, partner) => {
      const request = await findOwn(tx, campaign, partner, id);
      if (!request) return 'unknown-request';
      const digest = digestOf([partner, asked]);
      if (request.state !== 'asked') return 'decided';
      if (request.digest.equals(digest)) return 'changed';
      if (request.version !== version) return 'decided';
      await this.check(tx, campaign, asked);
      await replaceLines(tx, { id, campaign }, asked.lines);
      await tx.query(
        `update requests set needed_by = $2, purpose = $3, destination = $4, digest = $5, version = version + 1
         where id = $1`,
        [id, asked.neededBy, asked.purpose, asked.destination, digest],
      );
      await this.notes.request(tx, byLink(campaign), 'change', id);
      return 'changed';
    });
  }

  /** The partner takes back what nobody has answered yet; twice is once. */
  takeBack(
    campaign: string,
    link: Link,
    id: string,
  ): Promise<'taken-back' | 'decided' | 'unknown-request' | Barred> {
    return this.links.through(campaign, link, async (tx, partner) => {
      const request = await findOwn(tx, campaign, partner, id);
      if (!request) return 'unknown-request';
      if (request.state === 'taken-back') return 'taken-back';
      if (request.state !== 'asked') return 'decided';
      await tx.query(
        `update requests set state = 'taken-back', version = version + 1 where id = $1`,
        [id],
      );
      await this.notes.request(tx, byLink(campaign), 'take-back', id);
      return 'taken-back';
    });
  }

  private async before(
    tx: Transaction,
    campaign: string,
    { partner, key }: Entered,
    asked: AskedFor,
  ): Promise<MadeRequest | 'otherwise' | undefined> {
    const [there] = await tx.query<MadeRequest & { first: boolean }>(
      `select id, number, digest = $3 or version > 1 as first from requests where campaign = $1 and key = $2`,
      [campaign, key, digestOf([partner, asked])],
    );
    if (!there) return undefined;
    return there.first ? { id: there.id, number: there.number } : 'otherwise';
  }

  private async enter(
    tx: Transaction,
    by: Doer,
    { partner, key, via, recordedBy }: Entered,
    asked: AskedFor,
  ): Promise<MadeRequest | 'too-many'> {
    const { campaign } = by;
    const [waiting] = await tx.query<{ n: number }>(
      `select count(*)::int as n from requests where partner = $1 and state = 'asked'`,
      [partner],
    );
    if (waiting!.n >= mostWaiting) return 'too-many';
    await this.check(tx, campaign, asked);
    const id = newId();
    const number = await nextNumber(tx, campaign);
    const { neededBy, purpose, destination, lines } = asked;
    await tx.query(
      `insert into requests (id, campaign, partner, number, key, digest, via, recorded_by, needed_by, purpose, destination)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        id,
        campaign,
        partner,
        number,
        key,
        digestOf([partner, asked]),
        via,
        recordedBy,
        neededBy,
        purpose,
        destination,
      ],
    );
    await replaceLines(tx, { id, campaign }, lines);
    const act = via === 'link' ? 'ask' : 'record';
    await this.notes.request(tx, by, act, id, { after: { number, partner } });
    return { id, number };
  }

  private async check(tx: Transaction, campaign: string, { lines }: AskedFor): Promise<void> {
    for (const one of lines) await this.items.one(campaign, one, tx);
  }
}

interface Own {
  readonly state: string;
  readonly version: number;
  readonly digest: Buffer;
}

/** A request of this partner, held until the transaction ends. */
async function findOwn(
  tx: Transaction,
  campaign: string,
  partner: string,
  id: string,
): Promise<Own | undefined> {
  const [found] = await tx.query<Own>(
    `select state, version, digest from requests
     where campaign = $1 and partner = $2 and id = $3 for update`,
    [campaign, partner, id],
  );
  return found;
}
