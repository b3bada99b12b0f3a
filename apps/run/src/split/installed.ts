import { existsSync, readdirSync } from 'node:fs';
import { OperatorError } from '../operator-error.js';

/** Where Debian's packages put what runs beside the services. */
export const redisProgram = '/usr/bin/redis-server';
export const caddyProgram = '/usr/bin/caddy';
const postgresVersions = '/usr/lib/postgresql';

/** The folder with the programs of the newest PostgreSQL there is. Throws OperatorError, saying what to install. */
export function postgresPrograms(): string {
  const majors = existsSync(postgresVersions) ? readdirSync(postgresVersions) : [];
  const newest = majors
    .filter((major) => existsSync(`${postgresVersions}/${major}/bin/initdb`))
    .sort((a, b) => Number(a) - Number(b))
    .at(-1);
  if (!newest)
    throw new OperatorError('No PostgreSQL: apt-get install postgresql, or set DATABASE_URL.');
  return `${postgresVersions}/${newest}/bin`;
}

/** Throws OperatorError, saying what to install. */
export function demand(program: string, otherwise: string): void {
  if (!existsSync(program)) throw new OperatorError(`No ${program}: ${otherwise}.`);
}
