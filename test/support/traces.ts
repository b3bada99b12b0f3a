import type { System } from './whole-system.js';

type Counted = 'pledges' | 'keys' | 'people' | 'events' | 'letters' | 'mails';

/** `state`: what is in the pledges, as a digest. */
export type Traces = Record<Counted, number> & { state: string };

/** Everything that a request could leave behind: rows, events and mails, counted once nothing is under way. */
export async function tracesIn(system: System): Promise<Traces> {
  await system.settle();
  const [rows] = await system.sql<Omit<Traces, 'mails'>>(
    `select (select count(*)::int from pledges.pledges) as pledges,
            (select md5(coalesce(string_agg(p::text, '|' order by id), '')) from pledges.pledges p) as state,
            (select count(*)::int from pledges.request_keys) as keys,
            (select count(*)::int from sealing.data_keys) as people,
            (select count(*)::int from told.events) as events,
            (select count(*)::int from notifications.letters) as letters`,
  );
  return { ...rows!, mails: system.mail.received.length };
}
