import type { ReadyReport } from './ready.schema.js';

/** With less, a phone does not last a day at a booth. */
const enoughBattery = 50;

/** Whether a phone can go to a booth as it is. A battery that is not told stops nobody. */
export function isReady({ checks, battery }: ReadyReport): boolean {
  return Object.values(checks).every(Boolean) && (battery === null || battery >= enoughBattery);
}
