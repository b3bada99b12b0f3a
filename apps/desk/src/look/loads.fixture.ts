import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** What a file imports at once; what is loaded when it is opened does not count. */
function importsOf(file: string): string[] {
  const found = readFileSync(file, 'utf8').matchAll(
    /^(?:import(?! type)|\} from) ?.*?'(\.[^']+)';$/gm,
  );
  return [...found].flatMap(([, path]) => {
    const at = resolve(dirname(file), path!);
    return [at, at.replace(/\.js$/, '.ts'), at.replace(/\.js$/, '.tsx')].filter(
      (one) => /\.(css|tsx?)$/.test(one) && existsSync(one),
    );
  });
}

/** A file and all that is loaded with it. */
export function loadedWith(file: string, seen = new Set([file])): Set<string> {
  for (const one of importsOf(file)) {
    if (seen.has(one)) continue;
    seen.add(one);
    if (!one.endsWith('.css')) loadedWith(one, seen);
  }
  return seen;
}
