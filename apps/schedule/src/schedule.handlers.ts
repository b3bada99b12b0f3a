import { StaffPartChanged, type Event } from '@blueheart/contracts';
import type { Transaction } from '@blueheart/database';
import { On } from '@blueheart/messaging';
import { Controller, Inject } from '@nestjs/common';
import { PeopleService } from './people/people.service.js';

/** What the schedule does when something happens elsewhere. */
@Controller()
export class ScheduleHandlers {
  constructor(@Inject(PeopleService) private readonly people: PeopleService) {}

  @On(StaffPartChanged)
  async rememberPerson(event: Event<typeof StaffPartChanged>, tx: Transaction): Promise<void> {
    await this.people.keep(tx, event);
  }
}
