import type { Secrets, Settings } from '@blueheart/config';
import type { Erasure } from '@blueheart/sealing';
import pg from 'pg';
import { openServices } from '../cli/with-services.js';
import type { Service } from '../services.js';
import { loadServices, updateDatabase } from '../system.js';

/**
 * Before a restored database serves anybody: every key that was ever destroyed is destroyed again, then what else
 * those erasures had changed; the database is brought up to date and recounted. Bears being repeated.
 */
export async function finishRestore(
  settings: Settings,
  secrets: Secrets,
  erasures: readonly Erasure[],
  tell: (line: string) => void,
): Promise<void> {
  await destroyKeys(settings.databaseUrl!, erasures);
  const all = await loadServices();
  await updateDatabase(settings, secrets, all);
  const app = await openServices(settings, secrets, all, isNeeded);
  try {
    let again = 0;
    const differences: string[] = [];
    for (const service of Object.values(all).filter(isNeeded)) {
      if (service.erasures)
        again += await app.get(service.erasures, { strict: false }).eraseAgain(erasures);
      if (service.verifier)
        differences.push(...(await app.get(service.verifier, { strict: false }).verify()));
    }
    tell(`${erasures.length} erasures are known; ${again} pledges were erased again.`);
    for (const difference of differences) tell(difference);
    tell(differences.length ? `${differences.length} differences.` : 'Everything adds up.');
  } finally {
    await app.close();
  }
}

function isNeeded({ erasures, verifier }: Service): boolean {
  return erasures !== undefined || verifier !== undefined;
}

/** By the database's superuser or owner: whatever a service may do, and before any service can. */
async function destroyKeys(url: string, erasures: readonly Erasure[]): Promise<void> {
  const client = new pg.Client({ connectionString: url, application_name: 'restore' });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query<{ keys: string | null }>(
      `select to_regclass('sealing.data_keys') as keys`,
    );
    if (rows[0]!.keys)
      await client.query('delete from sealing.data_keys where id = any($1)', [
        erasures.map(({ id }) => id),
      ]);
  } finally {
    await client.end();
  }
}
