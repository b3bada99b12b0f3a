/** The code of a tracked link, a booth or a partner. */
export const sourcePattern = /^[a-z0-9]+(-[a-z0-9]+)*$/i;
export const maxSourceLength = 64;

/** A source as an address carries it in `?s=`; whatever is not one counts for nothing. */
export function readSource(text: string | null | undefined): string | undefined {
  return text && text.length <= maxSourceLength && sourcePattern.test(text) ? text : undefined;
}

/**
 * The public address of a campaign's page. `source` is the tracked link the visit came by: every link that
 * may lead back to the form carries it on, for nothing else remembers it.
 */
export function addressOf(locale: string, slug: string, path = '', source?: string): string {
  const address = `/${locale}/${encodeURIComponent(slug)}${path}`;
  return source ? `${address}${path.includes('?') ? '&' : '?'}s=${source}` : address;
}
