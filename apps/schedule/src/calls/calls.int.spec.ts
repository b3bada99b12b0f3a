import { staffIdOf } from '@blueheart/access';
import { newId } from '@blueheart/sealing';
import { ScheduleAlone, slug } from '../schedule.fixture.js';
import { Shifts } from '../shifts/shifts.fixture.js';
import { callsSchema } from './call.schema.js';
import { CallsService } from './calls.service.js';

let schedule: ScheduleAlone;
beforeAll(async () => {
  schedule = await ScheduleAlone.start();
}, 60_000);
afterAll(() => schedule.stop());

test('a venue that no mail asks is on the list until it has answered, what is due first before others', async () => {
  const calls = schedule.get(CallsService);
  const aQuestion = async () => {
    const event = await schedule.aDraft(await schedule.aMall());
    await schedule.step(event, 'propose');
    return event;
  };
  const [one, other] = [await aQuestion(), await aQuestion()];
  const { staff } = await new Shifts(schedule).aVolunteer();
  const wanted = { what: 'Call again after ten.', due: '2026-12-04', owner: staff };
  const id = await calls.add(schedule.rana, other, wanted);
  const listed = async () =>
    callsSchema.parse(
      JSON.parse(JSON.stringify({ calls: await calls.list(slug), answers: [], short: [] })),
    ).calls;

  expect((await listed()).map(({ event }) => event)).toEqual([other, one]);
  expect((await listed())[0]).toMatchObject({ events: 1, steps: [{ ...wanted, doneAt: null }] });
  await calls.done(schedule.rana, id);
  await calls.done(schedule.rana, id);
  expect((await listed()).at(-1)).toMatchObject({
    event: other,
    steps: [{ id, doneBy: staffIdOf(schedule.rana) }],
  });
  await schedule.step(other, 'confirm');
  expect((await listed()).map(({ event }) => event)).toEqual([one]);

  const elsewhere = { ...schedule.rana, campaign: 'another-campaign' };
  await expect(calls.done(elsewhere, id)).rejects.toMatchObject({ code: 'no-such-step' });
  await expect(calls.add(elsewhere, one, wanted)).rejects.toMatchObject({ code: 'no-such-event' });
  await expect(calls.add(schedule.rana, one, { ...wanted, owner: newId() })).rejects.toMatchObject({
    code: 'no-such-person',
  });
});
