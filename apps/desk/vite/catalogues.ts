import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const locales = fileURLToPath(new URL('../../../libs/i18n/locales/', import.meta.url));
const address = 'virtual:catalogue/';

/**
 * Makes modules of each language out of those parts of the catalogues whose names begin so, libs/i18n/locales/ar/desk*.json:
 * `virtual:catalogue/ar` with the parts that are `first` (all, where nothing is said), `virtual:catalogue/ar/more` with
 * the others. Imported lazily each is one file, and nobody loads a language they do not read.
 */
export function catalogues(begin: 'desk' | 'booth', first?: readonly string[]): Plugin {
  return {
    name: 'catalogues',
    resolveId: (id) => (id.startsWith(address) ? `\0${id}` : undefined),
    load(id) {
      if (!id.startsWith(`\0${address}`)) return undefined;
      const [locale, more] = id.slice(address.length + 1).split('/');
      const folder = `${locales}${locale}/`;
      const names = readdirSync(folder)
        .filter((file) => file.startsWith(begin) && file.endsWith('.json'))
        .map((file) => file.replace('.json', ''))
        .filter((name) => (first ? first.includes(name) !== (more === 'more') : true));
      for (const name of names) this.addWatchFile(`${folder}${name}.json`);
      const parts = names.map(
        (name) => `${JSON.stringify(name)}: ${readFileSync(`${folder}${name}.json`, 'utf8')}`,
      );
      return `export default {${parts.join(',')}}`;
    },
  };
}
