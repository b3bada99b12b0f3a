import { isIP } from 'node:net';
import type { Readable } from 'node:stream';
import { Settings } from '@blueheart/config';
import { Inject, Injectable } from '@nestjs/common';
import nodemailer, { type Transporter } from 'nodemailer';
import { enhancedIn, type SendFault } from './answers.rules.js';
import { oneLine, senderOf } from './letter.rules.js';

export interface OutgoingMail {
  /** One plain mailbox. */
  readonly to: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  readonly messageId: string;
  readonly date: Date;
  readonly locale: string;
}

/** The server did not take the mail, or nobody knows. Says nothing of whom it was for. */
export class SendFailed extends Error {
  constructor(readonly fault: SendFault) {
    super(`The mail was not sent: ${fault.responseCode ?? fault.code ?? 'unknown'}.`);
    this.name = 'SendFailed';
  }
}

/** Letters that may be on their way at once; one connection each. */
export const connections = 5;

/** Milliseconds. A whole letter takes at most `wholeLetter`, however slowly the server drips its answers. */
const patience = {
  connect: 10_000,
  greet: 15_000,
  silence: 60_000,
  wholeLetter: 4 * 60_000,
};

/** The one way out: a pool of SMTP connections that stay open between letters. */
@Injectable()
export class Mailer {
  private readonly transport: Transporter;
  private readonly from: { name: string; address: string };

  constructor(@Inject(Settings) settings: Settings) {
    this.from = senderOf(settings.mailFrom);
    this.transport = nodemailer.createTransport({
      ...serverOf(settings),
      pool: true,
      maxConnections: connections,
      maxMessages: Infinity,
      // Repeating is decided by the letter's row, which knows what a repetition may cost.
      maxRequeues: 0,
      connectionTimeout: patience.connect,
      greetingTimeout: patience.greet,
      socketTimeout: patience.silence,
      dnsTimeout: patience.connect,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    this.transport.use('stream', watchReading);
  }

  /** Resolves once the server has taken responsibility. Throws SendFailed. */
  async send(mail: OutgoingMail): Promise<void> {
    const signal = AbortSignal.timeout(patience.wholeLetter);
    const watched: Watched = {};
    try {
      await this.transport.sendMail({
        from: this.from,
        to: { name: '', address: mail.to },
        envelope: { from: this.from.address, to: [mail.to] },
        subject: oneLine(mail.subject),
        text: mail.text,
        html: mail.html,
        messageId: mail.messageId,
        date: mail.date,
        headers: {
          'Auto-Submitted': 'auto-generated',
          'X-Auto-Response-Suppress': 'All',
          'Content-Language': mail.locale,
        },
        signal,
        watched,
      } as Parameters<Transporter['sendMail']>[0]);
    } catch (error) {
      throw new SendFailed(faultOf(error, watched));
    }
  }

  /** Closes idle connections at once and busy ones after their letter, or with `force` all of them now. */
  close({ force = false } = {}): void {
    this.transport.close({ force });
  }
}

/** Where the mail library leaves the content it is about to send. */
interface Watched {
  content?: Readable;
}

interface MailInTheMaking {
  readonly data: { watched?: Watched };
  readonly message: { createReadStream(...options: unknown[]): Readable };
}

/** The content's end is what the final dot follows: unless it was read to there, the server cannot have accepted it. */
function watchReading(mail: unknown, done: (error?: Error | null) => void): void {
  const { data, message } = mail as MailInTheMaking;
  const open = message.createReadStream.bind(message);
  message.createReadStream = (...options) => {
    const content = open(...options);
    if (data.watched) data.watched.content = content;
    return content;
  };
  done();
}

function faultOf(error: unknown, { content }: Watched): SendFault {
  const { code, originalCode, responseCode, command } = error as Partial<SendFault>;
  const enhanced = enhancedIn((error as { response?: unknown }).response);
  const handedOver = content?.readableEnded ?? false;
  return { code, originalCode, responseCode, enhanced, command, handedOver };
}

/**
 * TLS: from the first byte with `smtps:`; demanded of any other server in production; used elsewhere
 * when it is offered; not on loopback, where nobody listens and certificates are never right.
 */
function serverOf({ smtpUrl, production }: Settings) {
  if (!smtpUrl)
    throw new Error('No mail server: SMTP_URL is not set and the mailbox was not started.');
  const url = new URL(smtpUrl);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const secure = url.protocol === 'smtps:';
  const local = isLoopback(host);
  return {
    host,
    port: Number(url.port) || (secure ? 465 : 587),
    secure,
    requireTLS: !secure && !local && production,
    ignoreTLS: !secure && local,
    ...(url.username && {
      auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) },
    }),
  };
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));
}
