// `npm run bench -- NAME`: measures what test/bench/NAME.bench.mjs measures, and prints one JSON line a result:
// {"name","ours","unit","peer","peerName","ratio"}. A result without a peer is held against a limit:
// {"name","ours","unit","limit","ok"}, and one beyond its limit makes the exit code 1.
import { existsSync, readdirSync } from 'node:fs';

const folder = new URL('../test/bench/', import.meta.url);
const [name, ...args] = process.argv.slice(2);
const file = new URL(`${name}.bench.mjs`, folder);

if (!/^[a-z-]+$/.test(name ?? '') || !existsSync(file)) {
  const names = readdirSync(folder).flatMap((one) => one.match(/^(.+)\.bench\.mjs$/)?.[1] ?? []);
  console.error(`npm run bench -- NAME, one of: ${names.join(' ')}`);
  process.exit(2);
}

/** Each bench is an async generator of results. */
const { default: bench } = await import(file);
for await (const result of bench(args)) {
  const ratio = result.peer === undefined ? undefined : round(result.ours / result.peer);
  console.log(JSON.stringify({ ...result, ...(ratio !== undefined && { ratio }) }));
  if (result.ok === false) process.exitCode = 1;
}

function round(value) {
  return Number(value.toPrecision(3));
}
