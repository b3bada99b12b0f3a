import { Settings } from '@blueheart/config';
import { Inject, Injectable } from '@nestjs/common';

const patienceMs = 10_000;

/** The mailbox that runs beside us when there is no mail server (MailDev), as its own page speaks to it. */
@Injectable()
export class MailboxClient {
  private readonly api: string | undefined;

  constructor(@Inject(Settings) { mailboxUrl }: Settings) {
    this.api = mailboxUrl && `${mailboxUrl}/api/email`;
  }

  /** Whether there is one. */
  get exists(): boolean {
    return this.api !== undefined;
  }

  /** Removes every copy of a letter with its files, and gives how many there were. Throws when it does not answer. */
  async remove(messageId: string): Promise<number> {
    const query = new URLSearchParams({ 'headers.message-id': messageId });
    const found = (await (await this.ask(`?${query}`)).json()) as { id: string }[];
    // One at a time: the mailbox forgets a letter only after it has removed the letter's files.
    for (const { id } of found) await this.ask(`/${encodeURIComponent(id)}`, 'DELETE');
    return found.length;
  }

  private async ask(path: string, method = 'GET'): Promise<Response> {
    const answer = await fetch(`${this.api}${path}`, {
      method,
      signal: AbortSignal.timeout(patienceMs),
    });
    // Gone already is gone: somebody may be clearing it by hand.
    if (answer.ok || (method === 'DELETE' && answer.status === 404)) return answer;
    throw new Error(`The mailbox answered ${answer.status}.`);
  }
}
