const schemeOf = /^[a-z][a-z0-9+.-]*:\/\//i;

/**
 * An address as it may be shown, however it was mistyped: nothing between its scheme and its last `@`,
 * nothing after `?` or `#`, and of what is no address at all nothing whatever.
 */
export function withoutPassword(address: string): string {
  return quote(/@|:\/\//.test(address) ? harmlessPart(address) : '***');
}

/** Any other value as it may be shown: an address in its place does not betray its password either. */
export function asGiven(value: string): string {
  return quote(/[@?]|:\/\//.test(value) ? harmlessPart(value) : value);
}

function harmlessPart(address: string): string {
  const [scheme = ''] = schemeOf.exec(address) ?? [];
  const at = address.lastIndexOf('@');
  if (at < 0) return scheme && !URL.canParse(address) ? `${scheme}***` : withoutQuery(address);
  // Either the password has a `?` in it or what follows the `?` has an `@`: nobody can tell.
  if (/[?#]/.test(address.slice(0, at))) return '***';
  return `${scheme}***@${withoutQuery(address.slice(at + 1))}`;
}

function withoutQuery(text: string): string {
  return text.replace(/([?#]).*$/s, '$1***');
}

function quote(text: string): string {
  return JSON.stringify(text.length > 120 ? `${text.slice(0, 120)}…` : text);
}
