import { createPrivateKey, createPublicKey } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSettings, Secrets, type Settings, type SettingsFields } from '@blueheart/config';

/**
 * Settings as a test needs them: a database of its own, no fixed port, letters to nobody unless told. The queue is
 * where TEST_QUEUE says: `redis`, or unset in the database.
 */
export function testSettings(databaseUrl: string, changes: Partial<SettingsFields> = {}): Settings {
  return readSettings({ DATA_DIR: join(tmpdir(), 'blue-heart-tests') }).with({
    port: 0,
    databaseUrl,
    queueUrl: process.env['TEST_QUEUE'] === 'redis' ? testRedisUrl() : undefined,
    baseUrl: 'http://campaign.example.org',
    baseUrlIsExplicit: true,
    mailFrom: 'Blue Heart <hello@example.org>',
    // All the people of a test come from one address; the story of the quotas sets one.
    signQuota: undefined,
    ...changes,
  });
}

/** The Redis that the test run has started. */
export function testRedisUrl(): string {
  const url = process.env['TEST_REDIS_URL'];
  if (!url) throw new Error('No Redis here: name the test *.int.spec.ts or *.e2e.spec.ts.');
  return url;
}

/** Whether there is time for everything: `npm test -- --all`. */
export const isFullMatrix = process.env['TEST_MATRIX'] === 'full';

/** An Ed25519 key of invented bytes, in the form of RFC 8410. */
const accessKey = createPrivateKey({
  key: Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), Buffer.alloc(32, 4)]),
  format: 'der',
  type: 'pkcs8',
});

/** The same invented secrets in every test. */
export function testSecrets(): Secrets {
  return new Secrets({
    postgresPassword: 'invented',
    // Tests have schemas of their own besides.
    roles: { get: (name) => `invented-password-of-${name}` },
    operatorPassword: 'invented-of-the-operator',
    pepper: Buffer.alloc(32, 2),
    keyring: { keys: [{ id: 'test', key: Buffer.alloc(32, 3) }] },
    access: { privateKey: accessKey, publicKey: createPublicKey(accessKey) },
  });
}
