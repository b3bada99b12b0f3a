import { Readable } from 'node:stream';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { Message } from './message.js';

export type SessionOptions = SMTPConnection.Options & {
  readonly auth?: { readonly user: string; readonly pass: string };
};

/** Calls back once, with an error or none. */
type Step = (done: (error?: Error | null) => void) => void;

/** How a letter was refused, or how the connection failed: the mail library's own error. */
type SmtpError = Error & { readonly code?: string; readonly responseCode?: number };

/** One connection to the mail server, for one letter after another. One thing at a time. */
export class SmtpSession {
  private readonly connection: SMTPConnection;
  private fail: ((error: Error) => void) | undefined;
  private ready = false;

  constructor(private readonly options: SessionOptions) {
    this.connection = new SMTPConnection(options);
    this.connection.on('error', (error: Error) => this.fail?.(error));
    this.connection.once('end', () => {
      this.ready = false;
      // What ended it may be told to the step under way after this, and says more.
      setImmediate(() => this.fail?.(connectionLost()));
    });
  }

  /** Whether a letter may be sent through it: it is open, and nothing has closed it since. */
  get isReady(): boolean {
    return this.ready;
  }

  /** Greets, secures and logs in. Throws the mail library's error; then it is closed. */
  async open(): Promise<void> {
    const { auth } = this.options;
    try {
      await this.step((done) => this.connection.connect(done));
      if (auth && this.connection.allowsAuth)
        await this.step((done) => this.connection.login({ credentials: auth }, done));
      this.ready = true;
    } catch (error) {
      this.close();
      throw error;
    }
  }

  /**
   * Resolves once the server has taken responsibility. Throws the mail library's error; then it is closed,
   * unless the server only refused this letter.
   */
  async send({ envelope }: Message, content: Readable): Promise<void> {
    try {
      await this.step((done) => this.connection.send(envelope, content, done));
    } catch (error) {
      if (isAboutThisLetter(error as SmtpError)) await this.startAnew();
      else this.close();
      throw error;
    }
  }

  /** Cuts it, whatever is under way. */
  close(): void {
    this.connection.close();
  }

  private async startAnew(): Promise<void> {
    try {
      await this.step((done) => this.connection.reset(done));
    } catch {
      this.close();
    }
  }

  private step(start: Step): Promise<void> {
    return new Promise<void>((resolve, reject) => {
      this.fail = reject;
      start((error) => {
        this.fail = undefined;
        if (error) reject(error);
        else resolve();
      });
    });
  }
}

function isAboutThisLetter({ code, responseCode }: SmtpError): boolean {
  return (code === 'EENVELOPE' || code === 'EMESSAGE') && responseCode !== 421;
}

function connectionLost(): SmtpError {
  return Object.assign(new Error('The connection was closed.'), { code: 'ECONNECTION' });
}

/** The content in one piece, which tells by `readableEnded` whether it has been read to its end. */
export class ContentStream extends Readable {
  constructor(private readonly content: Buffer) {
    super({ highWaterMark: content.length + 1 });
  }

  override _read(): void {
    this.push(this.content);
    this.push(null);
  }
}
