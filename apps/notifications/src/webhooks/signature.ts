import { randomBlock } from '@blueheart/sealing';
import { createHmac } from 'node:crypto';

/** How what we send is signed: Standard Webhooks 1.0.0 (https://www.standardwebhooks.com), symmetric. */

const prefix = 'whsec_';
const keyBytes = 32;

export function newSecret(): string {
  return prefix + randomBlock(keyBytes).toString('base64');
}

/** What is signed: who it is, when it was sent, and every byte of it. */
export interface Signable {
  /** The same in every attempt. */
  readonly id: string;
  /** Of this attempt. */
  readonly sentAt: Date;
  readonly body: string;
}

/** The three headers. Of several secrets each signs; the receiver takes whichever it knows. */
export function signedHeaders(
  { id, sentAt, body }: Signable,
  secrets: readonly string[],
): Record<string, string> {
  const seconds = String(Math.floor(sentAt.getTime() / 1_000));
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret.slice(prefix.length), 'base64');
    return `v1,${createHmac('sha256', key).update(`${id}.${seconds}.${body}`).digest('base64')}`;
  });
  return {
    'webhook-id': id,
    'webhook-timestamp': seconds,
    'webhook-signature': signatures.join(' '),
  };
}
