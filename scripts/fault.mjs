// `npm run fault -- NAME --seed S --seconds T`: does to a real system what test/fault/NAME.fault.mjs describes, and counts.
// `all` is each of them, on one queue each in turns. Prints what it did and one JSON line a queue; exits with 1 on any difference. With --broken the guard that the run is
// about is taken out, and the run is to fail. Which is which: test/fault/README.md.
import { readdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ensurePostgres, ensureRedis } from './debian.mjs';
import { buildTesting, prepare } from './prepare.mjs';

const folder = new URL('../test/fault/', import.meta.url);
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: '1' },
    seconds: { type: 'string', default: '20' },
    clients: { type: 'string' },
    queue: { type: 'string' },
    quiet: { type: 'boolean', default: false },
    broken: { type: 'boolean', default: false },
    lanes: { type: 'string', default: '1' },
  },
});
const all = readdirSync(folder)
  .flatMap((file) => file.match(/^([a-z\d-]+)\.fault\.mjs$/)?.[1] ?? [])
  // Those with a number first, by it.
  .toSorted((a, b) => numberOf(a) - numberOf(b) || (a < b ? -1 : 1));
const [seed, seconds] = [values.seed, values.seconds].map(Number);
/** How many at once, where a fault lets one say so. */
const clients = values.clients === undefined ? undefined : Number(values.clients);
const wanted = positionals[0] === 'all' ? all : positionals;

if (
  !wanted.length ||
  !wanted.every((name) => all.includes(name)) ||
  !(seed >= 0) ||
  !(seconds > 0) ||
  (clients !== undefined && !(clients >= 1))
) {
  console.error(
    `npm run fault -- NAME [--seed S] [--seconds T] [--clients C] [--queue postgres|redis] [--quiet] [--broken] [--lanes L], NAME all or some of: ${all.join(' ')}`,
  );
  process.exit(2);
}

await prepare();
await buildTesting();
ensurePostgres('15');
ensureRedis();

const runs = [];
for (const [at, name] of wanted.entries()) {
  const {
    default: fault,
    queues,
    atLeast = 0,
  } = await import(new URL(`${name}.fault.mjs`, folder));
  // What needs minutes has its own time.
  if (positionals[0] === 'all' && seconds < atLeast) continue;
  const inTurns = [queues[at % queues.length]];
  const chosen = queues.filter((queue) => queue === values.queue);
  for (const queue of values.queue ? chosen : positionals[0] === 'all' ? inTurns : queues)
    runs.push(() => run(name, fault, queue));
}
const lane = async () => {
  for (let next = runs.shift(); next; next = runs.shift()) await next();
};
// Much of the time each waits for what it did.
await Promise.all(Array.from({ length: Number(values.lanes) }, lane));

function numberOf(name) {
  return Number(/^g(\d+)$/.exec(name)?.[1] ?? Number.MAX_SAFE_INTEGER);
}

async function run(name, fault, queue) {
  const began = performance.now();
  const since = () => (performance.now() - began) / 1_000;
  const tell = (line) => {
    if (!values.quiet) console.log(`${since().toFixed(1).padStart(6)} s  ${line}`);
  };
  const { broken } = values;
  const result = { fault: name, queue, seed, seconds, ...(broken && { broken }) };
  try {
    const counts = await fault({ seed, seconds, clients, queue, tell, broken });
    console.log(JSON.stringify({ ...result, ok: true, ...counts, took: Math.round(since()) }));
  } catch (error) {
    console.log(JSON.stringify({ ...result, ok: false, error: error.message }));
    if (error.constructor.name !== 'Difference') console.error(error);
    process.exitCode = 1;
  }
}
