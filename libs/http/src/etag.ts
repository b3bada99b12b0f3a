/**
 * Whether `If-None-Match` names this entity tag: a list of tags or `*`, compared weakly, as a proxy that
 * compresses makes tags weak (RFC 9110, 8.8.3.2 and 13.1.2).
 */
export function isKnown(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  if (ifNoneMatch.trim() === '*') return true;
  return ifNoneMatch.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
}
