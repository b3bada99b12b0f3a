import { Logger } from '@nestjs/common';
import { eventually } from '@blueheart/testing';
import { ScheduleAlone } from './schedule.fixture.js';
import { ScheduleTimers } from './schedule.timers.js';
import { Shifts } from './shifts/shifts.fixture.js';

let schedule: ScheduleAlone;
let shifts: Shifts;
beforeAll(async () => {
  schedule = await ScheduleAlone.start();
  shifts = new Shifts(schedule);
}, 60_000);
afterAll(() => schedule.stop());

/** As a process does that starts: it looks at once for what is due. */
async function look(): Promise<void> {
  await schedule.get(ScheduleTimers).beforeApplicationShutdown();
  schedule.get(ScheduleTimers).onApplicationBootstrap();
}

test('an offer that nobody took in time goes to the next, by itself', async () => {
  const event = await shifts.anEvent();
  const id = await shifts.aShift(event, { capacity: 1 });
  const [has, first, second] = await shifts.volunteers(3);
  for (const who of [has!, first!, second!]) await shifts.signUps().signUp(who, id);
  await shifts.signUps().withdraw(has!, id, false);
  await schedule.sql(
    `update schedule.sign_ups set offered_until = now() - interval '1 second' where state = 'offered' and shift = $1`,
    [id],
  );
  await look();
  await eventually(async () =>
    expect((await shifts.shift(event, id)).signUps).toMatchObject([
      { staff: second!.staff, state: 'offered' },
    ]),
  );
});

test('a hold that nobody answered ends, and a letter that is due is ordered, by themselves', async () => {
  const asked = await schedule.aDraft(await schedule.aMall());
  await schedule.step(asked, 'propose');
  await schedule.sql(
    `update schedule.proposals set holds_until = now() - interval '1 minute'
     where id in (select proposal from schedule.proposal_events where event = $1)`,
    [asked],
  );
  const id = await shifts.aShift(await shifts.anEvent());
  const who = await shifts.aVolunteer();
  await shifts.signUps().signUp(who, id);
  await schedule.sql(
    `update schedule.reminders set due_at = now() where shift = $1 and rule = 'tomorrow'`,
    [id],
  );
  await look();
  await eventually(async () => {
    expect((await schedule.event(asked)).state).toBe('draft');
    const told = await schedule.announced<{ staff: string; about: string }>('ShiftLetterDue');
    expect(told.find(({ staff }) => staff === who.staff)).toMatchObject({ about: 'tomorrow' });
  });
});

test('a step that fails is told by its name, and stops none of those behind it', async () => {
  const said: string[] = [];
  const nothing = () => undefined;
  const id = await shifts.aShift(await shifts.anEvent());
  const who = await shifts.aVolunteer();
  await shifts.signUps().signUp(who, id);
  await schedule.sql(
    `update schedule.reminders set due_at = now() where shift = $1 and rule = 'tomorrow'`,
    [id],
  );
  // Whoever looks for questions that nobody answered finds no such table.
  await schedule.sql('alter table schedule.proposals rename to elsewhere');
  Logger.overrideLogger({ log: nothing, error: nothing, warn: (line: string) => said.push(line) });
  try {
    await look();
    await eventually(async () => {
      const told = await schedule.announced<{ staff: string }>('ShiftLetterDue');
      expect(told.map(({ staff }) => staff)).toContain(who.staff);
    });
    await schedule.get(ScheduleTimers).beforeApplicationShutdown();
  } finally {
    Logger.overrideLogger(false);
    await schedule.sql('alter table schedule.elsewhere rename to proposals');
  }
  expect(said).toEqual([
    expect.stringMatching(/unanswered questions \(\w+ 42P01\); lapsed suggestions \(\w+ 42P01\)$/),
  ]);
});
