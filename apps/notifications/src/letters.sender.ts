import { PersonErased, SealBroken } from '@blueheart/sealing';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import { isAboutTheMailbox, judge, nameOf, type Verdict } from './answers.rules.js';
import type { Outcome } from './flow.rules.js';
import { isOutdated, stepAfter } from './letter.rules.js';
import { outcomes } from './letters.metrics.js';
import { LettersQueue, type ClaimedLetter } from './letters.queue.js';
import type { WrittenLetter } from './letters.writer.js';
import { Mailer, SendFailed } from './mailer.js';
import type { Message } from './message.js';
import { NaturalBatch } from './natural-batch.js';
import { LetterIncomplete } from './templates/index.js';

/** How an attempt ended, with what may be kept of the reason. */
export type Ending = Outcome & { readonly reason: string };

/** Sends one letter, and writes its outcome down together with those of others that ended meanwhile. */
@Injectable()
export class LettersSender {
  private readonly logger = new Logger(LettersSender.name);
  private readonly sent: NaturalBatch<ClaimedLetter>;
  private stopping = false;

  constructor(
    @Inject(LettersQueue) private readonly queue: LettersQueue,
    @Inject(Mailer) private readonly mailer: Mailer,
  ) {
    this.sent = new NaturalBatch((letters) => this.insist(() => queue.sent(letters)));
  }

  /** Hands it to the server. Gives how that ended, or undefined when nothing was sent and the server has no part in it. */
  async attempt(written: WrittenLetter): Promise<Ending | undefined> {
    if (isOutdated(written.letter) || 'fault' in written) return undefined;
    const { letter, message } = written;
    const about = { letter: letter.id, domain: domainOf(message) };
    try {
      await this.mailer.send(message);
    } catch (error) {
      if (!(error instanceof SendFailed)) throw error;
      const { fault } = error;
      const verdict = judge(fault);
      const answered = fault.responseCode !== undefined;
      const reason = nameOf(verdict, fault);
      return { ...about, verdict, answered, aboutTheMailbox: isAboutTheMailbox(fault), reason };
    }
    return { ...about, verdict: 'sent', answered: true, aboutTheMailbox: false, reason: 'sent' };
  }

  /** Writes down how an attempt ended. */
  async record(written: WrittenLetter, ending: Ending | undefined): Promise<void> {
    const { letter } = written;
    if (!ending) await this.endWithoutMail(written);
    else if (ending.verdict === 'sent') await this.sent.add(letter);
    else {
      const { verdict, reason } = ending;
      await this.insist(() => this.settle(letter, verdict, reason));
    }
    if (ending) outcomes.inc({ outcome: ending.verdict });
  }

  /** No attempt to write an outcome down is repeated any more, and the connections are cut. */
  stop(): void {
    this.stopping = true;
    this.mailer.close();
  }

  private async endWithoutMail(written: WrittenLetter): Promise<void> {
    const { letter } = written;
    const fault = 'fault' in written ? written.fault : undefined;
    if (isOutdated(letter))
      return this.end('outdated', () => this.queue.cancel(letter, 'outdated'));
    if (fault instanceof PersonErased)
      return this.end('erased', () => this.queue.cancel(letter, 'erased'));
    if (fault instanceof LetterIncomplete || fault instanceof SealBroken) {
      this.logger.error(
        `Letter ${letter.id} (${letter.template}) cannot be written: ${fault.message}`,
      );
      const reason = `unwritten:${fault.name}`;
      return this.end('unwritten', () => this.queue.setAside(letter, reason));
    }
    this.logger.error(`Letter ${letter.id} waits: ${kindOf(fault)}.`);
    return this.end('unwritten', () => this.settle(letter, 'away', 'unwritten:fault'));
  }

  private async end(outcome: string, settle: () => Promise<void>): Promise<void> {
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

function domainOf({ envelope }: Message): string {
  const to = envelope.to[0] ?? '';
  return to.slice(to.lastIndexOf('@') + 1).toLowerCase();
}

/** An error's class and code. Its message may quote a person's data. */
export function kindOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown fault';
  const { code } = error as { code?: unknown };
  return typeof code === 'string' ? `${error.name} ${code}` : error.name;
}
