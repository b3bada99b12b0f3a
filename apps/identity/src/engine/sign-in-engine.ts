import { Settings } from '@blueheart/config';
import { Refusal } from '@blueheart/contracts';
import { Database } from '@blueheart/database';
import { Fingerprints } from '@blueheart/sealing';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { APIError } from 'better-auth/api';
import { buildEngine, type Engine } from './engine.js';
import { readingsOf, RecoveryCodes } from './recovery-codes.js';

/** A step that went well: the cookies to hand out, and the token of the session if one was opened. */
export interface Step {
  readonly cookies: readonly string[];
  /** Undefined while the second factor is still to come. */
  readonly token?: string;
}

/** What an authenticator is set up with. Shown once. */
export interface SecondFactor {
  /** Base32 (RFC 4648), as authenticators take it. */
  readonly secret: string;
  readonly recoveryCodes: readonly string[];
}

/** What the engine does for us, in our words. Undefined wherever the answer is "not so". */
@Injectable()
export class SignInEngine {
  private readonly api: Engine['api'];
  private readonly recovery = new RecoveryCodes();

  constructor(
    @Inject(Database) database: Database,
    @Inject(Fingerprints) fingerprints: Fingerprints,
    @Inject(Settings) { baseUrl, isHttps }: Settings,
  ) {
    const logger = new Logger(SignInEngine.name);
    this.api = buildEngine({
      pool: database.sharedPool(),
      secret: fingerprints.keyFor('staff sessions').toString('base64url'),
      baseUrl,
      isHttps,
      recovery: this.recovery,
      warn: (message) => logger.warn(message),
    }).api;
  }

  /** `alias` is the address as the engine knows it. An unknown one takes as long as a wrong password. */
  withPassword(alias: string, password: string): Promise<Step | undefined> {
    const body = { email: alias, password };
    return stepOf(this.api.signInEmail({ body, headers: new Headers(), returnHeaders: true }));
  }

  /** `cookie` is the request's: that of the first step, or of a session. Six digits (RFC 6238). */
  withCode(code: string, cookie: string): Promise<Step | undefined> {
    return stepOf(
      this.api.verifyTOTP({ body: { code }, headers: carrying(cookie), returnHeaders: true }),
    );
  }

  async withRecoveryCode(typed: string, cookie: string): Promise<Step | undefined> {
    for (const code of readingsOf(typed)) {
      const step = await this.tryRecoveryCode(code, cookie);
      if (step) return step;
    }
    return undefined;
  }

  private tryRecoveryCode(code: string, cookie: string): Promise<Step | undefined> {
    const request = { body: { code }, headers: carrying(cookie), returnHeaders: true } as const;
    return this.recovery.trying(code, () => stepOf(this.api.verifyBackupCode(request)));
  }

  /** Opens a session for somebody whom a letter has let in. */
  open(user: string): Promise<Step | undefined> {
    return stepOf(this.api.openSession({ body: { user }, returnHeaders: true }));
  }

  /** The session that this cookie belongs to; used, it lasts on. */
  async sessionOf(cookie: string): Promise<{ id: string; user: string; step: Step } | undefined> {
    const { response, headers } = await this.api.getSession({
      headers: carrying(cookie),
      returnHeaders: true,
    });
    if (!response) return undefined;
    const step = { cookies: headers.getSetCookie(), token: response.session.token };
    return { id: response.session.id, user: response.user.id, step };
  }

  /** Whether it is the password of whoever this cookie belongs to. */
  async isOwnPassword(password: string, cookie: string): Promise<boolean> {
    const headers = carrying(cookie);
    return (await said(this.api.verifyPassword({ body: { password }, headers }))) !== undefined;
  }

  /** Begins to set up an authenticator, anew each time until it was confirmed by a code. Undefined: wrong password. */
  async setUpSecondFactor(password: string, cookie: string): Promise<SecondFactor | undefined> {
    const headers = carrying(cookie);
    const set = await said(this.api.enableTwoFactor({ body: { password }, headers }));
    if (!set || set.method !== 'totp') return undefined;
    const secret = new URL(set.totpURI).searchParams.get('secret') ?? '';
    return { secret, recoveryCodes: set.backupCodes };
  }

  /** New recovery codes in place of the old ones. */
  async renewRecoveryCodes(password: string, cookie: string): Promise<string[] | undefined> {
    const headers = carrying(cookie);
    const made = await said(this.api.generateBackupCodes({ body: { password }, headers }));
    return made?.backupCodes;
  }
}

function carrying(cookie: string): Headers {
  return new Headers({ cookie });
}

async function stepOf(
  calling: Promise<{ headers: Headers; response: object | null }>,
): Promise<Step | undefined> {
  const answer = await said(calling);
  if (!answer?.response) return undefined;
  const cookies = answer.headers.getSetCookie();
  const token = tokenIn(cookies);
  return token ? { cookies, token } : { cookies };
}

/** The session that is handed out: what the body says may be the one before it. */
function tokenIn(cookies: readonly string[]): string | undefined {
  const values = cookies.map((cookie) => /session_token=([^;.]+)\./.exec(cookie)?.[1]);
  return values.findLast((value) => value !== undefined);
}

/** What the engine answers; undefined for "wrong". Whatever else it refuses is a refusal of ours, or a fault. */
async function said<T>(calling: Promise<T>): Promise<T | undefined> {
  try {
    return await calling;
  } catch (error) {
    if (!(error instanceof APIError)) throw error;
    const code = error.body?.code ?? '';
    if (code === 'INVALID_TWO_FACTOR_COOKIE' || code.startsWith('TOO_MANY_ATTEMPTS'))
      throw new Refusal('second-step-over', 401);
    if (code === 'TOTP_ALREADY_ENABLED') throw new Refusal('second-factor-on', 409);
    if (error.statusCode === 429) throw new Refusal('too-many-attempts', 429, { minutes: 15 });
    if (error.statusCode === 401 || code === 'INVALID_PASSWORD') return undefined;
    throw error;
  }
}
