// What the desk asks of identity, by hand in the form that openapi-typescript writes. What docs/openapi.json comes to
// have goes from here: api/schema.d.ts has it then.

export type Role = 'admin' | 'coordinator' | 'volunteer' | 'viewer';
type Language = 'ar' | 'fr' | 'en';
type Titles = Record<Language, string>;

export interface Campaign {
  readonly slug: string;
  readonly titles: Titles;
  readonly role: Role;
  /** Of the IANA list. */
  readonly timeZone: string;
}

export interface Session {
  readonly id: string;
  readonly name: string;
  readonly address: string;
  readonly locale: Language;
  readonly secondFactor: 'on' | 'needed' | 'none';
  readonly campaigns: Campaign[];
  readonly signsInBy: 'password' | 'link';
}

/** Where somebody goes who has come through a door. */
export interface Passed {
  readonly next: 'second-factor' | 'set-up-second-factor' | 'desk';
}

/** One browser in which somebody is signed in; times are ISO 8601. */
export interface OpenSession {
  readonly id: string;
  readonly device: string;
  readonly via: string;
  readonly startedAt: string;
  readonly lastSeenAt: string;
  readonly current: boolean;
}

export interface SecondFactor {
  /** otpauth://, for an authenticator (its key URI format). */
  readonly uri: string;
  /** Base32, to be typed in. */
  readonly secret: string;
  readonly recoveryCodes: string[];
}

export interface Invitation {
  readonly campaign: { readonly slug: string; readonly titles: Titles };
  readonly role: Role;
  readonly address: string;
  readonly needsPassword: boolean;
}

export interface Person {
  readonly id: string;
  readonly name: string | null;
  readonly address: string;
  readonly role: Role;
  readonly state: 'invited' | 'active' | 'left';
  readonly since: string;
  readonly secondFactor: boolean;
  readonly lastSeenAt: string | null;
}

type Operation<Answer, Body = undefined, Path = undefined> = {
  parameters: {
    query?: never;
    header?: never;
    cookie?: never;
  } & (Path extends undefined ? { path?: never } : { path: Path });
  responses: {
    200: Answer extends undefined
      ? { headers: Record<string, unknown>; content?: never }
      : { headers: Record<string, unknown>; content: { 'application/json': Answer } };
  };
} & (Body extends undefined
  ? { requestBody?: never }
  : { requestBody: { content: { 'application/json': Body } } });

interface Slug {
  slug: string;
}
interface Member extends Slug {
  id: string;
}

export interface DoorPaths {
  '/api/v1/session': {
    get: Operation<Session>;
    post: Operation<Passed, { address: string; password: string }>;
    delete: Operation<undefined>;
  };
  '/api/v1/session/second-factor': {
    post: Operation<Passed, { code: string } | { recoveryCode: string }>;
  };
  '/api/v1/session/link': { post: Operation<undefined, { address: string; locale: Language }> };
  '/api/v1/session/code': { post: Operation<Passed, { address: string; code: string }> };
  '/api/v1/session/pass': { post: Operation<Passed, { token: string }> };
  '/api/v1/session/all': {
    get: Operation<{ sessions: OpenSession[] }>;
    delete: Operation<undefined>;
  };
  '/api/v1/session/all/{id}': { delete: Operation<undefined, undefined, { id: string }> };
}

export interface AccountPaths {
  '/api/v1/account/second-factor': { post: Operation<SecondFactor, { password: string }> };
  '/api/v1/account/second-factor/confirm': { post: Operation<undefined, { code: string }> };
  '/api/v1/account/password': { post: Operation<undefined, { current: string; next: string }> };
  '/api/v1/account/reset': { post: Operation<undefined, { address: string; locale: Language }> };
  '/api/v1/account/reset/finish': {
    post: Operation<undefined, { token: string; password: string }>;
  };
  '/api/v1/invitations/look': { post: Operation<Invitation, { token: string }> };
  '/api/v1/invitations/accept': {
    post: Operation<Passed, { token: string; name: string; password?: string; locale: Language }>;
  };
  '/api/v1/first-admin/look': { post: Operation<undefined, { token: string }> };
  '/api/v1/first-admin': {
    post: Operation<
      Passed,
      { token: string; name: string; address: string; password: string; locale: Language }
    >;
  };
}

export interface PeoplePaths {
  '/api/v1/campaigns/{slug}/people': {
    get: Operation<{ people: Person[] }, undefined, Slug>;
    post: Operation<{ id: string }, { address: string; role: Role; locale: Language }, Slug>;
  };
  '/api/v1/campaigns/{slug}/people/{id}': {
    patch: Operation<undefined, { role: Role }, Member>;
    delete: Operation<undefined, { reason?: string }, Member>;
  };
  '/api/v1/campaigns/{slug}/people/{id}/invitation': {
    post: Operation<undefined, undefined, Member>;
  };
}

export type HandWrittenPaths = DoorPaths & AccountPaths & PeoplePaths;
