import { Settings } from '@blueheart/config';
import { customer, networkOf } from '@blueheart/http';
import { Fingerprints } from '@blueheart/sealing';
import { Inject, Injectable } from '@nestjs/common';
import type { Contact } from '../signing/contact.rules.js';
import { doubtOf, PageStamps, type Hold } from './doubt.rules.js';
import { domainOf } from './mail-domain.rules.js';
import { Proofs } from './proofs.service.js';
import { SoftQuotas } from './quotas.rules.js';
import { SigningTrends } from './trends.service.js';

/** Who signs, as far as it matters here. Neither address is kept. */
export interface Signing {
  readonly campaign: { readonly id: number; readonly slug: string };
  readonly contact: Contact;
  /** Of the client, as TRUST_PROXY lets us believe it. */
  readonly address: string;
  /** A solved challenge, if one was sent. */
  readonly proof?: string | undefined;
}

/** What the plain form says besides. */
export interface FormTraces {
  /** The field that no person sees. */
  readonly remark: string;
  /** The stamp of the page that was shown. */
  readonly shown: string;
  /** Accepts that the letter comes later. */
  readonly later: boolean;
}

/**
 * Judges a request to sign by what surrounds it. Nobody is refused: nearly all are free, and of the others
 * the letter waits. Asks the database only about a proof that is needed.
 */
@Injectable()
export class Doubts {
  private readonly quotas: SoftQuotas;
  private readonly stamps: PageStamps;

  constructor(
    @Inject(Settings) { signQuota }: Settings,
    @Inject(Fingerprints) fingerprints: Fingerprints,
    @Inject(Proofs) private readonly proofs: Proofs,
    @Inject(SigningTrends) private readonly trends: SigningTrends,
  ) {
    this.quotas = new SoftQuotas(signQuota);
    this.stamps = new PageStamps(fingerprints.keyFor('page stamps'));
  }

  /** For the form: the moment it is shown. One that comes back with mistakes keeps its first. */
  stamp(now: number, earlier = ''): string {
    return this.stamps.read(earlier) === undefined ? this.stamps.make(now) : earlier;
  }

  /** Why the letter has to wait; undefined: it does not. Throws Busy (see Proofs). */
  async ofRequest(signing: Signing, now: number): Promise<Hold | undefined> {
    const hold = await this.weigh(signing, now, true);
    return hold === 'ask' ? undefined : hold;
  }

  /** The same for the form; 'ask' where its sender is to be asked for a proof first. */
  async ofForm(signing: Signing, form: FormTraces, now: number): Promise<Hold | 'ask' | undefined> {
    const doubt = doubtOf({ remark: form.remark, shownAt: this.stamps.read(form.shown) }, now);
    if (!doubt) return this.weigh(signing, now, form.later);
    const client = { kind: 'client', key: networkOf(signing.address, customer) } as const;
    this.trends.count(signing.campaign.id, [client], { held: 1 }, now);
    return doubt;
  }

  private async weigh(
    { campaign, contact, address, proof }: Signing,
    now: number,
    mayWait: boolean,
  ): Promise<'over-quota' | 'ask' | undefined> {
    const network = networkOf(address, customer);
    const { verdict, over } = this.quotas.take(network, domainOf(contact), now);
    if (verdict === 'free') return undefined;
    const isProved = !!proof && (await this.proofs.accept(proof, campaign.slug, contact.canonical));
    const isHeld = !isProved && mayWait;
    const seen = { past: 1, proved: isProved ? 1 : 0, held: isHeld ? 1 : 0 };
    this.trends.count(campaign.id, over, seen, now);
    if (isProved) return undefined;
    return isHeld ? 'over-quota' : 'ask';
  }
}
