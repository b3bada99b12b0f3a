import type { Role } from '../api/contract.js';

/** What people do in the desk, in the order of the rail. What is not built stands nowhere. */
export const sections = [
  { id: 'today', path: '/', roles: ['admin', 'coordinator', 'volunteer', 'viewer'] },
  { id: 'pledges', path: '/pledges', roles: ['admin', 'coordinator', 'viewer'] },
  { id: 'schedule', path: '/schedule', roles: ['admin', 'coordinator', 'viewer'] },
  { id: 'stock', path: '/stock', roles: ['admin', 'coordinator', 'viewer'] },
  { id: 'media', path: '/media', roles: ['admin', 'coordinator', 'viewer'] },
  { id: 'messages', path: '/messages', roles: ['admin', 'coordinator', 'viewer'] },
  { id: 'people', path: '/people', roles: ['admin', 'coordinator'] },
] as const satisfies readonly { id: string; path: string; roles: readonly Role[] }[];

export type Section = (typeof sections)[number];

/** What somebody with this role finds in the rail; without a campaign only Today, which says so. */
export function sectionsFor(role: Role | undefined): readonly Section[] {
  if (!role) return sections.slice(0, 1);
  return sections.filter(({ roles }) => (roles as readonly Role[]).includes(role));
}

/** Whether a path of the desk belongs to a section. */
export function isIn({ path }: { readonly path: string }, pathname: string): boolean {
  return path === '/' ? pathname === '/' : pathname === path || pathname.startsWith(`${path}/`);
}

/** Where codes on boxes and papers lead, whoever scans them: the page there says what they can do. */
const scanned = { path: '/stock/at' };

/** Whether somebody with this role has something to see there; what no section owns is for everybody. */
export function mayVisit(role: Role | undefined, pathname: string): boolean {
  if (isIn(scanned, pathname)) return true;
  const section = sections.find((one) => isIn(one, pathname));
  return !section || !role || sectionsFor(role).includes(section);
}

/** A path to come back to, if it is one of the desk's own: nobody is led elsewhere after signing in. */
export function safeReturn(path: string | null): string {
  return path && /^\/(?![/\\])[^\s\\]*$/.test(path) ? path : '/';
}
