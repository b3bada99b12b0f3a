/** A source of signatures that is counted: a network, or the domain of a mail address. */
export interface Source {
  readonly kind: 'client' | 'domain';
  readonly key: string;
}

export interface Taken {
  readonly verdict: 'free' | 'past';
  /** The sources whose allowance is used up. */
  readonly over: readonly Source[];
}

/** An empty allowance is full again after this long. */
const refillMs = 30 * 60_000;

/** Mail providers whose domain says nothing about who writes: half a country signs with one of them. */
const publicProviders = new Set(
  (
    'gmail.com outlook.com outlook.fr hotmail.com hotmail.fr hotmail.co.uk live.com live.fr msn.com ' +
    'yahoo.com yahoo.fr yahoo.co.uk ymail.com aol.com icloud.com me.com mac.com proton.me protonmail.com ' +
    'gmx.com gmx.net gmx.de web.de mail.com zoho.com fastmail.com orange.fr wanadoo.fr free.fr sfr.fr ' +
    'laposte.net mail.ru yandex.ru qq.com 163.com'
  ).split(' '),
);
const providerFactor = 20;

/** As much as any honest crowd needs; the least recently seen is forgotten first, and so begins anew. */
const maxKeys = 20_000;

/**
 * Soft quotas: how many may come from one network and with one mail domain before more is asked of them.
 * Token buckets in the memory of this process; several processes allow several times as much. Nobody is
 * refused for being past one.
 */
export class SoftQuotas {
  private readonly clients = new Map<string, Bucket>();
  private readonly domains = new Map<string, Bucket>();

  /** @param burst How many may come at once; a thirtieth of it is added each minute. Undefined: no quota. */
  constructor(private readonly burst: number | undefined) {}

  /**
   * Takes one from both allowances, or from neither where one of them is used up: a crowd at one door does
   * not use up what those behind another have.
   */
  take(network: string, domain: string | undefined, now: number): Taken {
    if (this.burst === undefined) return { verdict: 'free', over: [] };
    const both = [this.client(network, now)];
    if (domain) both.push(this.domain(domain, now));
    const over = both.filter(({ bucket }) => bucket.left < 1).map(({ source }) => source);
    if (over.length > 0) return { verdict: 'past', over };
    for (const { bucket } of both) bucket.left -= 1;
    return { verdict: 'free', over };
  }

  /** How many sources are remembered. */
  get size(): number {
    return this.clients.size + this.domains.size;
  }

  private client(key: string, now: number): Counted {
    return {
      source: { kind: 'client', key },
      bucket: touch(this.clients, key, this.burst!, now),
    };
  }

  private domain(key: string, now: number): Counted {
    const burst = this.burst! * (publicProviders.has(key) ? providerFactor : 1);
    return { source: { kind: 'domain', key }, bucket: touch(this.domains, key, burst, now) };
  }
}

interface Counted {
  readonly source: Source;
  readonly bucket: Bucket;
}

interface Bucket {
  left: number;
  at: number;
}

/** The bucket as it stands at `now` (milliseconds), put last in the order of use. */
function touch(buckets: Map<string, Bucket>, key: string, burst: number, now: number): Bucket {
  const known = buckets.get(key);
  const bucket = known ?? { left: burst, at: now };
  const passed = Math.max(0, now - bucket.at);
  bucket.left = Math.min(burst, bucket.left + (burst * passed) / refillMs);
  bucket.at = Math.max(bucket.at, now);
  buckets.delete(key);
  buckets.set(key, bucket);
  if (buckets.size > maxKeys) buckets.delete(buckets.keys().next().value!);
  return bucket;
}
