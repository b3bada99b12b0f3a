import type { Secrets, Settings } from '@blueheart/config';
import { generalUrl } from '@blueheart/database';
import { signLanes } from '@blueheart/pledges';
import { boothLanes } from '@blueheart/schedule';
import pg from 'pg';
import { OperatorError } from './operator-error.js';

/** What one process of all parts opens at the most. */
const perService = 4;
const forTheBus = 16;
const forTheBusBesideRedis = 4;
const listening = 1;
/** What others revoked is read by itself. */
const revocations = 1;
/** The lock of the data folder, and room for the migrator, which comes and goes. */
const administration = 4;

/**
 * Compares the connections this process will open with what the server allows. Throws when they cannot
 * fit: later, under load, it would be a hang instead of a sentence.
 */
export async function checkConnections(settings: Settings, secrets: Secrets): Promise<void> {
  const services = settings.servicesToRun;
  const signing = services.includes('pledges') ? signLanes : 0;
  const booths = services.includes('schedule') ? boothLanes : 0;
  const bus = settings.queueUrl ? forTheBusBesideRedis : forTheBus;
  const wanted =
    services.length * perService +
    signing +
    booths +
    bus +
    listening +
    revocations +
    administration;
  const client = new pg.Client({ connectionString: generalUrl(settings, secrets) });
  await client.connect();
  try {
    const { rows } = await client.query<{ allowed: number }>(
      `select current_setting('max_connections')::int - current_setting('superuser_reserved_connections')::int as allowed`,
    );
    const { allowed } = rows[0]!;
    if (wanted <= allowed) return;
    throw new OperatorError(
      `This process needs up to ${wanted} connections and the database allows ${allowed}: raise max_connections there.`,
    );
  } finally {
    await client.end();
  }
}
