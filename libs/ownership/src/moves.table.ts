/** What was moved from whom to whom, and with which words. Of migrations: it stays as it is. */
export const movesTable = `
  create table ownership_moves (
    id uuid primary key,
    campaign text not null references campaigns,
    at timestamptz not null default now(),
    by uuid not null,
    -- Null where it was nobody's.
    from_owner uuid,
    to_owner uuid not null,
    -- Of the preview that was carried out: it is carried out once.
    fingerprint text not null check (fingerprint ~ '^[0-9a-f]{64}$'),
    -- [{kind, id}], in the order of the preview.
    items jsonb not null check (jsonb_array_length(items) > 0),
    -- To whom it goes, sealed under their key.
    note text,
    person_key uuid not null,
    seen_at timestamptz,
    undone_at timestamptz,
    undone_by uuid,
    foreign key (campaign, to_owner) references people (campaign, staff),
    constraint one_move_a_preview unique (campaign, fingerprint),
    constraint whoever_undoes_has_a_time check ((undone_at is null) = (undone_by is null)),
    constraint nobody_moves_to_who_has_it check (from_owner is distinct from to_owner)
  );
  create index ownership_moves_unseen on ownership_moves (campaign, to_owner) where seen_at is null;`;
