import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { quantile } from '../support/quantile.mjs';
import { Difference, same } from './difference.mjs';
import { World } from './world.mjs';

export const queues = ['postgres', 'redis'];
/** Times are compared: of a few seconds they would say nothing. */
export const atLeast = 10;

const sample = new URL('../../libs/contracts/samples/PledgeSigned.v1.json', import.meta.url);
const good = JSON.parse(readFileSync(sample, 'utf8'));
const perSecond = 50;
const every = 20;

/**
 * A poisoned event blocks nobody: with every twentieth bad, its neighbours wait no longer than 1.3 times (p95) as
 * without any. Repaired and replayed, the bad ones take effect, and nothing is left.
 */
export default async function fault({ seconds, queue, tell, broken }) {
  const world = await World.start({ queue, counts: { notifications: 1 } });
  try {
    await measure(world, 3, () => false);
    const clean = [];
    const poisoned = [];
    const bad = new Set();
    // In turns, so that whatever else the machine does meets both.
    for (let round = 0; round < Math.max(2, seconds / 6); round += 1) {
      clean.push(...(await measure(world, 3, () => false)));
      poisoned.push(...(await measure(world, 3, (at) => at % every === every - 1, bad)));
    }
    const ratio = quantile(poisoned, 0.95) / quantile(clean, 0.95);
    tell(
      `p95 ${quantile(clean, 0.95).toFixed(1)} ms without, ${quantile(poisoned, 0.95).toFixed(1)} ms beside ${bad.size} bad ones`,
    );
    // A difference of a few milliseconds is the machine's.
    if (ratio > 1.3 && quantile(poisoned, 0.95) - quantile(clean, 0.95) > 10)
      throw new Difference(`The neighbours waited ${ratio.toFixed(2)} times as long.`);

    await becomeDeadLetters(world, bad);
    tell(`${bad.size} dead letters`);
    if (!broken)
      await world.sql(`update bus.dead_letters set payload = payload || '{"channel": "email"}'`);
    tell(
      (await world.run('cli', 'dead-letters', 'replay', '--all', '--dry-run'))
        .trim()
        .split('\n')
        .at(-1),
    );
    same(
      'replayed',
      (await world.run('cli', 'dead-letters', 'replay', '--all')).includes(`${bad.size} replayed`),
      true,
    );
    const giveUp = performance.now() + 15_000;
    while ((await missing(world)).length) {
      if (performance.now() > giveUp)
        throw new Difference(`${(await missing(world)).length} events have no letter.`);
      await pause(100);
    }
    same('dead letters', await world.sql('select type from bus.dead_letters'), []);
    return {
      events: clean.length + poisoned.length + bad.size,
      bad: bad.size,
      p95Ratio: Number(ratio.toFixed(2)),
    };
  } finally {
    await world.stop();
  }
}

/** Announces at an even pace. Gives the milliseconds from each good event to its letter's row. */
async function measure(world, seconds, isBad, bad = new Set()) {
  const ids = [];
  for (let at = 0; at < perSecond * seconds; at += 1) {
    const id = randomUUID();
    const payload = {
      ...good,
      ask: randomUUID(),
      pledge: randomUUID(),
      channel: isBad(at) ? 'pigeon' : 'email',
    };
    if (isBad(at)) bad.add(id);
    else ids.push(id);
    await world.sql(
      `insert into bus.outbox (event, announcer, type, version, payload) values ($1, 'pledges', 'PledgeSigned', 1, $2)`,
      [id, JSON.stringify(payload)],
    );
    await world.sql('notify bus_outbox');
    await pause(1_000 / perSecond);
  }
  const giveUp = performance.now() + 30_000;
  for (;;) {
    const times = await world.sql(
      `select extract(epoch from l.created_at - e.at) * 1000 as ms from told.events e
       join notifications.letters l on l.cause = e.event where e.event = any($1)`,
      [ids],
    );
    if (times.length === ids.length) return times.map(({ ms }) => Number(ms));
    if (performance.now() > giveUp)
      throw new Difference(`${ids.length - times.length} good events have no letter.`);
    await pause(100);
  }
}

/** Two minutes of failing, made short. */
async function becomeDeadLetters(world, bad) {
  for (let looks = 0; looks < 300; looks += 1) {
    await world.sql(
      'update bus.shipments set failures = greatest(failures, 7), due_at = least(due_at, now()) where failures > 0',
    );
    const [{ n }] = await world.sql('select count(*)::int as n from bus.dead_letters');
    if (n === bad.size) return;
    await pause(200);
  }
  throw new Difference('They did not become dead letters.');
}

/** Announced, without a letter. */
function missing(world) {
  return world.sql(
    `select from told.events e where type = 'PledgeSigned' and not exists (select from notifications.letters l where l.cause = e.event)`,
  );
}
