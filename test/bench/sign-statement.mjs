import { randomBytes, randomUUID } from 'node:crypto';
import pg from 'pg';
import { median } from '../support/quantile.mjs';
import { atLeast, copyTables, peerName, signByPgbench, rounds, sealed } from './sign-peer.mjs';
import { startSystem } from './system.mjs';

/** The statement that signs, 500 at a time and two at once, as the service calls it; nothing else is running. */
export async function* statement() {
  const { signStatement } = await import('@blueheart/run');
  const system = await startSystem({ durable: true });
  const pool = new pg.Pool({
    connectionString: system.databaseUrl,
    max: 2,
    options: '-c search_path=pledges',
  });
  const [ours, peer] = [[], []];
  try {
    await copyTables(system);
    system.child.kill('SIGSTOP');
    for (let round = 0; round < rounds; round += 1) {
      const batches = Array.from({ length: 20 }, () =>
        JSON.stringify(Array.from({ length: 500 }, signRow)),
      );
      const began = performance.now();
      const lane = async () => {
        for (let batch = batches.pop(); batch; batch = batches.pop())
          await pool.query({ name: 'sign', text: signStatement, values: [batch] });
      };
      await Promise.all([lane(), lane()]);
      ours.push(10_000 / ((performance.now() - began) / 1_000));
      peer.push(await signByPgbench(system, 32));
    }
    yield atLeast(4, {
      name: 'the statement alone, 500 signatures at a time',
      ours: Math.round(median(ours)),
      peer: Math.round(median(peer)),
      unit: 'signatures/s',
      peerName: `${peerName} (32)`,
    });
  } finally {
    system.child.kill('SIGCONT');
    await pool.end();
    await system.stop();
  }
}

function signRow() {
  const bytes = () => `\\x${randomBytes(32).toString('hex')}`;
  return {
    request: randomUUID(),
    event: randomUUID(),
    campaign: 1,
    contact_hmac: bytes(),
    slot: 1,
    channel: 'email',
    person_key: randomUUID(),
    wrapped:
      '1.bench.AAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
    person: sealed,
    locale: 'en',
    text_version: 1,
    updates: false,
    shows_name: false,
    confirm_hash: bytes(),
    not_me_hash: bytes(),
    mine_hash: bytes(),
    tokens: sealed,
    phone_offered: false,
  };
}
