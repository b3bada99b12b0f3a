import type pg from 'pg';

/**
 * From now on every announcement is kept in `told.events` as well: in the bus it is gone once it is received.
 * Needs the schema `bus`, and a superuser. Doing it again changes nothing.
 */
export async function rememberAnnouncements(client: Pick<pg.Client, 'query'>): Promise<void> {
  await client.query(`
    create schema if not exists told;
    create table if not exists told.events (
      id bigint generated always as identity, event uuid primary key, announcer text, type text, version smallint,
      payload jsonb, at timestamptz, trace text);
    create or replace function told.remember() returns trigger language plpgsql security definer as $$
      begin
        insert into told.events (event, announcer, type, version, payload, at, trace)
        values (new.event, new.announcer, new.type, new.version, new.payload, new.at, new.trace);
        return null;
      end $$;
    create or replace trigger remember after insert on bus.outbox for each row execute function told.remember();`);
}

/** Everything that was ever announced is shipped once more, to everyone who hears it. */
export async function deliverEverythingAgain(
  client: Pick<pg.Client, 'query'>,
  hearersOf: (type: string) => readonly string[],
): Promise<void> {
  const { rows } = await client.query<{ type: string }>('select distinct type from told.events');
  const ways = rows.flatMap(({ type }) => hearersOf(type).map((hearer) => ({ type, hearer })));
  await client.query(
    `insert into bus.shipments (hearer, events)
     select hearer, json_agg(json_build_object('id', event, 'type', type, 'version', version, 'at', at,
                                               'payload', payload, 'trace', trace) order by id)
     from told.events join unnest($1::text[], $2::text[]) as way(type, hearer) using (type) group by hearer`,
    [ways.map(({ type }) => type), ways.map(({ hearer }) => hearer)],
  );
}
