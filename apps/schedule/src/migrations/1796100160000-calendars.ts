import type { MigrationInterface, QueryRunner } from '@blueheart/database';

/** What calendar programs are told: which events are public, who is on which shift, and when each was changed last. */
export class Calendars1796100160000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(listed);
    await runner.query(changedAt);
    await runner.query(parts);
    await runner.query(feeds);
    await runner.query(letters);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

/** A booth in a mall is for everybody; a conference at a school is for the school. */
const listed = `
  alter table events add column listed boolean not null default false;
  update events set listed = kind = 'booth';`;

/** RFC 5545, 3.8.7.3: when it was changed last, whoever wrote it. */
const changedAt = `
  create function was_changed() returns trigger language plpgsql as $$
    begin
      new.changed_at := now();
      return new;
    end $$;
  ${['shifts', 'venues', 'spaces']
    .map(
      (table) => `
  alter table ${table} add column changed_at timestamptz not null default now();
  create trigger was_changed before update on ${table} for each row execute function was_changed();`,
    )
    .join('')}`;

/**
 * A shift in somebody's calendar. It outlives the sign-up: who leaves and comes back has the same entry, and two who
 * change places have each their own. The sequence grows when the time or the place changes, and when it ends or is on
 * again. By trigger, so that no writer of sign-ups can forget it.
 */
const parts = `
  create table calendar_parts (
    shift uuid not null references shifts,
    campaign text not null,
    staff uuid not null,
    uid uuid not null unique default gen_random_uuid(),
    sequence integer not null default 0,
    is_on boolean not null default true,
    changed_at timestamptz not null default now(),
    primary key (shift, staff)
  );
  create index calendar_parts_of_person on calendar_parts (campaign, staff);
  create function calendar_part_on(which uuid, whose text, who uuid) returns void language sql
    set search_path from current as $$
      insert into calendar_parts as p (shift, campaign, staff) values (which, whose, who)
      on conflict (shift, staff) do update set is_on = true, sequence = p.sequence + 1, changed_at = now()
      where not p.is_on
    $$;
  create function calendar_part_off(which uuid, who uuid) returns void language sql
    set search_path from current as $$
      update calendar_parts set is_on = false, sequence = sequence + 1, changed_at = now()
      where shift = which and staff = who and is_on
    $$;
  create function keep_calendar_part() returns trigger language plpgsql set search_path from current as $$
    begin
      if tg_op = 'UPDATE' and old.staff <> new.staff then
        perform calendar_part_off(new.shift, old.staff);
      end if;
      if new.state = 'taken' then
        perform calendar_part_on(new.shift, new.campaign, new.staff);
      elsif new.state = 'ended' then
        perform calendar_part_off(new.shift, new.staff);
      end if;
      return null;
    end $$;
  create trigger keep_calendar_part after insert or update of state, staff on sign_ups
    for each row execute function keep_calendar_part();
  create function move_calendar_parts() returns trigger language plpgsql set search_path from current as $$
    begin
      update calendar_parts set sequence = sequence + 1, changed_at = now() where shift = new.id;
      return null;
    end $$;
  create trigger move_calendar_parts after update of sequence on shifts
    for each row when (old.sequence <> new.sequence) execute function move_calendar_parts();
  insert into calendar_parts (shift, campaign, staff)
    select shift, campaign, staff from sign_ups where state in ('taken', 'conflict');`;

/** The secret addresses that calendar programs ask again and again: of a person or of an event, one at a time. */
const feeds = `
  create table calendar_feeds (
    id uuid primary key,
    campaign text not null references campaigns,
    staff uuid,
    event uuid,
    token_hash bytea not null unique check (octet_length(token_hash) = 32),
    made_at timestamptz not null default now(),
    ended_at timestamptz,
    foreign key (campaign, staff) references people,
    foreign key (campaign, event) references events (campaign, id),
    constraint of_a_person_or_an_event check ((staff is null) <> (event is null))
  );
  create unique index one_feed_a_person on calendar_feeds (campaign, staff) where ended_at is null;
  create unique index one_feed_an_event on calendar_feeds (event) where ended_at is null;`;

const letters = `
  alter table reminders
    drop constraint reminders_rule_check,
    add constraint reminders_rule_check check (rule in ('tomorrow', 'today', 'after', 'changed', 'cancelled', 'offer',
      'on', 'off'));`;
