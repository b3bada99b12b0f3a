import { describeFault } from '@blueheart/database';
import { Ticker } from '@blueheart/messaging';
import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { ErasuresService } from './erasures.service.js';
import { MailboxClient } from './mailbox.client.js';

const pollMs = 1_000;

/** Clears our own mailbox of letters whose reader was erased: row by row, until each is known to be gone. */
@Injectable()
export class ErasuresTimers implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(ErasuresTimers.name);
  private readonly ticker = new Ticker(
    () => this.clearDue(),
    pollMs,
    (error) => this.logger.warn(`Letters wait to be cleared from the mailbox: ${faultOf(error)}.`),
  );

  constructor(
    @Inject(ErasuresService) private readonly erasures: ErasuresService,
    @Inject(MailboxClient) private readonly mailbox: MailboxClient,
  ) {}

  onApplicationBootstrap(): void {
    if (this.mailbox.exists) this.ticker.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.ticker.stop();
  }

  /**
   * Looks for what is due; one that fails holds up no other. Doing it twice, or in two processes, is doing it once.
   * Throws what the first of those that failed failed of, and at once when there is no mailbox to ask.
   */
  async clearDue(): Promise<void> {
    const faults: unknown[] = [];
    for (const id of await this.erasures.due()) {
      const found = await this.mailbox.remove(id).catch((error: unknown) => {
        if (isUnreachable(error)) throw error;
        faults.push(error);
        return undefined;
      });
      if (found === undefined) await this.erasures.failed(id);
      else await this.erasures.looked(id, found);
    }
    if (faults.length) throw faults[0];
  }
}

/** As fetch says that nobody answered; a letter that takes too long is its own fault. */
function isUnreachable(error: unknown): boolean {
  return (error as { name?: unknown }).name === 'TypeError';
}

/** Why it waits; what the mailbox itself says could quote a letter and is not repeated. */
function faultOf(error: unknown): string {
  const { cause } = error as { cause?: { code?: unknown } };
  return typeof cause?.code === 'string' ? cause.code : describeFault(error);
}
