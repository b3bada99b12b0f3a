import { eventually } from '@blueheart/testing';
import type { System } from './whole-system.js';

/** Nights pass: what is to be told some day is to be told now, and the machine is started in the morning. */
export async function areDue(system: System, rule: 'tomorrow' | 'changed'): Promise<void> {
  const open = 'sent_at is null and dropped is null';
  const text = `update schedule.reminders set due_at = now() where ${open} and rule = $1`;
  await system.sql(text, [rule]);
  await system.restart();
  await eventually(async () => {
    const due = `select from schedule.reminders where ${open} and due_at <= now() and rule = $1`;
    expect(await system.sql(due, [rule])).toEqual([]);
  });
  await system.settle();
}

/** The event is today and began an hour ago, its shifts with it. */
export async function theDayHasCome(system: System, event: string): Promise<void> {
  await system.sql(
    `with today as (select id, now() - interval '1 hour' - starts_at as by from schedule.events where id = $1),
       moved as (update schedule.shifts s set starts_at = s.starts_at + t.by, ends_at = s.ends_at + t.by
         from today t where s.event = t.id)
     update schedule.events e set starts_at = e.starts_at + t.by, ends_at = e.ends_at + t.by,
       starts_wall = (e.starts_at + t.by) at time zone e.zone, ends_wall = (e.ends_at + t.by) at time zone e.zone,
       occupied = tstzrange(lower(e.occupied) + t.by, upper(e.occupied) + t.by)
     from today t where e.id = t.id`,
    [event],
  );
}
