import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { brotliCompressSync, gzipSync } from 'node:zlib';

/** A file of the public pages, ready to be sent. Its address changes with its content, so it may be kept for ever. */
export interface Asset {
  readonly body: Buffer;
  readonly contentType: string;
  /** Text as small as it gets, made once: what is sent for ever may take its time. */
  readonly encoded?: { readonly br: Buffer; readonly gzip: Buffer };
}

const stylesheets = [
  'fonts',
  'tokens',
  'base',
  'layout',
  'form',
  'choices',
  'signing',
  'heart',
  'campaign',
  'tally',
  'matter',
  'after',
  'moment',
  'reading',
  'plain',
  'figures',
  'listen',
  'print',
];

/** Style sheets of one page each, so that no other page pays for them. */
const sheets: Record<string, readonly string[]> = {
  'brochure.css': ['brochure', 'brochure-paper', 'brochure-cover'],
  'share-card.css': ['share-card'],
  'board.css': ['board'],
  'answer.css': ['answer'],
  'class-paper.css': ['class-paper'],
  'supplies.css': ['supplies'],
};

/** One file a concern, each closed in itself; together they are the one script of a page. */
const scripts = ['token', 'exit', 'focus', 'once', 'seal', 'copy', 'map', 'tally'];

const fonts: Record<string, string> = {
  'plex-latin-400.woff2': '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-400-normal.woff2',
  'plex-latin-600.woff2': '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-600-normal.woff2',
  'plex-arabic-400.woff2':
    '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-400-normal.woff2',
  'plex-arabic-600.woff2':
    '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-600-normal.woff2',
};

const contentTypes: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
  woff2: 'font/woff2',
};

/** The stylesheet, script, fonts and icon of the public pages, each under `/assets/name.hash.ext`. */
export class Assets {
  private readonly byPath = new Map<string, Asset>();
  private readonly pathByName = new Map<string, string>();

  /** Fonts come first: the stylesheet names them by their hashed addresses. */
  constructor() {
    for (const [name, file] of Object.entries(fonts)) this.add(name, readFontFile(file));
    this.add('icon.svg', readOwn('icon.svg'));
    this.add('site.js', Buffer.from(scripts.map((name) => readText(`js/${name}.js`)).join('')));
    this.add('proof.js', Buffer.from(readText('proof.js')));
    for (const [name, parts] of Object.entries({ ...sheets, 'site.css': stylesheets })) {
      const text = parts.map((part) => readText(`css/${part}.css`)).join('');
      this.add(name, Buffer.from(this.withHashedUrls(text)));
    }
  }

  /** The public address of `site.css`, another style sheet, `site.js`, `proof.js`, `icon.svg` or a font; throws on any other name. */
  path(name: string): string {
    const path = this.pathByName.get(name);
    if (path === undefined) throw new Error(`There is no asset named "${name}".`);
    return path;
  }

  /** What is served under a public address, if anything is. */
  find(publicPath: string): Asset | undefined {
    return this.byPath.get(publicPath);
  }

  private add(name: string, body: Buffer): void {
    const dot = name.lastIndexOf('.');
    const hash = createHash('sha256').update(body).digest('hex').slice(0, 12);
    const path = `/assets/${name.slice(0, dot)}.${hash}${name.slice(dot)}`;
    const contentType = contentTypes[name.slice(dot + 1)]!;
    const encoded = { br: brotliCompressSync(body), gzip: gzipSync(body, { level: 9 }) };
    this.byPath.set(path, {
      body,
      contentType,
      ...(contentType.startsWith('font') ? {} : { encoded }),
    });
    this.pathByName.set(name, path);
  }

  private withHashedUrls(css: string): string {
    return css.replaceAll(
      /url\(['"]([^'"]+)['"]\)/g,
      (_, name: string) => `url("${this.path(name)}")`,
    );
  }
}

let loaded: Assets | undefined;

/** The assets, read from disk once a process. */
export function loadAssets(): Assets {
  return (loaded ??= new Assets());
}

function readOwn(file: string): Buffer {
  return readFileSync(new URL(`../assets/${file}`, import.meta.url));
}

function readText(file: string): string {
  return withoutComments(readOwn(file).toString('utf8'));
}

/** Comments that fill a line, and indentation, stay at home: a phone pays for each byte. */
function withoutComments(text: string): string {
  return text
    .replaceAll(/^\s*\/\*[\s\S]*?\*\/\s*$/gm, '')
    .replaceAll(/^\s*\/\/.*$/gm, '')
    .replaceAll(/\n\s*/g, '\n');
}

function readFontFile(file: string): Buffer {
  return readFileSync(createRequire(import.meta.url).resolve(file));
}
