import { accessPrivateName, accessPublicName } from './access-keys.js';
import { serviceNames, type ServiceName } from './services.js';
import type { Settings } from './settings.js';

/** Who logs in to the database: each service, the bus that carries for all of them, and who reads what was revoked. */
export const databaseRoles = [...serviceNames, 'bus', 'access'] as const;

/** The password of the embedded PostgreSQL's superuser; compose gives the same file to its server. */
export const ownerPasswordName = 'postgres-password';
export const operatorPasswordName = 'operator-password';

/** The file of a role's password. */
export function roleFileOf(role: string): string {
  return `role-${role}`;
}

/** Who finds or hides somebody by the pepper. Letters are written without it. */
const withPepper: readonly ServiceName[] = ['pledges', 'identity'];
/** The service whose port an operator reaches, for /operations/queues. */
const withBoard: readonly ServiceName[] = ['notifications'];

/**
 * The files that a process of this service alone needs of the folder, where another one migrates: no owner's password,
 * no other service's, and what signs for staff with identity, which is the only one to issue what all believe.
 */
export function secretFilesOf(service: ServiceName): readonly string[] {
  return [
    'keyring.json',
    accessPublicName,
    ...[service, 'bus', 'access'].map(roleFileOf),
    ...(withPepper.includes(service) ? ['pepper'] : []),
    ...(withBoard.includes(service) ? [operatorPasswordName] : []),
    ...(service === 'identity' ? [accessPrivateName] : []),
  ];
}

/** What a process cannot start without: signing and the board are missed by who asks for them. */
export function neededFilesOf({ migrates, databaseUrl, servicesToRun }: Settings): Set<string> {
  const needed = migrates
    ? ['keyring.json', 'pepper', accessPublicName, ...databaseRoles.map(roleFileOf)]
    : servicesToRun.flatMap(secretFilesOf);
  const optional = [accessPrivateName, operatorPasswordName];
  return new Set([
    ...needed.filter((name) => !optional.includes(name)),
    ...(databaseUrl ? [] : [ownerPasswordName]),
  ]);
}
