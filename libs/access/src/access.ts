/** What somebody of the staff is in a campaign; one role in each. */
export const roles = ['admin', 'coordinator', 'volunteer', 'viewer'] as const;
export type Role = (typeof roles)[number];

/** Who asks, as their token says it. */
export interface Access {
  /** The person's id in identity. */
  readonly staff: string;
  /** The session that the token was made for; with it, the token ends. */
  readonly session: string;
  /** By the slug of the campaign. */
  readonly roles: Readonly<Partial<Record<string, Role>>>;
  /** Milliseconds of the Unix epoch. */
  readonly issuedAt: number;
  /** Milliseconds of the Unix epoch. */
  readonly expiresAt: number;
}
