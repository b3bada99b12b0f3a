/**
 * Does in one go what many ask for: whoever waits when the last go has ended is in the next. No timer; alone,
 * one goes at once.
 */
export class NaturalBatch<Item> {
  private waiting: Item[] = [];
  private next: Promise<void> | undefined;
  private running: Promise<void> = Promise.resolve();

  constructor(private readonly work: (items: Item[]) => Promise<void>) {}

  /** Resolves when the go that has the item in it is done; throws what that go throws. */
  add(item: Item): Promise<void> {
    this.waiting.push(item);
    this.next ??= this.goAfter(this.running);
    return this.next;
  }

  private async goAfter(running: Promise<void>): Promise<void> {
    await running.catch(() => undefined);
    const items = this.waiting;
    this.waiting = [];
    this.running = this.next!;
    this.next = undefined;
    await this.work(items);
  }
}
