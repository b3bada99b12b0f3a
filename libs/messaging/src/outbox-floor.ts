/**
 * Where a look through the outbox begins. PostgreSQL keeps what is left of shipped rows until it vacuums, and a look from
 * the beginning passes all of it: behind a crowd of three hundred thousand that took two milliseconds each time. So it
 * begins behind what had been shipped a poll ago and longer. Numbers are given before commits, in another order, so one
 * that was open all that time is not seen so; nor is what a crash of PostgreSQL brings back. Each poll looks at
 * everything and finds both: they come a second later.
 */
export class OutboxFloor {
  private settled = 0;
  private lately = 0;
  private highest = 0;

  /** The number behind which a look begins. */
  get behind(): number {
    return this.settled;
  }

  /** Shipped, up to this number; null: nothing was. */
  shipped(last: number | null): void {
    this.highest = Math.max(this.highest, last ?? 0);
  }

  /** A poll has looked at everything. */
  polled(): void {
    this.settled = this.lately;
    this.lately = this.highest;
  }
}
