import { accessCookie, tokenLifetime } from '@blueheart/access';
import type { FastifyReply } from 'fastify';

/** Hands out the session's cookies, and the token for every service. Scripts see none of them, other sites send none. */
export function handOut(
  reply: FastifyReply,
  { cookies, token }: { readonly cookies: readonly string[]; readonly token?: string },
): void {
  reply.header('set-cookie', [...cookies, ...(token ? [accessCookieWith(token, cookies)] : [])]);
}

/** Takes them all back; a phone stays enrolled. */
export function takeBack(reply: FastifyReply, cookie: string): void {
  const names = cookie
    .split(/; */)
    .map((one) => one.split('=')[0]!)
    .filter((name) => name.replace('__Secure-', '').startsWith('blue-heart'))
    .filter((name) => name !== phoneCookie);
  reply.header(
    'set-cookie',
    names.map((name) => `${name}=; ${attributes(name.startsWith('__Secure-'))}; Max-Age=0`),
  );
}

const phoneCookie = 'blue-heart-phone';
const aYearInSeconds = 365 * 24 * 60 * 60;

/** What an enrolled phone keeps, whoever signs in on it and out of it. */
export function handOutPhone(reply: FastifyReply, token: string, isSecure: boolean): void {
  const cookie = `${phoneCookie}=${token}; ${attributes(isSecure)}; Max-Age=${aYearInSeconds}`;
  reply.header('set-cookie', cookie);
}

export function phoneTokenIn(cookie: string): string | undefined {
  const ours = cookie.split(/; */).find((one) => one.startsWith(`${phoneCookie}=`));
  return ours?.slice(phoneCookie.length + 1);
}

function accessCookieWith(token: string, cookies: readonly string[]): string {
  const isSecure = cookies.some((one) => /;\s*secure/i.test(one));
  return `${accessCookie}=${token}; ${attributes(isSecure)}; Max-Age=${tokenLifetime}`;
}

function attributes(isSecure: boolean): string {
  return `Path=/api; HttpOnly; SameSite=Strict${isSecure ? '; Secure' : ''}`;
}
