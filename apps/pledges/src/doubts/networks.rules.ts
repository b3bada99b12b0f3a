/**
 * The network that an address belongs to: the /24 of IPv4, the /48 of IPv6. Both are what one customer of
 * a provider is given at most for the asking (RIPE-690 names /48 as the largest), and about as many people
 * as stand behind one carrier's gateway. Whatever is no address is one network of its own.
 */
export function networkOf(address: string): string {
  const v4 = /^(?:::ffff:)?(\d{1,3}\.\d{1,3}\.\d{1,3})\.\d{1,3}$/i.exec(address);
  if (v4) return `${v4[1]}.0/24`;
  const groups = groupsOf(address.replace(/%.*$/s, '').toLowerCase());
  return groups ? `${groups.slice(0, 3).join(':')}::/48` : 'no address';
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

/** The domain of a canonical contact (`email:name@domain`); a phone number has none. */
export function domainOf({ canonical }: { canonical: string }): string | undefined {
  return canonical.startsWith('email:')
    ? canonical.slice(canonical.lastIndexOf('@') + 1)
    : undefined;
}
