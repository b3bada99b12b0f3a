import type { Role } from '../api/contract.js';

/** From the one that may least. */
export const roles: readonly Role[] = ['volunteer', 'viewer', 'coordinator', 'admin'];
