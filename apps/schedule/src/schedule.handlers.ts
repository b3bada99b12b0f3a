import { StaffPartChanged, StockShort, type Event } from '@blueheart/contracts';
import type { Transaction } from '@blueheart/database';
import { On } from '@blueheart/messaging';
import { Controller, Inject } from '@nestjs/common';
import { PeopleService } from './people/people.service.js';
import { Shortfalls } from './shortfalls/shortfalls.service.js';
import { ShiftsService } from './shifts/shifts.service.js';

/** What the schedule does when something happens elsewhere. */
@Controller()
export class ScheduleHandlers {
  constructor(
    @Inject(PeopleService) private readonly people: PeopleService,
    @Inject(ShiftsService) private readonly shifts: ShiftsService,
    @Inject(Shortfalls) private readonly shortfalls: Shortfalls,
  ) {}

  @On(StaffPartChanged)
  async rememberPerson(event: Event<typeof StaffPartChanged>, tx: Transaction): Promise<void> {
    const isNews = await this.people.keep(tx, event);
    const { campaign, staff, role } = event.data;
    if (isNews && role === null) await this.shifts.letGo(tx, campaign, staff);
  }

  @On(StockShort)
  async rememberShortfall(event: Event<typeof StockShort>, tx: Transaction): Promise<void> {
    await this.shortfalls.keep(tx, event);
  }
}
