// Builds the desk into dist/ and the booth into dist/booth: `node build.mjs`. What is text lies there as br and gzip too, made once, so that nobody
// who asks waits for it. Until everything is there the last build stays in its place.
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import zlib from 'node:zlib';
import { build } from 'vite';

const home = fileURLToPath(new URL('.', import.meta.url));
const dist = join(home, 'dist');
const fresh = join(home, `dist/../.dist-${process.pid}`);
const text = /\.(?:js|css|html|svg|webmanifest)$/;
const smallest = 1_024;

async function compress(file) {
  const body = await readFile(file);
  if (body.length < smallest) return;
  const params = { [zlib.constants.BROTLI_PARAM_QUALITY]: 10 };
  await writeFile(`${file}.br`, await promisify(zlib.brotliCompress)(body, { params }));
  await writeFile(`${file}.gz`, await promisify(zlib.gzip)(body, { level: 9 }));
}

/** Two builds at once end as one of them. */
async function putInPlace() {
  await rm(dist, { recursive: true, force: true });
  try {
    await rename(fresh, dist);
  } catch (error) {
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
    await rm(fresh, { recursive: true, force: true });
  }
}

try {
  await mkdir(fresh, { recursive: true });
  await build({ root: home, logLevel: 'warn', build: { outDir: fresh, emptyOutDir: true } });
  await build({
    configFile: join(home, 'vite.booth.config.ts'),
    logLevel: 'warn',
    build: { outDir: join(fresh, 'booth'), emptyOutDir: true },
  });
  const files = await readdir(fresh, { recursive: true });
  await Promise.all(
    files.filter((file) => text.test(file)).map((file) => compress(join(fresh, file))),
  );
  await putInPlace();
} catch (error) {
  await rm(fresh, { recursive: true, force: true });
  throw error;
}
