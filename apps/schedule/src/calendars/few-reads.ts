interface Bucket {
  left: number;
  at: number;
}

/** As many as any campaign has; the least recently seen is forgotten first, and so begins anew. */
const mostKeys = 20_000;

/** How often one may ask: token buckets in the memory of this process; several allow several times as much. */
export class FewReads {
  private readonly buckets = new Map<string, Bucket>();

  /** @param burst How many at once. @param refillMs How long until one more is allowed. */
  constructor(
    private readonly burst: number,
    private readonly refillMs: number,
  ) {}

  /** Whether one more is allowed at `now` (milliseconds). */
  take(key: string, now: number): boolean {
    const { left, at } = this.buckets.get(key) ?? { left: this.burst, at: now };
    const there = Math.min(this.burst, left + Math.max(0, now - at) / this.refillMs);
    const isAllowed = there >= 1;
    this.buckets.delete(key);
    this.buckets.set(key, { left: isAllowed ? there - 1 : there, at: Math.max(at, now) });
    if (this.buckets.size > mostKeys) this.buckets.delete(this.buckets.keys().next().value!);
    return isAllowed;
  }
}
