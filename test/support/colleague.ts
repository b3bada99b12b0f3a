import { createHmac } from 'node:crypto';

/** A password that nobody guesses, for tests. */
export const goodPassword = 'heron-lantern-quiet-orchard';

/** What was answered: the status, and the body where there is one. */
export interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
  readonly headers: Headers;
}

/** Somebody of the staff at a browser of their own, which keeps cookies. */
export class Colleague {
  readonly cookies = new Map<string, string>();

  constructor(private readonly system: { readonly url: string }) {}

  /** The same browser somewhere else in time: what it knows now stays as it is. */
  copy(): Colleague {
    const other = new Colleague(this.system);
    for (const [name, value] of this.cookies) other.cookies.set(name, value);
    return other;
  }

  get(path: string): Promise<Answer> {
    return this.ask('GET', path);
  }

  post(path: string, body?: object): Promise<Answer> {
    return this.ask('POST', path, body);
  }

  async ask(
    method: string,
    path: string,
    body?: object,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const answer = await fetch(`${this.system.url}/api/v1${path}`, {
      method,
      headers: {
        'accept-language': 'en',
        ...(this.cookies.size && { cookie: this.cookieHeader() }),
        ...(body && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    for (const cookie of answer.headers.getSetCookie()) this.keep(cookie);
    const text = await answer.text();
    const parsed = (text ? JSON.parse(text) : {}) as Record<string, unknown>;
    return { status: answer.status, body: parsed, headers: answer.headers };
  }

  /** Sends a file as the desk does. */
  async bring(path: string, bytes: Buffer, name: string): Promise<Answer> {
    const answer = await fetch(`${this.system.url}/api/v1${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/octet-stream',
        'file-name': encodeURIComponent(name),
        cookie: this.cookieHeader(),
      },
      body: new Uint8Array(bytes),
    });
    const body = (await answer.json()) as Record<string, unknown>;
    return { status: answer.status, body, headers: answer.headers };
  }

  cookieHeader(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  /** Sets up an authenticator, and gives its secret. */
  async setUpSecondFactor(
    password = goodPassword,
  ): Promise<Authenticator & { recovery: string[] }> {
    const { body } = await this.post('/account/second-factor', { password });
    const authenticator = new Authenticator(String(body['secret']));
    const status = await authenticator.confirm(
      async (code) => (await this.post('/account/second-factor/confirm', { code })).status,
    );
    if (status !== 204)
      throw new Error(`The authenticator was refused: ${JSON.stringify(body)} ${status}`);
    return Object.assign(authenticator, { recovery: body['recoveryCodes'] as string[] });
  }

  private keep(cookie: string): void {
    const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
    if (!name) return;
    if (!value || /max-age=0(?:;|$)/i.test(cookie)) this.cookies.delete(name);
    else this.cookies.set(name, decodeURIComponent(value));
  }
}

const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

const stepAt = () => Math.floor(Date.now() / 30_000);

/** The app on somebody's phone: time-based codes of six digits (RFC 6238, with RFC 4226's truncation). */
export class Authenticator {
  private readonly key: Buffer;

  constructor(secret: string) {
    const bits = [...secret.replace(/=+$/, '')]
      .map((letter) => base32.indexOf(letter).toString(2).padStart(5, '0'))
      .join('');
    const bytes = bits.match(/.{8}/g) ?? [];
    this.key = Buffer.from(bytes.map((byte) => Number.parseInt(byte, 2)));
  }

  /**
   * Has itself confirmed by the code of the step before, so that signing in has one of its own at once.
   * That code ends with the step: when the step ended on the way, and only then, it is sent once more.
   */
  async confirm(send: (code: string) => Promise<number>): Promise<number> {
    const step = stepAt();
    const status = await send(this.code(-1));
    return status === 401 && stepAt() > step ? send(this.code(-1)) : status;
  }

  /** The code of now, or of so many steps of thirty seconds later. */
  code(steps = 0): string {
    const counter = Buffer.alloc(8);
    counter.writeBigUInt64BE(BigInt(stepAt() + steps));
    const mac = createHmac('sha1', this.key).update(counter).digest();
    const at = mac.at(-1)! & 0xf;
    const number = mac.readUInt32BE(at) & 0x7fff_ffff;
    return String(number % 1_000_000).padStart(6, '0');
  }
}
