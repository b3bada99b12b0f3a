import { MailDev } from 'maildev';
import { answerOwnPageOnly } from './own-page.js';

/** What the parent sends first. */
export interface MailboxOrder {
  readonly smtpPort: number;
  readonly webPort: number;
  readonly folder: string;
}

/** The newest letters that are kept; more would slow the start down. */
const keptLetters = 2_000;

// The parent decides when this ends; Ctrl-C reaches the whole group, and letters may still be on their way.
for (const signal of ['SIGINT', 'SIGHUP', 'SIGTERM'] as const) process.on(signal, () => undefined);
// However the parent ends, its side of the channel closes.
process.on('disconnect', () => process.exit(0));

process.once('message', ({ smtpPort, webPort, folder }: MailboxOrder) => {
  const mailbox = new MailDev({
    ip: '127.0.0.1',
    smtp: smtpPort,
    webIp: '127.0.0.1',
    web: webPort,
    mailDirectory: folder,
    maxEmails: keptLetters,
    silent: true,
  });
  mailbox.start().then(
    ({ api }) => {
      // MailDev would let any website that is open in the same browser read the letters.
      if (api) answerOwnPageOnly(api.server.server);
      process.send?.({ ready: true });
    },
    (error: Error) => process.send?.({ problem: error.message }, () => process.exit(1)),
  );
});
