import { generateKeyPairSync } from 'node:crypto';
import { SignJWT } from 'jose';
import { AccessTokens, tokenLifetime } from './access-token.js';
import type { Access } from './access.js';
import { Revocations } from './revocations.js';

const keys = generateKeyPairSync('ed25519');
const tokens = new AccessTokens(keys);
const asker: Pick<Access, 'staff' | 'session' | 'roles'> = {
  staff: '01a2cf00-0000-7000-8000-000000000001',
  session: '01a2cf00-0000-7000-8000-000000000002',
  roles: { 'blue-heart-lebanon': 'coordinator' },
};
const now = new Date('2026-12-17T09:00:00.400Z');
const later = (seconds: number) => new Date(now.getTime() + seconds * 1_000);
const sealed = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');

test('says who asks, for fifteen minutes, and in a process without the private key too', async () => {
  const token = await tokens.issue(asker, now);
  const issuedAt = Date.parse('2026-12-17T09:00:00Z');
  const expected = { ...asker, issuedAt, expiresAt: issuedAt + tokenLifetime * 1_000 };
  for (const reader of [tokens, new AccessTokens({ publicKey: keys.publicKey })])
    expect(await reader.read(token, now)).toEqual(expected);
  expect(await tokens.read(token, later(899))).toEqual(expected);
  expect(await tokens.read(token, later(900))).toBeUndefined();
});

test('without the private key none is issued', async () => {
  const reader = new AccessTokens({ publicKey: keys.publicKey });
  await expect(reader.issue(asker, now)).rejects.toThrow(/private access key/);
});

test('holds nothing but ids and roles', async () => {
  const [, payload] = (await tokens.issue(asker, now)).split('.');
  const claims = JSON.parse(Buffer.from(payload!, 'base64url').toString()) as object;
  expect(Object.keys(claims).sort()).toEqual(['aud', 'exp', 'iat', 'iss', 'roles', 'sid', 'sub']);
});

test('one that was altered, is of another key, another kind or no token at all says nothing', async () => {
  const token = await tokens.issue(asker, now);
  const [head, payload, signature] = token.split('.') as [string, string, string];
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as object;
  const raised = sealed({ ...claims, roles: { 'blue-heart-lebanon': 'admin' } });
  const others = new AccessTokens(generateKeyPairSync('ed25519'));
  const signed = (type: string, more: object = {}) =>
    new SignJWT({ ...claims, ...more })
      .setProtectedHeader({ alg: 'EdDSA', typ: type })
      .sign(keys.privateKey);
  const bad = [
    `${head}.${raised}.${signature}`,
    `${head}.${payload}.`,
    `${sealed({ alg: 'none', typ: 'at+jwt' })}.${payload}.`,
    await others.issue(asker, now),
    await signed('JWT'),
    await signed('at+jwt', { iss: 'somebody-else' }),
    await signed('at+jwt', { aud: 'somebody-else' }),
    await signed('at+jwt', { aud: undefined }),
    await signed('at+jwt', { roles: { 'blue-heart-lebanon': 'owner' } }),
    await signed('at+jwt', { sub: 'nobody' }),
    'x',
    '',
  ];
  for (const one of bad) expect([one, await tokens.read(one, now)]).toEqual([one, undefined]);
  expect(await tokens.read(await signed('at+jwt'), now)).toMatchObject(asker);
});

test('a revocation ends what was issued until then, of that session or of all of that person', async () => {
  const issued = async (at: Date) => (await tokens.read(await tokens.issue(asker, at), at))!;
  for (const id of [asker.session, asker.staff]) {
    const revocations = new Revocations();
    expect(revocations.has(await issued(now))).toBe(false);
    const at = new Date();
    const until = new Date(at.getTime() + 60_000);
    revocations.learn([{ id, at, until }]);
    revocations.learn([{ id, at: new Date(at.getTime() - 60_000), until }]);
    expect(revocations.has(await issued(new Date(at.getTime() - 1_000)))).toBe(true);
    expect(revocations.has(await issued(new Date(at.getTime() + 1_000)))).toBe(false);
    expect(revocations.has({ ...(await issued(now)), staff: 'x', session: 'y' })).toBe(false);
  }
});

test('a revocation is forgotten once no token could have outlived it', async () => {
  const revocations = new Revocations();
  const longAgo = new Date(Date.now() - (tokenLifetime + 1) * 1_000);
  const access = (await tokens.read(await tokens.issue(asker, longAgo), longAgo))!;
  revocations.learn([{ id: asker.session, at: longAgo, until: new Date(longAgo.getTime() + 1) }]);
  expect(revocations.has(access)).toBe(true);
  revocations.learn([]);
  expect(revocations.has(access)).toBe(false);
});
