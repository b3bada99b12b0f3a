import { isIP } from 'node:net';
import { Settings } from '@blueheart/config';
import { Inject, Injectable } from '@nestjs/common';
import { enhancedIn, type SendFault } from './answers.rules.js';
import type { Message } from './message.js';
import { ContentStream, SmtpSession, type SessionOptions } from './smtp.session.js';

/** The server did not take the mail, or nobody knows. Says nothing of whom it was for. */
export class SendFailed extends Error {
  constructor(readonly fault: SendFault) {
    super(`The mail was not sent: ${fault.responseCode ?? fault.code ?? 'unknown'}.`);
    this.name = 'SendFailed';
  }
}

/** Milliseconds. A whole letter takes at most `wholeLetter`, however slowly the server drips its answers. */
const patience = {
  connect: 10_000,
  greet: 15_000,
  silence: 60_000,
  wholeLetter: 4 * 60_000,
};

/** The one way out: SMTP connections that stay open between letters. */
@Injectable()
export class Mailer {
  private readonly options: SessionOptions;
  private readonly sessions = new Set<SmtpSession>();
  private readonly idle: SmtpSession[] = [];
  private closed = false;

  constructor(@Inject(Settings) settings: Settings) {
    this.options = {
      ...serverOf(settings),
      connectionTimeout: patience.connect,
      greetingTimeout: patience.greet,
      socketTimeout: patience.silence,
      dnsTimeout: patience.connect,
    };
  }

  /** Resolves once the server has taken responsibility. Throws SendFailed. Each letter under way has a connection. */
  async send(message: Message): Promise<void> {
    const content = new ContentStream(message.content);
    const session = this.idleSession() ?? this.freshSession();
    const tooLong = setTimeout(() => session.close(), patience.wholeLetter);
    try {
      if (!session.isReady) await session.open();
      await session.send(message, content);
    } catch (error) {
      throw new SendFailed(faultOf(error, content.readableEnded));
    } finally {
      clearTimeout(tooLong);
      if (session.isReady) this.idle.push(session);
      else this.sessions.delete(session);
    }
  }

  /** Cuts all connections. Nothing is sent after that. */
  close(): void {
    this.closed = true;
    for (const session of this.sessions) session.close();
  }

  /** One that nobody uses; those that the server has closed meanwhile are forgotten. */
  private idleSession(): SmtpSession | undefined {
    for (let session = this.idle.pop(); session; session = this.idle.pop()) {
      if (session.isReady) return session;
      this.sessions.delete(session);
    }
    return undefined;
  }

  private freshSession(): SmtpSession {
    const session = new SmtpSession(this.options);
    if (this.closed) session.close();
    this.sessions.add(session);
    return session;
  }
}

/** The content's end is what the final dot follows: unless it was read to there, the server cannot have accepted it. */
function faultOf(error: unknown, handedOver: boolean): SendFault {
  const { code, originalCode, responseCode, command } = error as Partial<SendFault>;
  const enhanced = enhancedIn((error as { response?: unknown }).response);
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
