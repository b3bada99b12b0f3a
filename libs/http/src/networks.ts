/** How many bits of an address are those of its network. */
export interface NetworkSize {
  readonly v4: 24 | 32;
  readonly v6: 48 | 64;
}

/** A household or an office: one IPv4 address, or the /64 of IPv6 that it has to itself. */
const household: NetworkSize = { v4: 32, v6: 64 };

/**
 * What one customer of a provider is given at most for the asking (RIPE-690 names /48 as the largest), and about as
 * many people as stand behind one carrier's gateway.
 */
export const customer: NetworkSize = { v4: 24, v6: 48 };

/** The network that an address belongs to. Whatever is no address is one network of its own. */
export function networkOf(address: string, { v4, v6 } = household): string {
  const [, dotted] = /^(?:::ffff:)?(\d{1,3}(?:\.\d{1,3}){3})$/i.exec(address) ?? [];
  if (dotted) return v4 === 32 ? dotted : dotted.replace(/\d+$/, `0/${v4}`);
  const groups = groupsOf(address.replace(/%.*$/s, '').toLowerCase());
  return groups ? `${groups.slice(0, v6 / 16).join(':')}::/${v6}` : 'no address';
}

/** The eight groups of an IPv6 address, without leading zeros; undefined for anything else. */
function groupsOf(text: string): string[] | undefined {
  if (text.length > 39 || !/^[0-9a-f:]+$/.test(text)) return undefined;
  const halves = text.split('::').map((half) => half.split(':').filter(Boolean));
  if (halves.length > 2) return undefined;
  const missing = 8 - halves.flat().length;
  if (missing < 0 || (halves.length === 1 && missing > 0)) return undefined;
  const zeros = Array.from({ length: missing }, () => '0');
  const groups = [...halves[0]!, ...zeros, ...(halves[1] ?? [])];
  return groups.map((group) => Number.parseInt(group, 16).toString(16));
}
