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

/** A real SMTP server for tests, on 127.0.0.1, that keeps what it receives. */
export class SmtpSink {
  /** Every accepted mail, oldest first. */
  readonly received: ReceivedMail[] = [];

  #server: SMTPServer | undefined;
  #sockets = new Set<Socket>();
  #answer = 250;

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

  /**
   * Answers every later message with this SMTP code once its content is in: 250 accepts, 4xx says
   * "later" and 5xx "never". Mails that are not accepted are not kept.
   */
  answerWith(code: number): void {
    this.#answer = code;
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
          this.#take(Buffer.concat(chunks), to).then(() => done(), done);
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

  async #take(raw: Buffer, to: string[]): Promise<void> {
    if (this.#answer !== 250) {
      throw Object.assign(new Error('as the test wished'), { responseCode: this.#answer });
    }
    const mail = await PostalMime.parse(raw);
    this.received.push({
      from: mail.from?.address ?? '',
      to,
      subject: mail.subject ?? '',
      html: mail.html ?? '',
      text: mail.text ?? '',
      messageId: mail.messageId ?? '',
      headers: Object.fromEntries(mail.headers.map(({ key, value }) => [key, value])),
    });
  }
}
