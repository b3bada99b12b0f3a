import type { Actor } from '@blueheart/contracts';

/** What somebody of the staff is in a campaign; one role in each. */
export const roles = ['admin', 'coordinator', 'volunteer', 'viewer'] as const;
export type Role = (typeof roles)[number];

/**
 * What a program may do beyond its role: an area of the API, to read it or to change something in it. People may do
 * all that their role may.
 */
export const scopes = [
  'read:pledges',
  'write:pledges',
  'read:messages',
  'write:messages',
  'read:settings',
  'read:schedule',
  'write:schedule',
  'read:stock',
  'write:stock',
  'read:media',
  'write:media',
] as const;
export type Scope = (typeof scopes)[number];

/** Who asks, as their token says it. */
export interface Access {
  /** The person's id in identity; of a program, that of its token. */
  readonly staff: string;
  /** The session that the token was made for; with it, the token ends. Of a program, its token again. */
  readonly session: string;
  /** A program's, and of nobody else. */
  readonly scopes?: readonly Scope[] | undefined;
  /** By the slug of the campaign. */
  readonly roles: Readonly<Partial<Record<string, Role>>>;
  /** Milliseconds of the Unix epoch. */
  readonly issuedAt: number;
  /** Milliseconds of the Unix epoch. */
  readonly expiresAt: number;
}

/** As the audit log names them. */
export function actorOf({ staff, scopes: isProgram }: Access): Extract<Actor, { id: string }> {
  return { kind: isProgram ? 'token' : 'staff', id: staff };
}
