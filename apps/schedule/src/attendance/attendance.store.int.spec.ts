import { Database } from '@blueheart/database';
import { Colleagues, type Reader } from '@blueheart/ownership';
import { ScheduleAlone, slug } from '../schedule.fixture.js';
import { Shifts } from '../shifts/shifts.fixture.js';
import { AttendanceQueries } from './attendance.queries.js';
import { marksOf, type Whose } from './attendance.store.js';

let schedule: ScheduleAlone;
let shifts: Shifts;
beforeAll(async () => {
  schedule = await ScheduleAlone.start();
  shifts = new Shifts(schedule);
}, 60_000);
afterAll(() => schedule.stop());

/** A booth with one shift of four hours that began so many hours ago, and who signed up for it. */
async function aBooth(hoursAgo: number) {
  const event = await shifts.anEvent();
  const shift = await shifts.aShift(event, { capacity: 1 });
  const who = await shifts.aVolunteer();
  await shifts.signUps().signUp(who, shift);
  await schedule.sql(
    `with by as (select now() - make_interval(hours => $2) - s.starts_at as by from schedule.shifts s where s.id = $3),
       moved as (update schedule.shifts set starts_at = starts_at + by.by, ends_at = ends_at + by.by from by where id = $3)
     update schedule.events set starts_at = starts_at + by.by, ends_at = ends_at + by.by,
       occupied = tstzrange(lower(occupied) + by.by, upper(occupied) + by.by) from by where id = $1`,
    [event, hoursAgo, shift],
  );
  return { event, staff: who.staff };
}

/** What phones sent in a long campaign: so many check-ins of this person, each an hour after the one before. */
async function checkIns(event: string, person: string, count: number): Promise<void> {
  await schedule.sql(
    `insert into schedule.booth_entries (id, hash, event, device, sequence, by, kind, more, recorded_at,
       recorded_offset, clock_doubtful, batch)
     select gen_random_uuid(), decode(repeat('00', 32), 'hex'), $1, gen_random_uuid(), 1, $2, 'check-in',
       json_build_object('person', $2::uuid, 'how', 'name'), now() - make_interval(hours => n), 0, false, gen_random_uuid()
     from generate_series(1, $3) as n`,
    [event, person, count],
  );
}

interface Plan {
  readonly 'Relation Name'?: string;
  readonly Alias?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly Plans?: readonly Plan[];
}

/** About how many check-ins of phones PostgreSQL reads to answer: of what it does in a loop it tells the average. */
async function readFor(whose: Whose): Promise<number> {
  let plan: Plan | undefined;
  const explains: Reader = {
    query: async <Row>(sql: string, params: unknown[] = []) => {
      const [row] = await schedule.sql<{ 'QUERY PLAN': [{ Plan: Plan }] }>(
        `explain (analyze, format json) ${sql}`,
        params,
      );
      plan = row!['QUERY PLAN'][0].Plan;
      return [] as Row[];
    },
  };
  await schedule.sql('set search_path to schedule');
  await marksOf(explains, whose);
  const rows = (one: Plan): number =>
    (one.Alias === 'b' && one['Relation Name']
      ? (one['Actual Rows'] + (one['Rows Removed by Filter'] ?? 0)) * one['Actual Loops']
      : 0) + (one.Plans ?? []).reduce((sum, part) => sum + rows(part), 0);
  return rows(plan!);
}

describe('in a campaign where much was said', () => {
  test('the marks of a person, or of some events, are found without reading the others', async () => {
    const [crowded, quiet] = [await aBooth(5), await aBooth(5)];
    const [own, others] = [3, 20_000];
    await checkIns(quiet.event, quiet.staff, own);
    await checkIns(crowded.event, crowded.staff, others);
    await schedule.sql('analyze schedule.booth_entries');
    expect(await readFor({ campaign: slug })).toBeGreaterThanOrEqual(others);
    expect(await readFor({ campaign: slug, staff: quiet.staff })).toBeLessThan(2 * own);
    expect(await readFor({ campaign: slug, events: [quiet.event] })).toBeLessThan(2 * own);
  });

  test('Today reads what was said of the events that it asks about, and of no other', async () => {
    const [past, recent, seen] = [await aBooth(40 * 24), await aBooth(20), await aBooth(20)];
    await checkIns(past.event, past.staff, 2);
    await checkIns(seen.event, seen.staff, 20);
    // Who was elsewhere at the time was not here.
    await checkIns(seen.event, recent.staff, 20);
    const read: { event?: string }[] = [];
    const database = schedule.get(Database);
    const watched: Pick<Database, 'query'> = {
      query: async <Row>(sql: string, params?: unknown[]) => {
        const rows = await database.query<Row>(sql, params);
        read.push(...(rows as { event?: string }[]));
        return rows;
      },
    };
    const queries = new AttendanceQueries(watched as Database, schedule.get(Colleagues));
    const missing = new Map(
      (await queries.undecided(slug)).events.map((one) => [one.id, one.missing]),
    );
    expect(missing.get(recent.event)).toBe(1);
    expect(missing.has(seen.event)).toBe(false);
    expect(missing.has(past.event)).toBe(false);
    const about = new Set(read.flatMap(({ event }) => event ?? []));
    expect(about.has(recent.event)).toBe(true);
    expect(about.has(past.event)).toBe(false);
  });
});
