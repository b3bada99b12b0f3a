import { Database } from '@blueheart/database';
import { newId } from '@blueheart/sealing';
import { eventually } from '@blueheart/testing';
import { ScheduleAlone, aYear, slug } from '../schedule.fixture.js';
import { VenuesService } from '../venues/venues.service.js';
import { EventsQueries } from './events.queries.js';
import { EventsService } from './events.service.js';
import { lockEvent, updateEvent } from './events.store.js';

let schedule: ScheduleAlone;
beforeAll(async () => {
  schedule = await ScheduleAlone.start();
}, 60_000);
afterAll(() => schedule.stop());

const day = `${aYear}-06-17`;

describe('a space', () => {
  test('is confirmed to one of twenty who press at once; the others are told who has it', async () => {
    const mall = await schedule.aMall();
    const drafts = await Promise.all(Array.from({ length: 20 }, () => schedule.aDraft(mall)));
    const outcomes = await Promise.allSettled(drafts.map((id) => schedule.step(id, 'confirm')));

    const winner = drafts[outcomes.findIndex(({ status }) => status === 'fulfilled')];
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const losers = outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
    expect(losers).toHaveLength(19);
    for (const reason of losers)
      expect(reason).toMatchObject({
        code: 'space-taken',
        status: 409,
        about: { event: winner, starts: `${day}T10:00`, ends: `${day}T20:00` },
      });
    expect((await schedule.announced('EventConfirmed')).map(({ event }) => event)).toContain(
      winner,
    );
  });

  test('is agreed on by one after the other: who comes second waits before anything of theirs is written', async () => {
    const mall = await schedule.aMall();
    const [one, other] = [await schedule.aDraft(mall), await schedule.aDraft(mall)];
    let written = () => {};
    let goOn = () => {};
    const isWritten = new Promise<void>((resolve) => (written = resolve));
    const mayGoOn = new Promise<void>((resolve) => (goOn = resolve));
    const first = schedule.get(Database).transaction(async (tx) => {
      const event = await lockEvent(tx, slug, one);
      await updateEvent(tx, { ...event, state: 'confirmed' }, { by: null, act: 'confirm' });
      written();
      await mayGoOn;
    });
    await isWritten;
    const second = schedule.step(other, 'confirm');
    // Looked at below.
    second.catch(() => undefined);
    await eventually(async () => {
      const waiting = await schedule.sql<{ query: string }>(
        `select query from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
      );
      expect(waiting.map(({ query }) => query)).toEqual([expect.stringMatching(/from spaces/)]);
    });
    goOn();
    await first;
    await expect(second).rejects.toMatchObject({ code: 'space-taken', about: { event: one } });
  });

  test('goes from one event to the next without a gap, and back-to-back is no conflict', async () => {
    const mall = await schedule.aMall();
    const first = await schedule.aDraft({ ...mall, ends: `${day}T14:00` });
    const second = await schedule.aDraft({ ...mall, starts: `${day}T14:00` });
    await schedule.step(first, 'confirm');
    await schedule.step(second, 'confirm');
    expect((await schedule.event(second)).state).toBe('confirmed');
  });

  test('is taken while people set up and take down, too', async () => {
    const mall = await schedule.aMall();
    await schedule.step(await schedule.aDraft({ ...mall, ends: `${day}T14:00` }), 'confirm');
    const early = await schedule.aDraft({ ...mall, starts: `${day}T14:00`, setupMinutes: 30 });
    await expect(schedule.step(early, 'confirm')).rejects.toMatchObject({ code: 'space-taken' });
  });

  test('may be proposed to two, and is free again when one is cancelled', async () => {
    const mall = await schedule.aMall();
    const [one, other] = [await schedule.aDraft(mall), await schedule.aDraft(mall)];
    await schedule.step(one, 'propose');
    await schedule.step(other, 'propose');
    await schedule.step(one, 'confirm');
    const { version } = await schedule.event(one);
    await schedule
      .get(EventsService)
      .cancel(schedule.rana, 'The mall closes early.', { id: one, version: version });
    await schedule.step(other, 'confirm');
    expect((await schedule.event(other)).state).toBe('confirmed');
  });

  test('is not given twice by the database itself', async () => {
    const mall = await schedule.aMall();
    const [one, other] = [await schedule.aDraft(mall), await schedule.aDraft(mall)];
    const confirm = `update schedule.events set state = 'confirmed' where id = $1`;
    await schedule.sql(confirm, [one]);
    await expect(schedule.sql(confirm, [other])).rejects.toMatchObject({
      constraint: 'one_event_a_space',
    });
  });
});

describe('a version', () => {
  test('that somebody else has changed meanwhile is refused, with what has changed', async () => {
    const id = await schedule.aDraft(await schedule.aMall());
    const events = schedule.get(EventsService);
    await events.change(schedule.rana, [{ id, version: 1, expectedVisitors: 300 }]);
    const late = events.change(schedule.rana, [{ id, version: 1, expectedVisitors: 500 }]);
    await expect(late).rejects.toMatchObject({
      code: 'changed-meanwhile',
      about: { version: 2, changed: { expectedVisitors: 300 } },
    });
    expect(await schedule.event(id)).toMatchObject({ version: 2, expectedVisitors: 300 });
  });

  test('stays as it was, with who made it', async () => {
    const id = await schedule.aDraft(await schedule.aMall());
    await schedule.step(id, 'confirm');
    const { versions } = { versions: await schedule.get(EventsQueries).versionsOf(slug, id) };
    const by = (schedule.rana.actor as { id: string }).id;
    expect(versions).toMatchObject([
      { version: 2, act: 'confirm', by },
      { version: 1, act: 'create', by },
    ]);
    await expect(schedule.sql('delete from schedule.event_versions')).rejects.toMatchObject({
      code: '23001',
    });
  });
});

describe('a time', () => {
  test.each([
    ['that is past', { starts: '2020-06-17T10:00', ends: '2020-06-17T12:00' }, 'starts', 'past'],
    ['that ends before it starts', { ends: `${day}T09:00` }, 'ends', 'ends_before_start'],
    ['that lasts for days', { ends: `${aYear}-06-19T10:00` }, 'ends', 'too_long_event'],
    [
      'that summer time leaps over',
      { starts: `${springNight(aYear)}T00:30`, ends: `${springNight(aYear)}T02:00` },
      'starts',
      'no_such_time',
    ],
  ])('%s is refused', async (_name, wanted, path, code) => {
    const draft = schedule.aDraft({ ...(await schedule.aMall()), ...wanted });
    await expect(draft).rejects.toMatchObject({ mistakes: [{ path, code }] });
  });

  test('is that of the clock which hangs there', async () => {
    const venue = await schedule.get(VenuesService).create(schedule.rana, {
      kind: 'school',
      names: { fr: 'École' },
      address: '',
      governorate: null,
      district: null,
      point: null,
      timeZone: 'Europe/Paris',
      weekend: [],
      agreesToMoves: false,
    });
    const id = await schedule.aDraft({ venue });
    expect(await schedule.event(id)).toMatchObject({
      starts: `${day}T10:00`,
      startsAt: `${day}T08:00:00.000Z`,
      zone: 'Europe/Paris',
    });
  });
});

describe('an event', () => {
  test('of another campaign is not there', async () => {
    const id = await schedule.aDraft(await schedule.aMall());
    const elsewhere = { ...schedule.rana, campaign: 'another' };
    const events = schedule.get(EventsService);
    await expect(schedule.get(EventsQueries).get('another', id)).rejects.toMatchObject({
      status: 404,
    });
    await expect(events.confirm(elsewhere, { id, version: 1 })).rejects.toMatchObject({
      status: 404,
    });
    await expect(events.confirm(schedule.rana, { id: newId(), version: 1 })).rejects.toMatchObject({
      status: 404,
    });
  });

  test('is cancelled once, however often it is asked for, and says why; what is done stays done', async () => {
    const events = schedule.get(EventsService);
    const id = await schedule.aDraft(await schedule.aMall());
    await events.cancel(schedule.rana, 'Rain.', { id: id, version: 1 });
    await events.cancel(schedule.rana, 'Snow.', { id: id, version: 1 });
    expect(await schedule.event(id)).toMatchObject({ state: 'cancelled', cancelReason: 'Rain.' });

    const done = await schedule.aDraft(await schedule.aMall());
    await schedule.step(done, 'confirm');
    await schedule.itIsDay(done);
    for (const act of ['start', 'finish'] as const) await schedule.step(done, act);
    await expect(
      events.cancel(schedule.rana, 'Rain.', { id: done, version: 4 }),
    ).rejects.toMatchObject({
      code: 'not-from-here',
    });
  });

  test('leaps over no step', async () => {
    const id = await schedule.aDraft(await schedule.aMall());
    await expect(schedule.step(id, 'finish')).rejects.toMatchObject({
      code: 'not-from-here',
      about: { state: 'draft', transition: 'finish' },
    });
  });
});

/** The Sunday on which summer time begins in Lebanon: the last of March. */
function springNight(year: number): string {
  const last = new Date(Date.UTC(year, 2, 31));
  return new Date(last.getTime() - last.getUTCDay() * 86_400_000).toISOString().slice(0, 10);
}
