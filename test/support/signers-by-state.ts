import { aSupporter, type Supporter } from '@blueheart/testing';
import type { System } from './whole-system.js';

/** Somebody who signed, and has the letter to confirm it with. */
export async function aPendingSigner(
  system: System,
  overrides: Partial<Supporter> = {},
): Promise<Supporter> {
  const supporter = aSupporter(overrides);
  expect((await system.sign(supporter)).status).toBe(202);
  await system.settle();
  return supporter;
}

/** Somebody who confirmed from the letter, and is counted. */
export async function aConfirmedSigner(
  system: System,
  overrides: Partial<Supporter> = {},
): Promise<Supporter> {
  const supporter = await aPendingSigner(system, overrides);
  expect((await system.confirm(supporter)).status).toBe(200);
  await system.settle();
  return supporter;
}
