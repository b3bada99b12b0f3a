import { accessCookie, tokenLifetime } from '@blueheart/access';
import type { FastifyReply } from 'fastify';

/** Hands out the session's cookies, and the token for every service. Scripts see none of them, other sites send none. */
export function handOut(
  reply: FastifyReply,
  { cookies, token }: { readonly cookies: readonly string[]; readonly token?: string },
): void {
  reply.header('set-cookie', [...cookies, ...(token ? [accessCookieWith(token, cookies)] : [])]);
}

/** Takes them all back. */
export function takeBack(reply: FastifyReply, cookie: string): void {
  const names = cookie
    .split(/; */)
    .map((one) => one.split('=')[0]!)
    .filter((name) => name.replace('__Secure-', '').startsWith('blue-heart'));
  reply.header(
    'set-cookie',
    names.map((name) => `${name}=; ${attributes(name.startsWith('__Secure-'))}; Max-Age=0`),
  );
}

function accessCookieWith(token: string, cookies: readonly string[]): string {
  const isSecure = cookies.some((one) => /;\s*secure/i.test(one));
  return `${accessCookie}=${token}; ${attributes(isSecure)}; Max-Age=${tokenLifetime}`;
}

function attributes(isSecure: boolean): string {
  return `Path=/api; HttpOnly; SameSite=Strict${isSecure ? '; Secure' : ''}`;
}
