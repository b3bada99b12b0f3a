import { ensurePostgres, ensureWrk } from '../../scripts/debian.mjs';
import { median, quantile } from '../support/quantile.mjs';
import { flat } from './sign-flat.mjs';
import { signAtPace, signMany } from './sign-load.mjs';
import {
  atLeast,
  caughtUp,
  copyTables,
  peerName,
  signByPgbench,
  rounds,
  seconds,
} from './sign-peer.mjs';
import { statement } from './sign-statement.mjs';
import { processorMs, startSystem } from './system.mjs';

/**
 * What signing costs beside the database alone: over HTTP with every service running (the mail server away, so that
 * letters are written and wait), how long a signer waits for what happens behind, the statement by itself, and
 * whether many pledges slow it. Eight minutes; `-- sign rate` and so on for one part.
 */
export default async function* bench([part]) {
  ensurePostgres('15');
  ensureWrk();
  for (const [name, measure] of Object.entries({ rate, pace, statement, flat }))
    if (!part || part === name) yield* measure();
}

/** In turns with its peer, so that whatever else the machine does meets both. */
async function* rate() {
  const system = await startSystem({ durable: true });
  try {
    await copyTables(system);
    await signMany(system, 32, 3);
    for (const [connections, limit] of [
      [8, 0.5],
      [32, 0.8],
      [128, 1.1],
    ])
      yield* rateOf(system, connections, limit);
  } finally {
    await system.stop();
  }
}

async function* rateOf(system, connections, limit) {
  const [ours, peer, costs] = [[], [], []];
  for (let round = 0; round < rounds; round += 1) {
    const before = processorMs(system.child);
    const { requests, seconds: took } = await signMany(system, connections, seconds);
    ours.push(requests / took);
    costs.push(((processorMs(system.child) - before) * 1_000) / requests);
    await caughtUp(system);
    peer.push(await signByPgbench(system, connections));
  }
  yield atLeast(limit, {
    name: `signing, ${connections} connections`,
    ours: Math.round(median(ours)),
    peer: Math.round(median(peer)),
    unit: 'signatures/s',
    peerName,
  });
  yield {
    name: `processor time of a signature, ${connections} connections, letters included`,
    ours: Math.round(median(costs)),
    unit: 'µs',
  };
}

/** At half of what it can: what a signer waits with all that happens behind, and with all of that held up. */
async function* pace() {
  const system = await startSystem({ durable: true });
  try {
    const { requests, seconds: took } = await signMany(system, 32, seconds);
    await caughtUp(system);
    const perSecond = Math.round(requests / took / 2);
    await signAtPace(system, perSecond, 2);
    const [on, off] = [[], []];
    for (let round = 0; round < rounds; round += 1) {
      await caughtUp(system);
      on.push(quantile(await signAtPace(system, perSecond, seconds), 0.99));
      await caughtUp(system);
      off.push(await heldUp(system, () => signAtPace(system, perSecond, seconds)));
    }
    const result = { ours: round2(median(on)), peer: round2(median(off)) };
    yield {
      name: `p99 of signing at half the rate (${perSecond}/s)`,
      ...result,
      unit: 'ms',
      peerName: 'the same with relay and consumers held up',
      limit: 1.5,
      ok: result.ours / result.peer <= 1.5,
    };
  } finally {
    await system.stop();
  }
}

/** Whoever ships waits for the table of shipments, and nobody receives what is not shipped. */
async function heldUp({ sql }, work) {
  await sql('begin');
  await sql('lock table bus.shipments in access exclusive mode');
  try {
    return quantile(await work(), 0.99);
  } finally {
    await sql('rollback');
  }
}

function round2(value) {
  return Math.round(value * 100) / 100;
}
