import type { BusConnection } from './bus-connection.js';

/** A service that something waits for, and that received nothing in the last hour. */
export interface SilentHearer {
  readonly hearer: string;
  /** What waits for it. */
  readonly shipments: number;
}

/** Of what waits for nothing but its turn: whoever is there takes such a thing in within moments. */
const silent = `
select hearer, count(*)::int as shipments from bus.shipments s where failures = 0 and waits_for is null
group by hearer
having min(shipped_at) < now() - interval '1 hour' and not exists (
  select from bus.inbox i where i.hearer = s.hearer and i.received_at > now() - interval '1 hour')
order by hearer`;

/** Those that run nowhere, or hang: what is announced to them is kept for as long as that lasts. */
export function silentHearers(bus: BusConnection): Promise<SilentHearer[]> {
  return bus.query<SilentHearer>(silent, [], 'bus silent');
}
