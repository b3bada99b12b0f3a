import type { Role } from '../api/contract.js';

/** From the one that may least. */
export const roles: readonly Role[] = ['volunteer', 'viewer', 'coordinator', 'admin'];

/** These see contacts: a password and a second factor are before them. */
export function isStrong(role: Role): boolean {
  return role === 'admin' || role === 'coordinator';
}

/** Coordinators bring volunteers and those who only look; admins bring anybody. The API decides; this only hides. */
export function mayGive(giver: Role, role: Role): boolean {
  return giver === 'admin' || (giver === 'coordinator' && !isStrong(role));
}
