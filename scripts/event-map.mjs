// Writes the map of events into ARCHITECTURE.md, from libs/contracts as it is built. With --check it
// writes nothing and fails if the map there is another.
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';

const page = fileURLToPath(new URL('../ARCHITECTURE.md', import.meta.url));
const sources = new URL('../libs/contracts/src/events/', import.meta.url);
const start = '<!-- event map: written by `node scripts/event-map.mjs` -->';
const end = '<!-- end of the event map -->';
const anyService = 'any service';

/** The sentence above each event that says when it fires, by the event's name. */
async function occasions() {
  const found = new Map();
  for (const file of await readdir(sources)) {
    const source = await readFile(new URL(file, sources), 'utf8');
    for (const [, comment, name] of source.matchAll(
      /\/\*\*((?:(?!\*\/)[^])*)\*\/\s*export const (\w+)/g,
    )) {
      found.set(
        name,
        comment
          .replaceAll(/\s*\n?\s*\*?\s+/g, ' ')
          .trim()
          .replace(/^Fires /, ''),
      );
    }
  }
  return found;
}

async function draw() {
  const { announcedByAny, announcements, hearersOf, subscriptions } =
    await import('@blueheart/contracts').catch((cause) => {
      throw new Error('libs/contracts is not built: npx tsc -b libs/contracts', { cause });
    });
  const fires = await occasions();
  const announcers = [...Object.entries(announcements), [anyService, announcedByAny]];
  const events = announcers.flatMap(([announcer, contracts]) =>
    contracts.map(({ type, version }) => ({ announcer, type, version, hearers: hearersOf(type) })),
  );
  const services = new Set([...Object.keys(announcements), ...Object.keys(subscriptions)]);
  const nodeOf = (announcer) => (announcer === anyService ? 'any' : announcer);
  return [
    '```mermaid',
    'flowchart LR',
    ...[...services].map((service) => `  ${service}([${service}])`),
    `  any([${anyService}])`,
    ...events.flatMap(({ announcer, type, hearers }) =>
      hearers.map((hearer) => `  ${nodeOf(announcer)} -- ${type} --> ${hearer}`),
    ),
    '```',
    '',
    '| event | version | announced by | heard by | fires |',
    '| --- | --- | --- | --- | --- |',
    ...events.map(({ announcer, type, version, hearers }) => {
      const heardBy = hearers.join(', ') || 'nobody yet';
      return `| ${type} | ${version} | ${announcer} | ${heardBy} | ${fires.get(type) ?? ''} |`;
    }),
  ].join('\n');
}

async function main() {
  const current = await readFile(page, 'utf8');
  const [before, rest] = current.split(start);
  const after = rest?.split(end)[1];
  if (after === undefined) throw new Error(`ARCHITECTURE.md has no ${start} … ${end}`);
  const wanted = await format(`${before}${start}\n\n${await draw()}\n\n${end}${after}`, {
    ...(await resolveConfig(page)),
    filepath: page,
  });
  if (wanted === current) return;
  if (process.argv.includes('--check')) {
    throw new Error('The event map of ARCHITECTURE.md is stale: node scripts/event-map.mjs');
  }
  await writeFile(page, wanted);
  console.log('ARCHITECTURE.md: event map written.');
}

try {
  await main();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
