import type { ReceivedMail } from '@blueheart/testing';
import { Authenticator, goodPassword } from './authenticator.js';
import { command } from './command.js';
import { slug, type System } from './whole-system.js';

export { Authenticator, goodPassword };

/** What was answered: the status, and the body where there is one. */
export interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
  readonly headers: Headers;
}

/** Somebody of the staff at a browser of their own, which keeps cookies. */
export class Colleague {
  readonly cookies = new Map<string, string>();

  constructor(private readonly system: Pick<System, 'url'>) {}

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

  cookieHeader(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  /** Sets up an authenticator, and gives its secret. */
  async setUpSecondFactor(
    password = goodPassword,
  ): Promise<Authenticator & { recovery: string[] }> {
    const { body } = await this.post('/account/second-factor', { password });
    const authenticator = new Authenticator(String(body['secret']));
    const confirm = { code: authenticator.code(-1) };
    const { status } = await this.post('/account/second-factor/confirm', confirm);
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

/** What stands behind the # of the letter's link to this page of the desk. */
export function deskLink(mail: ReceivedMail | undefined, page: string): string {
  return new RegExp(`/desk/${page}#([\\w-]{43})`).exec(mail?.text ?? '')?.[1] ?? '';
}

type Role = 'admin' | 'coordinator' | 'volunteer' | 'viewer';

/** By system: the first admin who joined, who asks the others. */
const keepers = new WeakMap<System, Colleague>();

/**
 * Somebody who was asked to join, and has; with a second factor where the role needs one. The first admin of a system
 * is asked from the command line, and asks whoever comes later.
 */
export async function joined(
  system: System,
  role: Role,
  address: string,
): Promise<{ at: Colleague; authenticator?: Authenticator & { recovery: string[] } }> {
  const token = await invitationOf(system, role, address);
  const at = new Colleague(system);
  const isStrong = role === 'admin' || role === 'coordinator';
  const accepted = {
    token,
    name: 'Rana',
    locale: 'en',
    ...(isStrong && { password: goodPassword }),
  };
  const { status, body } = await at.post('/invitations/accept', accepted);
  if (status !== 200) throw new Error(JSON.stringify(body));
  if (!isStrong) return { at };
  const authenticator = await at.setUpSecondFactor();
  if (role === 'admin' && !keepers.has(system)) keepers.set(system, at.copy());
  return { at, authenticator };
}

async function invitationOf(system: System, role: Role, address: string): Promise<string> {
  const keeper = keepers.get(system);
  if (!keeper) {
    const words = [address, '--role', role, '--campaign', slug, '--print-link'];
    const { lines } = await command(system, 'staff', 'add', ...words);
    const token = /#([\w-]{43})/.exec(lines.join())?.[1];
    if (!token) throw new Error(lines.join(' '));
    return token;
  }
  const { status, body } = await keeper.post(`/campaigns/${slug}/people`, {
    address,
    role,
    locale: 'en',
  });
  if (status !== 201) throw new Error(JSON.stringify(body));
  await system.settle();
  return deskLink(system.mail.mailsTo(address).at(-1), 'invitation');
}
