import { readRollout } from '@blueheart/config';
import { fileURLToPath } from 'node:url';
import { CampaignsService } from '../campaigns/campaigns.service.js';
import { QuietTimes } from '../reminders/quiet-times.js';
import { Database } from '@blueheart/database';
import { ScheduleAlone, slug } from '../schedule.fixture.js';
import { DaysQueries } from './days.queries.js';
import { Shifts } from '../shifts/shifts.fixture.js';
import { DaysService } from './days.service.js';

const folder = fileURLToPath(new URL('../../../../rollouts/blue-heart-lebanon', import.meta.url));

let schedule: ScheduleAlone;
beforeAll(async () => {
  schedule = await ScheduleAlone.start();
}, 60_000);
afterAll(() => schedule.stop());

const list = (from = '2026-01-01', until = '2031-12-31') =>
  schedule.get(DaysQueries).list(slug, { from, until });
const eid = async () =>
  (await list('2028-01-01', '2028-12-31')).find(({ code }) => code === 'eid-al-fitr')!;
const decide = async (from: string, until: string) => {
  const { id, version } = await eid();
  await schedule.get(DaysService).decide(schedule.rana, id, { version, from, until });
};
/** A booth on these days of 2028, as the clock there shows it. */
const booth = async (starts: string, ends: string) =>
  schedule.aDraft({ ...(await schedule.aMall()), starts, ends });
const hit = async (id: string) =>
  (await schedule.get(DaysQueries).hits(slug, id)).map((event) => event.id);

test('come from the roll-out: fixed ones for each year, Islamic ones provisional', async () => {
  const days = await list('2027-01-01', '2027-12-31');
  expect(days.find(({ code }) => code === 'independence')).toMatchObject({
    from: '2027-11-22',
    until: '2027-11-22',
    provisional: false,
    names: { ar: 'عيد الاستقلال' },
  });
  expect(days.find(({ code }) => code === 'eid-al-adha')).toMatchObject({
    kind: 'holiday',
    from: '2027-05-16',
    until: '2027-05-17',
    provisional: true,
  });
  const { from, until } = { from: '2027-03-01', until: '2027-03-01' };
  expect((await list(from, until)).map(({ code }) => code)).toEqual(['ramadan']);
});

test('a decision lists what it hits, and Today counts what was planned before it until somebody has looked', async () => {
  const { id, from } = await eid();
  expect(from).toBe('2028-02-26');
  const before = await booth('2028-02-25T10:00', '2028-02-25T20:00');
  const over = await booth('2028-02-27T20:00', '2028-02-28T00:00');
  const late = await booth('2028-02-27T22:00', '2028-02-28T02:00');
  expect(new Set(await hit(id))).toEqual(new Set([over, late]));
  await decide('2028-02-27', '2028-02-28');
  expect(new Set(await hit(id))).toEqual(new Set([over, late]));
  expect(await hit(id)).not.toContain(before);
  expect(await eid()).toMatchObject({ provisional: false, hits: 2 });
  await booth('2028-02-28T10:00', '2028-02-28T12:00');
  expect(await eid()).toMatchObject({ hits: 2 });
  await schedule.get(DaysService).see(schedule.rana, id);
  expect(await eid()).toMatchObject({ hits: 0 });
  expect(
    (await schedule.announced<{ action: string; object: { kind: string } }>('ActionAudited'))
      .filter(({ object }) => object.kind === 'days')
      .map(({ action }) => action),
  ).toEqual(['days.change', 'days.see']);
});

test('what was decided stays when the roll-out is applied again, and what it names no longer goes', async () => {
  await decide('2028-02-27', '2028-02-28');
  const rollout = readRollout(folder);
  const times = {
    ...rollout.times,
    days: rollout.times.days.filter(({ code }) => code !== 'eid-al-fitr' && code !== 'ashura'),
  };
  const apply = (changed: typeof rollout) => schedule.get(CampaignsService).apply(changed);
  expect(await apply({ ...rollout, times })).toBe('applied');
  const codes = new Set((await list()).map(({ code }) => code));
  expect([codes.has('ashura'), codes.has('eid-al-fitr')]).toEqual([false, true]);
  await apply(rollout);
  expect(await eid()).toMatchObject({ from: '2028-02-27', provisional: false });
  expect((await list()).some(({ code }) => code === 'ashura')).toBe(true);
});

test('are decided by who has seen them as they are', async () => {
  const { id, version } = await eid();
  const decided = { version: version + 1, from: '2028-02-27', until: '2028-02-28' };
  await expect(schedule.get(DaysService).decide(schedule.rana, id, decided)).rejects.toMatchObject({
    code: 'changed-meanwhile',
  });
  const elsewhere = { ...schedule.rana, campaign: 'elsewhere' };
  await expect(
    schedule.get(DaysService).decide(elsewhere, id, { ...decided, version }),
  ).rejects.toMatchObject({ status: 404 });
  const [open] = (await list()).filter(({ provisional }) => provisional);
  await expect(schedule.get(DaysService).see(schedule.rana, open!.id)).rejects.toMatchObject({
    code: 'days-undecided',
  });
});

test('the fast that nobody is written to in is the one that was decided', async () => {
  const quiet = () => schedule.get(QuietTimes).of(schedule.get(Database), slug);
  expect((await quiet()).fasts).toContainEqual({ from: '2028-01-28', until: '2028-02-25' });
  const fast = (await list('2028-02-01', '2028-02-01')).find(({ kind }) => kind === 'ramadan')!;
  const { id, version } = fast;
  await schedule
    .get(DaysService)
    .decide(schedule.rana, id, { version, from: '2028-01-29', until: '2028-02-26' });
  const { hours, fasts } = await quiet();
  expect(fasts).toContainEqual({ from: '2028-01-29', until: '2028-02-26' });
  expect(hours.ramadan).toContainEqual({ from: '16:30', until: '20:00' });
});

describe('a reminder that waits', () => {
  const decideFast = async (until: string) => {
    const fast = (await list('2028-02-01', '2028-02-01')).find(({ kind }) => kind === 'ramadan')!;
    const { id, version } = fast;
    const decided = { version, from: '2028-01-28', until };
    await schedule.get(DaysService).decide(schedule.rana, id, decided);
  };
  const planned = async (shift: string) => {
    const rows = await schedule.sql<{ told: string }>(
      `select rule || ' ' || coalesce(dropped, to_char(due_at at time zone 'Asia/Beirut', 'DD HH24:MI')) as told
       from schedule.reminders where shift = $1 and rule in ('tomorrow', 'today') order by rule desc`,
      [shift],
    );
    return rows.map(({ told }) => told);
  };
  const aSeat = async (starts: string, ends: string) => {
    const shifts = new Shifts(schedule);
    const event = await shifts.anEvent({ starts, ends });
    const shift = await shifts.aShift(event, { starts, ends });
    await shifts.signUps().signUp(await shifts.aVolunteer(), shift);
    return { event, shift };
  };

  test('follows the fast when it is decided, goes where there is no good moment, and comes back', async () => {
    await decideFast('2028-02-25');
    const { shift } = await aSeat('2028-02-26T10:15', '2028-02-26T14:00');
    const evening = await aSeat('2028-02-26T19:00', '2028-02-26T23:00');
    expect(await planned(shift)).toEqual(['tomorrow 25 10:15', 'today 26 08:00']);
    expect(await planned(evening.shift)).toEqual(['tomorrow 25 20:00', 'today 26 16:00']);
    await decideFast('2028-02-26');
    expect(await planned(shift)).toEqual(['tomorrow 25 10:15', 'today late']);
    await decideFast('2028-02-24');
    expect(await planned(shift)).toEqual(['tomorrow 25 10:15', 'today 26 08:00']);
    expect(await planned(evening.shift)).toEqual(['tomorrow 25 19:00', 'today 26 16:00']);
  });

  test('follows other quiet hours of the roll-out, and what was sent is not sent again', async () => {
    await decideFast('2028-02-24');
    const { shift } = await aSeat('2028-02-26T12:00', '2028-02-26T14:00');
    await schedule.sql(
      `update schedule.reminders set sent_at = now(), due_at = now() where shift = $1 and rule = 'tomorrow'`,
      [shift],
    );
    const rollout = readRollout(folder);
    const quietHours = { ...rollout.times.quietHours, always: [{ from: '21:00', until: '09:30' }] };
    const times = { ...rollout.times, quietHours };
    const before = await planned(shift);
    await schedule.get(CampaignsService).apply({ ...rollout, times });
    expect(before[1]).toBe('today 26 09:00');
    expect(await planned(shift)).toEqual([before[0], 'today 26 09:30']);
    await schedule.get(CampaignsService).apply(rollout);
  });
});
