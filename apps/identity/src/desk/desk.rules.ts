/** By the end of its name. */
const contentTypes: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  png: 'image/png',
  svg: 'image/svg+xml; charset=utf-8',
  webmanifest: 'application/manifest+json',
  woff2: 'font/woff2',
};

export function contentTypeOf(name: string): string {
  return contentTypes[endingOf(name)] ?? 'application/octet-stream';
}

/**
 * What is meant by an address below `/desk/`. The desk's own addresses are all one page, which finds its way by itself;
 * one with an ending (`main.js`) is a file, and so is all in `assets`: a file that is gone must not be a page.
 */
export function fileFor(path: string): string {
  return isFile(path) ? path : 'index.html';
}

/** Files in `assets` have their content in their name, and are kept for ever. */
export function keptFor(name: string): string {
  return name.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
}

function isFile(path: string): boolean {
  return path.startsWith('assets/') || endingOf(path) !== '';
}

function endingOf(path: string): string {
  return /\.([a-z0-9]+)$/i.exec(path)?.[1]?.toLowerCase() ?? '';
}
