import { Database, migrate } from '@blueheart/database';
import { eventually, freshDatabase, testSecrets } from '@blueheart/testing';
import pg from 'pg';
import { ScheduleAlone, aYear, slug } from '../schedule.fixture.js';
import { scheduleSchema } from '../schedule.schema.js';
import { VenuesService } from '../venues/venues.service.js';
import { WholeVenues1796200200001 } from '../migrations/1796200200001-whole-venues.js';
import { EventsBulk } from './bulk.service.js';
import type { EventWanted } from './event.schema.js';
import { EventsService } from './events.service.js';
import { lockEvent, updateEvent } from './events.store.js';
import { SeriesService } from './series.service.js';

let schedule: ScheduleAlone;
beforeAll(async () => {
  schedule = await ScheduleAlone.start();
}, 60_000);
afterAll(() => schedule.stop());

const day = `${aYear}-06-17`;
const next = `${aYear}-06-18`;

/** A mall with two levels, which is told of moves: its whole and each level, as an event wants them. */
async function aMall() {
  const { venue, space } = await schedule.aMall();
  const venues = schedule.get(VenuesService);
  const level = async (name: string) => ({
    venue,
    space: await venues.addSpace(schedule.rana, venue, { name, capacity: null }),
  });
  await schedule.sql('update schedule.venues set agrees_to_moves = true where id = $1', [venue]);
  return { whole: { venue, space }, one: await level('Level 1'), two: await level('Level 2') };
}

async function confirmed(wanted: Partial<EventWanted> & { venue: string }): Promise<string> {
  const id = await schedule.aDraft(wanted);
  await schedule.step(id, 'confirm');
  return id;
}

const change = async (id: string, changes: Partial<EventWanted>) => {
  const { version } = await schedule.event(id);
  await schedule.get(EventsService).change(schedule.rana, [{ id, version, ...changes }]);
};

describe('the whole venue', () => {
  test('is not given while a space in it is taken, nor a space while the whole is, and who has it is told', async () => {
    const { whole, two } = await aMall();
    const first = await confirmed(two);
    await expect(confirmed(whole)).rejects.toMatchObject({
      code: 'space-taken',
      about: { event: first },
    });
    const all = await confirmed({ ...whole, starts: `${next}T10:00`, ends: `${next}T20:00` });
    await expect(
      confirmed({ ...two, starts: `${next}T19:00`, ends: `${next}T22:00` }),
    ).rejects.toMatchObject({ code: 'space-taken', about: { event: all } });
  });

  test('is taken while people set up in a space of it; back-to-back is no conflict', async () => {
    const { whole, one } = await aMall();
    await confirmed({ ...whole, ends: `${day}T14:00` });
    const late = { ...one, starts: `${day}T14:00` };
    await expect(confirmed({ ...late, setupMinutes: 30 })).rejects.toMatchObject({
      code: 'space-taken',
    });
    expect((await schedule.event(await confirmed(late))).state).toBe('confirmed');
  });

  test('has spaces side by side, and may be proposed beside them', async () => {
    const { whole, one, two } = await aMall();
    await confirmed(one);
    await confirmed(two);
    const all = await schedule.aDraft(whole);
    await schedule.step(all, 'propose');
    expect((await schedule.event(all)).state).toBe('proposed');
  });

  test('of another venue is in nobody’s way', async () => {
    await confirmed((await aMall()).whole);
    const elsewhere = await confirmed((await aMall()).two);
    expect((await schedule.event(elsewhere)).state).toBe('confirmed');
  });

  test('and its spaces are given to those that do not meet, of thirty who press at once', async () => {
    const { whole, one, two } = await aMall();
    const drafts = await Promise.all(
      Array.from({ length: 30 }, (_, at) => schedule.aDraft([whole, one, two][at % 3]!)),
    );
    const outcomes = await Promise.allSettled(drafts.map((id) => schedule.step(id, 'confirm')));
    const refused = outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
    for (const reason of refused) expect(reason).toMatchObject({ code: 'space-taken' });
    const taken = outcomes.flatMap(({ status }, at) => (status === 'fulfilled' ? [at % 3] : []));
    expect([[0], [1, 2]]).toContainEqual([...new Set(taken)].toSorted((a, b) => a - b));
    expect(refused).toHaveLength(30 - (taken.includes(0) ? 1 : 2));
  });

  test.each([
    ['the whole venue waits for who is agreeing on a space of it', 'two', 'whole'],
    ['a space waits for who is agreeing on the whole venue', 'whole', 'two'],
  ] as const)('%s, before anything of theirs is written', async (_name, earlier, later) => {
    const mall = await aMall();
    const [one, other] = [await schedule.aDraft(mall[earlier]), await schedule.aDraft(mall[later])];
    let second: Promise<void> | undefined;
    await schedule.get(Database).transaction(async (tx) => {
      const event = await lockEvent(tx, slug, one);
      await updateEvent(tx, { ...event, state: 'confirmed' }, { by: null, act: 'confirm' });
      second = schedule.step(other, 'confirm');
      // Looked at below.
      second.catch(() => undefined);
      await eventually(async () => {
        const waiting = await schedule.sql<{ query: string }>(
          `select query from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
        );
        expect(waiting.map(({ query }) => query)).toEqual([expect.stringMatching(/from spaces/)]);
      });
    });
    await expect(second).rejects.toMatchObject({ code: 'space-taken', about: { event: one } });
  });

  test('is not given twice by the database itself, whatever is written of what is taken', async () => {
    const { whole, two } = await aMall();
    const [all, level] = [await schedule.aDraft(whole), await schedule.aDraft(two)];
    const confirm = `update schedule.events set state = 'confirmed', part = 'empty', was_beside = false where id = $1`;
    await schedule.sql(confirm, [all]);
    await expect(schedule.sql(confirm, [level])).rejects.toMatchObject({
      constraint: 'nothing_beside_the_whole',
    });
  });
});

describe('what is agreed and told of moves', () => {
  test('moves neither to the whole venue nor into a space where the other is', async () => {
    const { whole, one, two } = await aMall();
    const level = await confirmed(two);
    const other = await confirmed(one);
    await expect(change(level, { space: whole.space })).rejects.toMatchObject({
      code: 'space-taken',
      about: { event: other },
    });
    const later = await confirmed({ ...whole, starts: `${next}T10:00`, ends: `${next}T20:00` });
    const toDay = { starts: `${day}T10:00`, ends: `${day}T20:00` };
    await expect(change(later, toDay)).rejects.toMatchObject({ code: 'space-taken' });
    expect((await schedule.event(later)).starts).toBe(`${next}T10:00`);
  });

  test('moves on by a day with what follows it, in the whole venue and in its spaces', async () => {
    const { whole, two } = await aMall();
    const events = [
      await confirmed(whole),
      await confirmed({ ...two, starts: `${next}T10:00`, ends: `${next}T20:00` }),
    ];
    const looked = () =>
      Promise.all(events.map(async (id) => ({ id, version: (await schedule.event(id)).version })));
    const move = async (days: number) =>
      schedule.get(EventsBulk).act(schedule.rana, { act: 'move', days, events: await looked() });
    await move(1);
    expect((await schedule.event(events[0]!)).starts).toBe(`${next}T10:00`);
    await move(-1);
    expect((await schedule.event(events[1]!)).starts).toBe(`${next}T10:00`);
  });

  test('is confirmed on all days of a series or on none', async () => {
    const { whole, two } = await aMall();
    await confirmed({ ...two, starts: `${next}T12:00`, ends: `${next}T13:00` });
    const series = schedule.get(SeriesService);
    const { id, events } = await series.create(schedule.rana, {
      ...whole,
      kind: 'booth',
      titles: {},
      days: [day, next],
      from: '10:00',
      until: '20:00',
      setupMinutes: 0,
      teardownMinutes: 0,
      expectedVisitors: null,
      shifts: [],
    });
    const looked = events.map((one) => ({ id: one, version: 1 }));
    await expect(series.confirm(schedule.rana, id, looked)).rejects.toMatchObject({
      code: 'space-taken',
    });
    expect((await schedule.event(events[0]!)).state).toBe('draft');
  });
});

describe('what was agreed twice before', () => {
  const before = {
    ...scheduleSchema,
    migrations: scheduleSchema.migrations.filter((one) => one !== WholeVenues1796200200001),
    grants: () => [],
  };
  const id = (n: number) => `01a22440-0000-7000-8000-00000000000${n}`;
  const insert = (n: number, space: number, hour: number) =>
    `insert into schedule.events (id, campaign, kind, venue, space, state, starts_wall, ends_wall, zone, starts_at, ends_at,
       occupied)
     select '${id(n)}', 'c', 'booth', '${id(0)}', '${id(space)}', 'confirmed', w, w + interval '2 hours', 'UTC',
       w at time zone 'UTC', (w at time zone 'UTC') + interval '2 hours',
       tstzrange(w at time zone 'UTC', (w at time zone 'UTC') + interval '2 hours')
     from (select timestamp '2031-06-17 00:00' + interval '${hour} hours') t(w)`;

  test('stays and may begin, and whoever comes now is refused; when the other makes room it is as any', async () => {
    const fresh = await freshDatabase();
    const admin = new pg.Client({ connectionString: fresh.url });
    try {
      await migrate(fresh.url, testSecrets(), [before]);
      await admin.connect();
      await admin.query(
        `insert into schedule.campaigns values ('c', 'UTC', '{en}', 'en', '{}', '');
         insert into schedule.venues (id, campaign, kind, names) values ('${id(0)}', 'c', 'mall', '{"en": "A mall"}');
         insert into schedule.spaces (id, venue, name) values ('${id(1)}', '${id(0)}', ''), ('${id(2)}', '${id(0)}', 'L2')`,
      );
      for (const one of [insert(3, 1, 10), insert(4, 2, 11)]) await admin.query(one);
      await migrate(fresh.url, testSecrets(), [scheduleSchema]);
      const beside = async () =>
        (await admin.query('select id::text from schedule.events where was_beside')).rows;
      expect(await beside()).toEqual([{ id: id(4) }]);
      await admin.query(`update schedule.events set state = 'under-way'`);

      const refused = { constraint: expect.stringMatching(/nothing_beside|one_event/) };
      for (const one of [insert(5, 1, 11), insert(5, 2, 11), insert(5, 2, 10)])
        await expect(admin.query(one)).rejects.toMatchObject(refused);
      await admin.query(
        `update schedule.events set state = 'cancelled', cancel_reason = 'x' where id = '${id(3)}'`,
      );
      expect(await beside()).toEqual([]);
      await expect(admin.query(insert(5, 1, 11))).rejects.toMatchObject(refused);
    } finally {
      await admin.end();
      await fresh.drop();
    }
  });
});
