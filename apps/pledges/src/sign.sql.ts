/**
 * Signing, as one statement for a batch. `$1` is the waiting requests as one JSON array, in arrival
 * order. Answers come back in that order: 'taken', 'closed', or 'key used' (for another request).
 *
 * - The first request under a key owns it, through DO UPDATE: only that returns the row which another
 *   batch committed a moment ago.
 * - Both inserts are sorted by their unique key, so that two batches never wait for each other in a circle.
 * - A known contact keeps its pledge: it gains a token and a letter, after ten minutes, at most three
 *   times a day and five in all. A disowned one starts anew with the new details, within the same limits.
 * - What `hold` names is announced to `held_letters` instead. A doubtful ask (held for a person to judge)
 *   makes a pledge where there is none, and otherwise nothing: it gives way to a free one in its batch,
 *   starts no ten minutes, and takes none of the letters that a known contact may still ask for.
 */
export const signStatement = `
with r as materialized (
  select r.*, c.id is not null as open
  from rows from (json_to_recordset($1::json) as (
         request uuid, event uuid, campaign smallint, slug text, contact_hmac bytea, slot smallint, channel text,
         person_key uuid, wrapped text, person text, governorate text, locale text, text_version smallint,
         updates boolean, shows_name boolean, source text, confirm_hash bytea, not_me_hash bytea, tokens text,
         key text, request_hash bytea, hold text)) with ordinality as r(
         request, event, campaign, slug, contact_hmac, slot, channel,
         person_key, wrapped, person, governorate, locale, text_version,
         updates, shows_name, source, confirm_hash, not_me_hash, tokens, key, request_hash, hold, ord)
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
                            text_version, updates, shows_name, source, confirm_hashes, not_me_hashes, asked_at)
  select distinct on (r.campaign, contact_hmac, slot)
         r.request, r.campaign, contact_hmac, slot, channel, person_key, person, governorate, locale,
         text_version, updates, shows_name, source, array[confirm_hash], array[not_me_hash],
         case when r.hold in ('honeypot', 'too-fast') then now() - interval '11 minutes' else now() end
  from r left join k using (campaign, key)
  where r.open and (r.key is null or k.request = r.request)
    and (r.hold is null or r.hold = 'over-quota' or not exists (
      select from pledges e where (e.campaign, e.contact_hmac, e.slot) = (r.campaign, r.contact_hmac, r.slot)
        and e.state in ('pending', 'confirmed')))
  order by r.campaign, contact_hmac, slot, r.hold is not null, ord
  on conflict (campaign, contact_hmac, slot) do update set
    confirm_hashes = case when p.state = 'disowned' then excluded.confirm_hashes else p.confirm_hashes || excluded.confirm_hashes end,
    not_me_hashes = case when p.state = 'disowned' then excluded.not_me_hashes else p.not_me_hashes || excluded.not_me_hashes end,
    person_key = case when p.state = 'disowned' then excluded.person_key else p.person_key end,
    person = case when p.state = 'disowned' then excluded.person else p.person end,
    governorate = case when p.state = 'disowned' then excluded.governorate else p.governorate end,
    locale = case when p.state = 'disowned' then excluded.locale else p.locale end,
    text_version = case when p.state = 'disowned' then excluded.text_version else p.text_version end,
    updates = case when p.state = 'disowned' then excluded.updates else p.updates end,
    shows_name = case when p.state = 'disowned' then excluded.shows_name else p.shows_name end,
    source = case when p.state = 'disowned' then excluded.source else p.source end,
    signed_at = case when p.state = 'disowned' then now() else p.signed_at end,
    state = case when p.state = 'disowned' then 'pending' else p.state end,
    asked = p.asked + 1, asked_at = excluded.asked_at, expires_at = now() + interval '7 days',
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
  select r.event, s.id as pledge, r.hold,
         case when s.state = 'confirmed' then 'PledgeSignedAgain' else 'PledgeSigned' end as type,
         jsonb_build_object('pledge', s.id, 'campaign', r.slug, 'ask', r.request, 'locale', r.locale,
                            'channel', s.channel, 'personKey', s.person_key, 'person', s.person, 'tokens', r.tokens) as payload
  from signed s join r using (confirm_hash) order by r.event
),
told as (
  insert into bus.outbox (event, type, version, payload)
  select event, type, 1, payload from news where hold is null order by event
),
held as (
  insert into held_letters (event, pledge, type, payload, reason, due_at)
  select event, pledge, type, payload, hold, case when hold = 'over-quota' then now() + interval '15 minutes' end
  from news where hold is not null
)
select case when not r.open then 'closed' when k.request_hash <> r.request_hash then 'key used' else 'taken' end as answer
from r left join k using (campaign, key) order by r.ord`;
