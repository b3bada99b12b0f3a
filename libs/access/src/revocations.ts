import { tokenLifetime } from './access-token.js';
import type { Access } from './access.js';

/**
 * What ended before its time: a session, or all that somebody was given until a moment. Kept as long as a token could
 * outlive it.
 */
export class Revocations {
  /** By session or person: tokens issued until then are void. Milliseconds of the Unix epoch. */
  private readonly until = new Map<string, number>();

  /** `id` is that of a session or of a person. Doing it twice, or in another order, is the same. */
  revoke(id: string, at: Date): void {
    this.until.set(id, Math.max(at.getTime(), this.until.get(id) ?? 0));
    const forgotten = Date.now() - tokenLifetime * 1_000;
    for (const [known, when] of this.until) if (when < forgotten) this.until.delete(known);
  }

  /** Tokens know whole seconds: what was issued in the second of the revocation is void. */
  has({ session, staff, issuedAt }: Access): boolean {
    return issuedAt <= Math.max(this.until.get(session) ?? 0, this.until.get(staff) ?? 0);
  }
}
