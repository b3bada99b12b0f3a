// `npm run fault -- gN --seed S --seconds T`: does to a real system what test/fault/gN.fault.mjs describes, and counts.
// Prints what it did and one JSON line a queue; exits with 1 on any difference. With --broken the guard that the run is
// about is taken out, and the run is to fail. Each guarantee is one of GUARANTEES in
// test/fault/README.md.
import { existsSync, readdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ensurePostgres, ensureRedis } from './debian.mjs';
import { buildTesting, prepare } from './prepare.mjs';

const folder = new URL('../test/fault/', import.meta.url);
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: '1' },
    seconds: { type: 'string', default: '20' },
    queue: { type: 'string' },
    quiet: { type: 'boolean', default: false },
    broken: { type: 'boolean', default: false },
  },
});
const [name] = positionals;
const file = new URL(`${name}.fault.mjs`, folder);
const [seed, seconds] = [values.seed, values.seconds].map(Number);

if (!/^g\d+$/.test(name ?? '') || !existsSync(file) || !(seed >= 0) || !(seconds > 0)) {
  const names = readdirSync(folder).flatMap((one) => one.match(/^(.+)\.fault\.mjs$/)?.[1] ?? []);
  console.error(
    `npm run fault -- gN [--seed S] [--seconds T] [--queue postgres|redis] [--quiet] [--broken], gN one of: ${names.join(' ')}`,
  );
  process.exit(2);
}

await prepare();
await buildTesting();
ensurePostgres('15');
ensureRedis();
const { default: fault, queues } = await import(file);

for (const queue of values.queue ? [values.queue] : queues) {
  const began = performance.now();
  const tell = (line) => {
    const at = ((performance.now() - began) / 1_000).toFixed(1).padStart(6);
    if (!values.quiet) console.log(`${at} s  ${line}`);
  };
  const { broken } = values;
  const result = { fault: name, queue, seed, seconds, ...(broken && { broken }) };
  try {
    console.log(
      JSON.stringify({
        ...result,
        ok: true,
        ...(await fault({ seed, seconds, queue, tell, broken })),
      }),
    );
  } catch (error) {
    console.log(JSON.stringify({ ...result, ok: false, error: error.message }));
    if (error.constructor.name !== 'Difference') console.error(error);
    process.exitCode = 1;
  }
}
