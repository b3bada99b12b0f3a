import type { EventContract } from '../event.js';
import * as audit from './audit.events.js';
import * as booth from './booth.events.js';
import * as distribution from './distribution.events.js';
import * as erasure from './erasure.events.js';
import * as identity from './identity.events.js';
import * as letters from './letters.events.js';
import * as media from './media.events.js';
import * as notifications from './notifications.events.js';
import * as ownership from './ownership.events.js';
import * as pledges from './pledges.events.js';
import * as publications from './publications.events.js';
import * as schedule from './schedule.events.js';
import * as schools from './schools.events.js';
import * as venues from './venues.events.js';

export * from './audit.events.js';
export * from './booth.events.js';
export * from './distribution.events.js';
export * from './erasure.events.js';
export * from './identity.events.js';
export * from './letters.events.js';
export * from './media.events.js';
export * from './notifications.events.js';
export * from './ownership.events.js';
export * from './pledges.events.js';
export * from './publications.events.js';
export * from './schedule.events.js';
export * from './schools.events.js';
export * from './venues.events.js';

const ofSchedule = [
  ...Object.values(booth),
  ...Object.values(letters),
  ...Object.values(schools),
  ...Object.values(venues),
];

/** Every event that one service announces, with that service. */
export const announcements: Readonly<Record<string, readonly EventContract[]>> = {
  pledges: Object.values(pledges),
  notifications: Object.values(notifications),
  identity: Object.values(identity),
  schedule: [...Object.values(schedule), ...ofSchedule],
  distribution: Object.values(distribution),
  media: [...Object.values(media), ...Object.values(publications)],
};

/** Every event that any service announces, about itself and what it has. */
export const announcedByAny: readonly EventContract[] = [
  ...Object.values(audit),
  ...Object.values(erasure),
  ...Object.values(ownership),
];

/** Every event of the system, in each of its versions. */
export const contracts: readonly EventContract[] = [
  ...Object.values(announcements).flat(),
  ...announcedByAny,
];

const byTypeAndVersion = new Map(
  contracts.map((contract) => [`${contract.type}/${contract.version}`, contract]),
);

/** The contract of that type and version, or undefined when this release does not know it. */
export function contractOf(type: string, version: number): EventContract | undefined {
  return byTypeAndVersion.get(`${type}/${version}`);
}
