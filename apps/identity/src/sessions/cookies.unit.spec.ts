import { testSettings } from '@blueheart/testing';
import type { FastifyReply } from 'fastify';
import { SessionCookies } from './cookies.js';

const over = (baseUrl: string) =>
  new SessionCookies(testSettings('postgres://db/x', { baseUrl, baseUrlIsExplicit: true }));
const secure = over('https://pledge.example.org');
const plain = over('http://127.0.0.1:3000');

/** What stands in the answer's headers. */
function handed(work: (reply: FastifyReply) => void): string[] {
  let headers: string[] = [];
  const reply = { header: (_name: string, value: string | string[]) => (headers = [value].flat()) };
  work(reply as unknown as FastifyReply);
  return headers;
}

test('with https no other host of the domain can set a cookie of ours', () => {
  const handOut = (cookies: SessionCookies) => [
    ...handed((reply) => cookies.handOut(reply, { cookies: [], token: 'token' })),
    ...handed((reply) => cookies.handOutPhone(reply, 'phone')),
  ];
  const always = 'HttpOnly; SameSite=Strict';
  expect(handOut(secure)).toEqual([
    `__Host-blue-heart-access=token; Path=/; ${always}; Secure; Max-Age=900`,
    `__Host-blue-heart-phone=phone; Path=/; ${always}; Secure; Max-Age=31536000`,
  ]);
  expect(handOut(plain)).toEqual([
    `blue-heart-access=token; Path=/api; ${always}; Max-Age=900`,
    `blue-heart-phone=phone; Path=/api; ${always}; Max-Age=31536000`,
  ]);
});

test('a phone is known by the name that no other host can set', () => {
  const cookie = 'blue-heart-phone=planted; __Host-blue-heart-phone=ours';
  expect(secure.phoneTokenIn(cookie)).toBe('ours');
  expect(secure.phoneTokenIn('blue-heart-phone=planted')).toBeUndefined();
});

test('signing out takes back what an older version handed out, and leaves a phone enrolled', () => {
  const names = [
    '__Host-blue-heart.session_token',
    '__Host-blue-heart-access',
    '__Secure-blue-heart.session_token',
    'blue-heart-access',
    '__Host-blue-heart-phone',
    'blue-heart-phone',
    'theme',
  ];
  const cookie = names.map((name) => `${name}=x`).join('; ');
  const taken = handed((reply) => secure.takeBack(reply, cookie));
  const all = 'HttpOnly; SameSite=Strict; Secure; Max-Age=0';
  expect(taken).toEqual([
    `__Host-blue-heart.session_token=; Path=/; ${all}`,
    `__Host-blue-heart-access=; Path=/; ${all}`,
    `__Secure-blue-heart.session_token=; Path=/api; ${all}`,
    `blue-heart-access=; Path=/api; ${all}`,
  ]);
});
