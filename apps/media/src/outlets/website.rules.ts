const own = [
  'localhost',
  'local',
  'internal',
  'lan',
  'home',
  'corp',
  'intranet',
  'test',
  'invalid',
];

/**
 * Whether everybody can go there: http or https, a name on the public Internet, nobody's password. A number is no name,
 * however it is written: URL makes `0x7f.1` 127.0.0.1.
 */
export function isPublicWebsite(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  // URL takes blanks and line breaks out, and would read another address than the one that is shown.
  if (!url || !/^https?:\/\//i.test(text) || /[\s\p{C}]/u.test(text)) return false;
  if (url.username || url.password) return false;
  const labels = url.hostname.replace(/\.$/, '').split('.');
  const last = labels.at(-1)!;
  return labels.length > 1 && /^(xn--[a-z0-9-]+|[a-z]{2,})$/.test(last) && !own.includes(last);
}
