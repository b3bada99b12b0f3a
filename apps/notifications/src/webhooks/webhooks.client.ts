import { Settings } from '@blueheart/config';
import { Inject, Injectable } from '@nestjs/common';
import { lookup } from 'node:dns';
import http, { type IncomingMessage } from 'node:http';
import https from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isLoopback, isPublicAddress } from './addresses.js';
import type { Answered } from './webhook.rules.js';

/** For all of it: finding the address, connecting, sending, and the answer. */
const patienceMs = 10_000;
/** So much of an answer is read, so that it can end; nothing of it is kept. */
const mostRead = 64 * 1024;

class AddressRefused extends Error {}

/**
 * Asks an address that somebody has typed in. A name is resolved once; unless all it stands for is public, nobody is
 * asked, and what was looked at is what is connected to. Redirects are not followed.
 */
@Injectable()
export class WebhooksClient {
  private readonly production: boolean;

  constructor(@Inject(Settings) { production }: Settings) {
    this.production = production;
  }

  /** What speaks against this address, as the code of a refusal, as far as can be told without asking anybody. */
  refusalOf(url: string): 'webhook-needs-https' | 'webhook-address-refused' | undefined {
    const { protocol, hostname } = new URL(url);
    if (protocol !== 'https:' && (this.production || protocol !== 'http:'))
      return 'webhook-needs-https';
    const host = hostname.replace(/^\[|\]$/g, '');
    return isIP(host) && !this.mayConnectTo(host) ? 'webhook-address-refused' : undefined;
  }

  /** Never throws: whatever goes wrong is an answer as well. `stop` cuts the connection. */
  async post(
    url: string,
    headers: Readonly<Record<string, string>>,
    body: string,
    stop?: AbortSignal,
  ): Promise<Answered> {
    if (this.refusalOf(url)) return { error: 'refused' };
    const tooLong = AbortSignal.timeout(patienceMs);
    try {
      const signal = stop ? AbortSignal.any([tooLong, stop]) : tooLong;
      return { status: await this.statusOf(new URL(url), headers, body, signal) };
    } catch (error) {
      if (error instanceof AddressRefused) return { error: 'refused' };
      if (stop?.aborted) return { error: 'stopped' };
      return { error: tooLong.aborted ? 'timeout' : `unreachable:${codeOf(error)}` };
    }
  }

  private statusOf(
    url: URL,
    headers: Readonly<Record<string, string>>,
    body: string,
    signal: AbortSignal,
  ): Promise<number> {
    const { request: ask } = url.protocol === 'https:' ? https : http;
    return new Promise((resolve, reject) => {
      let status: number | undefined;
      const request = ask(url, {
        method: 'POST',
        agent: false,
        lookup: this.lookup,
        signal,
        headers: {
          ...headers,
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
          'user-agent': 'Blue-Heart-Webhooks',
        },
      });
      // What breaks after the status was told does not change it.
      request.on('error', (error) => (status === undefined ? reject(error) : resolve(status)));
      request.on('response', (response) => {
        status = response.statusCode ?? 0;
        letEnd(response, () => resolve(status!));
      });
      request.end(body);
    });
  }

  private readonly lookup: LookupFunction = (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, found) => {
      if (error) return callback(error, []);
      const [first] = found;
      if (!first || !found.every(({ address }) => this.mayConnectTo(address)))
        return callback(new AddressRefused(), []);
      if (options.all) callback(null, found);
      else callback(null, first.address, first.family);
    });
  };

  /** This machine itself, while nobody depends on it: a receiver is tried out beside us. */
  private mayConnectTo(address: string): boolean {
    return isPublicAddress(address) || (!this.production && isLoopback(address));
  }
}

/** Reads until it ends or is too long, and forgets it. */
function letEnd(response: IncomingMessage, done: () => void): void {
  let read = 0;
  response.on('data', (chunk: Buffer) => {
    read += chunk.length;
    if (read > mostRead) response.destroy();
  });
  response.on('error', () => undefined);
  response.on('close', done);
}

/** Node's or the system's code; a message may quote what somebody typed. */
function codeOf(error: unknown): string {
  const { code } = (error ?? {}) as { code?: unknown };
  return typeof code === 'string' && /^[A-Z0-9_]{1,40}$/.test(code) ? code : 'unknown';
}
