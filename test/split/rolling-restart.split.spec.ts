import { aSupporter, eventually, type Supporter } from '@blueheart/testing';
import { command } from '../support/command.js';
import { isRunning, processesOf, startsOf } from '../support/split-system.js';
import { System } from '../support/whole-system.js';

let system: System;
beforeAll(async () => {
  system = await System.start();
}, 60_000);
afterAll(() => system.stop(), 30_000);

const everyMs = 33;

interface Load {
  /** How each signature was answered: its status, or what went wrong. */
  readonly answers: { readonly supporter: Supporter; readonly outcome: unknown }[];
  stop(): Promise<void>;
}

/** Someone signs thirty times a second, whatever the answers. */
function keepSigning(): Load {
  const answers: Load['answers'] = [];
  const asked: Promise<void>[] = [];
  const sign = async () => {
    const supporter = aSupporter();
    const outcome = await system.sign(supporter).then(
      async (answer) => {
        await answer.arrayBuffer();
        return answer.status;
      },
      (error: Error) => `${error.message} ${String(error.cause)}`,
    );
    answers.push({ supporter, outcome });
  };
  const timer = setInterval(() => asked.push(sign()), everyMs);
  return {
    answers,
    stop: async () => {
      clearInterval(timer);
      await Promise.all(asked);
    },
  };
}

/** SIGTERM, as an operator restarts it: whoever keeps it running starts it again. Gives how long it took to stop. */
async function restart(name: string): Promise<number> {
  const pid = processesOf(system.dataDir)[name]!;
  const starts = startsOf(system.dataDir, name);
  const asked = performance.now();
  process.kill(pid, 'SIGTERM');
  await eventually(() => expect(isRunning(pid)).toBe(false), { timeout: 15_000 });
  const took = performance.now() - asked;
  await eventually(() => expect(startsOf(system.dataDir, name)).toBe(starts + 1), {
    timeout: 30_000,
  });
  return took;
}

const pledgesOf = async () => {
  const [row] = await system.sql<{ n: number }>('select count(*)::int as n from pledges.pledges');
  return row!.n;
};

test('every process is restarted while thirty a second sign: all are answered, and all are there', async () => {
  const before = await pledgesOf();
  const load = keepSigning();
  const took: number[] = [];
  try {
    // As of an upgrade: the processes go on while another brings the database up to date.
    expect(await command(system, 'migrate')).toEqual({
      code: 0,
      lines: ['The database is up to date.'],
    });
    for (const name of [
      'pledges-1',
      'pledges-2',
      'notifications-1',
      'notifications-2',
      'distribution-1',
      'identity-1',
      'media-1',
      'schedule-1',
    ])
      took.push(await restart(name));
  } finally {
    await load.stop();
  }
  expect(Math.max(...took)).toBeLessThan(10_000);
  expect(load.answers.length).toBeGreaterThan(100);
  expect(load.answers.filter(({ outcome }) => outcome !== 202)).toEqual([]);
  expect(await pledgesOf()).toBe(before + load.answers.length);
  await system.settle();
  const letters = load.answers.map(({ supporter }) => system.lettersTo(supporter).length);
  expect(letters.filter((number) => number !== 1)).toEqual([]);
}, 120_000);

test('after kill -9 of one process the other serves on, and the killed one comes back', async () => {
  const before = await pledgesOf();
  const starts = startsOf(system.dataDir, 'pledges-1');
  const load = keepSigning();
  try {
    process.kill(processesOf(system.dataDir)['pledges-1']!, 'SIGKILL');
    await eventually(() => expect(startsOf(system.dataDir, 'pledges-1')).toBe(starts + 1), {
      timeout: 30_000,
    });
  } finally {
    await load.stop();
  }
  const answered = load.answers.filter(({ outcome }) => outcome === 202);
  const refused = load.answers.filter(({ outcome }) => outcome !== 202);
  // What was in its hands, and what found nobody there until Caddy looked, half a second later: Caddy 2.6 repeats no
  // body. Nothing of it was acknowledged.
  expect(refused.length).toBeLessThanOrEqual(20);
  expect(refused.map(({ outcome }) => outcome)).toEqual(refused.map(() => 502));
  expect(await pledgesOf()).toBeGreaterThanOrEqual(before + answered.length);
}, 60_000);
