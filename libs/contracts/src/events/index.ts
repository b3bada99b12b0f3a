import type { EventContract } from '../event.js';
import * as notifications from './notifications.events.js';
import * as pledges from './pledges.events.js';

export * from './notifications.events.js';
export * from './pledges.events.js';

/** Every event of the system with the service that announces it. */
export const announcements: Readonly<Record<string, readonly EventContract[]>> = {
  pledges: Object.values(pledges),
  notifications: Object.values(notifications),
  identity: [],
};

/** Every event of the system, in each of its versions. */
export const contracts: readonly EventContract[] = Object.values(announcements).flat();

const byTypeAndVersion = new Map(
  contracts.map((contract) => [`${contract.type}/${contract.version}`, contract]),
);

/** The contract of that type and version, or undefined when this release does not know it. */
export function contractOf(type: string, version: number): EventContract | undefined {
  return byTypeAndVersion.get(`${type}/${version}`);
}
