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
import { showFlow } from './letters.metrics.js';
import { LettersQueue, type ClaimedLetter } from './letters.queue.js';
import { kindOf, LettersSender, type Ending } from './letters.sender.js';
import { LettersService } from './letters.service.js';
import { connections } from './mailer.js';

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
  private readonly inHand = new Set<Promise<void>>();
  private readonly pump = new Ticker(
    () => this.fillHands(),
    pollMs,
    (error) => this.logger.warn(`Letters wait: ${describeFault(error)}.`),
  );
  // Without the database nothing is due; the next second asks again.
  private readonly leases = new Ticker(
    () => this.takeBack(),
    pollMs,
    () => undefined,
  );
  private flow = openFlow;
  private stopping = false;

  constructor(
    @Inject(LettersService) private readonly letters: LettersService,
    @Inject(LettersQueue) private readonly queue: LettersQueue,
    @Inject(LettersSender) private readonly sender: LettersSender,
  ) {}

  onApplicationBootstrap(): void {
    this.letters.whenPosted(() => this.wake());
    this.pump.start();
    this.leases.start();
  }

  /** Finishes the letters in hand, takes no more, and closes the connections. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    await Promise.all([this.pump.stop(), this.leases.stop()]);
    const done = Promise.all(this.inHand);
    const inTime = new AbortController();
    const tooLong = pause(farewellMs, undefined, { signal: inTime.signal }).catch(() => undefined);
    await Promise.race([done, tooLong]);
    inTime.abort();
    this.sender.stop();
    await done;
  }

  /** Sends what is due without waiting for the clock, and resolves when nothing is in hand any more. */
  async sendDue(): Promise<void> {
    await this.fillHands(Infinity);
    while (this.inHand.size) {
      await Promise.race(this.inHand);
      if (!this.flow.shut) await this.fillHands();
    }
  }

  /** There may be letters to send. */
  private wake(): void {
    if (!this.flow.shut) this.pump.wake();
  }

  /** A letter that leaves a hand wakes the pump again. */
  private async fillHands(clock = performance.now()): Promise<void> {
    const free = handsOf(this.flow, connections, clock) - this.inHand.size;
    if (free <= 0 || this.stopping) return;
    const taken = await this.queue.claim(free);
    if (taken.length) this.flow = lookedIn(this.flow, performance.now());
    for (const letter of taken) this.take(letter);
  }

  private take(letter: ClaimedLetter): void {
    const work = this.sender
      .send(letter)
      .then((ending) => ending && this.learn(letter, ending))
      .catch((error: unknown) =>
        this.logger.error(`Letter ${letter.id}: ${kindOf(error)}; its lease decides.`),
      )
      .finally(() => {
        this.inHand.delete(work);
        this.wake();
      });
    this.inHand.add(work);
  }

  /** What an attempt says about the way out: told once when it changes, and what waited only for it is due. */
  private async learn(letter: ClaimedLetter, ending: Ending): Promise<void> {
    const { verdict, reason } = ending;
    if (verdict !== 'sent' && verdict !== 'away')
      this.logger.warn(`Letter ${letter.id} (${letter.template}): ${reason}.`);
    // A stop cuts connections: that says nothing about the server.
    if (this.stopping) return;
    const before = this.flow.shut?.why;
    this.flow = afterOutcome(this.flow, ending, performance.now());
    const now = this.flow.shut?.why;
    if (before === now) return;
    showFlow(now);
    if (now === 'away')
      this.logger.warn(`The mail server cannot be used (${reason}). Letters wait.`);
    else if (now === 'blocked')
      this.logger.error(`Most letters are refused, so we are blocked (${reason}). Letters wait.`);
    else this.logger.log('The mail server takes letters again.');
    if (before && !now) await this.queue.hurryAfter(before);
  }

  private async takeBack(): Promise<void> {
    const expired = await this.queue.takeBackExpired();
    if (expired) this.logger.warn(`${expired} letters were left in mid-sending: in doubt.`);
  }
}
