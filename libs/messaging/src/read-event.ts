import { contractOf, type Event, type EventContract } from '@blueheart/contracts';
import type { z } from 'zod';
import { NotHere } from './not-here.js';
import type { ShippedEvent } from './shipment.js';

/**
 * An event as its handler receives it. What a newer release has added to this version is left out: a published version
 * gets optional fields, and nothing else. Throws NotHere on a version that is not known here.
 */
export function readEvent({ id, type, version, at, payload }: ShippedEvent): Event<EventContract> {
  const contract = contractOf(type, version);
  if (!contract) throw new NotHere(type, version);
  const { success, data, error } = contract.schema.safeParse(payload);
  if (success) return { id, at: new Date(at), data };
  return { id, at: new Date(at), data: contract.schema.parse(withoutUnknown(payload, error)) };
}

/** A copy without the fields that the contract does not name. */
function withoutUnknown(payload: unknown, { issues }: z.ZodError): unknown {
  const copy = structuredClone(payload);
  for (const issue of issues) {
    if (issue.code !== 'unrecognized_keys') continue;
    const holder = issue.path.reduce<unknown>((part, key) => (part as never)[key], copy);
    for (const key of issue.keys) Reflect.deleteProperty(holder as object, key);
  }
  return copy;
}
