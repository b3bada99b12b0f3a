import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const locales = fileURLToPath(new URL('../../../libs/i18n/locales/', import.meta.url));
const address = 'virtual:catalogue/';

/**
 * Makes one module of each language, `virtual:catalogue/ar`, out of those parts of the catalogues whose names begin so:
 * libs/i18n/locales/ar/desk*.json. Imported lazily it is one file, and nobody loads a language they do not read.
 */
export function catalogues(begin: 'desk' | 'booth'): Plugin {
  return {
    name: 'catalogues',
    resolveId: (id) => (id.startsWith(address) ? `\0${id}` : undefined),
    load(id) {
      if (!id.startsWith(`\0${address}`)) return undefined;
      const folder = `${locales}${id.slice(address.length + 1)}/`;
      const files = readdirSync(folder).filter(
        (file) => file.startsWith(begin) && file.endsWith('.json'),
      );
      for (const file of files) this.addWatchFile(folder + file);
      const parts = files.map(
        (file) =>
          `${JSON.stringify(file.replace('.json', ''))}: ${readFileSync(folder + file, 'utf8')}`,
      );
      return `export default {${parts.join(',')}}`;
    },
  };
}
