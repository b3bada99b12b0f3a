import { PeopleCounted, type Event } from '@blueheart/contracts';
import type { Transaction } from '@blueheart/database';
import { OnBatch } from '@blueheart/messaging';
import { Controller, Inject } from '@nestjs/common';
import { ResponsesService } from './responses/responses.service.js';

/** What this service does when it hears of something. */
@Controller()
export class MediaHandlers {
  constructor(@Inject(ResponsesService) private readonly responses: ResponsesService) {}

  @OnBatch(PeopleCounted)
  async count(events: Event<typeof PeopleCounted>[], tx: Transaction): Promise<void> {
    await this.responses.add(
      tx,
      events.map(({ data }) => data),
    );
  }
}
