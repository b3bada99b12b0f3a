import { pgbench } from './pgbench.mjs';

/** Of each measurement, in turns with its peer; the median counts. */
export const rounds = 5;
export const seconds = 4;

/** What a sealed person or sealed tokens look like to PostgreSQL: so many characters that it knows nothing of. */
export const sealed = 'x'.repeat(150);

export const peerName =
  'pgbench, one statement that inserts a pledge and its outbox row, as many clients';

/** Tables like ours with every index, check and reference, and no relay that empties them. */
export async function copyTables({ sql }) {
  await sql('create schema peer');
  await sql('create table peer.pledges (like pledges.pledges including all)');
  await sql('create table peer.outbox (like bus.outbox including all)');
  await sql('create sequence peer.contact');
  const references = await sql(
    `select pg_get_constraintdef(oid) as reference from pg_constraint
     where conrelid = 'pledges.pledges'::regclass and contype = 'f'`,
  );
  for (const { reference } of references) await sql(`alter table peer.pledges add ${reference}`);
}

/** Gives transactions a second. */
export async function signByPgbench({ databaseUrl }, clients) {
  const options = ['-c', clients, '-j', 2, '-T', seconds];
  const { stdout } = await pgbench(databaseUrl, oneStatement, options);
  return Number(/tps = ([\d.]+)/.exec(stdout)[1]);
}

const oneStatement = `with signed as (
  insert into peer.pledges (id, campaign, contact_hmac, slot, channel, person_key, person, locale, text_version, updates,
                            shows_name, confirm_hashes, not_me_hashes, mine_hashes, mine_until, visit, asked_at)
  values (gen_random_uuid(), 1, sha256(nextval('peer.contact')::text::bytea), 1, 'email', gen_random_uuid(), '${sealed}', 'en', 1,
          false, false, array[sha256('a')], array[sha256('b')], array[sha256('c')], now(), gen_random_uuid(), now())
  returning id)
insert into peer.outbox (event, announcer, type, version, payload)
select gen_random_uuid(), 'pledges', 'PledgeSigned', 1, jsonb_build_object('pledge', id, 'person', '${sealed}') from signed;`;

/** The queue is empty, so that the peer has the machine for itself. */
export async function caughtUp({ sql }) {
  for (;;) {
    const [{ busy }] = await sql(
      'select exists(select from bus.outbox) or exists(select from bus.shipments) as busy',
    );
    if (!busy) return;
  }
}

/** The result, held against how many times its peer it must be. */
export function atLeast(limit, result) {
  return { ...result, limit, ok: result.ours / result.peer >= limit };
}
