import { Logger } from '@nestjs/common';
import { connections, handAfter } from './hand.rules.js';
import type { ClaimedLetter } from './letters.queue.js';
import type { LettersRecorder } from './letters.recorder.js';
import { kindOf, type Answered, type Ending, type LettersSender } from './letters.sender.js';
import type { OpenLetter } from './letters.writer.js';

interface Waiting {
  readonly open: OpenLetter;
  /** By the process's own clock, in milliseconds. */
  readonly since: number;
}

/** What the hand tells its holder. */
export interface HandWatch {
  /** The server has answered, or not. What this gives is done once that is written down. */
  learn(letter: ClaimedLetter, answered: Answered): (() => Promise<void>) | undefined;
  /** There is room for another. */
  wake(): void;
}

/**
 * The letters a process has taken in hand: some wait for their turn, one a connection is on its way, and of some
 * the outcome is being written down.
 */
export class LettersHand {
  private readonly logger = new Logger(LettersHand.name);
  private waiting: Waiting[] = [];
  private onTheirWay = 0;
  private readonly work = new Set<Promise<void>>();
  private most = connections;

  constructor(
    private readonly sender: LettersSender,
    private readonly recorder: LettersRecorder,
    private readonly watch: HandWatch,
  ) {}

  /** How many it should hold. */
  get size(): number {
    return this.most;
  }

  get count(): number {
    return this.waiting.length + this.work.size;
  }

  /** Whether to take `free` more: taking one costs as much as taking fifty, so while some wait it is done by halves. */
  wants(free: number): boolean {
    return free > 0 && (!this.waiting.length || free >= this.most / 2);
  }

  take(letters: readonly OpenLetter[]): void {
    const since = performance.now();
    this.waiting.push(...letters.map((open) => ({ open, since })));
    this.sendNext();
  }

  /** Gives back what has waited so long for its turn; as it was never sent, it is due as before. */
  giveBack(waitedMs = 0): void {
    const longAgo = performance.now() - waitedMs;
    const back = this.waiting.filter(({ since }) => since <= longAgo);
    this.waiting = this.waiting.filter(({ since }) => since > longAgo);
    if (!back.length) return;
    this.most = connections;
    this.putBack(back.map(({ open }) => open));
  }

  /** Gives back letters that were taken in hand too late to be sent. */
  putBack(letters: readonly OpenLetter[]): void {
    if (letters.length) this.keep(this.recorder.putBack(letters.map(({ letter }) => letter)));
  }

  /** Resolves when one more of those in hand is done. */
  async oneDone(): Promise<void> {
    await Promise.race(this.work);
  }

  /** Resolves when all of those in hand are done. */
  async allDone(): Promise<void> {
    while (this.work.size) await Promise.all(this.work);
  }

  private sendNext(): void {
    while (this.onTheirWay < connections) {
      const next = this.waiting.shift();
      if (!next) return;
      this.most = handAfter(this.most, performance.now() - next.since);
      this.keep(this.send(next.open));
    }
  }

  private async send(open: OpenLetter): Promise<void> {
    const { letter } = open;
    let ending: Ending;
    let after: (() => Promise<void>) | undefined;
    this.onTheirWay += 1;
    try {
      ending = await this.sender.attempt(open);
      if (!('unsent' in ending)) after = this.watch.learn(letter, ending);
    } finally {
      this.onTheirWay -= 1;
      this.sendNext();
    }
    await this.recorder.record(letter, ending);
    await after?.();
  }

  private keep(work: Promise<void>): void {
    const kept = work
      .catch((error: unknown) =>
        this.logger.error(`A letter in hand: ${kindOf(error)}; its lease decides.`),
      )
      .finally(() => {
        this.work.delete(kept);
        this.watch.wake();
      });
    this.work.add(kept);
  }
}
