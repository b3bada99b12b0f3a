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
 * What is meant by an address below `/desk/`. The desk's own addresses are all one page, which finds its way by itself,
 * and those of the booth another; one with an ending (`main.js`) is a file, and so is all in `assets`: a file that is
 * gone must not be a page.
 */
export function fileFor(path: string): string {
  if (isFile(path)) return path;
  return path === 'booth' || path.startsWith('booth/') ? 'booth/index.html' : 'index.html';
}

const inAssets = /^(?:booth\/)?assets\//;

/** Files in `assets` have their content in their name, and are kept for ever. */
export function keptFor(name: string): string {
  return inAssets.test(name) ? 'public, max-age=31536000, immutable' : 'no-cache';
}

function isFile(path: string): boolean {
  return inAssets.test(path) || endingOf(path) !== '';
}

function endingOf(path: string): string {
  return /\.([a-z0-9]+)$/i.exec(path)?.[1]?.toLowerCase() ?? '';
}
