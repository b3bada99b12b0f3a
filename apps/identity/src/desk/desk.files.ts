import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Asset } from '@blueheart/pages';
import { contentTypeOf } from './desk.rules.js';

/** Where the desk is built, seen from src and from dist. */
const built = fileURLToPath(new URL('../../../desk/dist/', import.meta.url));

/** A file of the desk, with what tells one version of it from another. */
export interface DeskFile extends Asset {
  readonly etag: string;
}

/** The files of the desk as they were built, each read from disk once. A name that was not built leads nowhere. */
export class DeskFiles {
  private names: ReadonlySet<string> | undefined;
  private readonly read = new Map<string, DeskFile>();

  constructor(private readonly folder = built) {}

  /** `name` is a path below the folder, as in `assets/main.js`. */
  find(name: string): DeskFile | undefined {
    this.names ??= new Set(namesIn(this.folder));
    if (!this.names.has(name)) return undefined;
    const known = this.read.get(name);
    if (known) return known;
    const file = this.open(name);
    this.read.set(name, file);
    return file;
  }

  private open(name: string): DeskFile {
    const body = readFileSync(join(this.folder, name));
    const isCompressed = this.names!.has(`${name}.br`) && this.names!.has(`${name}.gz`);
    const other = (ending: string) => readFileSync(join(this.folder, `${name}.${ending}`));
    return {
      body,
      contentType: contentTypeOf(name),
      etag: `"${createHash('sha256').update(body).digest('hex').slice(0, 32)}"`,
      ...(isCompressed && { encoded: { br: other('br'), gzip: other('gz') } }),
    };
  }
}

function namesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  // What begins with a dot is about the build.
  return names.map((name) => name.replaceAll(sep, '/')).filter((name) => !name.startsWith('.'));
}
