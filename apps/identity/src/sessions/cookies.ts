import { accessCookie, cookieName, tokenLifetime } from '@blueheart/access';
import { Settings } from '@blueheart/config';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';

/** What a step of signing in hands out. */
interface HandedOut {
  readonly cookies: readonly string[];
  readonly token?: string;
}

const phoneCookie = 'blue-heart-phone';
const aYearInSeconds = 365 * 24 * 60 * 60;
/** Names of ours as they are and as they were: what an older version handed out is taken back too. */
const ours = /^(?:__Host-|__Secure-)?blue-heart/;

/**
 * Hands cookies out and takes them back. Scripts see none of them, other sites send none. With https their names begin
 * with `__Host-` (RFC 6265bis), so that no other host of the domain can set one.
 */
@Injectable()
export class SessionCookies {
  private readonly isHttps: boolean;
  private readonly phone: string;

  constructor(@Inject(Settings) { isHttps }: Settings) {
    this.isHttps = isHttps;
    this.phone = cookieName(phoneCookie, isHttps);
  }

  /** The session's cookies, and the token for every service. */
  handOut(reply: FastifyReply, { cookies, token }: HandedOut): void {
    const name = cookieName(accessCookie, this.isHttps);
    const access = token && `${name}=${token}; ${attributes(name, this.isHttps)}`;
    reply.header('set-cookie', [
      ...cookies,
      ...(access ? [`${access}; Max-Age=${tokenLifetime}`] : []),
    ]);
  }

  /** The same, and what comes next. */
  answer<Next>(reply: FastifyReply, outcome: HandedOut & { readonly next: Next }): { next: Next } {
    this.handOut(reply, outcome);
    return { next: outcome.next };
  }

  /** Takes them all back; a phone stays enrolled. */
  takeBack(reply: FastifyReply, cookie: string): void {
    const names = cookie
      .split(/; */)
      .map((one) => one.split('=')[0]!)
      .filter((name) => ours.test(name) && !name.endsWith(phoneCookie));
    reply.header(
      'set-cookie',
      names.map((name) => `${name}=; ${attributes(name, this.isHttps)}; Max-Age=0`),
    );
  }

  /** What an enrolled phone keeps, whoever signs in on it and out of it. */
  handOutPhone(reply: FastifyReply, token: string): void {
    const cookie = `${this.phone}=${token}; ${attributes(this.phone, this.isHttps)}`;
    reply.header('set-cookie', `${cookie}; Max-Age=${aYearInSeconds}`);
  }

  phoneTokenIn(cookie: string): string | undefined {
    const found = cookie.split(/; */).find((one) => one.startsWith(`${this.phone}=`));
    return found?.slice(this.phone.length + 1);
  }
}

/** A name of `__Host-` is good for the whole host or not at all; without one a cookie goes to the API alone. */
function attributes(name: string, isHttps: boolean): string {
  const path = name.startsWith('__Host-') ? '/' : '/api';
  return `Path=${path}; HttpOnly; SameSite=Strict${isHttps ? '; Secure' : ''}`;
}
