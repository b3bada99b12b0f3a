import { Refusal } from '@blueheart/contracts';
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteOptions } from 'fastify';
import type { AccessTokens } from './access-token.js';
import type { Access, Scope } from './access.js';
import { permissions, type Permission } from './permissions.js';
import type { Revocations } from './revocations.js';
import { scopeOf } from './scopes.js';
import { refuseElsewhere } from './same-origin.guard.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks; only behind a route that is not for anyone. */
    access?: Access;
  }
}

/** The cookie that carries an access token. Programs send it as `Authorization: Bearer` (RFC 6750). */
export const accessCookie = 'blue-heart-access';

/** With https a cookie's name says that this very host has set it, over TLS (RFC 6265bis, 4.1.3.2). */
export function cookieName(name: string, isHttps: boolean): string {
  return isHttps ? `__Host-${name}` : name;
}

export interface Doors {
  readonly tokens: AccessTokens;
  readonly revocations: Revocations;
  /** Whether the public reaches us by https. */
  readonly isHttps?: boolean;
  /** The one table, unless a test has another. */
  readonly table?: Readonly<Record<string, Permission>>;
}

/**
 * Puts a door before each route: to be called before routes are added. Adding one that the table does not name throws.
 * Refuses 401 who is not known, 403 who may not, and 404 who has no part in the campaign, as if there were none.
 */
export function putDoors(
  fastify: FastifyInstance,
  { tokens, revocations, isHttps = false, table = permissions }: Doors,
): void {
  const cookie = cookieName(accessCookie, isHttps);
  fastify.decorateRequest('access', undefined);
  fastify.addHook('onRoute', (route) => {
    for (const method of [route.method].flat()) {
      const permission = permissionOf(table, method, route.url);
      if (permission === 'anyone' || permission === 'operator') continue;
      const open = async (request: FastifyRequest, reply: FastifyReply) => {
        if (request.method !== method) return;
        request.access = await identify(request, reply);
        if (permission !== 'staff') admit(request.access, permission, request);
        if (request.access.scopes) admitProgram(request.access.scopes, method, route.url);
      };
      route.onRequest = [open, ...hooksOf(route)];
    }
  });

  async function identify(request: FastifyRequest, reply: FastifyReply): Promise<Access> {
    const token = bearerIn(request) ?? cookieIn(request, cookie);
    const access = token === undefined ? undefined : await tokens.read(token);
    if (access && !revocations.has(access)) return access;
    reply.header('www-authenticate', 'Bearer');
    throw new Refusal('not-signed-in', 401);
  }
}

function permissionOf(table: Doors['table'] & object, method: string, url: string): Permission {
  const door = `${method === 'HEAD' ? 'GET' : method} ${url}`;
  const permission = Object.hasOwn(table, door) ? table[door] : undefined;
  if (!permission) throw new Error(`Nobody has said who may ask for ${door}: permissions.ts.`);
  if (typeof permission === 'object' && !url.includes('/:slug'))
    throw new Error(`${door} names no campaign, so nobody has a role there: permissions.ts.`);
  return permission;
}

function hooksOf({ onRequest }: RouteOptions) {
  return [onRequest ?? []].flat();
}

function admit(access: Access, allowed: readonly string[], request: FastifyRequest): void {
  const { slug } = request.params as { slug: string };
  const role = Object.hasOwn(access.roles, slug) ? access.roles[slug] : undefined;
  if (!role) throw new Refusal('no-such-campaign', 404);
  if (!allowed.includes(role)) throw new Refusal('not-allowed', 403);
}

/** A program may do what its role may, in the areas it was made for. An address in none of them is for people. */
function admitProgram(may: readonly Scope[], method: string, url: string): void {
  const scope = scopeOf(method, url);
  if (!scope || !may.includes(scope)) throw new Refusal('not-allowed', 403);
}

function bearerIn({ headers }: FastifyRequest): string | undefined {
  return /^Bearer ([\w.-]+)$/i.exec(headers.authorization ?? '')?.[1];
}

/** Browsers send cookies along whoever makes them ask; a bearer token, only who has it. */
function cookieIn(request: FastifyRequest, name: string): string | undefined {
  const cookies = (request.headers.cookie ?? '').split(/; */);
  const ours = cookies.find((one) => one.startsWith(`${name}=`));
  if (ours) refuseElsewhere(request);
  return ours?.slice(name.length + 1);
}
