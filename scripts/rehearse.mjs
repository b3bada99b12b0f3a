// `npm run rehearse -- --days N --seed S`: plays a roll-out with made-up people through the public door, and says at
// the end whether everything that was to count does. On a system of its own, or on one that runs on this machine
// already: --url http://127.0.0.1:3000 --mailbox http://127.0.0.1:1080. Exits with 1 on any surprise.
import { parseArgs } from 'node:util';
import { setTimeout as pause } from 'node:timers/promises';
import { buildTesting, prepare } from './prepare.mjs';

const { values } = parseArgs({
  options: {
    days: { type: 'string', default: '3' },
    seed: { type: 'string', default: '1' },
    'per-day': { type: 'string', default: '100' },
    'at-once': { type: 'string', default: '20' },
    url: { type: 'string' },
    mailbox: { type: 'string', default: 'http://127.0.0.1:1080' },
  },
});
const [days, seed, perDay, atOnce] = ['days', 'seed', 'per-day', 'at-once'].map((name) =>
  Number(values[name]),
);
if (![days, perDay, atOnce].every((number) => number > 0) || !(seed >= 0)) {
  console.error(
    'npm run rehearse -- [--days N] [--seed S] [--per-day P] [--at-once A] [--url URL --mailbox URL]',
  );
  process.exit(2);
}

await prepare();
await buildTesting();
const { seeded } = await import('@blueheart/testing');
const { population } = await import('../test/rehearse/people.mjs');
const { Door, play } = await import('../test/rehearse/supporter.mjs');
const { ownStage, runningStage } = await import('../test/rehearse/stage.mjs');

const random = seeded(seed);
const people = population(days, perDay, random);
// On a running system those of an earlier rehearsal are known already.
const tag = values.url ? `${Date.now().toString(36)}-` : '';
for (const person of people) person.email = tag + person.email;
const stage = values.url ? runningStage(values.url, values.mailbox) : await ownStage();
const door = new Door(stage.url, stage.mailbox);
const did = {};
const surprises = [];
let done = 0;
let counting = 0;
let shown = -1;

try {
  const { confirmed: before } = await door.tally();
  const began = performance.now();
  for (let day = 0; day < days; day += 1)
    await playDay(people.filter((person) => person.day === day));
  const seconds = (performance.now() - began) / 1_000;
  progress(days, true);
  const confirmed = (await settled(before + counting)) - before;
  if (confirmed !== counting) surprises.push(`${confirmed} count, ${counting} should.`);
  report(seconds, confirmed);
} finally {
  await stage.stop();
}

/** So many at once, until all of the day have been. */
async function playDay(today) {
  const waiting = [...today];
  const lane = async () => {
    for (let person = waiting.shift(); person; person = waiting.shift()) {
      try {
        const theirs = await play(door, person, did);
        counting += theirs;
      } catch (error) {
        surprises.push(error.message);
      }
      done += 1;
      progress(person.day + 1);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
}

/** What the tally says, once it says so or has had ten seconds. */
async function settled(expected) {
  for (let looks = 0; looks < 100; looks += 1) {
    const { confirmed } = await door.tally();
    if (confirmed === expected) return confirmed;
    await pause(100);
  }
  return (await door.tally()).confirmed;
}

function progress(day, isLast = false) {
  const isTerminal = process.stdout.isTTY;
  const part = done / people.length;
  // Where nobody watches, a line for each tenth is enough.
  if (!isTerminal && Math.floor(part * 10) === shown && !isLast) return;
  shown = Math.floor(part * 10);
  const bar = '█'.repeat(Math.round(part * 30)).padEnd(30, '·');
  const line = `day ${String(day).padStart(2)} of ${days}  ${bar}  ${done} of ${people.length}`;
  process.stdout.write(isTerminal ? `\r${line}${isLast ? '\n' : ''}` : `${line}\n`);
}

function report(seconds, confirmed) {
  for (const [what, count] of Object.entries(did))
    console.log(`  ${String(count).padStart(6)} ${what}`);
  for (const [what, times] of Object.entries(door.times)) {
    const at = (share) =>
      times.toSorted((a, b) => a - b)[Math.floor((times.length - 1) * share)].toFixed(1);
    console.log(
      `  ${what.padEnd(22)} ${String(times.length).padStart(6)} ×  p50 ${at(0.5)} ms  p99 ${at(0.99)} ms`,
    );
  }
  for (const surprise of new Set(surprises)) console.log(`  surprise: ${surprise}`);
  const result = { days, seed, people: people.length, confirmed, surprises: surprises.length };
  console.log(JSON.stringify({ ...result, peopleASecond: Math.round(people.length / seconds) }));
  if (surprises.length) process.exitCode = 1;
}
