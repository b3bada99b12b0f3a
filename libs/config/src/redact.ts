/** An address as it may be shown: with *** in place of its password and of anything after `?`. */
export function withoutPassword(address: string): string {
  const shown = address
    .replace(/^([a-z][a-z0-9+.-]*:\/\/[^:@/]*):.*@/i, '$1:***@')
    .replace(/\?.*$/s, '?***');
  return JSON.stringify(shown.length > 120 ? `${shown.slice(0, 120)}…` : shown);
}
