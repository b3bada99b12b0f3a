import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { median } from '../support/quantile.mjs';
import { load } from './load.mjs';
import { slug, startSystem } from './system.mjs';

const rounds = 14;
const seconds = 1;
const connections = 32;
const entries = 500;
const path = `/api/v1/campaigns/${slug}/audit?limit=20`;

/** What the door before a route costs: a read behind it beside the same read with none. Half a minute. */
export default async function* bench() {
  const system = await startSystem();
  let process;
  try {
    await system.sql(fill, [entries, slug]);
    process = fork(fileURLToPath(new URL('audit-doors.mjs', import.meta.url)), {
      env: system.env,
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    const [{ guarded, open, token }] = await once(process, 'message');
    const contestants = [
      { port: guarded, headers: `authorization: Bearer ${token}\r\n`, rates: [] },
      { port: open, headers: '', rates: [] },
    ];
    for (const { port, headers } of contestants)
      await load({ port, path, headers, connections, seconds: 4 });
    for (let round = 0; round < rounds; round += 1)
      for (const one of round % 2 ? contestants.toReversed() : contestants)
        one.rates.push(await load({ ...one, path, connections, seconds }));
    const [ours, peer] = contestants.map(({ rates }) => Math.round(median(rates)));
    yield {
      name: `a guarded read, ${connections} connections`,
      ours,
      peer,
      unit: 'answers/s',
      peerName: 'the same read without a door',
      limit: 0.9,
      ok: ours / peer >= 0.9,
    };
  } finally {
    process?.disconnect();
    await system.stop();
  }
}

/** Entries as they stand in the log, but for their hashes, which nobody checks here. */
const fill = `
insert into identity.audit (body, previous, hash)
select json_build_object('number', n, 'event', gen_random_uuid(), 'at', 1769860800123 + n, 'actor', json_build_object('kind', 'operator'),
                         'action', 'letter.drop', 'object', json_build_object('kind', 'letter', 'id', n), 'campaign', $2::text)::text,
       sha256(n::text::bytea), sha256((n + 1)::text::bytea)
from generate_series(1, $1::int) n`;
