import { describeFault } from '@blueheart/database';
import { Ticker } from '@blueheart/messaging';
import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import { afterOutcome, handsOf, lookedIn, openFlow } from './flow.rules.js';
import { longestWaitMs } from './hand.rules.js';
import { LettersHand } from './letters.hand.js';
import { showFlow } from './letters.metrics.js';
import { LettersQueue, type ClaimedLetter } from './letters.queue.js';
import { LettersRecorder } from './letters.recorder.js';
import { LettersSender, type Answered } from './letters.sender.js';
import { LettersService } from './letters.service.js';
import { LettersWriter } from './letters.writer.js';

const pollMs = 1_000;
/** How long a stop waits for the letters in hand before it cuts their connections. */
const farewellMs = 5_000;

/**
 * Sends what is due: at once after a commit here, within a second after one elsewhere. When the server is
 * away, or has blocked us, only the clock sends, and one letter at a time (`flow.rules.ts`).
 */
@Injectable()
export class LettersTimers implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(LettersTimers.name);
  private readonly hand: LettersHand;
  private readonly pump = new Ticker(
    () => this.fillHands(),
    pollMs,
    (error) => this.logger.warn(`Letters wait: ${describeFault(error)}.`),
  );
  // Without the database nothing is due; the next second asks again.
  private readonly leases = new Ticker(
    () => this.lookAfter(),
    pollMs,
    () => undefined,
  );
  private flow = openFlow;
  private stopping = false;

  constructor(
    @Inject(LettersService) private readonly letters: LettersService,
    @Inject(LettersQueue) private readonly queue: LettersQueue,
    @Inject(LettersWriter) private readonly writer: LettersWriter,
    @Inject(LettersSender) private readonly sender: LettersSender,
    @Inject(LettersRecorder) private readonly recorder: LettersRecorder,
  ) {
    this.hand = new LettersHand(sender, recorder, {
      learn: (letter, answered) => this.learn(letter, answered),
      wake: () => this.wake(),
    });
  }

  onApplicationBootstrap(): void {
    this.letters.whenPosted(() => this.wake());
    this.pump.start();
    this.leases.start();
  }

  /** Finishes the letters that are on their way, gives back the others, takes no more, and closes the connections. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    await Promise.all([this.pump.stop(), this.leases.stop()]);
    this.hand.giveBack();
    const done = this.hand.allDone();
    const inTime = new AbortController();
    const tooLong = pause(farewellMs, undefined, { signal: inTime.signal }).catch(() => undefined);
    await Promise.race([done, tooLong]);
    inTime.abort();
    this.sender.stop();
    this.recorder.stop();
    await done;
  }

  /** Sends what is due without waiting for the clock, and resolves when nothing is in hand any more. */
  async sendDue(): Promise<void> {
    await this.fillHands(Infinity);
    while (this.hand.count) {
      await this.hand.oneDone();
      if (!this.flow.shut) await this.fillHands();
    }
  }

  /** There may be letters to send. */
  private wake(): void {
    if (!this.flow.shut) this.pump.wake();
  }

  /** A letter that leaves the hand wakes the pump again. */
  private async fillHands(clock = performance.now()): Promise<void> {
    const free = handsOf(this.flow, this.hand.size, clock) - this.hand.count;
    if (!this.hand.wants(free) || this.stopping) return;
    const wasOpen = !this.flow.shut;
    const taken = await this.writer.open(await this.queue.claim(free));
    if (this.stopping || (wasOpen && this.flow.shut)) this.hand.putBack(taken);
    else if (taken.length) {
      this.flow = lookedIn(this.flow, performance.now());
      this.hand.take(taken);
    }
  }

  /**
   * What an attempt says about the way out: told once when it changes. When it shuts, what has not left stays; when
   * it opens, what waited only for it is due.
   */
  private learn(letter: ClaimedLetter, answered: Answered): (() => Promise<void>) | undefined {
    const { verdict, reason } = answered;
    if (verdict !== 'sent' && verdict !== 'away')
      this.logger.warn(`Letter ${letter.id} (${letter.template}): ${reason}.`);
    // A stop cuts connections: that says nothing about the server.
    if (this.stopping) return undefined;
    const before = this.flow.shut?.why;
    this.flow = afterOutcome(this.flow, answered, performance.now());
    const now = this.flow.shut?.why;
    if (before === now) return undefined;
    showFlow(now);
    if (now) this.hand.giveBack();
    if (now === 'away')
      this.logger.warn(`The mail server cannot be used (${reason}). Letters wait.`);
    else if (now === 'blocked')
      this.logger.error(`Most letters are refused, so we are blocked (${reason}). Letters wait.`);
    else this.logger.log('The mail server takes letters again.');
    return before && !now ? () => this.queue.hurryAfter(before) : undefined;
  }

  private async lookAfter(): Promise<void> {
    this.hand.giveBack(longestWaitMs);
    const expired = await this.queue.takeBackExpired();
    if (expired) this.logger.warn(`${expired} letters were left in mid-sending: in doubt.`);
  }
}
