import type { Socket, AddressInfo } from 'node:net';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';

/** A mail as its reader would see it. Addresses are bare (`ada@example.org`). */
export interface ReceivedMail {
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  /** With its angle brackets, as it was sent. */
  readonly messageId: string;
  /** By lower-case name; the last one wins where a header is repeated. */
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * What becomes of a message whose content is in: an SMTP code (250 keeps it, 4xx says "later", 5xx "never"); `hang`, no
 * answer ever; `cut`, kept and the connection ended before the answer; `lose`, the connection ended and nothing kept.
 */
export type SinkAnswer = number | 'hang' | 'cut' | 'lose';

/** A real SMTP server for tests, on 127.0.0.1, that keeps what it receives. */
export class SmtpSink {
  /** Every accepted mail, oldest first. */
  readonly received: ReceivedMail[] = [];
  /** Messages whose content came in, whatever was answered. */
  seen = 0;

  #server: SMTPServer | undefined;
  #sockets = new Set<Socket>();
  #hanging = new WeakMap<ReceivedMail, () => void>();
  #answer: (mail: ReceivedMail) => SinkAnswer = () => 250;

  private constructor(private listensOn: number) {}

  /** Listens on a free port, or on `port`. */
  static async start({ port = 0 }: { port?: number } = {}): Promise<SmtpSink> {
    const sink = new SmtpSink(port);
    await sink.resume();
    return sink;
  }

  get port(): number {
    return this.listensOn;
  }

  /** Fit for `SMTP_URL`. */
  get url(): string {
    return `smtp://127.0.0.1:${this.listensOn}`;
  }

  /** The accepted mails that went to this address, oldest first. */
  mailsTo(address: string): ReceivedMail[] {
    return this.received.filter((mail) => mail.to.includes(address));
  }

  /** Answers every later message like this, or as this decides of each. */
  answerWith(answer: SinkAnswer | ((mail: ReceivedMail) => SinkAnswer)): void {
    this.#answer = typeof answer === 'function' ? answer : () => answer;
  }

  /** Ends the connection that brought this mail, wherever it stands. */
  hangUp(mail: ReceivedMail): void {
    this.#hanging.get(mail)?.();
  }

  /** Closes the port and cuts every connection, as a server that went down. */
  async pause(): Promise<void> {
    const server = this.#server;
    if (!server) return;
    this.#server = undefined;
    const closed = new Promise<void>((resolve) => server.close(resolve));
    for (const socket of this.#sockets) socket.destroy();
    await closed;
  }

  /** Opens the same port again. */
  async resume(): Promise<void> {
    if (this.#server) return;
    const server = new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      disableReverseLookup: true,
      logger: false,
      onData: (stream, session, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('error', done);
        stream.on('end', () => {
          const to = session.envelope.rcptTo.map(({ address }) => address);
          const cut = () => this.#cut(session.remotePort);
          this.#take(Buffer.concat(chunks), to, cut).then((isTaken) => isTaken && done(), done);
        });
      },
    });
    // A client that is cut off in mid-sentence is no fault of the test.
    server.on('error', () => undefined);
    server.server.on('connection', (socket: Socket) => {
      this.#sockets.add(socket);
      socket.once('close', () => this.#sockets.delete(socket));
    });
    await new Promise<void>((resolve, reject) => {
      server.server.once('error', reject);
      server.listen(this.listensOn, '127.0.0.1', resolve);
    });
    this.listensOn = (server.server.address() as AddressInfo).port;
    this.#server = server;
  }

  /** The same as `pause`, for good. */
  async stop(): Promise<void> {
    await this.pause();
  }

  #cut(remotePort: number): void {
    for (const socket of this.#sockets) if (socket.remotePort === remotePort) socket.destroy();
  }

  /** Gives whether the sender is to be told that it was accepted. */
  async #take(raw: Buffer, to: string[], cut: () => void): Promise<boolean> {
    const mail = await readMail(raw, to);
    this.seen += 1;
    this.#hanging.set(mail, cut);
    const answer = this.#answer(mail);
    if (answer === 250 || answer === 'cut') this.received.push(mail);
    if (answer === 'cut' || answer === 'lose') cut();
    if (answer === 250) return true;
    if (typeof answer === 'string') return false;
    throw Object.assign(new Error('as the test wished'), { responseCode: answer });
  }
}

/** A raw message (RFC 5322) as the reader of a mail program would see it, brought to these addresses. */
export async function readMail(raw: Buffer, to: readonly string[]): Promise<ReceivedMail> {
  const mail = await PostalMime.parse(raw);
  return {
    from: mail.from?.address ?? '',
    to,
    subject: mail.subject ?? '',
    html: mail.html ?? '',
    text: mail.text ?? '',
    messageId: mail.messageId ?? '',
    headers: Object.fromEntries(mail.headers.map(({ key, value }) => [key, value])),
  };
}
