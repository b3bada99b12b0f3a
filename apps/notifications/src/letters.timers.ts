import { describeFault } from '@blueheart/database';
import { PersonErased, SealBroken } from '@blueheart/sealing';
import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import { judge, nameOf, waitAfter, type Verdict } from './letter.rules.js';
import { LettersService, type ClaimedLetter } from './letters.service.js';
import { LettersWriter } from './letters.writer.js';
import { connections, Mailer, SendFailed, type OutgoingMail } from './mailer.js';
import { LetterIncomplete } from './templates/index.js';

const pollMs = 1_000;
/** How long a stop waits for the letters in hand before it cuts their connections. */
const farewellMs = 5_000;

/** Sends what is due: at once after a commit here, within a second after one elsewhere. */
@Injectable()
export class LettersTimers implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(LettersTimers.name);
  private readonly inHand = new Set<Promise<void>>();
  private poll: NodeJS.Timeout | undefined;
  private pumping: Promise<void> | undefined;
  private wanted = false;
  private stopping = false;
  /** Told once, until a look succeeds again. */
  private failing = false;
  /** While the server is away, one letter at a time goes to see whether it is back. */
  private serverIsAway = false;

  constructor(
    @Inject(LettersService) private readonly letters: LettersService,
    @Inject(LettersWriter) private readonly writer: LettersWriter,
    @Inject(Mailer) private readonly mailer: Mailer,
  ) {}

  onApplicationBootstrap(): void {
    this.letters.whenPosted(() => this.wake());
    // Nest calls this once for the application and once for the bus in it.
    this.poll ??= setInterval(() => void this.tick(), pollMs);
    this.wake();
  }

  /** Finishes the letters in hand, takes no more, and closes the connections. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    clearInterval(this.poll);
    await this.pumping;
    const done = Promise.all(this.inHand);
    const tooLong = new AbortController();
    await Promise.race([
      done,
      pause(farewellMs, undefined, { signal: tooLong.signal }).catch(() => undefined),
    ]);
    tooLong.abort();
    this.mailer.close({ force: true });
    await done;
  }

  /** There may be letters to send. While the server is away only the clock sends one to look. */
  wake(): void {
    if (!this.serverIsAway) this.look();
  }

  /** Sends what is due, and resolves when nothing is in hand any more. */
  async sendDue(): Promise<void> {
    this.look();
    while (this.pumping || this.inHand.size) await Promise.all([this.pumping, ...this.inHand]);
  }

  private look(): void {
    this.wanted = true;
    this.pumping ??= this.pump().finally(() => {
      this.pumping = undefined;
      if (this.wanted && !this.stopping) this.look();
    });
  }

  private async tick(): Promise<void> {
    try {
      const expired = await this.letters.takeBackExpired();
      if (expired) this.logger.warn(`${expired} letters were left in mid-sending: in doubt.`);
    } catch {
      // Without the database nothing is due; the next second asks again.
    }
    this.look();
  }

  /** Fills the free hands. A letter that leaves a hand wakes the pump again. */
  private async pump(): Promise<void> {
    try {
      while (this.wanted && !this.stopping) {
        this.wanted = false;
        const free = (this.serverIsAway ? 1 : connections) - this.inHand.size;
        if (free <= 0) return;
        for (const letter of await this.letters.claim(free)) this.take(letter);
        this.failing = false;
      }
    } catch (error) {
      if (!this.failing) this.logger.warn(`Letters wait: ${describeFault(error)}.`);
      this.failing = true;
    }
  }

  private take(letter: ClaimedLetter): void {
    const work = this.sendOne(letter)
      .catch((error: unknown) =>
        this.logger.error(`Letter ${letter.id}: ${kindOf(error)}; its lease decides.`),
      )
      .finally(() => {
        this.inHand.delete(work);
        this.wake();
      });
    this.inHand.add(work);
  }

  private async sendOne(letter: ClaimedLetter): Promise<void> {
    const mail = await this.write(letter);
    if (!mail) return;
    try {
      await this.mailer.send(mail);
    } catch (error) {
      if (!(error instanceof SendFailed)) throw error;
      return this.settle(letter, error);
    }
    await this.insist(() => this.letters.sent(letter));
    await this.serverAnswered();
  }

  /** The mail, or nothing when the letter's fate is settled without one. */
  private async write(letter: ClaimedLetter): Promise<OutgoingMail | undefined> {
    try {
      return await this.writer.write(letter);
    } catch (error) {
      if (error instanceof PersonErased)
        await this.insist(() => this.letters.cancel(letter, 'erased'));
      else if (error instanceof LetterIncomplete || error instanceof SealBroken) {
        this.logger.error(
          `Letter ${letter.id} (${letter.template}) cannot be written: ${error.message}`,
        );
        await this.insist(() => this.letters.setAside(letter, `unwritten:${error.name}`));
      } else {
        this.logger.error(`Letter ${letter.id} waits: ${kindOf(error)}.`);
        const seconds = waitAfter('away', letter.attempts, 0)!;
        await this.insist(() => this.letters.putOff(letter, seconds, 'unwritten:fault'));
      }
      return undefined;
    }
  }

  private async settle(letter: ClaimedLetter, { fault }: SendFailed): Promise<void> {
    const verdict = judge(fault);
    const name = nameOf(verdict, fault);
    await this.insist(async () => {
      if (verdict === 'never') return this.letters.refused(letter, name);
      if (verdict === 'unknown') return this.letters.inDoubt(letter, name);
      const seconds = waitAfter(verdict, letter.attempts, letter.ageSeconds);
      return seconds === undefined
        ? this.letters.refused(letter, name)
        : this.letters.putOff(letter, seconds, name);
    });
    this.report(letter, verdict, name);
    if (verdict === 'later' || verdict === 'never') await this.serverAnswered();
  }

  private report(letter: ClaimedLetter, verdict: Verdict, name: string): void {
    if (verdict !== 'away') this.logger.warn(`Letter ${letter.id} (${letter.template}): ${name}.`);
    else if (!this.serverIsAway && !this.stopping) {
      this.serverIsAway = true;
      this.logger.warn(`The mail server cannot be used (${name}). Letters wait.`);
    }
  }

  private async serverAnswered(): Promise<void> {
    if (!this.serverIsAway) return;
    this.serverIsAway = false;
    this.logger.log('The mail server is back.');
    await this.letters.hurryAfterOutage();
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

/** An error's class and code. Its message may quote a person's data. */
function kindOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown fault';
  const { code } = error as { code?: unknown };
  return typeof code === 'string' ? `${error.name} ${code}` : error.name;
}
