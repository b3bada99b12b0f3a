/**
 * How a browser is told to keep an answer as a file: a name in ASCII for all, and one in the reader's language
 * (RFC 6266, RFC 8187). Nothing that somebody typed is in either.
 */
export function fileHeaders(name: string, told: string): Record<string, string> {
  return {
    'content-type': 'text/csv; charset=utf-8; header=present',
    'content-disposition': `attachment; filename="${name}.csv"; filename*=UTF-8''${encoded(`${told}.csv`)}`,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  };
}

function encoded(text: string): string {
  return encodeURIComponent(text).replace(
    /['()*!]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
