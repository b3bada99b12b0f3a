import {
  EventConfirmed,
  EventMoved,
  EventRestated,
  PeopleCounted,
  PrintOrderFollowed,
  StaffPartChanged,
  VenueDescribed,
  type Event,
} from '@blueheart/contracts';
import type { Transaction } from '@blueheart/database';
import { On, OnBatch } from '@blueheart/messaging';
import { Controller, Inject } from '@nestjs/common';
import { BoothsService } from './booths/booths.service.js';
import { PeopleService } from './people/people.service.js';
import { PrintsService } from './publications/prints.service.js';
import { ResponsesService } from './responses/responses.service.js';

type Agreed = Event<typeof EventConfirmed>[];

/** What this service does when it hears of something. */
@Controller()
export class MediaHandlers {
  constructor(
    @Inject(ResponsesService) private readonly responses: ResponsesService,
    @Inject(PrintsService) private readonly prints: PrintsService,
    @Inject(BoothsService) private readonly booths: BoothsService,
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

  @OnBatch(EventConfirmed)
  async keepBooths(told: Agreed, tx: Transaction): Promise<void> {
    await this.booths.keep(tx, told);
  }

  @OnBatch(EventMoved)
  async moveBooths(told: Agreed, tx: Transaction): Promise<void> {
    await this.booths.keep(tx, told);
  }

  @OnBatch(EventRestated)
  async keepBoothsOfBefore(told: Agreed, tx: Transaction): Promise<void> {
    await this.booths.keep(tx, told);
  }

  @On(VenueDescribed)
  async describeVenue(told: Event<typeof VenueDescribed>, tx: Transaction): Promise<void> {
    await this.booths.describe(tx, told);
  }

  @On(PrintOrderFollowed)
  async follow(event: Event<typeof PrintOrderFollowed>, tx: Transaction): Promise<void> {
    await this.prints.follow(tx, event);
  }
}
