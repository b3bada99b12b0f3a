import { accessCookie, AccessTokens, type Role } from '@blueheart/access';
import { newId } from '@blueheart/sealing';
import { testSecrets } from '@blueheart/testing';
import { slug, type System } from './whole-system.js';

const tokens = new AccessTokens(testSecrets().access);

export interface Told<Body> {
  readonly status: number;
  readonly body: Body;
  /** The body as it came. */
  readonly text: string;
}

/** Somebody of the staff, as their browser asks: with a token of this role in this campaign. */
export class Staff {
  readonly id = newId();

  constructor(
    private readonly system: System,
    private readonly role: Role,
    private readonly campaign = slug,
  ) {}

  /** `path` begins after the campaign. */
  get<Body>(path: string, campaign = slug): Promise<Told<Body>> {
    return this.ask<Body>(campaign + path, { method: 'GET' });
  }

  post<Body>(
    path: string,
    body: object,
    campaign = slug,
    headers: Record<string, string> = {},
  ): Promise<Told<Body>> {
    return this.postText(path, JSON.stringify(body), headers, campaign);
  }

  /** A body as it is written, which may be none that a program would write. */
  postText<Body>(
    path: string,
    body: string,
    headers: Record<string, string> = {},
    campaign = slug,
  ): Promise<Told<Body>> {
    return this.ask<Body>(campaign + path, { method: 'POST', body }, headers);
  }

  put<Body>(path: string, body: object, campaign = slug): Promise<Told<Body>> {
    return this.ask<Body>(campaign + path, { method: 'PUT', body: JSON.stringify(body) });
  }

  private async ask<Body>(
    path: string,
    request: RequestInit,
    headers: Record<string, string> = {},
  ): Promise<Told<Body>> {
    const roles = { [this.campaign]: this.role };
    const token = await tokens.issue({ staff: this.id, session: newId(), roles });
    const answer = await fetch(`${this.system.url}/api/v1/campaigns/${path}`, {
      ...request,
      headers: {
        cookie: `${accessCookie}=${token}`,
        'accept-language': 'en',
        ...(request.body && { 'content-type': 'application/json' }),
        ...headers,
      },
    });
    const text = await answer.text();
    return { status: answer.status, body: JSON.parse(text) as Body, text };
  }
}
