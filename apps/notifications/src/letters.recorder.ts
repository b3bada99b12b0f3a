import { Inject, Injectable } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import type { Verdict } from './answers.rules.js';
import { stepAfter } from './letter.rules.js';
import { outcomes } from './letters.metrics.js';
import { LettersQueue, type ClaimedLetter } from './letters.queue.js';
import type { Ending, Unsent } from './letters.sender.js';
import { NaturalBatch } from './natural-batch.js';

/** Writes down how attempts ended; those that were sent in one statement with others that were sent meanwhile. */
@Injectable()
export class LettersRecorder {
  private readonly sent: NaturalBatch<ClaimedLetter>;
  private stopping = false;

  constructor(@Inject(LettersQueue) private readonly queue: LettersQueue) {
    this.sent = new NaturalBatch((letters) => this.insist(() => queue.sent(letters)));
  }

  /** Throws what kept it from being written down for half a minute. */
  async record(letter: ClaimedLetter, ending: Ending): Promise<void> {
    if ('unsent' in ending) {
      await this.insist(() => this.endUnsent(letter, ending));
      outcomes.inc({ outcome: ending.unsent });
      return;
    }
    const { verdict, reason } = ending;
    if (verdict === 'sent') await this.sent.add(letter);
    else await this.insist(() => this.settle(letter, verdict, reason));
    outcomes.inc({ outcome: verdict });
  }

  /** Gives them back unsent. Throws as `record` does. */
  async putBack(letters: readonly ClaimedLetter[]): Promise<void> {
    await this.insist(() => this.queue.putBack(letters));
  }

  /** Nothing is tried again any more. */
  stop(): void {
    this.stopping = true;
  }

  private endUnsent(letter: ClaimedLetter, { end, reason }: Unsent): Promise<void> {
    switch (end) {
      case 'cancel':
        return this.queue.cancel(letter, reason);
      case 'set-aside':
        return this.queue.setAside(letter, reason);
      case 'wait':
        return this.settle(letter, 'away', reason);
    }
  }

  private settle(letter: ClaimedLetter, verdict: Verdict, reason: string): Promise<void> {
    const step = stepAfter(verdict, letter);
    switch (step.do) {
      case 'wait':
        return this.queue.putOff(letter, step.seconds, reason);
      case 'give-up':
        return this.queue.refused(letter, reason);
      case 'repeat-once':
      case 'count-as-sent':
        return this.queue.inDoubt(letter, reason);
    }
  }

  /** Tries for about half a minute: an outcome that is not written down costs a second copy. */
  private async insist(write: () => Promise<void>): Promise<void> {
    for (let wait = 250; ; wait *= 2) {
      try {
        return await write();
      } catch (error) {
        if (wait > 16_000 || this.stopping) throw error;
      }
      await pause(wait);
    }
  }
}
