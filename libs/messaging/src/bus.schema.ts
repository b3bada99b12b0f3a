import { subscriptions } from '@blueheart/contracts';
import type { ServiceSchema } from '@blueheart/database';
import { runMigrations } from 'bullmq';
import { Bus1766000001000 } from './migrations/1766000001000-bus.js';
import { ShipmentsCarry1767000001000 } from './migrations/1767000001000-shipments-carry.js';
import { Ways1768000002000 } from './migrations/1768000002000-ways.js';
import { Waited1769000001000 } from './migrations/1769000001000-waited.js';
import { RoomForWhatSwells1796001000000 } from './migrations/1796001000000-room-for-what-swells.js';
import { writeWays } from './ways.js';

/**
 * The bus may do anything with what others announced and received. Made where it is not there, or is for another role, as
 * after a restore; and not at each start: that needs the table to itself, behind whatever transaction has touched it and
 * before whoever comes next, and for a moment the bus would see nothing.
 */
const carries = (table: string, bus: string) => `do $$ begin
  if not exists (
    select from pg_policy where polname = 'carries' and polrelid = 'bus.${table}'::regclass and polroles = array['${bus}'::regrole::oid]
  ) then
    drop policy if exists carries on bus.${table};
    create policy carries on bus.${table} to ${bus} using (true) with check (true);
  end if;
end $$`;

/**
 * The schema `bus` belongs to messaging. A service may add to the outbox in its own name and to its own
 * inbox, nothing more; row policies hold it to that.
 */
export const busSchema: ServiceSchema = {
  name: 'bus',
  migrations: [
    Bus1766000001000,
    ShipmentsCarry1767000001000,
    Ways1768000002000,
    Waited1769000001000,
    RoomForWhatSwells1796001000000,
  ],
  grants: (roleOf) => {
    const bus = `"${roleOf('bus')}"`;
    const services = Object.keys(subscriptions).map((service) => `"${roleOf(service)}"`);
    return [
      `grant usage on schema bus to ${[bus, ...services].join(', ')}`,
      `grant insert on bus.outbox to ${services.join(', ')}`,
      `grant insert, select on bus.inbox to ${services.join(', ')}`,
      `grant select, insert, update, delete on all tables in schema bus to ${bus}`,
      `revoke insert on bus.outbox from ${bus}`,
      ...['outbox', 'inbox'].map((table) => carries(table, bus)),
    ];
  },
  afterwards: async (client, roleOf) => {
    await writeWays(client);
    await runMigrations(client);
    const bus = `"${roleOf('bus')}"`;
    await client.query(`grant usage on schema bullmq to ${bus}`);
    await client.query(
      `grant select, insert, update, delete on all tables in schema bullmq to ${bus}`,
    );
    await client.query(`grant usage, select on all sequences in schema bullmq to ${bus}`);
    await client.query(`grant execute on all functions in schema bullmq to ${bus}`);
  },
};
