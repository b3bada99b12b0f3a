import { describeFault } from '@blueheart/database';

/** A step by its name, and what it failed of. */
type Fault = readonly [step: string, error: unknown];

/** Some steps failed, and the others were taken. Its message names them and may be logged. */
export class StepsFailed extends Error {
  override readonly name = 'StepsFailed';

  constructor(readonly faults: readonly Fault[]) {
    super(faults.map(([step, error]) => `${step} (${describeFault(error)})`).join('; '));
  }
}

/**
 * Takes each step in its order, whatever became of those before it; none begins once `isActive` says that it is time to
 * stop. Throws StepsFailed for those that failed, steps of steps by their own names.
 */
export async function runSteps(
  steps: Readonly<Record<string, () => Promise<unknown>>>,
  isActive: () => boolean,
): Promise<void> {
  const faults: Fault[] = [];
  for (const [step, run] of Object.entries(steps)) {
    if (!isActive()) break;
    try {
      await run();
    } catch (error) {
      if (error instanceof StepsFailed) faults.push(...error.faults);
      else faults.push([step, error]);
    }
  }
  if (faults.length) throw new StepsFailed(faults);
}
