import type { MigrationInterface, QueryRunner } from '@blueheart/database';

/**
 * The whole venue, which is the space without a name, takes each of its spaces along. What is taken of a venue is a range:
 * everything for the whole of it, one number for a space in it. What was agreed twice before anybody minded stays as it
 * is, marked, until it moves or the other one makes room: a coordinator sees on its page what is in its way.
 */
export class WholeVenues1796200200001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(columns);
    await runner.query(triggers);
    await runner.query(exclusion);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const columns = `
  alter table spaces add column number integer generated always as identity;
  alter table spaces add column part int4range not null
    generated always as (case when name = '' then '(,)'::int4range else int4range(number, number, '[]') end) stored;
  -- That of its space, by trigger: whoever writes an event need not know.
  alter table events add column part int4range;
  update events e set part = s.part from spaces s where s.id = e.space;
  alter table events alter column part set not null;
  -- Agreed before whole venues were minded, beside another that has the whole venue or a space in it.
  alter table events add column was_beside boolean not null default false;
  update events e set was_beside = true
    where e.state in ('confirmed', 'under-way') and e.part <> '(,)' and exists (
      select from events w where w.venue = e.venue and w.part = '(,)' and w.id <> e.id
        and w.state in ('confirmed', 'under-way') and w.occupied && e.occupied);
  create index events_beside on events (venue) where was_beside;`;

const triggers = `
  create function takes_its_part() returns trigger language plpgsql set search_path from current as $$
    begin
      new.part := (select part from spaces where id = new.space);
      if tg_op = 'UPDATE' and (new.space, new.occupied) is distinct from (old.space, old.occupied) then
        new.was_beside := false;
      end if;
      return new;
    end $$;
  create trigger takes_its_part before insert or update of space, occupied, part on events
    for each row execute function takes_its_part();
  -- Whoever makes room: what stood beside it alone is as any other again.
  create function stands_beside_nobody() returns trigger language plpgsql set search_path from current as $$
    begin
      update events e set was_beside = false
        where e.was_beside and e.venue = old.venue and not exists (
          select from events o where o.venue = e.venue and o.id <> e.id and o.state in ('confirmed', 'under-way')
            and o.part && e.part and o.occupied && e.occupied);
      return null;
    end $$;
  create trigger stands_beside_nobody after update of state, space, occupied on events
    for each row when (old.state in ('confirmed', 'under-way')) execute function stands_beside_nobody();`;

const exclusion = `
  alter table events add constraint nothing_beside_the_whole
    exclude using gist (venue with =, part with &&, occupied with &&)
    where (state in ('confirmed', 'under-way') and not was_beside);`;
