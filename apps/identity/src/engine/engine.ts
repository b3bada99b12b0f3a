import { cookieName } from '@blueheart/access';
import { newId } from '@blueheart/sealing';
import { betterAuth } from 'better-auth';
import { twoFactor } from 'better-auth/plugins/two-factor';
import type pg from 'pg';
import { longestSession } from '../sessions/session.rules.js';
import { openSession } from './open-session.plugin.js';
import { hashPassword, isPassword } from './passwords.js';
import { freshRecoveryCodes, type RecoveryCodes } from './recovery-codes.js';

/** How long the second step may take after the first. Seconds. */
const secondStepLifetime = 10 * 60;

export interface EngineOptions {
  readonly pool: pg.Pool;
  /** What cookies are signed and secrets of authenticators encrypted with; at least 32 characters. */
  readonly secret: string;
  readonly baseUrl: string;
  readonly isHttps: boolean;
  readonly recovery: RecoveryCodes;
  /** Told what the engine could not do; never about a person. */
  readonly warn: (message: string) => void;
}

/**
 * better-auth, which signs in: passwords, the second factor, sessions. It is never mounted: our routes call it, so that
 * each stands in the table of permissions and answers in the caller's language.
 */
export function buildEngine({ pool, secret, baseUrl, isHttps, recovery, warn }: EngineOptions) {
  return betterAuth({
    appName: 'Blue Heart',
    baseURL: baseUrl,
    secret,
    database: pool,
    telemetry: { enabled: false },
    logger: { level: 'error', log: (_level, message) => warn(message) },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      // Ours is checked before it is normalised, which can make it longer.
      maxPasswordLength: 4_096,
      password: {
        hash: hashPassword,
        verify: ({ hash, password }) => isPassword(hash, password),
      },
    },
    session: {
      modelName: 'sessions',
      fields: named('userId', 'expiresAt', 'ipAddress', 'userAgent', 'createdAt', 'updatedAt'),
      // How long one lasts, openings.service.ts says: this is how long a browser keeps its cookie.
      expiresIn: longestSession,
      disableSessionRefresh: true,
    },
    user: {
      modelName: 'users',
      fields: named('emailVerified', 'createdAt', 'updatedAt'),
    },
    account: {
      modelName: 'accounts',
      fields: named(
        ...([
          'userId',
          'providerId',
          'accountId',
          'accessToken',
          'refreshToken',
          'idToken',
        ] as const),
        ...(['accessTokenExpiresAt', 'refreshTokenExpiresAt', 'createdAt', 'updatedAt'] as const),
      ),
    },
    verification: {
      modelName: 'verifications',
      fields: named('expiresAt', 'createdAt', 'updatedAt'),
    },
    plugins: [
      twoFactor({
        twoFactorCookieMaxAge: secondStepLifetime,
        backupCodeOptions: {
          customBackupCodesGenerate: freshRecoveryCodes,
          storeBackupCodes: {
            encrypt: (codes) => recovery.toStored(codes),
            decrypt: (stored) => recovery.fromStored(stored),
          },
        },
        schema: {
          user: { fields: named('twoFactorEnabled') },
          twoFactor: {
            modelName: 'two_factors',
            fields: named('userId', 'backupCodes', 'failedVerificationCount', 'lockedUntil'),
          },
        },
      }),
      openSession,
    ],
    advanced: {
      // The engine would write `__Secure-` before them, which any host of the domain may set.
      useSecureCookies: false,
      cookiePrefix: cookieName('blue-heart', isHttps),
      defaultCookieAttributes: {
        sameSite: 'strict',
        httpOnly: true,
        secure: isHttps,
        path: isHttps ? '/' : '/api',
      },
      ipAddress: { disableIpTracking: true },
      database: { generateId: () => newId() },
    },
  });
}

export type Engine = ReturnType<typeof buildEngine>;

/** Columns are spelled with underscores. */
function named<Field extends string>(...fields: readonly Field[]): Record<Field, string> {
  const column = (field: string) =>
    field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  return Object.fromEntries(fields.map((field) => [field, column(field)])) as Record<Field, string>;
}
