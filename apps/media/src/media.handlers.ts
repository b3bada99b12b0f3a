import {
  PeopleCounted,
  PrintOrderFollowed,
  StaffPartChanged,
  type Event,
} from '@blueheart/contracts';
import type { Transaction } from '@blueheart/database';
import { On, OnBatch } from '@blueheart/messaging';
import { Controller, Inject } from '@nestjs/common';
import { PeopleService } from './people/people.service.js';
import { PrintsService } from './publications/prints.service.js';
import { ResponsesService } from './responses/responses.service.js';

/** What this service does when it hears of something. */
@Controller()
export class MediaHandlers {
  constructor(
    @Inject(ResponsesService) private readonly responses: ResponsesService,
    @Inject(PrintsService) private readonly prints: PrintsService,
    @Inject(PeopleService) private readonly people: PeopleService,
  ) {}

  @On(StaffPartChanged)
  async keepPeople(told: Event<typeof StaffPartChanged>, tx: Transaction): Promise<void> {
    await this.people.keep(tx, told);
  }

  @OnBatch(PeopleCounted)
  async count(events: Event<typeof PeopleCounted>[], tx: Transaction): Promise<void> {
    await this.responses.add(
      tx,
      events.map(({ data }) => data),
    );
  }

  @On(PrintOrderFollowed)
  async follow(event: Event<typeof PrintOrderFollowed>, tx: Transaction): Promise<void> {
    await this.prints.follow(tx, event);
  }
}
