import { PersonErased, SealBroken } from '@blueheart/sealing';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { isAboutTheMailbox, judge, nameOf } from './answers.rules.js';
import type { Outcome } from './flow.rules.js';
import { isOutdated } from './letter.rules.js';
import type { ClaimedLetter } from './letters.queue.js';
import type { OpenLetter } from './letters.writer.js';
import { Mailer, SendFailed } from './mailer.js';
import type { Message } from './message.js';
import { LetterIncomplete } from './templates/index.js';

/** What the server made of a letter, with what may be kept of the reason. */
export type Answered = Outcome & { readonly reason: string };

/** A letter that was not handed to the server, which has no part in that. */
export interface Unsent {
  readonly unsent: 'outdated' | 'erased' | 'unwritten';
  readonly end: 'cancel' | 'set-aside' | 'wait';
  readonly reason: string;
}

/** How an attempt ended. */
export type Ending = Answered | Unsent;

/** Sends one letter; nothing is written down here. */
@Injectable()
export class LettersSender {
  private readonly logger = new Logger(LettersSender.name);

  constructor(@Inject(Mailer) private readonly mailer: Mailer) {}

  async attempt(open: OpenLetter): Promise<Ending> {
    const { letter } = open;
    if (isOutdated(letter)) return { unsent: 'outdated', end: 'cancel', reason: 'outdated' };
    let message: Message;
    try {
      message = open.write();
    } catch (error) {
      return this.unwritten(letter, error);
    }
    return this.send(letter, message);
  }

  /** The connections are cut. */
  stop(): void {
    this.mailer.close();
  }

  private async send({ id }: ClaimedLetter, message: Message): Promise<Answered> {
    const about = { letter: id, domain: domainOf(message) };
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

  private unwritten({ id, template }: ClaimedLetter, error: unknown): Unsent {
    if (error instanceof PersonErased) return { unsent: 'erased', end: 'cancel', reason: 'erased' };
    if (error instanceof LetterIncomplete || error instanceof SealBroken) {
      this.logger.error(`Letter ${id} (${template}) cannot be written: ${error.message}`);
      return { unsent: 'unwritten', end: 'set-aside', reason: `unwritten:${error.name}` };
    }
    this.logger.error(`Letter ${id} waits: ${kindOf(error)}.`);
    return { unsent: 'unwritten', end: 'wait', reason: 'unwritten:fault' };
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
