import { aSupporter, eventually } from '@blueheart/testing';
import { processesOf } from '../support/split-system.js';
import { slug, System } from '../support/whole-system.js';

let system: System;
beforeAll(async () => {
  system = await System.start();
}, 60_000);
afterAll(() => system.stop(), 30_000);

test('someone signs, reads the one letter, confirms, and whoever listens hears of it from each process', async () => {
  expect(Object.keys(processesOf(system.dataDir)).sort()).toEqual([
    'caddy',
    'distribution-1',
    'identity-1',
    'media-1',
    'notifications-1',
    'notifications-2',
    'pledges-1',
    'pledges-2',
    'schedule-1',
  ]);
  const stop = new AbortController();
  const listen = async () => {
    const answer = await fetch(`${system.url}/api/v1/campaigns/${slug}/tally/stream`, {
      signal: stop.signal,
    });
    const heard = { text: '' };
    const reading = (async () => {
      for await (const chunk of answer.body!.pipeThrough(new TextDecoderStream()))
        heard.text += chunk;
    })().catch(() => undefined);
    return { heard, reading };
  };
  // In turn, so that each process has two of them.
  const listeners = [await listen(), await listen(), await listen(), await listen()];
  const supporter = aSupporter();
  await system.sign(supporter);
  await system.settle();
  expect(system.lettersTo(supporter)).toHaveLength(1);
  await system.confirm(supporter);
  await eventually(() => {
    for (const { heard } of listeners) expect(heard.text).toContain('"confirmed":1');
  });
  stop.abort();
  await Promise.all(listeners.map(({ reading }) => reading));
});
