import type { MigrationInterface, QueryRunner } from '@blueheart/database';

/** What volunteers can, shifts with who is on them, and what is to be told to whom about them. */
export class Shifts1796100110000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(shifts);
    await runner.query(signUps);
    await runner.query(reminders);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const shifts = `
  create table volunteers (
    campaign text not null,
    staff uuid not null,
    languages text[] not null default '{}' check (languages <@ '{ar,fr,en,hy,signs}'),
    skills text[] not null default '{}' check (skills <@ '{speaking,children,first-aid,driving,carrying}'),
    -- Not of age; set by a coordinator.
    is_minor boolean not null default false,
    primary key (campaign, staff),
    foreign key (campaign, staff) references people
  );
  create table shifts (
    id uuid primary key,
    campaign text not null,
    event uuid not null,
    role text not null check (role in ('booth', 'speaker', 'set-up', 'take-down', 'welcome', 'driver')),
    -- Minutes from the beginning of the event, before it where negative: the shift goes where the event goes.
    starts_after integer not null check (starts_after between -1440 and 1440),
    lasts integer not null check (lasts between 15 and 1440),
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    need smallint not null check (need between 1 and 200),
    capacity smallint not null check (capacity between 1 and 200),
    skills text[] not null default '{}',
    languages text[] not null default '{}',
    version integer not null default 1,
    -- Grows with time and place: what was told about an earlier one is out of date.
    sequence integer not null default 0,
    -- How many places were offered to who waits.
    offers integer not null default 0,
    ended text check (ended in ('cancelled', 'event-cancelled')),
    foreign key (campaign, event) references events (campaign, id),
    constraint lasts_as_long_as_it_says check (ends_at = starts_at + make_interval(mins => lasts)),
    constraint has_room_for_its_need check (need <= capacity)
  );
  create index shifts_of_event on shifts (event, starts_at);
  create index shifts_of_campaign on shifts (campaign, starts_at) where ended is null;`;

/**
 * Who has a seat is nowhere else meanwhile, in whatever campaign, and has the time to travel between two venues: the
 * range that counts for that ends with the way. Deferrable: two who change places do so in one statement.
 */
const signUps = `
  create table sign_ups (
    id uuid primary key,
    shift uuid not null references shifts,
    campaign text not null,
    staff uuid not null,
    -- In conflict: had a seat until the event was moved, and cannot be there then.
    state text not null check (state in ('taken', 'offered', 'waiting', 'conflict', 'ended')),
    seat smallint check (seat >= 1),
    signed_at timestamptz not null default clock_timestamp(),
    -- Whoever put them there; null where they signed up themselves.
    assigned_by uuid,
    offered_until timestamptz,
    confirmed_at timestamptz,
    -- Cannot come and asks that somebody be found.
    asks_out_at timestamptz,
    -- What a move has made of it: rules that would have refused it.
    hindrances text[] not null default '{}',
    felt text check (felt in ('well', 'so-so', 'badly')),
    ended_because text check (ended_because in
      ('withdrawn', 'removed', 'declined', 'lapsed', 'cancelled', 'event-cancelled', 'left')),
    ended_at timestamptz,
    venue uuid,
    busy tstzrange,
    travelling tstzrange,
    foreign key (campaign, staff) references people,
    constraint a_seat_for_who_has_one check ((seat is not null) = (state in ('taken', 'offered'))),
    constraint an_offer_ends check ((offered_until is not null) = (state = 'offered')),
    constraint an_end_has_a_reason check (
      (state = 'ended') = (ended_because is not null) and (state = 'ended') = (ended_at is not null)),
    constraint busy_while_taken check (
      (state = 'taken') = (busy is not null) and (busy is null) = (travelling is null) and (busy is null) = (venue is null)),
    constraint one_person_a_seat unique (shift, seat) deferrable initially immediate,
    constraint nobody_is_twice_at_once
      exclude using gist (staff with =, busy with &&) where (state = 'taken') deferrable initially immediate,
    constraint nobody_flies
      exclude using gist (staff with =, venue with <>, travelling with &&) where (state = 'taken')
      deferrable initially immediate
  );
  create unique index one_sign_up_a_person on sign_ups (shift, staff) where state <> 'ended';
  create index sign_ups_of_person on sign_ups (staff) where state <> 'ended';
  create index sign_ups_offered on sign_ups (offered_until) where state = 'offered';
  create function no_seat_beyond_capacity() returns trigger language plpgsql set search_path from current as $$
    begin
      if new.seat > (select capacity from shifts where id = new.shift) then
        raise exception 'There is no such seat.'
          using errcode = 'check_violation', constraint = 'no_seat_beyond_capacity';
      end if;
      return new;
    end $$;
  create trigger no_seat_beyond_capacity before insert or update of seat on sign_ups
    for each row when (new.seat is not null) execute function no_seat_beyond_capacity();
  create function no_capacity_below_seats() returns trigger language plpgsql set search_path from current as $$
    begin
      if new.capacity < (select max(seat) from sign_ups where shift = new.id) then
        raise exception 'Somebody has this seat.'
          using errcode = 'check_violation', constraint = 'no_capacity_below_seats';
      end if;
      return new;
    end $$;
  create trigger no_capacity_below_seats before update of capacity on shifts
    for each row execute function no_capacity_below_seats();`;

const reminders = `
  create table reminders (
    id uuid primary key,
    rule text not null check (rule in ('tomorrow', 'today', 'after', 'changed', 'cancelled', 'offer')),
    shift uuid not null references shifts,
    campaign text not null,
    staff uuid not null,
    -- That of the shift's time and place; of an offer, which of the shift's offers it is.
    version integer not null,
    due_at timestamptz not null,
    token_hash bytea unique check (octet_length(token_hash) = 32),
    sent_at timestamptz,
    dropped text check (dropped in ('moved', 'ended', 'cancelled', 'late', 'nobody')),
    foreign key (campaign, staff) references people,
    constraint told_once unique (rule, shift, staff, version),
    constraint what_is_sent_is_not_dropped check (sent_at is null or dropped is null),
    constraint only_what_is_sent_has_a_link check (sent_at is not null or token_hash is null)
  );
  create index reminders_due on reminders (due_at) where sent_at is null and dropped is null;
  create index reminders_of_shift on reminders (shift, staff);`;
