import { EnvelopeBroken, keyOf, makeKeys, openEnvelope, type PublicKey } from '@blueheart/envelope';
import type { Queryable } from './key-bunch.js';
import type { MasterKeys } from './master-keys.js';
import { newId } from './random.js';

/**
 * A key pair a campaign: what a phone at a booth seals to the public half neither the phone nor whoever holds it can
 * read again. The private half is wrapped by a master key.
 */
export class CampaignKeys {
  constructor(private readonly master: MasterKeys) {}

  /** What phones seal to; made when it is first asked for, once, however many ask. */
  async publicOf(db: Queryable, campaign: string): Promise<PublicKey> {
    const known = await this.find(db, campaign);
    if (known) return known;
    const id = newId();
    const { publicKey, privateKey } = await makeKeys();
    await db.query(
      `insert into sealing.campaign_keys (id, campaign, public_key, wrapped) values ($1, $2, $3, $4)
       on conflict (campaign) do nothing`,
      [id, campaign, publicKey, this.master.seal(privateKey, id)],
    );
    return (await this.find(db, campaign))!;
  }

  /**
   * What was sealed for `place` to a key of this campaign. Throws EnvelopeBroken: no envelope, damaged, for another
   * place, or to a key of another campaign.
   */
  async open(db: Queryable, campaign: string, envelope: string, place: string): Promise<unknown> {
    const id = keyOf(envelope);
    const [row] = await db.query<{ wrapped: string }>(
      'select wrapped from sealing.campaign_keys where id = $1 and campaign = $2',
      [id, campaign],
    );
    if (!row) throw new EnvelopeBroken();
    return openEnvelope(this.master.open(row.wrapped, id).toString(), envelope, place);
  }

  private async find(db: Queryable, campaign: string): Promise<PublicKey | undefined> {
    const [row] = await db.query<PublicKey>(
      'select id, public_key as "publicKey" from sealing.campaign_keys where campaign = $1',
      [campaign],
    );
    return row;
  }
}
