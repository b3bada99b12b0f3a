import { PersonErased, SealBroken } from '@blueheart/sealing';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import { isAboutTheMailbox, judge, nameOf, type Verdict } from './answers.rules.js';
import type { Outcome } from './flow.rules.js';
import { isOutdated, stepAfter } from './letter.rules.js';
import { outcomes } from './letters.metrics.js';
import { LettersQueue, type ClaimedLetter } from './letters.queue.js';
import { LettersWriter } from './letters.writer.js';
import { Mailer, SendFailed, type OutgoingMail } from './mailer.js';
import { LetterIncomplete } from './templates/index.js';

/** How an attempt ended, with what may be kept of the reason. */
export type Ending = Outcome & { readonly reason: string };

/** One attempt at one letter: written, sent, and its outcome written down. */
@Injectable()
export class LettersSender {
  private readonly logger = new Logger(LettersSender.name);
  private stopping = false;

  constructor(
    @Inject(LettersQueue) private readonly queue: LettersQueue,
    @Inject(LettersWriter) private readonly writer: LettersWriter,
    @Inject(Mailer) private readonly mailer: Mailer,
  ) {}

  /** Gives how it ended, or undefined when nothing was sent and the server has no part in that. */
  async send(letter: ClaimedLetter): Promise<Ending | undefined> {
    const mail = await this.write(letter);
    if (!mail) return undefined;
    const about = { letter: letter.id, domain: domainOf(mail) };
    try {
      await this.mailer.send(mail);
    } catch (error) {
      if (!(error instanceof SendFailed)) throw error;
      const { fault } = error;
      const verdict = judge(fault);
      const reason = nameOf(verdict, fault);
      await this.insist(() => this.settle(letter, verdict, reason));
      outcomes.inc({ outcome: verdict });
      const answered = fault.responseCode !== undefined;
      return { ...about, verdict, answered, aboutTheMailbox: isAboutTheMailbox(fault), reason };
    }
    await this.insist(() => this.queue.sent(letter));
    outcomes.inc({ outcome: 'sent' });
    return { ...about, verdict: 'sent', answered: true, aboutTheMailbox: false, reason: 'sent' };
  }

  /** No attempt to write an outcome down is repeated any more, and the connections are cut. */
  stop(): void {
    this.stopping = true;
    this.mailer.close({ force: true });
  }

  /** The mail, or nothing when the letter's fate is settled without one. */
  private async write(letter: ClaimedLetter): Promise<OutgoingMail | undefined> {
    if (isOutdated(letter))
      return this.withoutMail('outdated', () => this.queue.cancel(letter, 'outdated'));
    try {
      return await this.writer.write(letter);
    } catch (error) {
      if (error instanceof PersonErased)
        return this.withoutMail('erased', () => this.queue.cancel(letter, 'erased'));
      if (error instanceof LetterIncomplete || error instanceof SealBroken) {
        this.logger.error(
          `Letter ${letter.id} (${letter.template}) cannot be written: ${error.message}`,
        );
        const reason = `unwritten:${error.name}`;
        return this.withoutMail('unwritten', () => this.queue.setAside(letter, reason));
      }
      this.logger.error(`Letter ${letter.id} waits: ${kindOf(error)}.`);
      return this.withoutMail('unwritten', () => this.settle(letter, 'away', 'unwritten:fault'));
    }
  }

  private async withoutMail(outcome: string, settle: () => Promise<void>): Promise<undefined> {
    await this.insist(settle);
    outcomes.inc({ outcome });
  }

  private async settle(letter: ClaimedLetter, verdict: Verdict, reason: string): Promise<void> {
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

function domainOf({ to }: OutgoingMail): string {
  return to.slice(to.lastIndexOf('@') + 1).toLowerCase();
}

/** An error's class and code. Its message may quote a person's data. */
export function kindOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown fault';
  const { code } = error as { code?: unknown };
  return typeof code === 'string' ? `${error.name} ${code}` : error.name;
}
