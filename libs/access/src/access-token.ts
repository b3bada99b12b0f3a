import type { AccessKeys } from '@blueheart/config';
import { jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';
import { roles, scopes, type Access } from './access.js';

/** How long a token is good for without being renewed. Seconds. */
export const tokenLifetime = 15 * 60;

const algorithm = 'EdDSA';
const type = 'at+jwt';
const issuer = 'blue-heart';
/** All services are one audience: a token of another system that shares the key would be none. */
const audience = 'blue-heart-api';
/** Tokens that were checked lately: a signature takes longer to check than most answers to be made. */
const mostRemembered = 5_000;

const claimsSchema = z.object({
  sub: z.uuid(),
  sid: z.uuid(),
  roles: z.record(z.string(), z.enum(roles)),
  iat: z.int(),
  exp: z.int(),
  // RFC 9068, 2.2.3: words with spaces between them.
  scope: z.string().optional(),
});

/**
 * Access tokens: JWT (RFC 7519) in the profile of RFC 9068, signed with Ed25519 (RFC 8037). They hold ids and roles,
 * nothing about a person.
 */
export class AccessTokens {
  private readonly checked = new Map<string, Access>();

  constructor(private readonly keys: AccessKeys) {}

  /** Throws where the private key is not at hand. Good from this second, for `lifetime` seconds. */
  async issue(
    asker: Pick<Access, 'staff' | 'session' | 'roles' | 'scopes'>,
    now = new Date(),
    lifetime = tokenLifetime,
  ): Promise<string> {
    if (!this.keys.privateKey) throw new Error('The private access key is not at hand.');
    const seconds = Math.floor(now.getTime() / 1_000);
    const { staff, session, roles: roleIn, scopes: may } = asker;
    return new SignJWT({ sid: session, roles: roleIn, ...(may && { scope: may.join(' ') }) })
      .setProtectedHeader({ alg: algorithm, typ: type })
      .setIssuer(issuer)
      .setAudience(audience)
      .setSubject(staff)
      .setIssuedAt(seconds)
      .setExpirationTime(seconds + lifetime)
      .sign(this.keys.privateKey);
  }

  /** Who it says is asking, or undefined where it is not ours, altered, not yet or no longer good. */
  async read(token: string, now = new Date()): Promise<Access | undefined> {
    const access = this.checked.get(token) ?? (await this.check(token, now));
    return access && now.getTime() < access.expiresAt ? access : undefined;
  }

  private async check(token: string, now: Date): Promise<Access | undefined> {
    const access = await jwtVerify(token, this.keys.publicKey, {
      algorithms: [algorithm],
      typ: type,
      issuer,
      audience,
      currentDate: now,
    }).then(
      ({ payload }) => accessOf(payload),
      () => undefined,
    );
    if (access) this.remember(token, access);
    return access;
  }

  private remember(token: string, access: Access): void {
    const [oldest] = this.checked.keys();
    if (this.checked.size >= mostRemembered) this.checked.delete(oldest!);
    this.checked.set(token, access);
  }
}

function accessOf(payload: unknown): Access | undefined {
  const { data } = claimsSchema.safeParse(payload);
  return (
    data && {
      staff: data.sub,
      session: data.sid,
      ...(data.scope !== undefined && { scopes: knownOf(data.scope) }),
      roles: data.roles,
      issuedAt: data.iat * 1_000,
      expiresAt: data.exp * 1_000,
    }
  );
}

/** A scope of another version opens nothing here. */
function knownOf(said: string) {
  const words = said.split(' ');
  return scopes.filter((scope) => words.includes(scope));
}
