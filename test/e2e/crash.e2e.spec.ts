import { once } from 'node:events';
import { connect } from 'node:net';
import { eventually } from '@blueheart/testing';
import { RealProgram, type Run } from '../support/real-program.js';
import { Signers } from '../support/signers.js';
import { slug } from '../support/whole-system.js';

let program: RealProgram;
let run: Run;
beforeAll(async () => {
  program = await RealProgram.prepare();
  run = program.start();
  await run.ready;
}, 60_000);
afterAll(() => program.discard(), 60_000);

/**
 * How many letters were in the hands of a process that is dead now: nobody knows their fate. Whatever it
 * had taken up is free again at once, where the next process would wait: ten seconds for the queue, ten
 * minutes for a letter.
 */
async function endItsLeases(): Promise<number> {
  await program.sql(
    `update bullmq.job set locked_until_ms = 0, stalled_marked = true where state = 'active'`,
  );
  const letters = await program.sql(
    `update notifications.letters set lease_until = now() where state = 'sending' returning id`,
  );
  return letters.length;
}

/** In doubt a second time a letter counts as sent, arrived or not (decision 0012): here nothing is so unlucky. */
async function doubtsAreOver(): Promise<void> {
  await eventually(
    async () =>
      expect(
        await program.sql(
          `select from notifications.letters where in_doubt > 0 and state in ('queued', 'sending')`,
        ),
      ).toEqual([]),
    { timeout: 20_000 },
  );
}

async function killAndStartAgain(): Promise<number> {
  await program.kill(run);
  const orphans = await endItsLeases();
  run = program.start();
  await run.ready;
  return orphans;
}

test('every acknowledged pledge outlives kill -9 of the program, twice, and of PostgreSQL, and earns one letter @long', async () => {
  const signers = new Signers(program.url, 40);
  let orphans = 0;
  signers.arrive(140);

  await signers.acknowledged(30);
  await signers.rush(20);
  orphans += await killAndStartAgain();

  await signers.acknowledged(70);
  await signers.rush(20);
  const postmaster = program.postmaster()!;
  process.kill(postmaster, 'SIGKILL');
  await eventually(
    async () => {
      expect(program.postmaster() ?? postmaster).not.toBe(postmaster);
      expect((await fetch(`${program.url}/readyz`)).status).toBe(200);
    },
    { timeout: 40_000 },
  );

  await signers.acknowledged(110);
  await doubtsAreOver();
  await signers.rush(20);
  orphans += await killAndStartAgain();
  await signers.all();
  expect(signers.keys).toHaveLength(200);
  expect(signers.tries).toBeGreaterThan(signers.keys.length);

  const stored = await program.sql<{ key: string; pledge: string }>(
    `select k.key, p.id as pledge from pledges.request_keys k join pledges.pledges p on p.id = k.request order by k.key`,
  );
  expect(stored.map(({ key }) => key)).toEqual([...signers.keys].sort());
  expect(await program.sql('select count(*)::int as n from pledges.pledges')).toEqual([
    { n: signers.keys.length },
  ]);

  await eventually(
    async () =>
      expect(
        await program.sql(
          `select (select count(*)::int from bus.outbox) as unshipped,
                  (select count(*)::int from notifications.letters where state = 'sent') as sent`,
        ),
      ).toEqual([{ unshipped: 0, sent: signers.keys.length }]),
    { timeout: 40_000 },
  );
  const letters = await program.letters();
  const ids = new Map<string, Set<string>>();
  for (const { to, headers } of letters) {
    const address = to[0]!.address;
    ids.set(address, (ids.get(address) ?? new Set()).add(headers['message-id']!));
  }
  expect([...ids.keys()].sort()).toEqual([...signers.addresses].sort());
  expect([...ids.values()].filter((ofOne) => ofOne.size !== 1)).toEqual([]);
  expect(letters.length - ids.size).toBeLessThanOrEqual(orphans);
}, 120_000);

test('a second start on the same data tells where the first one answers, and ends well', async () => {
  const second = await program.start().ended;
  expect(second.code).toBe(0);
  expect(second.output).toContain(`already running at ${program.url}`);
  expect((await fetch(`${program.url}/readyz`)).status).toBe(200);
}, 30_000);

test('told to stop, it answers what is under way and ends within ten seconds, whoever keeps a connection @long', async () => {
  const stream = await fetch(`${program.url}/api/v1/campaigns/${slug}/tally/stream`);
  const idle = connect(program.port, '127.0.0.1');
  idle.write(`GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n`);
  await once(idle, 'data');

  const body = JSON.stringify(Signers.person(9_999));
  const signer = connect(program.port, '127.0.0.1');
  let heard = '';
  signer.on('data', (data) => (heard += String(data)));
  signer.write(
    `POST /api/v1/campaigns/${slug}/pledges HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n` +
      `Content-Length: ${Buffer.byteLength(body)}\r\nExpect: 100-continue\r\n\r\n`,
  );
  await eventually(() => expect(heard).toContain('100 Continue'));

  const began = Date.now();
  run.child.kill('SIGTERM');
  await stream.text();
  signer.write(body);
  const { code, output } = await run.ended;
  expect(Date.now() - began).toBeLessThan(10_000);
  expect(heard).toMatch(/HTTP\/1\.1 202 /);
  expect(heard).toContain('{"status":"pending"}');
  expect([code, output.includes('Stopped.')]).toEqual([0, true]);
  expect(program.postmaster()).toBeUndefined();

  run = program.start();
  await run.ready;
  const [row] = await program.sql<{ n: number }>(
    `select count(*)::int as n from pledges.request_keys k full join pledges.pledges p on p.id = k.request where k.key is null`,
  );
  expect(row).toEqual({ n: 1 });
}, 30_000);
