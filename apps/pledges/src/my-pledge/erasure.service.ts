import { FarewellWanted, PersonErased } from '@blueheart/contracts';
import type { Transaction } from '@blueheart/database';
import { Outbox } from '@blueheart/messaging';
import { type Manner, newId, PersonKeys } from '@blueheart/sealing';
import { Inject, Injectable } from '@nestjs/common';
import { CampaignsQueries } from '../campaigns/campaigns.queries.js';
import type { Pledge } from '../pledge.entity.js';
import { ErasureNotes } from './erasure-notes.service.js';

type Erased = Pick<Pledge, 'id' | 'campaign' | 'personKey'>;

/** How a person goes: the key is destroyed, and whoever keeps something about them hears of it. */
@Injectable()
export class ErasureService {
  constructor(
    @Inject(CampaignsQueries) private readonly campaigns: CampaignsQueries,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(PersonKeys) private readonly people: PersonKeys,
    @Inject(ErasureNotes) private readonly notes: ErasureNotes,
  ) {}

  /**
   * From the commit on nothing that was sealed about this person can be opened, wherever it lies. Nobody is told so
   * before it is in the list that outlives a restore.
   */
  async erase(
    tx: Transaction,
    { id, campaign, personKey }: Erased,
    manner: Manner = 'deleted',
  ): Promise<void> {
    await this.people.destroy(tx, personKey, manner);
    tx.beforeAnswer(this.notes.noteAll);
    const slug = await this.campaigns.slugOf(campaign);
    await this.outbox.add(tx, PersonErased, { pledge: id, campaign: slug, personKey });
  }

  /**
   * Before `erase`: one last letter, whose address is sealed under a key of its own. That key ends when the
   * letter has gone, or after six days. A phone gets none. Gives the id of that key.
   */
  async sayFarewell(
    tx: Transaction,
    pledge: Pledge,
    reason: 'deleted' | 'disowned',
  ): Promise<string | undefined> {
    if (pledge.channel !== 'email' || !pledge.person) return undefined;
    const personKey = newId();
    const key = this.people.fresh(personKey);
    const person = await this.people.open(tx, pledge.personKey, pledge.person);
    await this.people.keepForFarewell(tx, personKey, key);
    await this.outbox.add(tx, FarewellWanted, {
      pledge: pledge.id,
      campaign: await this.campaigns.slugOf(pledge.campaign),
      ask: newId(),
      locale: pledge.locale,
      channel: pledge.channel,
      personKey,
      person: key.seal(person),
      reason,
    });
    return personKey;
  }
}
