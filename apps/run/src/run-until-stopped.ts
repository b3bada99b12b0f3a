import { setTimeout as pause } from 'node:timers/promises';
import { readSettings, type Settings } from '@blueheart/config';
import { explain } from './explain.js';
import { Lifetime } from './lifetime.js';
import { Progress, Stopped } from './progress.js';

type Work = (settings: Settings, lifetime: Lifetime, progress: Progress) => Promise<void>;

/** A step that was under way when the stop came, such as making the database, gets this long to finish. */
const finishStepMs = 4_000;

/**
 * Reads the settings, does `start`, and waits until somebody asks to stop or an error ends it. Then all
 * that was begun is undone, within ten seconds. Gives the exit code; an error is told in one sentence.
 */
export async function runUntilStopped(start: Work, lifetime = new Lifetime()): Promise<number> {
  const progress = new Progress(process.stdout, () => lifetime.isStopping);
  let asked = false;
  lifetime.listenToSignals(() => {
    asked = true;
    progress.line('\nStopping …');
  });
  let settings: Settings | undefined;
  let code = 0;
  try {
    settings = readSettings(process.env);
    const starting = start(settings, lifetime, progress);
    starting.catch((error: unknown) => lifetime.stop(error));
    try {
      await lifetime.over;
    } finally {
      await Promise.race([starting.catch(() => undefined), pause(finishStepMs)]);
    }
  } catch (error) {
    code = error instanceof Stopped ? 0 : 1;
    if (code) progress.error(`\n${explain(error, settings?.dataDir)}`);
  }
  for (const problem of await lifetime.wind()) progress.error(problem);
  if (asked) progress.line('Stopped.');
  return code;
}
