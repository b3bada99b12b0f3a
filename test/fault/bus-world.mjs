import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { rememberAnnouncements } from '@blueheart/testing';
import { startBusDatabase, startProcess } from '../bench/bus-system.mjs';
import { startDebianRedis } from '../support/debian-redis.mjs';
import { Difference } from './difference.mjs';
import { holdTable } from './hold-table.mjs';

const sample = new URL('../../libs/contracts/samples/PledgeSigned.v1.json', import.meta.url);
const payload = readFileSync(sample, 'utf8');
const program = new URL('../bench/bus-process.mjs', import.meta.url);

/** Taken one by one (`PledgeSigned`) and in batches (`PledgeSignedAgain`), each into one row of `effects`. */
export const types = ['PledgeSigned', 'PledgeSignedAgain'];

/** The bus alone, with a service whose effects show a repetition: a row for each time an event was taken in. */
export class BusWorld {
  static async start({ queue, processes }) {
    const world = new BusWorld();
    world.database = await startBusDatabase();
    await rememberAnnouncements({ query: (text, values) => world.sql(text, values) });
    world.redis = queue === 'redis' ? await startDebianRedis() : undefined;
    world.args = [world.database.url, world.redis?.url ?? ''];
    world.processes = [];
    for (let at = 0; at < processes; at += 1) await world.add();
    return world;
  }

  /** One more process. */
  async add(options) {
    const process = await startProcess(program, this.args, options);
    this.processes.push(process);
    return process;
  }

  sql(text, values) {
    return this.database.sql(text, values);
  }

  async announce(count, type) {
    await this.sql(
      `insert into bus.outbox (event, announcer, type, version, payload)
       select gen_random_uuid(), 'pledges', $1, 1, $2 from generate_series(1, $3::int)`,
      [type, payload, count],
    );
    await this.sql('notify bus_outbox');
  }

  /** What does not have exactly one effect. */
  async wrong() {
    const [wrong] = await this.sql(
      `select count(*) filter (where times = 0)::int as missing, count(*) filter (where times > 1)::int as repeated
       from (select t.event, count(e.event) as times from told.events t left join notifications.effects e using (event)
             group by t.event) counted`,
    );
    return wrong;
  }

  /** Whoever takes an event in waits until this is let go. */
  holdEffects() {
    return holdTable(this.database.url, 'notifications.effects');
  }

  /** Takes a guard out: a receipt hinders nobody any more. */
  async withoutInbox() {
    await this.sql('alter table bus.inbox drop constraint inbox_pkey');
  }

  /** Takes a guard out: nothing is shipped again. */
  async holdShipments() {
    await this.sql(`update bus.shipments set due_at = now() + interval '1 hour'`);
  }

  async settle(withinMs = 60_000) {
    const giveUp = performance.now() + withinMs;
    for (;;) {
      const [{ shipments, outbox }] = await this.sql(
        'select (select count(*)::int from bus.shipments) as shipments, (select count(*)::int from bus.outbox) as outbox',
      );
      if (!shipments && !outbox) return;
      if (performance.now() > giveUp)
        throw new Difference(
          `Left after ${withinMs} ms: ${outbox} announcements, ${shipments} shipments.`,
        );
      await pause(50);
    }
  }

  /** kill -9 of all processes. */
  endProcesses() {
    for (const { child } of this.processes.splice(0)) child.kill('SIGKILL');
  }

  async stop() {
    this.endProcesses();
    await this.redis?.discard();
    await this.database.stop();
  }
}
