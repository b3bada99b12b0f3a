import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Settings } from '@blueheart/config';
import type { MailboxOrder } from './mailbox.process.js';
import { OperatorError } from './operator-error.js';
import { freePort, whyTaken } from './ports.js';
import { programs } from './programs.js';

const loopback = '127.0.0.1';

/**
 * A mail server for this machine alone, with a page to read what arrived (MailDev). It is a process of
 * its own that ends with ours, delivers to nobody, and keeps the letters in `DATA_DIR`/mail.
 */
export class Mailbox {
  private child: ChildProcess | undefined;
  private stopping = false;

  private constructor(
    private readonly order: MailboxOrder,
    private readonly tell: (line: string) => void,
  ) {}

  /**
   * Chooses its ports and prepares its folder. Throws when MAILBOX_PORT was asked for and is taken; a
   * port that nobody asked for is replaced by a free one.
   */
  static async prepare(settings: Settings, tell: (line: string) => void): Promise<Mailbox> {
    const folder = join(settings.dataDir, 'mail');
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const webPort = await chooseMailboxPort(settings);
    return new Mailbox({ smtpPort: await freePort(loopback), webPort, folder }, tell);
  }

  get smtpUrl(): string {
    return `smtp://${loopback}:${this.order.smtpPort}`;
  }

  get pageUrl(): string {
    return `http://${loopback}:${this.order.webPort}`;
  }

  /** Ends when it takes letters and its page answers. Should it die, it is started again. */
  async start(): Promise<void> {
    const child = fork(programs.mailbox, {
      env: {},
      execArgv: [],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    this.child = child;
    child.on('error', () => undefined);
    child.send(this.order);
    const answer = await Promise.race([
      once(child, 'message').then(([message]) => message as { problem?: string }),
      once(child, 'exit').then(() => ({ problem: 'it ended by itself' })),
    ]);
    if (answer.problem) throw new OperatorError(`The mailbox did not start: ${answer.problem}.`);
    child.once('exit', () => void this.restart());
  }

  async stop(): Promise<void> {
    this.stopping = true;
    if (!this.child?.connected) return;
    const gone = once(this.child, 'exit');
    this.child.disconnect();
    await gone;
  }

  private async restart(): Promise<void> {
    while (!this.stopping) {
      this.tell('The mailbox ended by itself and is started again.');
      await pause(1_000);
      if (
        this.stopping ||
        (await this.start().then(
          () => true,
          () => false,
        ))
      )
        return;
    }
  }
}

/** MAILBOX_PORT, or a free one if nobody asked for it and it is taken. Throws OperatorError. */
export async function chooseMailboxPort({
  mailboxPort,
  mailboxPortIsExplicit,
}: Settings): Promise<number> {
  const taken = mailboxPort === 0 ? 'any will do' : await whyTaken(loopback, mailboxPort);
  if (!taken) return mailboxPort;
  if (!mailboxPortIsExplicit) return freePort(loopback);
  throw new OperatorError(
    `MAILBOX_PORT ${mailboxPort} is not free (${taken}): choose another, or leave it unset.`,
  );
}
