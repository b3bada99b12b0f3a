const isGone = `p.state in ('disowned', 'deleted')`;

/** A column that takes the new value where the person is gone, and else keeps the old or what `otherwise` makes of both. */
const anew = (column: string, otherwise = `p.${column}`) =>
  `case when ${isGone} then excluded.${column} else ${otherwise} end`;

/** The last `most` members of an array; the oldest links end first. */
export const newest = (most: number, array: string) =>
  `(${array})[greatest(1, cardinality(${array}) - ${most - 1}):]`;

/**
 * The links to a signer's own pledge once there is one more, an array of one: the four before it stay, unless they
 * have expired. An old letter that somebody was forwarded must not work again because a new one is on its way.
 */
export const stillOpen = (fresh: string, of = '') =>
  `case when ${of}mine_until > now() then ${newest(5, `${of}mine_hashes || ${fresh}`)} else ${fresh} end`;

/** Whether no letter of a pledge was let go yet: each that was asked for brought one link to confirm. */
export const allHeld = `(select count(*) from held_letters h where h.pledge = pledges.id) >= cardinality(confirm_hashes)`;

/**
 * Signing, as one statement for a batch. `$1` is the waiting requests as one JSON array, in arrival
 * order. Answers come back in that order: 'taken', 'closed', or 'key used' (for another request).
 *
 * - The first request under a key owns it, through DO UPDATE: only that returns the row which another
 *   batch committed a moment ago.
 * - Both inserts are sorted by their unique key, so that two batches never wait for each other in a circle.
 * - A known contact keeps its pledge: it gains a token and a letter, after ten minutes, at most three
 *   times a day and five in all. One whose person is gone (disowned, deleted) starts anew with the new
 *   details, within the same limits; a withdrawn one waits for confirmation again, with its own.
 * - A link to confirm works for as long as its letter says, or longer: no letter that comes later shortens that.
 * - What `hold` names is announced to `held_letters` instead. A doubtful ask (held for a person to judge)
 *   makes a pledge where there is none, and otherwise nothing: it gives way to a free one in its batch,
 *   starts no ten minutes, and takes none of the letters that a known contact may still ask for.
 */
export const signStatement = `
with r as materialized (
  select r.*, c.slug, c.id is not null as open
  from rows from (json_to_recordset($1::json) as (
         request uuid, event uuid, campaign smallint, contact_hmac bytea, slot smallint, channel text,
         person_key uuid, wrapped text, person text, governorate text, locale text, text_version smallint,
         updates boolean, shows_name boolean, source text, confirm_hash bytea, not_me_hash bytea,
         mine_hash bytea, tokens text, phone_offered boolean, witnessed_days integer, key text, request_hash bytea, hold text, trace text)) with ordinality as r(
         request, event, campaign, contact_hmac, slot, channel,
         person_key, wrapped, person, governorate, locale, text_version, updates, shows_name, source,
         confirm_hash, not_me_hash, mine_hash, tokens, phone_offered, witnessed_days, key, request_hash, hold, trace, ord)
  left join campaigns c on c.id = r.campaign and c.opens_at <= now() and (c.closes_at is null or now() < c.closes_at)
),
k as (
  insert into request_keys as k (campaign, key, request_hash, request)
  select distinct on (campaign, key) campaign, key, request_hash, request
  from r where open and key is not null order by campaign, key, ord
  on conflict (campaign, key) do update set request = k.request
  returning campaign, key, request_hash, request
),
signed as (
  insert into pledges as p (id, campaign, contact_hmac, slot, channel, person_key, person, governorate, locale,
                            text_version, updates, shows_name, source, confirm_hashes, not_me_hashes, mine_hashes,
                            mine_until, expires_at, visit, phone_offered_at, asked_at)
  select distinct on (r.campaign, contact_hmac, slot)
         r.request, r.campaign, contact_hmac, slot, channel, person_key, person, governorate, locale,
         text_version, updates, shows_name, source, array[confirm_hash], array[not_me_hash], array[mine_hash],
         now() + interval '7 days', now() + make_interval(days => coalesce(witnessed_days, 7)),
         r.request, case when phone_offered then now() end,
         case when r.hold in ('honeypot', 'too-fast') then now() - interval '11 minutes' else now() end
  from r left join k using (campaign, key)
  where r.open and (r.key is null or k.request = r.request)
    and (r.hold is null or r.hold = 'over-quota' or not exists (
      select from pledges e where (e.campaign, e.contact_hmac, e.slot) = (r.campaign, r.contact_hmac, r.slot)
        and e.state <> 'disowned'))
  order by r.campaign, contact_hmac, slot, r.hold is not null, ord
  on conflict (campaign, contact_hmac, slot) do update set
    confirm_hashes = ${anew('confirm_hashes', 'p.confirm_hashes || excluded.confirm_hashes')},
    not_me_hashes = ${anew('not_me_hashes', newest(20, 'p.not_me_hashes || excluded.not_me_hashes'))},
    mine_hashes = ${anew('mine_hashes', stillOpen('excluded.mine_hashes', 'p.'))},
    mine_until = excluded.mine_until,
    person_key = ${anew('person_key')},
    person = ${anew('person')},
    governorate = ${anew('governorate')},
    locale = ${anew('locale')},
    text_version = ${anew('text_version')},
    updates = ${anew('updates')},
    shows_name = ${anew('shows_name')},
    source = ${anew('source')},
    visit = ${anew('visit')},
    district = case when not ${isGone} then p.district end,
    signed_at = case when ${isGone} then now() else p.signed_at end,
    state = case when p.state = 'confirmed' then 'confirmed' else 'pending' end,
    withdrawn_at = null,
    phone_offered_at = coalesce(excluded.phone_offered_at, p.phone_offered_at),
    asked = p.asked + 1, asked_at = excluded.asked_at,
    expires_at = ${anew('expires_at', 'greatest(p.expires_at, excluded.expires_at)')},
    asked_today = case when p.asked_at >= date_trunc('day', now()) then p.asked_today + 1 else 1 end
  where p.asked < 5 and p.asked_at <= now() - interval '10 minutes'
    and (p.asked_today < 3 or p.asked_at < date_trunc('day', now()))
  returning p.id, p.state, p.channel, p.person_key, p.person, p.confirm_hashes[array_length(p.confirm_hashes, 1)] as confirm_hash
),
keys as (
  insert into sealing.data_keys (id, wrapped)
  select r.person_key, r.wrapped from r join signed using (person_key)
),
news as (
  select r.event, s.id as pledge, r.hold, r.trace,
         case when s.state = 'confirmed' then 'PledgeSignedAgain' when r.witnessed_days is null then 'PledgeSigned'
              else 'PledgeWitnessed' end as type,
         jsonb_build_object('pledge', s.id, 'campaign', r.slug, 'ask', r.request, 'locale', r.locale,
                            'channel', s.channel, 'personKey', s.person_key, 'person', s.person, 'tokens', r.tokens) as payload
  from signed s join r using (confirm_hash) order by r.event
),
told as (
  insert into bus.outbox (event, type, version, payload, trace)
  select event, type, 1, payload, trace from news where hold is null order by event
),
held as (
  insert into held_letters (event, pledge, type, payload, reason, due_at)
  select event, pledge, type, payload, hold, case when hold = 'over-quota' then now() + interval '15 minutes' end
  from news where hold is not null
)
select case when not r.open then 'closed' when k.request_hash <> r.request_hash then 'key used' else 'taken' end as answer
from r left join k using (campaign, key) order by r.ord`;
