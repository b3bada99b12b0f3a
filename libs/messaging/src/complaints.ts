import { StepsFailed } from './steps.js';

const againAfterMs = 3_600_000;

/**
 * Decides when somebody is told that work fails: at once, and each hour while it goes on. Of several steps each is told
 * so by itself: that one goes on failing hides no other.
 */
export class Complaints {
  private readonly toldAt = new Map<string, number>();

  /** Whether what a run failed of is told now. `nowMs` is of a clock that nobody sets. */
  isDue(error: unknown, nowMs: number): boolean {
    const steps = error instanceof StepsFailed ? error.faults.map(([step]) => step) : [''];
    const isDue = steps.some(
      (step) => nowMs - (this.toldAt.get(step) ?? -Infinity) >= againAfterMs,
    );
    if (isDue) for (const step of steps) this.toldAt.set(step, nowMs);
    return isDue;
  }

  /** A run went well. */
  end(): void {
    this.toldAt.clear();
  }
}
