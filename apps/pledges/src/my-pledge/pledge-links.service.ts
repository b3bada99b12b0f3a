import { MyPledgeAsked, PledgeCodeAsked } from '@blueheart/contracts';
import { Database, type Transaction } from '@blueheart/database';
import { Outbox } from '@blueheart/messaging';
import { Fingerprints, hashToken, MasterKeys, newId } from '@blueheart/sealing';
import { Inject, Injectable } from '@nestjs/common';
import { randomInt } from 'node:crypto';
import { CampaignsQueries, type OpenCampaign } from '../campaigns/campaigns.queries.js';
import type { Contact } from '../signing/contact.rules.js';
import { codeLimits, codeLivesMinutes, decideLook, linkLimits, mayAsk } from './my-pledge.rules.js';
import type { Pledge } from '../pledge.entity.js';
import { letterAbout } from '../pledge.letters.js';
import { isGone, type PledgeLink } from '../pledge.rules.js';
import { freshToken } from '../person.js';
import { lock, matches } from '../pledge.row.js';
import { allHeld, newest, stillOpen } from '../signing/sign.sql.js';

/** Ways back to a pledge: a new link, and the code that proves the mailbox is read at this moment. */
@Injectable()
export class PledgeLinksService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CampaignsQueries) private readonly campaigns: CampaignsQueries,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(MasterKeys) private readonly master: MasterKeys,
    @Inject(Fingerprints) private readonly fingerprints: Fingerprints,
  ) {}

  /** Sends a link to each pledge of this contact, within its limits. What comes of it is told to nobody. */
  async askByContact(campaign: OpenCampaign, contact: Contact): Promise<void> {
    await this.database.transaction(async (tx) => {
      const rows = await tx.query<{ id: string }>(
        'select id from pledges where campaign = $1 and contact_hmac = $2 order by slot',
        [campaign.id, this.fingerprints.of(contact.canonical)],
      );
      for (const { id } of rows) {
        const pledge = await lock(tx, id);
        if (pledge) await this.sendLink(tx, pledge);
      }
    });
  }

  /** Sends a new link to the pledge that this one, perhaps expired, belongs to. Of another link, nothing. */
  async askByLink(link: PledgeLink): Promise<void> {
    await this.database.transaction(async (tx) => {
      const pledge = await lock(tx, link.pledge);
      if (pledge && matches(link, pledge.mineHashes)) await this.sendLink(tx, pledge);
    });
  }

  /** Sends a code; one that was sent a moment ago stands. False for a link that opens nothing. */
  async askForCode(link: PledgeLink): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      const pledge = await lock(tx, link.pledge);
      const now = await tx.now();
      if (decideLook(pledge, matches(link, pledge?.mineHashes), now) !== 'open' || !pledge)
        return false;
      if (pledge.channel === 'email') await this.sendCode(tx, pledge, now);
      return true;
    });
  }

  /** How a code is kept: keyed, and bound to its pledge, as six digits are soon tried. */
  hashOfCode(pledge: string, code: string): Buffer {
    return this.fingerprints.of(`code/${pledge}/${code}`);
  }

  /** One more link to a pledge, for a letter: it works for seven days, beside the four before it. */
  async freshLink(tx: Transaction, pledge: string): Promise<{ ask: string; tokens: string }> {
    const [ask, mine, notMe] = [newId(), freshToken(), freshToken()];
    await tx.query(
      `update pledges set mine_until = now() + interval '7 days',
              mine_hashes = ${stillOpen('array[$2::bytea]')},
              not_me_hashes = ${newest(20, 'not_me_hashes || $3::bytea')}
       where id = $1`,
      [pledge, hashToken(mine), hashToken(notMe)],
    );
    return { ask, tokens: this.master.seal(JSON.stringify({ mine, notMe }), ask) };
  }

  private async sendLink(tx: Transaction, pledge: Pledge): Promise<void> {
    if (pledge.channel !== 'email' || isGone(pledge)) return;
    const [asked] = await tx.query<{ at: Date | null; n: number; now: Date; held: boolean }>(
      `select mine_asked_at as at, mine_asked_today as n, now(), ${allHeld} as held from pledges where id = $1`,
      [pledge.id],
    );
    // Nobody has let a letter go to this address yet: asking in another way must not.
    if (pledge.state === 'pending' && asked!.held) return;
    const today = mayAsk({ at: asked!.at, thatDay: asked!.n }, asked!.now, linkLimits);
    if (today === undefined) return;
    await tx.query(
      'update pledges set mine_asked_at = now(), mine_asked_today = $2 where id = $1',
      [pledge.id, today],
    );
    const { ask, tokens } = await this.freshLink(tx, pledge.id);
    const slug = await this.campaigns.slugOf(pledge.campaign);
    await this.outbox.add(tx, MyPledgeAsked, letterAbout(pledge, slug, ask, tokens));
  }

  private async sendCode(tx: Transaction, pledge: Pledge, now: Date): Promise<void> {
    const [asked] = await tx.query<{ at: Date | null; n: number }>(
      'select code_asked_at as at, code_asked_today as n from pledges where id = $1',
      [pledge.id],
    );
    const today = mayAsk({ at: asked!.at, thatDay: asked!.n }, now, codeLimits);
    if (today === undefined) return;
    const [ask, notMe] = [newId(), freshToken()];
    const code = String(randomInt(1_000_000)).padStart(6, '0');
    await tx.query(
      `update pledges set code_asked_at = now(), code_asked_today = $2, code_hash = $3, code_tries = 0,
              code_until = now() + make_interval(mins => ${codeLivesMinutes}),
              not_me_hashes = ${newest(20, 'not_me_hashes || $4::bytea')}
       where id = $1`,
      [pledge.id, today, this.hashOfCode(pledge.id, code), hashToken(notMe)],
    );
    const tokens = this.master.seal(JSON.stringify({ code, notMe }), ask);
    const slug = await this.campaigns.slugOf(pledge.campaign);
    await this.outbox.add(tx, PledgeCodeAsked, letterAbout(pledge, slug, ask, tokens));
  }
}
