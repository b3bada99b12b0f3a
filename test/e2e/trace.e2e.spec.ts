import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { aSupporter } from '@blueheart/testing';
import { System } from '../support/whole-system.js';

let system: System;
beforeAll(async () => {
  system = await System.start();
});
afterAll(() => system.stop());

const traceId = '4bf92f3577b34da6a3ce929d0e0e4736';

async function tracesOf(type: string): Promise<(string | null)[]> {
  const rows = await system.sql<{ trace: string | null }>(
    'select trace from told.events where type = $1 order by id',
    [type],
  );
  return rows.map(({ trace }) => trace);
}

test('a request can be followed from its caller through the log to what it announced', async () => {
  await system.sign(aSupporter(), { traceparent: `00-${traceId}-00f067aa0ba902b7-01` });
  await system.sign(aSupporter());
  await system.settle();
  const [given, made] = await tracesOf('PledgeSigned');
  expect(given).toMatch(new RegExp(`^00-${traceId}-(?!00f067aa0ba902b7)[0-9a-f]{16}-01$`));
  expect(made).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-00$/);
  expect(made).not.toContain(traceId);
  const log = readFileSync(join(system.dataDir, 'blueheart.log'), 'utf8');
  expect(log.match(new RegExp(`"trace":"${traceId}"`, 'g'))).toHaveLength(1);
});

test('who signs by the form has a trace too, though nothing follows it there', async () => {
  const before = await tracesOf('PledgeSigned');
  const { name, email = '' } = aSupporter();
  const fields = { name, contact: email, adult: 'true', consent: 'true' };
  expect((await system.submit('/en/blue-heart-lebanon', fields)).status).toBe(303);
  await system.settle();
  const traces = await tracesOf('PledgeSigned');
  expect(traces).toHaveLength(before.length + 1);
  expect(traces.at(-1)).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-00$/);
});
