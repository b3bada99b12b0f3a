import { setTimeout as pause } from 'node:timers/promises';

const pollEvery = 20;

/**
 * Tries `attempt` every 20 ms until it holds, and returns what it returned. Use it where a test must
 * wait for something that happens elsewhere, never a fixed sleep.
 *
 * `attempt` holds when it neither throws nor rejects; put the `expect` inside it. When it has not held
 * within `timeout` milliseconds, its last error is thrown, so the failure names what was missing.
 */
export async function eventually<T>(
  attempt: () => T | Promise<T>,
  { timeout = 5_000 }: { timeout?: number } = {},
): Promise<T> {
  const deadline = performance.now() + timeout;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (performance.now() >= deadline) throw error;
    }
    await pause(pollEvery);
  }
}
